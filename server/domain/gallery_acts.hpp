#pragma once

#include "server/domain/conversing.hpp"

// What those do who hold no seat, the public, and what the stage does with it (rules C140 to C147).
namespace urdimbre::domain {

Outcome ask_question(const Converse& here, const AskQuestion& ask);
Outcome vote_question(const Converse& here, const VoteQuestion& vote);
Outcome mark_question(const Converse& here, const MarkQuestion& mark);
// Expects that there is such a question.
Outcome withdraw_question(const Converse& here, const WithdrawMessage& withdraw);

// The queue for the word. Expect that whoever it is about has no seat, and that the phase is
// theirs.
Outcome raise_gallery_hand(const Converse& here);
Outcome lower_gallery_hand(const Converse& here);
Outcome yield_gallery_word(const Converse& here);
Outcome give_gallery_word(const Converse& here, PersonId to);
Outcome end_word(const Converse& here, const EndWord& end);

// May this person react to what happens on the stage now?
bool may_applaud(const Space& space, PersonId person);
Outcome count_reactions(const Converse& here, const CountReactions& count);

// The raised hands, next one first, as the phase passes the word.
std::vector<PersonId> in_turn(const Conversation& conversation);

// Expects that somebody of the public has the word.
Event gallery_word_over(const Conversation& conversation, TurnChange how);
// Hand and word of somebody who is given a seat, or leaves.
std::vector<Event> let_go_of_gallery(const Conversation& conversation, PersonId person);
// After the clock stood still from one moment to the other: whoever has the word has it for as long
// as they still had.
void keep_gallery_word(
    const Conversation& conversation,
    Instant stood_from,
    Instant to,
    std::vector<Event>& events
);

}  // namespace urdimbre::domain
