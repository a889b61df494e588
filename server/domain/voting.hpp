#pragma once

#include "server/domain/conversing.hpp"

// The poll of a phase: answering, and what comes of it when the phase is left (rules C54, C81 to
// C84).
namespace urdimbre::domain {

Outcome cast_vote(const Converse& here, const CastVote& cast);

// What a consent is about: the newest contribution of its kind that was there when the phase began.
std::optional<ContributionId> asked_about(const Conversation& conversation);

// The result of the present phase's poll, if it has one. Only those count who may vote when it
// closes.
std::optional<PollClosed> closed_poll(const Conversation& conversation);

// While a hybrid session can be completed (rules C157, C158). Who answered while the phase lasted
// answers no more.
Outcome cast_late_vote(const Converse& here, const CastVote& cast);

// May this person answer the poll of this phase afterwards, and have they not?
bool misses_poll(const Conversation& conversation, PhaseIndex phase, PersonId person);

// What was answered afterwards to each poll, when the session can be completed no longer: with what
// comes of all answers, where they are enough or the poll says who answered what.
std::vector<Event> completed_polls(const Conversation& conversation);

}  // namespace urdimbre::domain
