#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace urdimbre::operators {

// A program that reads what nobody vouches for: it opens no socket, gains no powers, waits for
// everybody else, ends with whoever started it, and cannot use more than this. Where the system
// does not let sockets be forbidden it is not started.
struct Confinement {
    std::chrono::seconds cpu{};
    std::chrono::seconds time{};
    std::uint64_t memory_bytes{};
    std::uint64_t file_bytes{};  // of what it writes
    std::uint64_t open_files{};
    std::uint64_t processes{};  // where it has a namespace of its own, threads included
};

struct ConfinedRun {
    std::string program;  // a path
    std::vector<std::string> arguments;
    std::vector<int> descriptors;  // what it is given, as 3, 4 … in this order
    Confinement confinement;
};

struct RunOutcome {
    enum class How : std::uint8_t {
        done,
        failed,      // it said so, or went beyond what it may use
        cut,         // its time was over
        called_off,  // go_on() said no
        lost,        // it could not be started, or somebody else ended it
    };
    How how{};
    std::string said;  // its last words
};

// Blocking. go_on is asked several times a second; where it throws, the program ends first.
RunOutcome run_confined(const ConfinedRun& run, const std::function<bool()>& go_on);

}  // namespace urdimbre::operators
