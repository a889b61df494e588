#include "server/app/recent_events.hpp"

#include <cassert>
#include <iterator>
#include <utility>

namespace urdimbre::app {
namespace {

bool ends_conversation(const domain::Event& event) {
    const auto* said = std::get_if<domain::ConversationEvent>(&event);
    return said && std::holds_alternative<domain::ConversationEnded>(*said);
}

}  // namespace

void RecentEvents::restart(domain::Sequence after) {
    events_.clear();
    after_ = after;
}

void RecentEvents::push(domain::Recorded event) {
    assert(event.seq == upto() + 1);
    if (ends_conversation(event.event)) forget_authors();
    events_.push_back(std::move(event));
    if (events_.size() > events_max) drop_oldest();
}

// The log has let them go with this event: nothing here outlives it (rule C44).
void RecentEvents::forget_authors() {
    for (domain::Recorded& recorded : events_) {
        if (auto* author = domain::anonymous_author(recorded.event)) author->reset();
        auto* said = std::get_if<domain::ConversationEvent>(&recorded.event);
        auto* revealed = said ? std::get_if<domain::ContributionsRevealed>(said) : nullptr;
        if (!revealed) continue;
        for (domain::Contribution& one : revealed->contributions) {
            if (one.anonymous) one.author.reset();
        }
    }
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
