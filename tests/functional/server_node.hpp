#pragma once

#include "tests/support/process.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::functional {

// A TCP port of 127.0.0.1 that nobody else gets while this object lives, although nothing listens:
// the server of the test shares it (SO_REUSEPORT).
class ReservedPort {
  public:
    ReservedPort();
    ~ReservedPort();
    ReservedPort(const ReservedPort&) = delete;
    ReservedPort& operator=(const ReservedPort&) = delete;

    std::uint16_t number() const { return number_; }

  private:
    int socket_;
    std::uint16_t number_{};
};

// What an `urdimbre …` command said, and how it ended.
struct CommandOutcome {
    int exit_code{};
    std::string output;
};

CommandOutcome run_urdimbre(
    const std::vector<std::string>& arguments,
    const std::vector<std::string>& environment,
    const std::string& directory
);

// One process of the server under test.
class ServerNode {
  public:
    // `environment` says where PostgreSQL and Redis are. `log` is a file for what it says.
    ServerNode(std::vector<std::string> environment, std::string log);

    std::uint16_t port() const { return port_.number(); }

    void start();
    bool running() { return process_ && process_->running(); }

    // kill -9.
    void kill();

    // SIGTERM, as an operator stops it. It goes on while its clients say goodbye.
    void ask_to_end();

    // Its exit code, or minus the signal that ended it; none while it runs.
    std::optional<int> ended() { return process_->ended(); }

    void freeze();
    void thaw();

    std::string log() const;

  private:
    ReservedPort port_;
    std::vector<std::string> environment_;
    std::string log_;
    std::optional<tests::Process> process_;
};

}  // namespace urdimbre::functional
