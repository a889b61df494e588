#include "server/domain/due.hpp"

#include "server/domain/leaving.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

void keep_earlier(std::optional<Instant>& earliest, Instant at) {
    if (!earliest || at < *earliest) earliest = at;
}

// Memberships that end by themselves (rule E20), the earliest first.
std::vector<std::pair<Instant, PersonId>> ended(const Space& space, Instant now) {
    std::vector<std::pair<Instant, PersonId>> people;
    for (const auto& [person, at] : space.ends) {
        if (at <= now) people.emplace_back(at, person);
    }
    std::ranges::sort(people);
    return people;
}

}  // namespace

std::optional<Instant> next_tick(const Space& space) {
    std::optional<Instant> next;
    // With too much owed already, nobody else leaves until some of it is done.
    if (space.owes_too_much()) return next;
    for (const auto& end : space.ends) keep_earlier(next, end.second);
    return next;
}

std::vector<Event> due_events(const Space& space, Instant now) {
    std::vector<Event> events;
    std::size_t room = Space::owed_max - std::min(Space::owed_max, space.owed.size());
    for (const auto& end : ended(space, now)) {
        if (room-- == 0) break;
        for (Event& event : leaving(space, end.second, end.second)) {
            events.push_back(std::move(event));
        }
    }
    return events;
}

std::optional<Instant> due_at(const Space& space) {
    std::optional<Instant> at = next_tick(space);
    for (const Owed& owed : space.owed) keep_earlier(at, owed.at + effect_grace);
    return at;
}

}  // namespace urdimbre::domain
