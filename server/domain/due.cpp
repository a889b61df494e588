#include "server/domain/due.hpp"

#include "server/domain/committing.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/leaving.hpp"
#include "server/domain/pacing.hpp"
#include "server/domain/reminding.hpp"
#include "server/domain/sharing_recordings.hpp"

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

// What the clock does to the conversation, one thing after the other.
void converse(Space space, Instant now, std::vector<Event>& events) {
    for (;;) {
        std::vector<Event> next = due_next(*space.conversation, space.last_at, now);
        if (next.empty()) return;
        for (Event& event : next) {
            evolve(space, {.seq = space.head + 1, .at = now, .event = event});
            events.push_back(std::move(event));
        }
    }
}

}  // namespace

std::optional<Instant> next_tick(const Space& space) {
    std::optional<Instant> next;
    if (space.conversation) next = due_at(*space.conversation, space.last_at);
    if (const auto reminds = next_reminder(space)) keep_earlier(next, *reminds);
    if (const auto recordings = next_of_recordings(space)) keep_earlier(next, *recordings);
    // With too much owed already, nobody else leaves until some of it is done.
    if (space.owes_too_much()) return next;
    for (const auto& end : space.ends) keep_earlier(next, end.second);
    return next;
}

std::vector<Event> due_events(const Space& space, Instant now) {
    std::vector<Event> events;
    if (auto reminded = reminder(space, now)) {
        if (auto near = actions_near(space, now)) events.push_back(std::move(*near));
        events.emplace_back(std::move(*reminded));
    }
    for (Event& event : due_of_recordings(space, now)) events.push_back(std::move(event));
    std::size_t room = Space::owed_max - std::min(Space::owed_max, space.owed.size());
    for (const auto& end : ended(space, now)) {
        if (room-- == 0) break;
        for (Event& event : leaving(space, end.second, end.second, now)) {
            events.push_back(std::move(event));
        }
    }
    const auto spoken =
        space.conversation ? due_at(*space.conversation, space.last_at) : std::nullopt;
    if (!spoken || *spoken > now) return events;
    Space after = space;
    for (const Event& event : events) {
        evolve(after, {.seq = after.head + 1, .at = now, .event = event});
    }
    converse(std::move(after), now, events);
    for (Event& left : acta_left(space, events, now)) events.push_back(std::move(left));
    return events;
}

std::optional<Instant> due_to_begin(const Space& space) {
    return space.conversation ? begins_at(*space.conversation) : std::nullopt;
}

std::optional<Instant> due_at(const Space& space) {
    std::optional<Instant> at = next_tick(space);
    if (const auto begins = due_to_begin(space)) keep_earlier(at, *begins);
    for (const Owed& owed : space.owed) keep_earlier(at, owed.at + effect_grace);
    return at;
}

}  // namespace urdimbre::domain
