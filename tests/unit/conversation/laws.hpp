#pragma once

#include "server/domain/decide.hpp"
#include "server/domain/view.hpp"

// What always holds in a session, whatever happens in it. Each fails the test that it is asked in.
namespace urdimbre::tests {

// Of a state: whoever has or waits for the word may have it, nothing is past due, everything is
// bounded.
void check_state(const domain::Space& space);

// Of an event and the state before it: only who may contribute does, and facilitation passes only
// to who holds a seat for it.
void check_event(const domain::Space& before, const domain::Recorded& recorded);

// Of what a command brought about: words are kept for all that was written and for nothing else.
void check_command(
    const domain::Space& before,
    domain::PersonId by,
    const domain::Command& command,
    const domain::Decision& decision
);

// Of what a person is shown: nothing that is hidden from them.
void check_item(
    const domain::Space& after,
    const domain::ConversationEvent& item,
    domain::PersonId person
);
void check_view(const domain::Conversation& seen, domain::PersonId person);

}  // namespace urdimbre::tests
