#pragma once

#include "tests/support/process.hpp"

#include <memory>
#include <string>
#include <vector>

namespace urdimbre::tests {

// A private Redis on a Unix socket in a directory of its own; nothing is kept on disk. It ends with
// this object, and with the thread that made it.
class RedisServer {
  public:
    // `options` are redis-server's own: {"--requirepass", "secret"}.
    explicit RedisServer(std::vector<std::string> options = {});
    ~RedisServer();
    RedisServer(const RedisServer&) = delete;
    RedisServer& operator=(const RedisServer&) = delete;

    const std::string& socket_path() const { return socket_path_; }
    std::string url() const { return "unix://" + socket_path_; }

    // All return when the server has done it. A server that was started anew has forgotten
    // everything.
    void start();
    void stop();
    void restart();

    // Frozen: it holds its connections and answers nothing.
    void pause();
    void resume();

    // What a command answers, as text: a status, a string, a number; one element per line.
    // Throws std::runtime_error with the server's words on an error.
    std::string run(const std::vector<std::string>& command);

  private:
    bool answers();

    std::vector<std::string> options_;
    std::string directory_;
    std::string socket_path_;
    std::unique_ptr<Process> process_;
};

}  // namespace urdimbre::tests
