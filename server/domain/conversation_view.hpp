#pragma once

#include "server/domain/conversation_event.hpp"
#include "server/domain/view.hpp"

// What an audience sees of a conversation: hidden contributions and private notes are their
// author's alone (rules C31, C41), and so are an answer to a poll (rule C81) and whose something
// anonymous is (rule C44).
namespace urdimbre::domain {

// Has a seat, or left something that may be for them alone: one who is an audience of their own.
bool takes_part(const Conversation& conversation, PersonId person);

bool knows_of(const Audience& audience, const ConversationEvent& event);

// An event that it knows of, without what it does not know of that: whose something anonymous is.
ConversationEvent view(const ConversationEvent& event, const Audience& audience);

// Without what this audience does not know of. Incidents are for the acta; how much was written is
// for the bound of the whole alone, and would tell of what is hidden.
Conversation view(const Conversation& conversation, const Audience& audience);

std::optional<PersonId> resets(const ConversationEvent& event);

}  // namespace urdimbre::domain
