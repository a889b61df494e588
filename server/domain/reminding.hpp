#pragma once

#include "server/domain/event.hpp"
#include "server/domain/space.hpp"

#include <optional>

// What the clock reminds people of: days to which they took something on, meetings that they agreed
// to have, dialogues that did not follow, and actions of a plan that end (rules K4, Y17, V8, K21).
namespace urdimbre::domain {

// How long before its day a commitment is remembered.
inline constexpr Day days_before = 2;

// When a day begins for whoever is reminded of it: early in the morning in Chile and Peru.
constexpr Instant morning_of(Day day) {
    return Instant{std::chrono::days{day} + std::chrono::hours{12}};
}

// No value: there is nothing to remind anybody of.
std::optional<Instant> next_reminder(const Space& space);

// Of what people are reminded at `now`: nothing of which they were, nothing before next_reminder(),
// and no day that is over; it may be empty, and is on record all the same.
std::optional<Reminded> reminder(const Space& space, Instant now);

// The actions of the plan whose last day comes, likewise; before the reminder is on record.
std::optional<Event> actions_near(const Space& space, Instant now);

}  // namespace urdimbre::domain
