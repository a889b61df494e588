#pragma once

#include "server/domain/event.hpp"

#include <cstddef>
#include <deque>
#include <span>
#include <vector>

namespace urdimbre::app {

// The newest events of a space, for windows: a storm of reconnecting clients costs the log nothing.
class RecentEvents {
  public:
    static constexpr std::size_t events_max = 1024;

    // The sequence before the oldest event that is held; with none, where the next one continues.
    domain::Sequence after() const { return after_; }
    domain::Sequence upto() const { return after_ + events_.size(); }

    // Starts anew, as if everything up to `after` had passed.
    void restart(domain::Sequence after);

    // Expects the event after `upto()`.
    void push(domain::Recorded event);

    // Forgets the oldest one.
    void drop_oldest();

    // Puts older events in front. Expects them to end at `after()`.
    void extend(std::vector<domain::Recorded> older);

    // Expects after() < seq <= upto().
    const domain::Recorded& at(domain::Sequence seq) const;

    const std::deque<domain::Recorded>& all() const { return events_; }

  private:
    void forget_authors();

    std::deque<domain::Recorded> events_;
    domain::Sequence after_{};
};

}  // namespace urdimbre::app
