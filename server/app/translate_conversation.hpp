#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/conversation_command.hpp"
#include "server/domain/conversation_event.hpp"
#include "server/domain/protocol.hpp"

#include <optional>
#include <string>
#include <vector>

// The part of translate.hpp that is about conversations.
namespace urdimbre::app {

wire::Protocol to_wire(const domain::Protocol& protocol);
domain::Protocol to_domain(const wire::Protocol& protocol);

wire::Event to_wire(const domain::ConversationEvent& event);

wire::Item to_wire(
    const domain::ConversationEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
);
wire::Conversation to_wire(const domain::Conversation& seen, const FindWords& words);
wire::Contribution to_wire(const domain::Contribution& contribution, const FindWords& words);
// None where nobody has said anything.
std::optional<std::vector<wire::Confirmation>> to_wire(
    const std::vector<domain::Confirmation>& confirmed
);
std::optional<std::vector<wire::Correction>>
to_wire(const std::vector<domain::Correction>& corrections, const FindWords& words);

// When phases close, and were held; nothing where the session is live.
std::optional<wire::SessionMode> to_wire(domain::Mode mode);
std::optional<std::vector<wire::Instant>> to_wire(const std::vector<domain::Instant>& closes);
// None where nothing was filled in, or nothing of it is shown.
std::optional<std::vector<wire::FormAnswer>>
to_wire(const std::vector<domain::FormAnswer>& form, const FindWords& words);
std::vector<wire::PhaseHeld> to_wire(const std::vector<domain::Held>& held);

// None where nobody was invited, or nothing of it is shown.
std::optional<std::vector<wire::Nudged>>
to_wire(const std::vector<domain::Nudged>& nudges, const FindWords& words);

// None where there are none.
std::optional<std::vector<wire::Group>> to_wire(const std::vector<domain::Group>& groups);

wire::SavedConversation to_saved(const domain::Conversation& conversation);
domain::Conversation to_domain(const wire::SavedConversation& saved);

// Stored events, one function for each, so that the visit of all events is exhaustive.
domain::ConversationEvent to_domain(const wire::SessionPlannedEvent& event);
domain::ConversationEvent to_domain(const wire::SessionDatedEvent& event);
domain::ConversationEvent to_domain(const wire::SessionPlacedEvent& event);
domain::ConversationEvent to_domain(const wire::SessionPacedEvent& event);
domain::ConversationEvent to_domain(const wire::FormFilledEvent& event);
domain::ConversationEvent to_domain(const wire::PhaseClosingEvent& event);
domain::ConversationEvent to_domain(const wire::CompletingBeganEvent& event);
domain::ConversationEvent to_domain(const wire::ActaConfirmedEvent& event);
domain::ConversationEvent to_domain(const wire::CorrectionAskedEvent& event);
domain::ConversationEvent to_domain(const wire::CorrectionTakenBackEvent& event);
domain::ConversationEvent to_domain(const wire::SeatGivenEvent& event);
domain::ConversationEvent to_domain(const wire::SeatLeftEvent& event);
domain::ConversationEvent to_domain(const wire::PhaseEnteredEvent& event);
domain::ConversationEvent to_domain(const wire::PhaseExtendedEvent& event);
domain::ConversationEvent to_domain(const wire::PhaseOvertimeEvent& event);
domain::ConversationEvent to_domain(const wire::RequirementMissingEvent& event);
domain::ConversationEvent to_domain(const wire::ConversationPausedEvent& event);
domain::ConversationEvent to_domain(const wire::ConversationResumedEvent& event);
domain::ConversationEvent to_domain(const wire::TurnChangedEvent& event);
domain::ConversationEvent to_domain(const wire::ReadyMarkedEvent& event);
domain::ConversationEvent to_domain(const wire::ContributionMadeEvent& event);
domain::ConversationEvent to_domain(const wire::ContributionEditedEvent& event);
domain::ConversationEvent to_domain(const wire::ContributionWithdrawnEvent& event);
domain::ConversationEvent to_domain(const wire::ContributionReclassifiedEvent& event);
domain::ConversationEvent to_domain(const wire::ContributionsRevealedEvent& event);
domain::ConversationEvent to_domain(const wire::VoteCastEvent& event);
domain::ConversationEvent to_domain(const wire::PollClosedEvent& event);
domain::ConversationEvent to_domain(const wire::LateVoteCastEvent& event);
domain::ConversationEvent to_domain(const wire::PollCompletedEvent& event);
domain::ConversationEvent to_domain(const wire::GroupsFormedEvent& event);
domain::ConversationEvent to_domain(const wire::PersonGroupedEvent& event);
domain::ConversationEvent to_domain(const wire::GroupsCalledEvent& event);
domain::ConversationEvent to_domain(const wire::QuestionAskedEvent& event);
domain::ConversationEvent to_domain(const wire::QuestionVotedEvent& event);
domain::ConversationEvent to_domain(const wire::QuestionMarkedEvent& event);
domain::ConversationEvent to_domain(const wire::QuestionWithdrawnEvent& event);
domain::ConversationEvent to_domain(const wire::HandMovedEvent& event);
domain::ConversationEvent to_domain(const wire::WordGivenEvent& event);
domain::ConversationEvent to_domain(const wire::WordEndedEvent& event);
domain::ConversationEvent to_domain(const wire::ApplaudedEvent& event);
domain::ConversationEvent to_domain(const wire::ExceptionGrantedEvent& event);
domain::ConversationEvent to_domain(const wire::FacilitationPassedEvent& event);
domain::ConversationEvent to_domain(const wire::PersonNudgedEvent& event);
domain::ConversationEvent to_domain(const wire::ConversationEndedEvent& event);

// What members ask for. A plan names a template, which the node looks up: see plans.hpp.
domain::ConversationCommand to_domain(wire::DateSession& command);
domain::ConversationCommand to_domain(wire::FillForm& command);
domain::ConversationCommand to_domain(const wire::ConfirmActa& command);
domain::ConversationCommand to_domain(wire::AskCorrection& command);
domain::ConversationCommand to_domain(const wire::TakeBackCorrection& command);
domain::ConversationCommand to_domain(const wire::GiveSeat& command);
domain::ConversationCommand to_domain(const wire::LeaveSeat& command);
domain::ConversationCommand to_domain(const wire::StartConversation& command);
domain::ConversationCommand to_domain(const wire::NextPhase& command);
domain::ConversationCommand to_domain(wire::SkipPhase& command);
domain::ConversationCommand to_domain(wire::GoBack& command);
domain::ConversationCommand to_domain(wire::ExtendPhase& command);
domain::ConversationCommand to_domain(wire::ShortenPhase& command);
domain::ConversationCommand to_domain(wire::PauseConversation& command);
domain::ConversationCommand to_domain(const wire::ResumeConversation& command);
domain::ConversationCommand to_domain(wire::EndConversation& command);
domain::ConversationCommand to_domain(const wire::RaiseHand& command);
domain::ConversationCommand to_domain(const wire::LowerHand& command);
domain::ConversationCommand to_domain(const wire::YieldTurn& command);
domain::ConversationCommand to_domain(const wire::GiveTurn& command);
domain::ConversationCommand to_domain(const wire::MarkReady& command);
domain::ConversationCommand to_domain(wire::Contribute& command);
domain::ConversationCommand to_domain(wire::CastVote& command);
domain::ConversationCommand to_domain(const wire::FormGroups& command);
domain::ConversationCommand to_domain(const wire::MoveToGroup& command);
domain::ConversationCommand to_domain(const wire::ChooseSpokesperson& command);
domain::ConversationCommand to_domain(wire::CallGroups& command);
domain::ConversationCommand to_domain(wire::AskQuestion& command);
domain::ConversationCommand to_domain(const wire::VoteQuestion& command);
domain::ConversationCommand to_domain(const wire::MarkQuestion& command);
domain::ConversationCommand to_domain(const wire::EndWord& command);
domain::ConversationCommand to_domain(wire::Reclassify& command);
domain::ConversationCommand to_domain(wire::GrantException& command);
domain::ConversationCommand to_domain(wire::HandOver& command);
domain::ConversationCommand to_domain(wire::Nudge& command);
domain::ConversationCommand to_domain(const wire::DeclareAbsent& command);

}  // namespace urdimbre::app
