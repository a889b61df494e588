#pragma once

#include "server/domain/event.hpp"
#include "server/domain/space.hpp"

#include <optional>
#include <vector>

namespace urdimbre::domain {

// When the clock alone makes something happen in the space. No value: it never does.
std::optional<Instant> next_tick(const Space& space);

// What is due at `now`, in order (rule T5). Nothing before next_tick(); and nothing a second time,
// once the space has evolved by what the first one gave. Who ticks, and how often, makes no
// difference.
std::vector<Event> due_events(const Space& space, Instant now);

// When a session begins by itself: whoever wakes it says so, as what is pending above has to be
// asked for first (rule C120). None: it does not.
std::optional<Instant> due_to_begin(const Space& space);

// When the space wants to be woken although nobody asks (rule T6): for the clock, or because it
// owes something elsewhere that whoever decided it has not done at once.
std::optional<Instant> due_at(const Space& space);

// How long the node that decided has for an effect before others take it up.
inline constexpr Duration effect_grace{1'000};

}  // namespace urdimbre::domain
