#include "server/app/recent_events.hpp"

#include <cassert>
#include <iterator>
#include <utility>

namespace urdimbre::app {

void RecentEvents::restart(domain::Sequence after) {
    events_.clear();
    after_ = after;
}

void RecentEvents::push(domain::Recorded event) {
    assert(event.seq == upto() + 1);
    events_.push_back(std::move(event));
    if (events_.size() > events_max) drop_oldest();
}

void RecentEvents::drop_oldest() {
    assert(!events_.empty());
    events_.pop_front();
    ++after_;
}

void RecentEvents::extend(std::vector<domain::Recorded> older) {
    if (older.empty()) return;
    assert(older.back().seq == after_);
    after_ = older.front().seq - 1;
    events_.insert(
        events_.begin(),
        std::make_move_iterator(older.begin()),
        std::make_move_iterator(older.end())
    );
}

const domain::Recorded& RecentEvents::at(domain::Sequence seq) const {
    assert(seq > after_ && seq <= upto());
    return events_[seq - after_ - 1];
}

}  // namespace urdimbre::app
