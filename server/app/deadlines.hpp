#pragma once

#include "server/app/loop.hpp"
#include "storage/event_log.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <set>

namespace urdimbre::app {

// Wakes the spaces whose deadline has come, on whatever node asks first, with nobody connected
// (rule T6). What is due in a space happens when it is loaded; a second node finds nothing to do.
class Deadlines {
  public:
    using Wake = std::function<void(domain::SpaceId)>;

    // Spaces woken by one look; those that stay due although they are awake do not count, so that
    // they stand in nobody's way.
    static constexpr std::size_t woken_max = 256;
    static constexpr std::size_t stuck_max = 4'096;
    static constexpr std::chrono::milliseconds pause{1'000};

    Deadlines(Loop& loop, Offload& offload, storage::EventLog& log, Wake wake);
    ~Deadlines();

    // Asks the log what is due at `now`, unless it was asked a moment ago or has not answered yet.
    void look(domain::Instant now);

  private:
    void found(const std::vector<domain::SpaceId>& due);

    Loop& loop_;
    Offload& offload_;
    storage::EventLog& log_;
    Wake wake_;
    std::set<domain::SpaceId> awake_;  // woken by the last look, and perhaps still due
    std::chrono::steady_clock::time_point not_before_{};
    bool looking_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
