#include "storage/memory/reading_store.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace urdimbre::storage::memory {

std::vector<ReadingStore::Mark> MemoryReadingStore::advance(std::span<const Mark> marks) {
    const std::lock_guard lock(log_.mutex_);
    std::map<std::pair<PersonId, SpaceId>, Sequence> moved;
    for (const Mark& mark : marks) {
        const std::pair of{mark.person, mark.space};
        const auto* space = log_.find(mark.space);
        const auto member = log_.memberships_.find(of);
        if (!space || member == log_.memberships_.end() || member->second.empty()) continue;
        const Sequence upto = std::min<Sequence>(mark.seq, space->events.size());
        const auto [position, first] = log_.positions_.try_emplace(of, upto);
        if (!first && position->second >= upto) continue;
        position->second = upto;
        moved[of] = upto;
        log_.reading_changes_[mark.person] = log_.now_();
    }
    std::vector<Mark> all;
    for (const auto& [of, seq] : moved) all.push_back({of.first, of.second, seq});
    return all;
}

std::vector<ReadingStore::Mark>
MemoryReadingStore::positions(std::span<const PersonId> people, std::size_t limit) {
    const std::lock_guard lock(log_.mutex_);
    std::vector<Mark> marks;
    for (const PersonId person : std::set<PersonId>(people.begin(), people.end())) {
        auto next = log_.positions_.lower_bound({person, SpaceId{}});
        for (; next != log_.positions_.end() && next->first.first == person; ++next) {
            const auto member = log_.memberships_.find(next->first);
            if (member == log_.memberships_.end() || member->second.empty()) continue;
            if (marks.size() == limit) return marks;
            marks.push_back({person, next->first.second, next->second});
        }
    }
    return marks;
}

ReadingStore::Changed MemoryReadingStore::changed(Instant since, std::size_t limit) {
    const std::lock_guard lock(log_.mutex_);
    Changed changed{.people = {}, .now = log_.now_()};
    for (const auto& [person, at] : log_.reading_changes_) {
        if (at >= since && changed.people.size() < limit) changed.people.push_back(person);
    }
    return changed;
}

std::vector<ReadingStore::Tail>
MemoryReadingStore::tails(std::span<const SpaceId> spaces, std::size_t limit) {
    const std::lock_guard lock(log_.mutex_);
    std::vector<Tail> tails;
    for (const SpaceId id : std::set<SpaceId>(spaces.begin(), spaces.end())) {
        const auto* space = log_.find(id);
        if (!space) continue;
        const auto& openings = space->openings;
        Tail tail{
            .space = id,
            .head = space->events.size(),
            .whole = openings.size() < limit,
            .events = {},
        };
        for (std::size_t i = openings.size() - std::min(limit, openings.size());
             i < openings.size();
             ++i) {
            const StoredEvent& event = space->events[openings[i] - 1];
            if (space->contents.contains(*event.subject)) tail.events.push_back(event);
        }
        tails.push_back(std::move(tail));
    }
    return tails;
}

std::vector<ReadingStore::Growth>
MemoryReadingStore::growth(std::span<const Place> places, std::size_t limit) {
    std::vector<Growth> all;
    for (const Place& place : places) {
        auto events = log_.read(place.space, place.after, limit);
        if (!events.empty()) all.push_back({place.space, std::move(events)});
    }
    std::ranges::sort(all, {}, &Growth::space);
    return all;
}

}  // namespace urdimbre::storage::memory
