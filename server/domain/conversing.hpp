#pragma once

#include "server/domain/conversation_command.hpp"
#include "server/domain/decide.hpp"

// What a conversation answers to what its members ask for. One file for each part of it:
// planning, flow (phases and time), the word (turns), contributing, facilitating.
namespace urdimbre::domain {

using Outcome = boost::system::result<Decision, Refusal>;

Outcome decide(const Space& space, const Asked& asked, const ConversationCommand& command);

// A command that a file below decides; `conversation` is that of the space.
struct Converse {
    const Space& space;
    const Conversation& conversation;
    const Asked& asked;

    // Was it asked for while another phase was shown?
    bool outdated(const std::optional<PhaseIndex>& phase) const {
        return phase && *phase != conversation.phase;
    }
    bool facilitates() const { return conversation.facilitator == asked.by; }
};

// What decides on a single event.
Decision one(Event event);

// Planning and seats.
Outcome plan_session(const Space& space, const Asked& asked, const PlanSession& plan);
Outcome date_session(const Converse& here, const DateSession& date);
Outcome give_seat(const Converse& here, const GiveSeat& give);
Outcome leave_seat(const Converse& here, const LeaveSeat& leave);
// What becomes of the seats of somebody who leaves the space.
std::vector<Event> leave_seats(const Space& space, PersonId person, PersonId by, Instant at);

// What is filled in before it begins.
Outcome fill_form(const Converse& here, const FillForm& fill);

// What is attached for everybody to look at.
Outcome attach_material(const Converse& here, const AttachMaterial& what);
Outcome remove_material(const Converse& here, const RemoveMaterial& remove);

// Flow.
Outcome start(const Converse& here, const StartConversation& start);
Outcome next_phase(const Converse& here, const NextPhase& next);
Outcome skip_phase(const Converse& here, const SkipPhase& skip);
Outcome go_back(const Converse& here, const GoBack& back);
Outcome extend_phase(const Converse& here, const ExtendPhase& extend);
Outcome pause(const Converse& here, const PauseConversation& pause);
Outcome resume(const Converse& here);
Outcome end(const Converse& here, const EndConversation& end);
Outcome mark_ready(const Converse& here, const MarkReady& mark);

// The word.
Outcome raise_hand(const Converse& here, const RaiseHand& raise);
Outcome lower_hand(const Converse& here, const LowerHand& lower);
Outcome yield_turn(const Converse& here, const YieldTurn& yield);
Outcome give_turn(const Converse& here, const GiveTurn& give);
// The word of somebody who gave up a seat, or has to be silent in a new one: `after` is the same
// conversation with the seats that follow.
std::vector<Event> let_go_of_turns(
    const Conversation& conversation,
    const Conversation& after,
    PersonId person,
    Instant at
);
TurnChanged time_up(const Conversation& conversation, const Turn& turn, Instant at);

// Contributing. Editing and withdrawing expect that the conversation has the contribution.
Outcome contribute(const Converse& here, const Contribute& contribute);
Outcome edit_contribution(const Converse& here, const EditMessage& edit);
Outcome withdraw_contribution(const Converse& here, const WithdrawMessage& withdraw);

// Why this person may say nothing now, whatever it is: somebody's silence, or everybody's.
std::optional<Refusal> objection_to_publishing(const Converse& here);
// Is the day over, wherever one is?
bool past(Day day, Instant at);

// Facilitating.
Outcome reclassify(const Converse& here, const Reclassify& reclassify);
Outcome grant_exception(const Converse& here, const GrantException& grant);
Outcome hand_over(const Converse& here, const HandOver& hand_over);
Outcome nudge(const Converse& here, const Nudge& what);
Outcome declare_absent(const Converse& here, const DeclareAbsent& declare);

// What those who took part say of the acta.
Outcome confirm_acta(const Converse& here);
Outcome ask_correction(const Converse& here, const AskCorrection& ask);
Outcome take_back_correction(const Converse& here, const TakeBackCorrection& take_back);

// Whose absence stops the conversation: who has the word, and who facilitates, all or a group.
std::vector<PersonId> awaited(const Conversation& conversation);
// Would anything change, if the machine said so?
bool moves(const Conversation& conversation, const DeclareAbsent& declare);

// When the conversation wants to be woken although nobody asks.
std::optional<Instant> due_at(const Conversation& conversation, Instant last_at);
// The first thing that is due, in order of time; empty when nothing is (rules T5, T7).
std::vector<Event> due_next(const Conversation& conversation, Instant last_at, Instant now);

}  // namespace urdimbre::domain
