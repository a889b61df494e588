#pragma once

#include "server/domain/conversation_event.hpp"

namespace urdimbre::domain {

void evolve(Conversation& conversation, const MaterialAttached& attached, Instant at);
void evolve(Conversation& conversation, const MaterialRemoved& removed, Instant at);

}  // namespace urdimbre::domain
