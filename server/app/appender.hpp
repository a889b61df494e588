#pragma once

#include "server/app/loop.hpp"
#include "server/support/metrics.hpp"
#include "storage/event_log.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// Adaptive group commit: alone, an append goes to the log at once. While calls are under way, the
// next one leaves when as many spaces wait for it as are under way, or the first of them has waited
// long enough: so under load calls grow by themselves, one is made while the disk has the other,
// and whoever speaks elsewhere never waits for a call that is stuck. An unknown outcome is asked
// again until it is known.
class Appender {
  public:
    struct Limits {
        std::size_t calls_in_flight_max{4};
        std::size_t spaces_per_call_max{256};
        std::chrono::milliseconds patience{10};  // of what waits while others are under way
        std::chrono::milliseconds retry_first{50};
        std::chrono::milliseconds retry_last{2'000};
    };

    using Done = std::function<void(storage::AppendOutcome)>;

    Appender(Loop& loop, Offload& offload, storage::EventLog& log, Limits limits);

    // `done` is called once, on the loop, never with Unknown. At most one append per space may be
    // under way.
    void append(storage::Append append, Done done);

    void metrics(std::string& out) const { metrics_.write(out); }

  private:
    struct Waiting {
        storage::Append append;
        Done done;
        std::chrono::milliseconds retry_after{};
        std::chrono::steady_clock::time_point since{};
    };

    bool worth_a_call() const;
    std::chrono::steady_clock::duration patience_left() const;  // of the first that waits

    void dispatch();
    void call();
    void finish(std::vector<Waiting> call, std::vector<storage::AppendOutcome> outcomes);
    support::Counter& ended(std::string_view outcome);
    void count(const storage::AppendOutcome& outcome);
    void ask_again(Waiting waiting);

    Loop& loop_;
    Offload& offload_;
    storage::EventLog& log_;
    Limits limits_;
    std::vector<Waiting> waiting_;
    std::size_t calls_in_flight_{};
    std::size_t spaces_in_flight_{};
    bool alarm_set_{};
    support::Metrics metrics_;
    support::Histogram& took_;
    support::Counter& committed_;
    support::Counter& already_applied_;
    support::Counter& stale_;
    support::Counter& failed_;
    support::Counter& unknown_;
};

}  // namespace urdimbre::app
