#pragma once

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::tests {

// Looks again and again until `condition` holds; false: it did not within `limit`.
bool wait_until(
    const std::function<bool()>& condition,
    std::chrono::milliseconds limit = std::chrono::seconds(20)
);

// A child process that dies with this object, and with the thread that started it.
class Process {
  public:
    struct Options {
        std::vector<std::string> command;      // the program, found along PATH, and its arguments
        std::vector<std::string> environment;  // "NAME=value", besides what is inherited
        std::string output_file;               // for stdout and stderr; empty: inherited
    };

    explicit Process(const Options& options);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    pid_t pid() const { return pid_; }
    bool running();

    // Its exit code, or minus the signal that ended it; none while it runs.
    std::optional<int> ended();

    void signal(int number);

    // Sends the signal and waits for the end; SIGKILL when that takes longer than `limit`.
    int stop(int signal_number, std::chrono::milliseconds limit = std::chrono::seconds(10));

  private:
    pid_t pid_{};
    std::optional<int> ended_;
};

// The whole of a file, empty if there is none: what a child has written so far.
std::string file_text(const std::string& path);

}  // namespace urdimbre::tests
