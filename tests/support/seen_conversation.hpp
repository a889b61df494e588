#pragma once

#include "protocol/wire/wire.hpp"

#include <optional>

// What a client makes of the items that are about a conversation: the reference page says it in
// words.
namespace urdimbre::tests {

using Seen = std::optional<wire::Conversation>;

void take(Seen& seen, const wire::SessionPlannedItem& item);
void take(Seen& seen, const wire::SessionDatedItem& item);
void take(Seen& seen, const wire::SessionPlacedItem& item);
void take(Seen& seen, const wire::SessionPacedItem& item);
void take(Seen& seen, const wire::FormFilledItem& item);
void take(Seen& seen, const wire::PhaseClosingItem& item);
void take(Seen& seen, const wire::CompletingBeganItem& item);
void take(Seen& seen, const wire::ActaConfirmedItem& item);
void take(Seen& seen, const wire::CorrectionAskedItem& item);
void take(Seen& seen, const wire::CorrectionTakenBackItem& item);
void take(Seen& seen, const wire::SeatGivenItem& item);
void take(Seen& seen, const wire::SeatLeftItem& item);
void take(Seen& seen, const wire::PhaseEnteredItem& item);
void take(Seen& seen, const wire::PhaseExtendedItem& item);
void take(Seen& seen, const wire::PhaseOvertimeItem& item);
void take(Seen& seen, const wire::RequirementMissingItem& item);
void take(Seen& seen, const wire::ConversationPausedItem& item);
void take(Seen& seen, const wire::ConversationResumedItem& item);
void take(Seen& seen, const wire::TurnChangedItem& item);
void take(Seen& seen, const wire::ReadyMarkedItem& item);
void take(Seen& seen, const wire::ContributionMadeItem& item);
void take(Seen& seen, const wire::ContributionEditedItem& item);
void take(Seen& seen, const wire::ContributionWithdrawnItem& item);
void take(Seen& seen, const wire::ContributionReclassifiedItem& item);
void take(Seen& seen, const wire::ContributionsRevealedItem& item);
void take(Seen& seen, const wire::VoteCastItem& item);
void take(Seen& seen, const wire::PollClosedItem& item);
void take(Seen& seen, const wire::MaterialAttachedItem& item);
void take(Seen& seen, const wire::MaterialRemovedItem& item);
void take(Seen& seen, const wire::LateVoteCastItem& item);
void take(Seen& seen, const wire::PollCompletedItem& item);
void take(Seen& seen, const wire::GroupsFormedItem& item);
void take(Seen& seen, const wire::PersonGroupedItem& item);
void take(Seen& seen, const wire::GroupsCalledItem& item);
void take(Seen& seen, const wire::QuestionAskedItem& item);
void take(Seen& seen, const wire::QuestionsVotedItem& item);
void take(Seen& seen, const wire::QuestionMarkedItem& item);
void take(Seen& seen, const wire::QuestionWithdrawnItem& item);
void take(Seen& seen, const wire::HandsCountedItem& item);
void take(Seen& seen, const wire::WordGivenItem& item);
void take(Seen& seen, const wire::WordEndedItem& item);
void take(Seen& seen, const wire::ApplaudedItem& item);
void take(Seen& seen, const wire::ExceptionGrantedItem& item);
void take(Seen& seen, const wire::FacilitationPassedItem& item);
void take(Seen& seen, const wire::PersonNudgedItem& item);
void take(Seen& seen, const wire::ConversationEndedItem& item);

}  // namespace urdimbre::tests
