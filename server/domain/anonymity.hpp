#pragma once

#include "server/domain/conversation.hpp"

// What anonymity means to whoever contributes (rules C43 to C46).
namespace urdimbre::domain {

// Will a contribution to this phase have no name? A note is its author's alone, and an exception
// was given to somebody before everybody: both have names. What comes when the names have been said
// has one, too.
bool is_anonymous(const Phase& phase, Shown shown, bool by_exception);

// Who a limit of this phase counts together. Where it is anonymous each is counted alone: a refusal
// would tell those who share a seat of one another.
Party counted_as(const Party& party, PersonId person, const Phase& phase);

// Does nobody know any more whose it is?
bool forgotten(const Conversation& conversation, const Contribution& one);

}  // namespace urdimbre::domain
