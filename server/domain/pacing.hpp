#pragma once

#include "server/domain/conversation.hpp"
#include "server/domain/event.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

// Sessions that are not live (rules C50, C52, C120 to C126): how long their phases stay open, what
// the clock makes happen in them, and whose part is missing.
namespace urdimbre::domain {

namespace pacing {
inline constexpr std::chrono::minutes window_min{1};
inline constexpr std::chrono::days window_max{60};
// However late the phase before closes, the next one lasts as long as planned, or this.
inline constexpr std::chrono::hours window_assured{24};
// Whoever has not done their part is reminded so long before, and never before half the time.
inline constexpr std::chrono::hours remind_before{24};
// A window that nobody closed for longer than this was an outage, and gets as much time as it was
// late, at most this much: days are not given back for a night (rule C123).
inline constexpr std::chrono::minutes outage_after{10};
inline constexpr std::chrono::hours outage_max{24};
// Nothing happens in it for so long, and it is paused or cannot go on: it is abandoned.
inline constexpr std::chrono::days abandoned_after{30};
}  // namespace pacing

// Are these the times of such a session? None are needed for a live one.
bool fit(
    Mode mode,
    std::span<const Instant> closes,
    const Protocol& protocol,
    const std::optional<Instant>& starts_at
);

// Is there still time to complete a hybrid session that begins now? Phases of days wait.
bool in_time(const Conversation& conversation, Instant at);

// When a phase that is entered now ends.
Instant ends_at(const Conversation& conversation, PhaseIndex phase, Instant at);

// When an asynchronous conversation begins by itself: once its seats are taken, on its date. None:
// somebody has to begin it, or change its plan.
std::optional<Instant> begins_at(const Conversation& conversation);

// Until when what was missed may be completed after `at`; none: the session is over then.
std::optional<Instant> completes_until(const Conversation& conversation, Instant at);

// Is what is brought to this phase late?
bool is_over(const Conversation& conversation, PhaseIndex phase);

// Must somebody else be heard in it before this person?
bool waits_for_role(const Conversation& conversation, PhaseIndex in, PersonId person);

// A grant as contributions of a kind are counted under it.
Grant counted_under(const Conversation& conversation, const Grant& grant, const KindId& kind);

// Does a phase ask this person for something?
bool asks(const Conversation& conversation, PhaseIndex phase, PersonId person);
// Is their part in the present phase still missing; once it is completed, in any of them? Of an
// anonymous phase only their saying so counts, as nobody is told who wrote in it (rule C46).
bool misses_part(const Conversation& conversation, PersonId person);

// When whoever has not done their part is to be reminded; none: they were.
std::optional<Instant> remind_at(const Conversation& conversation);

}  // namespace urdimbre::domain
