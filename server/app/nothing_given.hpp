#pragma once

#include "server/domain/event.hpp"

#include <concepts>

namespace urdimbre::app {

template <class T, class... Others>
concept is_any_of = (std::same_as<T, Others> || ...);

// Events that are nobody's words and no act of a member's own: how a space or a session runs, what
// the clock did, and what the log keeps to carry on.
template <class T>
concept nothing_given = is_any_of<
    T,
    domain::SpaceOpened,
    domain::ChildOpened,
    domain::MembershipsBelowEnding,
    domain::EffectSettled,
    domain::MessageEdited,          // told with the message
    domain::MessageWithdrawn,       // likewise
    domain::ContributionEdited,     // told with the contribution
    domain::ContributionWithdrawn,  // likewise
    domain::SessionDated,
    domain::SessionPaced,
    domain::SessionPlaced,
    domain::StageMet,
    domain::SeatsEvened,
    domain::TopicDropped,
    domain::TopicTied,
    domain::TopicUntied,
    domain::TopicMet,
    domain::ActivityTakenBack,
    domain::ActivityWordsCleared,
    domain::PhaseOvertime,
    domain::PhaseClosing,
    domain::RequirementMissing,
    domain::ConversationResumed,
    domain::TurnChanged,
    domain::GroupsFormed,
    domain::PersonGrouped,
    domain::QuestionMarked,
    domain::QuestionWithdrawn,
    domain::HandMoved,
    domain::WordGiven,
    domain::WordEnded,
    domain::Applauded,
    domain::CorrectionTakenBack,
    domain::MaterialRemoved,
    domain::PollClosed,
    domain::PollCompleted,
    domain::ActaLeft,
    domain::PendingBrought,
    domain::ActaTaken,
    domain::CommitmentTakenBack,
    domain::PartiesChanged,
    domain::DialogueConfirmed,
    domain::ActionsNear,
    domain::RecordingExpired,
    domain::RecordingExpiring,
    domain::RecordingCommentWithdrawn,  // told with the comment
    domain::ClipWithdrawn,              // likewise
    domain::Reminded>;

}  // namespace urdimbre::app
