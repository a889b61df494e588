#include "server/app/translate.hpp"

#include "server/app/same_names.hpp"
#include "server/app/translate_accompaniment.hpp"
#include "server/app/translate_activity.hpp"
#include "server/app/translate_commitment.hpp"
#include "server/app/translate_conversation.hpp"
#include "server/app/translate_files.hpp"
#include "server/app/translate_gallery.hpp"
#include "server/app/translate_material.hpp"
#include "server/app/translate_observation.hpp"
#include "server/app/translate_parts.hpp"
#include "server/app/translate_plan.hpp"
#include "server/app/translate_programme.hpp"
#include "server/app/translate_recording.hpp"
#include "server/app/translate_story.hpp"
#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace urdimbre::app {
namespace {

using domain::Overloaded;
using domain::PersonId;
using domain::SpaceId;
using domain::Uuid;

constexpr std::pair<domain::SpaceRole, wire::SpaceRole> roles_both_ways[] = {
    {domain::SpaceRole::coordinator, wire::SpaceRole::coordinator},
    {domain::SpaceRole::mentor, wire::SpaceRole::mentor},
    {domain::SpaceRole::mentee, wire::SpaceRole::mentee},
    {domain::SpaceRole::teacher, wire::SpaceRole::teacher},
    {domain::SpaceRole::accompanier, wire::SpaceRole::accompanier},
    {domain::SpaceRole::management, wire::SpaceRole::management},
    {domain::SpaceRole::observer, wire::SpaceRole::observer},
    {domain::SpaceRole::guest, wire::SpaceRole::guest},
};
static_assert(std::size(roles_both_ways) == domain::space_role_count);

constexpr std::pair<domain::SpaceKind, wire::SpaceKind> kinds_both_ways[] = {
    {domain::SpaceKind::network, wire::SpaceKind::network},
    {domain::SpaceKind::community, wire::SpaceKind::community},
    {domain::SpaceKind::session, wire::SpaceKind::session},
    {domain::SpaceKind::mentoring_room, wire::SpaceKind::mentoring_room},
    {domain::SpaceKind::mesa, wire::SpaceKind::mesa},
    {domain::SpaceKind::notebook, wire::SpaceKind::notebook},
};
static_assert(std::size(kinds_both_ways) == domain::space_kind_count);

std::vector<domain::Uuid> inner_ids(const std::optional<std::vector<wire::Uuid>>& ids) {
    if (!ids) return {};
    return each<domain::Uuid>(*ids, [](const wire::Uuid& id) { return domain::Uuid{id}; });
}

// Absent while there are none.
std::optional<std::vector<wire::Uuid>> outer_ids(const std::vector<domain::Uuid>& ids) {
    if (ids.empty()) return {};
    return each<wire::Uuid>(ids, [](const domain::Uuid& id) { return id.bytes; });
}

}  // namespace

domain::SpaceKind to_domain(wire::SpaceKind kind) {
    return std::ranges::find(
               kinds_both_ways, kind, [](const auto& pair) { return pair.second; }
    )->first;
}

domain::Roles to_domain(const std::vector<wire::SpaceRole>& roles) {
    domain::Roles set;
    for (const auto& [inside, outside] : roles_both_ways) {
        if (std::ranges::find(roles, outside) != roles.end()) set.add(inside);
    }
    return set;
}

std::vector<wire::SpaceRole> to_wire(domain::Roles roles) {
    std::vector<wire::SpaceRole> list;
    for (const auto& [inside, outside] : roles_both_ways) {
        if (roles.has(inside)) list.push_back(outside);
    }
    return list;
}

std::vector<domain::SeatedPerson> seated_people(
    const std::optional<std::vector<wire::SeatedPerson>>& people
) {
    std::vector<domain::SeatedPerson> all;
    if (!people) return all;
    for (const wire::SeatedPerson& one : *people) {
        all.push_back({.person = domain::PersonId{one.person}, .roles = to_domain(one.roles)});
    }
    return all;
}

