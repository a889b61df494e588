#pragma once

#include "tests/support/process.hpp"

#include <memory>
#include <string>
#include <vector>

namespace urdimbre::tests {

// A private PostgreSQL on a Unix socket, with data of its own. As root it runs as the user
// `postgres`. It ends with this object, and with the thread that made it.
class PostgresServer {
  public:
    struct Options {
        bool durable{};                     // false: fsync off, for tests that cut no power
        std::vector<std::string> settings;  // "name=value"
        std::string
            data_parent;  // where the data go, such as a small disk; empty: somewhere for a while
    };

    PostgresServer() : PostgresServer(Options{}) {}
    explicit PostgresServer(Options options);
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    // All return when the server has done it.
    void start();
    void stop();
    void restart();
    bool running() const;

    // It is in this folder, on another disk perhaps, from here on. The folder is the server's
    // user's.
    void move_write_ahead_log(const std::string& folder);

    void crash();  // at once, without saying goodbye to clients and without a checkpoint

    std::string conninfo(const std::string& database) const;

    // A database that nobody else has; its conninfo. A copy of `model`, which nobody may be using.
    std::string new_database(const std::string& model = "template1");

    // What a statement answers: fields separated by '|', rows by line ends. Throws
    // std::runtime_error with the server's words.
    std::string run(const std::string& sql, const std::string& database = "postgres");

    // Ends the connections of everybody else to this database, as an administrator may.
    void terminate_clients(const std::string& database);

  private:
    bool accepts();

    Options options_;
    std::string directory_;  // of the socket and the log
    std::string data_parent_;
    std::string data_;
    std::unique_ptr<Process> process_;
    int databases_{};
};

// The one of this process, started when it is first asked for. Not durable.
PostgresServer& shared_postgres();

// The name of the database in a conninfo of new_database().
std::string database_name(const std::string& conninfo);

}  // namespace urdimbre::tests
