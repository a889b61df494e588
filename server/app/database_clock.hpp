#pragma once

#include "server/app/loop.hpp"
#include "server/domain/ids.hpp"
#include "server/support/time_source.hpp"
#include "storage/event_log.hpp"

#include <chrono>
#include <memory>

namespace urdimbre::app {

// The clock of record as this node reckons it: asked for at the start and every ten seconds (rule
// T1).
class DatabaseClock {
  public:
    static constexpr std::chrono::seconds ask_every{10};

    // Asks once, on this thread. Throws StorageUnavailable.
    DatabaseClock(Loop& loop, Offload& offload, storage::EventLog& log);
    ~DatabaseClock();

    void start();

    // Only from the loop: it never goes back.
    domain::Instant now();

  private:
    void ask();

    Loop& loop_;
    Offload& offload_;
    storage::EventLog& log_;
    support::ReckonedClock reckoned_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