std::optional<std::vector<wire::SeatedPerson>> seated_people(
    const std::vector<domain::SeatedPerson>& people
) {
    if (people.empty()) return {};
    std::vector<wire::SeatedPerson> all;
    for (const domain::SeatedPerson& one : people) {
        all.push_back({.person = number(one.person), .roles = to_wire(one.roles)});
    }
    return all;
}

wire::SpaceKind to_wire(domain::SpaceKind kind) {
    return std::ranges::find(
               kinds_both_ways, kind, [](const auto& pair) { return pair.first; }
    )->second;
}

domain::Event to_domain(const wire::Event& event) {
    using Event = domain::Event;
    return std::visit(
        Overloaded{
            [](const wire::SpaceOpenedEvent& opened) -> Event {
                return domain::SpaceOpened{
                    to_domain(opened.kind),
                    opened.parent ? std::optional{SpaceId{*opened.parent}} : std::nullopt,
                };
            },
            [](const wire::MemberAddedEvent& added) -> Event {
                return domain::MemberAdded{
                    PersonId{added.person}, to_domain(added.roles), PersonId{added.by}
                };
            },
            [](const wire::MemberRolesChangedEvent& changed) -> Event {
                return domain::MemberRolesChanged{
                    PersonId{changed.person}, to_domain(changed.roles), PersonId{changed.by}
                };
            },
            [](const wire::MemberRemovedEvent& removed) -> Event {
                return domain::MemberRemoved{
                    PersonId{removed.person}, PersonId{removed.by}, inner(removed.reason)
                };
            },
            [](const wire::MessagePostedEvent& posted) -> Event {
                return domain::MessagePosted{
                    Uuid{posted.message},
                    PersonId{posted.author},
                    inner(posted.reply_to),
                    inner(posted.attachments),
                    inner(posted.thread),
                    mentions(posted.mentions),
                };
            },
            [](const wire::MessageEditedEvent& edited) -> Event {
                return domain::MessageEdited{
                    Uuid{edited.message}, Uuid{edited.content}, mentions(edited.mentions)
                };
            },
            [](const wire::MessageWithdrawnEvent& withdrawn) -> Event {
                return domain::MessageWithdrawn{Uuid{withdrawn.message}, PersonId{withdrawn.by}};
            },
            [](const wire::MessageReactedEvent& reacted) -> Event {
                return domain::MessageReacted{
                    Uuid{reacted.message},
                    {.person = PersonId{reacted.person},
                     .reaction = inside<domain::Reaction>(reacted.reaction),
                     .on = reacted.on}
                };
            },
            [](const wire::SessionPlannedEvent& what) -> Event { return to_domain(what); },
            [](const wire::SessionDatedEvent& what) -> Event { return to_domain(what); },
            [](const wire::SessionPlacedEvent& what) -> Event { return to_domain(what); },
            [](const wire::SessionPacedEvent& what) -> Event { return to_domain(what); },
            [](const wire::FormFilledEvent& what) -> Event { return to_domain(what); },
            [](const wire::MaterialAttachedEvent& what) -> Event { return to_domain(what); },
            [](const wire::MaterialRemovedEvent& what) -> Event { return to_domain(what); },
            [](const wire::PhaseClosingEvent& what) -> Event { return to_domain(what); },
            [](const wire::CompletingBeganEvent& what) -> Event { return to_domain(what); },
            [](const wire::ActaConfirmedEvent& what) -> Event { return to_domain(what); },
            [](const wire::CorrectionAskedEvent& what) -> Event { return to_domain(what); },
            [](const wire::CorrectionTakenBackEvent& what) -> Event { return to_domain(what); },
            [](const wire::SeatGivenEvent& what) -> Event { return to_domain(what); },
            [](const wire::SeatLeftEvent& what) -> Event { return to_domain(what); },
            [](const wire::PhaseEnteredEvent& what) -> Event { return to_domain(what); },
            [](const wire::PhaseExtendedEvent& what) -> Event { return to_domain(what); },
            [](const wire::PhaseOvertimeEvent& what) -> Event { return to_domain(what); },
            [](const wire::RequirementMissingEvent& what) -> Event { return to_domain(what); },
            [](const wire::ConversationPausedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ConversationResumedEvent& what) -> Event { return to_domain(what); },
            [](const wire::TurnChangedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ReadyMarkedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ContributionMadeEvent& what) -> Event { return to_domain(what); },
            [](const wire::ContributionEditedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ContributionWithdrawnEvent& what) -> Event { return to_domain(what); },
            [](const wire::ContributionReclassifiedEvent& what) -> Event {
                return to_domain(what);
            },
            [](const wire::ContributionsRevealedEvent& what) -> Event { return to_domain(what); },
            [](const wire::VoteCastEvent& what) -> Event { return to_domain(what); },
            [](const wire::PollClosedEvent& what) -> Event { return to_domain(what); },
            [](const wire::LateVoteCastEvent& what) -> Event { return to_domain(what); },
            [](const wire::PollCompletedEvent& what) -> Event { return to_domain(what); },
            [](const wire::GroupsFormedEvent& what) -> Event { return to_domain(what); },
            [](const wire::PersonGroupedEvent& what) -> Event { return to_domain(what); },
            [](const wire::GroupsCalledEvent& what) -> Event { return to_domain(what); },
            [](const wire::QuestionAskedEvent& what) -> Event { return to_domain(what); },
            [](const wire::QuestionVotedEvent& what) -> Event { return to_domain(what); },
            [](const wire::QuestionMarkedEvent& what) -> Event { return to_domain(what); },
            [](const wire::QuestionWithdrawnEvent& what) -> Event { return to_domain(what); },
            [](const wire::HandMovedEvent& what) -> Event { return to_domain(what); },
            [](const wire::WordGivenEvent& what) -> Event { return to_domain(what); },
            [](const wire::WordEndedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ApplaudedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ExceptionGrantedEvent& what) -> Event { return to_domain(what); },
            [](const wire::FacilitationPassedEvent& what) -> Event { return to_domain(what); },
            [](const wire::PersonNudgedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ConversationEndedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ChildOpenedEvent& opened) -> Event {
                return domain::ChildOpened{
                    Uuid{opened.id},
                    SpaceId{opened.space},
                    to_domain(opened.kind),
                    PersonId{opened.by},
                    seated_people(opened.people),
                };
            },
            [](const wire::MembershipEndSetEvent& set) -> Event {
                return domain::MembershipEndSet{
                    PersonId{set.person}, set.ends_at, PersonId{set.by}
                };
            },
            [](const wire::MembershipsBelowEndingEvent& ending) -> Event {
                return domain::MembershipsBelowEnding{
                    PersonId{ending.person}, PersonId{ending.by}, inner(ending.heir)
                };
            },
            [](const wire::EffectSettledEvent& settled) -> Event {
                return domain::EffectSettled{
                    settled.seq,
                    settled.refused ? to_domain(*settled.refused) : std::nullopt,
                };
            },
            [](const wire::RemindedEvent& reminded) -> Event {
                return domain::Reminded{
                    each<domain::Uuid>(
                        reminded.commitments, [](const wire::Uuid& id) { return domain::Uuid{id}; }
                    ),
                    reminded.meeting,
                    inner_ids(reminded.observations),
                };
            },
            [](const wire::ActaLeftEvent& what) -> Event { return to_domain(what); },
            [](const wire::PendingBroughtEvent& what) -> Event { return to_domain(what); },
            [](const wire::ActaTakenEvent& what) -> Event { return to_domain(what); },
            [](const wire::CommitmentChangedEvent& what) -> Event { return to_domain(what); },
            [](const wire::CommitmentTakenBackEvent& what) -> Event { return to_domain(what); },
            [](const wire::AgreementProposedEvent& what) -> Event { return to_domain(what); },
            [](const wire::AgreementAcceptedEvent& what) -> Event { return to_domain(what); },
            [](const wire::CycleTakenEvent& what) -> Event { return to_domain(what); },
            [](const wire::CycleEditedEvent& what) -> Event { return to_domain(what); },
            [](const wire::StageEnteredEvent& what) -> Event { return to_domain(what); },
            [](const wire::StageMetEvent& what) -> Event { return to_domain(what); },
            [](const wire::SeatsEvenedEvent& what) -> Event { return to_domain(what); },
            [](const wire::PartiesChangedEvent& what) -> Event { return to_domain(what); },
            [](const wire::CycleLeftEvent& what) -> Event { return to_domain(what); },
            [](const wire::RoleTakenEvent& what) -> Event { return to_domain(what); },
            [](const wire::ObservationProposedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ObservationAcceptedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ObservationWithdrawnEvent& what) -> Event { return to_domain(what); },
            [](const wire::FieldNotesSharedEvent& what) -> Event { return to_domain(what); },
            [](const wire::DialogueToldEvent& what) -> Event { return to_domain(what); },
            [](const wire::DialogueConfirmedEvent& what) -> Event { return to_domain(what); },
            [](const wire::PlanKeptEvent& what) -> Event { return to_domain(what); },
            [](const wire::ActionStoodEvent& what) -> Event { return to_domain(what); },
            [](const wire::IndicatorMeasuredEvent& what) -> Event { return to_domain(what); },
            [](const wire::PlanValidatedEvent& what) -> Event { return to_domain(what); },
            [](const wire::PlanClosedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ActionsNearEvent& what) -> Event { return to_domain(what); },
            [](const wire::TopicAddedEvent& what) -> Event { return to_domain(what); },
            [](const wire::TopicDroppedEvent& what) -> Event { return to_domain(what); },
            [](const wire::TopicTiedEvent& what) -> Event { return to_domain(what); },
            [](const wire::TopicUntiedEvent& what) -> Event { return to_domain(what); },
            [](const wire::TopicMetEvent& what) -> Event { return to_domain(what); },
            [](const wire::ActivityNotedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ActivityTakenBackEvent& what) -> Event { return to_domain(what); },
            [](const wire::ActivityWordsClearedEvent& what) -> Event { return to_domain(what); },
            [](const wire::RecordingBroughtEvent& what) -> Event { return to_domain(what); },
            [](const wire::RecordingDescribedEvent& what) -> Event { return to_domain(what); },
            [](const wire::RecordingConsentedEvent& what) -> Event { return to_domain(what); },
            [](const wire::RecordingSharedEvent& what) -> Event { return to_domain(what); },
            [](const wire::RecordingWithdrawnEvent& what) -> Event { return to_domain(what); },
            [](const wire::RecordingExpiredEvent& what) -> Event { return to_domain(what); },
            [](const wire::RecordingExpiringEvent& what) -> Event { return to_domain(what); },
            [](const wire::RecordingCommentedEvent& what) -> Event { return to_domain(what); },
            [](const wire::RecordingCommentWithdrawnEvent& what) -> Event {
                return to_domain(what);
            },
            [](const wire::ClipMarkedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ClipWithdrawnEvent& what) -> Event { return to_domain(what); },
            [](const wire::RetentionSetEvent& set) -> Event {
                return domain::RetentionSet{set.months, PersonId{set.by}};
            },
            [](const wire::CommitmentDetailedEvent& what) -> Event { return to_domain(what); },
            [](const wire::CommitmentProposedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ProposalAcceptedEvent& what) -> Event { return to_domain(what); },
            [](const wire::ProposalClosedEvent& what) -> Event { return to_domain(what); },
            [](const wire::EvidenceBroughtEvent& what) -> Event { return to_domain(what); },
            [](const wire::StoryToldEvent& what) -> Event { return to_domain(what); },
            [](const wire::StoryTakenBackEvent& what) -> Event { return to_domain(what); },
            [](const wire::CallsSetEvent& set) -> Event {
                return domain::CallsSet{inside<domain::CallPolicy>(set.calls), PersonId{set.by}};
            },
        },
        event
    );
}

