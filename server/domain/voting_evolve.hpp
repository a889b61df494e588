#pragma once

#include "server/domain/conversation_event.hpp"

namespace urdimbre::domain {

void evolve(Conversation& conversation, const VoteCast& cast, Instant at);
void evolve(Conversation& conversation, const PollClosed& closed, Instant at);
void evolve(Conversation& conversation, const LateVoteCast& cast, Instant at);
void evolve(Conversation& conversation, const PollCompleted& completed, Instant at);

}  // namespace urdimbre::domain
