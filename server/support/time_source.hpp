#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

// The only caller of the machine's clocks.
namespace urdimbre::support {

using SteadyTime = std::chrono::steady_clock::time_point;
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// Never goes back; its zero means nothing.
SteadyTime steady_now();

// What this machine believes the time to be. For log lines and file ages only: the clock of record
// is PostgreSQL's.
Instant machine_now();

// PostgreSQL's clock, reckoned on this node: steady clock + measured offset (rule T1 of
// protocol/DOMAIN.md). Pure: every reading comes in as an argument.
//
// A question to the database that left at `asked` and came back at `answered` with `server` says
// that the server's clock showed `server` at the midpoint, wrong by at most half the round trip. Of
// the newest samples the one with the shortest round trip counts. The reckoned clock moves towards
// it slowly and never goes back.
class ReckonedClock {
  public:
    struct Sample {
        SteadyTime asked;
        SteadyTime answered;
        Instant server;
    };

    static constexpr std::size_t samples_max = 8;
    static constexpr std::chrono::seconds sample_age_max{120};
    // Of the time that passed, this part may be added or held back: 1/20 = 50 ms per second.
    static constexpr std::int64_t slew_divisor = 20;
    // Further behind than this, the clock jumps ahead at once: deadlines would be served late for
    // minutes otherwise.
    static constexpr std::chrono::seconds jump_ahead{2};

    // Samples whose answer came before the question are ignored.
    void measured(const Sample& sample);

    // The time at `steady`; no value before the first sample. Calls come with a `steady` that does
    // not go back.
    std::optional<Instant> at(SteadyTime steady);

    // Half the round trip of the sample that counts: how wrong the offset can be.
    std::optional<std::chrono::microseconds> uncertainty() const;

    // What is still to be made up: positive when the reckoned clock is behind.
    std::optional<std::chrono::microseconds> drift() const;

  private:
    using Offset =
        std::chrono::nanoseconds;  // server time since its epoch - steady time since its own

    struct Reading {
        SteadyTime middle;
        std::chrono::nanoseconds round_trip;
        Offset offset;
    };

    const Reading& best() const;

    std::vector<Reading> readings_;
    Offset offset_{};
    SteadyTime moved_{};
    std::optional<Instant> last_;
};

}  // namespace urdimbre::support