wire::Event to_wire(const domain::Event& event) {
    using Event = wire::Event;
    return std::visit(
        Overloaded{
            [](const domain::SpaceOpened& opened) -> Event {
                return wire::SpaceOpenedEvent{
                    to_wire(opened.kind),
                    opened.parent ? std::optional{number(*opened.parent)} : std::nullopt,
                };
            },
            [](const domain::MemberAdded& added) -> Event {
                return wire::MemberAddedEvent{
                    number(added.person), to_wire(added.roles), number(added.by)
                };
            },
            [](const domain::MemberRolesChanged& changed) -> Event {
                return wire::MemberRolesChangedEvent{
                    number(changed.person), to_wire(changed.roles), number(changed.by)
                };
            },
            [](const domain::MemberRemoved& removed) -> Event {
                return wire::MemberRemovedEvent{
                    number(removed.person), number(removed.by), outer(removed.reason)
                };
            },
            [](const domain::MessagePosted& posted) -> Event {
                return wire::MessagePostedEvent{
                    posted.message.bytes,
                    number(posted.author),
                    outer(posted.reply_to),
                    outer(posted.attachments),
                    outer(posted.thread),
                    mentions(posted.mentions),
                };
            },
            [](const domain::MessageEdited& edited) -> Event {
                return wire::MessageEditedEvent{
                    edited.message.bytes, edited.content.bytes, mentions(edited.mentions)
                };
            },
            [](const domain::MessageWithdrawn& withdrawn) -> Event {
                return wire::MessageWithdrawnEvent{withdrawn.message.bytes, number(withdrawn.by)};
            },
            [](const domain::MessageReacted& reacted) -> Event {
                return wire::MessageReactedEvent{
                    reacted.message.bytes,
                    number(reacted.change.person),
                    outside(reacted.change.reaction),
                    reacted.change.on,
                };
            },
            [](const domain::ConversationEvent& said) -> Event { return to_wire(said); },
            [](const domain::CommitmentEvent& what) -> Event { return to_wire(what); },
            [](const domain::AccompanimentEvent& what) -> Event { return to_wire(what); },
            [](const domain::ChildOpened& opened) -> Event {
                return wire::ChildOpenedEvent{
                    opened.id.bytes,
                    number(opened.space),
                    to_wire(opened.kind),
                    number(opened.by),
                    seated_people(opened.people),
                };
            },
            [](const domain::MembershipEndSet& set) -> Event {
                return wire::MembershipEndSetEvent{number(set.person), set.ends_at, number(set.by)};
            },
            [](const domain::MembershipsBelowEnding& ending) -> Event {
                return wire::MembershipsBelowEndingEvent{
                    number(ending.person), number(ending.by), outer(ending.heir)
                };
            },
            [](const domain::EffectSettled& settled) -> Event {
                return wire::EffectSettledEvent{
                    settled.seq,
                    settled.refused ? std::optional{to_wire(*settled.refused)} : std::nullopt,
                };
            },
            [](const domain::Reminded& reminded) -> Event {
                return wire::RemindedEvent{
                    each<wire::Uuid>(
                        reminded.commitments, [](const domain::Uuid& id) { return id.bytes; }
                    ),
                    reminded.meeting,
                    outer_ids(reminded.observations),
                };
            },
            [](const domain::RetentionSet& set) -> Event {
                return wire::RetentionSetEvent{set.months, number(set.by)};
            },
            [](const domain::StoryEvent& told) -> Event { return to_wire(told); },
            [](const domain::CallsSet& set) -> Event {
                return wire::CallsSetEvent{outside(set.calls), number(set.by)};
            },
        },
        event
    );
}

}  // namespace urdimbre::app
