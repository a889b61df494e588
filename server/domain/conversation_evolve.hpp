#pragma once

#include "server/domain/conversation.hpp"
#include "server/domain/conversation_event.hpp"

#include <optional>

namespace urdimbre::domain {

// What one event makes of the conversation of its space. The first plan makes it.
void evolve(
    std::optional<Conversation>& conversation,
    const ConversationEvent& event,
    Sequence seq,
    Instant at
);

}  // namespace urdimbre::domain
