#pragma once

#include "storage/unavailable.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace urdimbre::storage::postgres {

class Session;
struct Timeouts;

// A pool of connections to one database. Thread-safe. Each call borrows a connection for itself;
// one that broke is thrown away, and with it those that are idle, as they seldom break alone.
class Database {
  public:
    struct Settings {
        std::size_t connections{6};
        std::chrono::milliseconds statement_timeout{5000};
        std::chrono::milliseconds lock_timeout{2000};
        std::chrono::milliseconds wait_for_connection{5000};
    };

    // Connects when first asked. `conninfo`: libpq's keywords or postgresql:// address; throws
    // std::invalid_argument when it is neither.
    explicit Database(const std::string& conninfo) : Database(conninfo, Settings{}) {}
    Database(const std::string& conninfo, Settings settings);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // A connection for one call. The database outlives it.
    class Lease {
      public:
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Session* operator->() const { return session_.get(); }
        Session& operator*() const { return *session_; }

      private:
        friend class Database;
        Lease(Database& database, std::unique_ptr<Session> session);

        Database& database_;
        std::unique_ptr<Session> session_;
    };

    // Waits while all connections are lent. Throws StorageUnavailable.
    Lease borrow();

  private:
    std::unique_ptr<Session> take_idle();
    std::unique_ptr<Session> connect();
    void take_back(std::unique_ptr<Session> session);

    const std::string conninfo_;
    const Settings settings_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Session>> idle_;
    std::size_t lent_{};
};

}  // namespace urdimbre::storage::postgres
