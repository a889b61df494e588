#pragma once

#include "server/app/loop.hpp"
#include "storage/event_log.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <vector>

namespace urdimbre::app {

// Adaptive group commit: whatever waits when a worker comes free goes to the log in one call.
// Alone, an append goes at once; under load, batches grow by themselves. An unknown outcome is
// asked again until it is known.
class Appender {
  public:
    struct Limits {
        std::size_t calls_in_flight_max{4};
        std::size_t spaces_per_call_max{256};
        std::chrono::milliseconds retry_first{50};
        std::chrono::milliseconds retry_last{2'000};
    };

    using Done = std::function<void(storage::AppendOutcome)>;

    Appender(Loop& loop, Offload& offload, storage::EventLog& log, Limits limits);

    // `done` is called once, on the loop, never with Unknown. At most one append per space may be
    // under way.
    void append(storage::Append append, Done done);

    std::size_t calls() const { return calls_; }
    std::size_t unknowns() const { return unknowns_; }

  private:
    struct Waiting {
        storage::Append append;
        Done done;
        std::chrono::milliseconds retry_after{};
    };

    void dispatch();
    void finish(std::vector<Waiting> call, std::vector<storage::AppendOutcome> outcomes);
    void ask_again(Waiting waiting);

    Loop& loop_;
    Offload& offload_;
    storage::EventLog& log_;
    Limits limits_;
    std::vector<Waiting> waiting_;
    std::size_t in_flight_{};
    std::size_t calls_{};
    std::size_t unknowns_{};
};

}  // namespace urdimbre::app
