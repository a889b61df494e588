#include "server/app/translate_conversation.hpp"
#include "server/app/translate_files.hpp"
#include "server/app/translate_gallery.hpp"
#include "server/app/translate_material.hpp"
#include "server/app/translate_parts.hpp"
#include "server/app/translate_poll.hpp"
#include "server/app/translate_stage.hpp"
#include "server/domain/overloaded.hpp"

namespace urdimbre::app {
namespace {

using domain::ConversationEvent;
using domain::Overloaded;
using domain::PersonId;

// The log does not say whose an anonymous contribution is (rule C44).
template <class What>
std::optional<std::uint64_t> said(const What& what) {
    return what.anonymous ? std::nullopt : outer(what.author);
}

// Readers are said of what is in a group only.
using Listed = std::optional<std::vector<std::uint64_t>>;

Listed listed(const std::vector<PersonId>& readers) {
    return readers.empty() ? Listed{} : Listed{numbers(readers)};
}

std::vector<PersonId> named(const Listed& readers) {
    return readers ? people<std::vector<PersonId>>(*readers) : std::vector<PersonId>{};
}

}  // namespace

wire::Event to_wire(const ConversationEvent& event) {
    using Event = wire::Event;
    return std::visit(
        Overloaded{
            [](const domain::SessionPlanned& what) -> Event {
                return wire::SessionPlannedEvent{
                    to_wire(what.protocol),
                    what.script.bytes,
                    what.starts_at,
                    outer(what.seats),
                    outer(what.facilitator),
                    number(what.by),
                };
            },
            [](const domain::SessionDated& what) -> Event {
                return wire::SessionDatedEvent{what.starts_at, what.zone, number(what.by)};
            },
            [](const domain::SessionPlaced& what) -> Event {
                return wire::SessionPlacedEvent{to_wire(what.of), number(what.by)};
            },
            [](const domain::SessionPaced& what) -> Event {
                return wire::SessionPacedEvent{outside(what.mode), what.closes, number(what.by)};
            },
            [](const domain::FormFilled& what) -> Event {
                wire::FormFilledEvent filled{
                    what.field, outer(what.words), number(what.by), std::nullopt
                };
                if (what.to) filled.to = numbers(*what.to);
                return filled;
            },
            [](const domain::PhaseClosing&) -> Event { return wire::PhaseClosingEvent{}; },
            [](const domain::CompletingBegan& what) -> Event {
                return wire::CompletingBeganEvent{what.until, outer(what.by), outer(what.reason)};
            },
            [](const domain::ActaConfirmed& what) -> Event {
                return wire::ActaConfirmedEvent{number(what.person), what.corrections};
            },
            [](const domain::CorrectionAsked& what) -> Event {
                return wire::CorrectionAskedEvent{
                    what.correction.bytes, outer(what.contribution), number(what.by)
                };
            },
            [](const domain::CorrectionTakenBack& what) -> Event {
                return wire::CorrectionTakenBackEvent{what.correction.bytes};
            },
            [](const domain::SeatGiven& what) -> Event {
                return wire::SeatGivenEvent{
                    number(what.person), what.role, outer(what.facilitator), number(what.by)
                };
            },
            [](const domain::SeatLeft& what) -> Event {
                return wire::SeatLeftEvent{
                    number(what.person), what.role, outer(what.facilitator), number(what.by)
                };
            },
            [](const domain::PhaseEntered& what) -> Event {
                return wire::PhaseEnteredEvent{
                    what.phase,
                    outside(what.how),
                    what.deadline,
                    outer(what.turns),
                    outer(what.by),
                    outer(what.reason),
                };
            },
            [](const domain::PhaseExtended& what) -> Event {
                return wire::PhaseExtendedEvent{
                    outside(what.how),
                    what.deadline,
                    outer(what.turns),
                    outer(what.by),
                    outer(what.reason),
                };
            },
            [](const domain::PhaseOvertime&) -> Event { return wire::PhaseOvertimeEvent{}; },
            [](const domain::RequirementMissing& what) -> Event {
                return wire::RequirementMissingEvent{what.kind};
            },
            [](const domain::ConversationPaused& what) -> Event {
                return wire::ConversationPausedEvent{number(what.by), what.reason.bytes};
            },
            [](const domain::ConversationResumed& what) -> Event {
                return wire::ConversationResumedEvent{
                    what.deadline, outer(what.turns), number(what.by)
                };
            },
            [](const domain::TurnChanged& what) -> Event {
                return wire::TurnChangedEvent{
                    outside(what.how), outer(what.turn), outer(what.person), outer(what.by)
                };
            },
            [](const domain::ReadyMarked& what) -> Event {
                wire::ReadyMarkedEvent marked{number(what.person), what.ready, {}};
                if (what.to_self) marked.to_self = true;
                return marked;
            },
            [](const domain::ContributionMade& what) -> Event {
                return wire::ContributionMadeEvent{
                    .contribution = what.contribution.bytes,
                    .author = said(what),
                    .phase = what.phase,
                    .kind = what.kind,
                    .shown = outside(what.shown),
                    .reply_to = outer(what.reply_to),
                    .rests_on = outer(what.rests_on),
                    .owners = numbers(what.owners),
                    .due = what.due,
                    .late = what.late,
                    .by_exception = what.by_exception,
                    .bytes = what.bytes,
                    .attachments = outer(what.attachments),
                    .group = what.group,
                    .readers = listed(what.readers),
                };
            },
            [](const domain::ContributionEdited& what) -> Event {
                return wire::ContributionEditedEvent{
                    what.contribution.bytes,
                    what.content.bytes,
                    said(what),
                    outside(what.shown),
                    what.bytes,
                    listed(what.readers),
                };
            },
            [](const domain::ContributionWithdrawn& what) -> Event {
                return wire::ContributionWithdrawnEvent{
                    what.contribution.bytes,
                    said(what),
                    outside(what.shown),
                    outer(what.by),
                    listed(what.readers),
                };
            },
            [](const domain::ContributionReclassified& what) -> Event {
                return wire::ContributionReclassifiedEvent{
                    what.contribution.bytes, what.kind, number(what.by), outer(what.reason)
                };
            },
            [](const domain::ContributionsRevealed& what) -> Event {
                return wire::ContributionsRevealedEvent{stored(what.contributions)};
            },
            [](const domain::VoteCast& what) -> Event {
                return wire::VoteCastEvent{number(what.person), stored(what.ballot)};
            },
            [](const domain::PollClosed& what) -> Event {
                return wire::PollClosedEvent{stored(what.result)};
            },
            [](const domain::LateVoteCast& what) -> Event { return to_wire(what); },
            [](const domain::PollCompleted& what) -> Event { return to_wire(what); },
            [](const domain::MaterialAttached& what) -> Event { return to_wire(what); },
            [](const domain::MaterialRemoved& what) -> Event { return to_wire(what); },
            [](const domain::GroupsFormed& what) -> Event {
                return wire::GroupsFormedEvent{outer(what.groups), outer(what.by)};
            },
            [](const domain::PersonGrouped& what) -> Event {
                return wire::PersonGroupedEvent{number(what.person), what.group, outer(what.by)};
            },
            [](const domain::GroupsCalled& what) -> Event {
                return wire::GroupsCalledEvent{what.call.bytes, number(what.by)};
            },
            [](const domain::QuestionAsked& what) -> Event { return to_wire(what); },
            [](const domain::QuestionVoted& what) -> Event { return to_wire(what); },
            [](const domain::QuestionMarked& what) -> Event { return to_wire(what); },
            [](const domain::QuestionWithdrawn& what) -> Event { return to_wire(what); },
            [](const domain::HandMoved& what) -> Event { return to_wire(what); },
            [](const domain::WordGiven& what) -> Event { return to_wire(what); },
            [](const domain::WordEnded& what) -> Event { return to_wire(what); },
            [](const domain::Applauded& what) -> Event { return to_wire(what); },
            [](const domain::ExceptionGranted& what) -> Event {
                return wire::ExceptionGrantedEvent{
                    number(what.person), number(what.by), what.reason.bytes
                };
            },
            [](const domain::FacilitationPassed& what) -> Event {
                return wire::FacilitationPassedEvent{
                    outside(what.how), number(what.to), outer(what.by), outer(what.reason)
                };
            },
            [](const domain::PersonNudged& what) -> Event {
                return wire::PersonNudgedEvent{
                    number(what.person),
                    number(what.by),
                    what.phase,
                    outside(what.invites),
                    outer(what.words),
                    numbers(what.to),
                };
            },
            [](const domain::ConversationEnded& what) -> Event {
                return wire::ConversationEndedEvent{
                    outside(what.how), outer(what.by), outer(what.reason)
                };
            },
        },
        event
    );
}

ConversationEvent to_domain(const wire::SessionPlannedEvent& event) {
    return domain::SessionPlanned{
        .protocol = to_domain(event.protocol),
        .script = {event.script},
        .starts_at = event.starts_at,
        .seats = inner(event.seats),
        .facilitator = inner(event.facilitator),
        .by = PersonId{event.by},
    };
}

ConversationEvent to_domain(const wire::SessionDatedEvent& event) {
    return domain::SessionDated{event.starts_at, event.zone, PersonId{event.by}};
}

ConversationEvent to_domain(const wire::SessionPlacedEvent& event) {
    return domain::SessionPlaced{to_domain(event.of_stage), PersonId{event.by}};
}

ConversationEvent to_domain(const wire::SessionPacedEvent& event) {
    return domain::SessionPaced{inside<domain::Mode>(event.mode), event.closes, PersonId{event.by}};
}

ConversationEvent to_domain(const wire::FormFilledEvent& event) {
    domain::FormFilled filled{event.field, inner(event.words), PersonId{event.by}, std::nullopt};
    if (event.to) filled.to = people<std::vector<PersonId>>(*event.to);
    return filled;
}

ConversationEvent to_domain(const wire::PhaseClosingEvent&) { return domain::PhaseClosing{}; }

ConversationEvent to_domain(const wire::CompletingBeganEvent& event) {
    return domain::CompletingBegan{event.until, inner(event.by), inner(event.reason)};
}

ConversationEvent to_domain(const wire::ActaConfirmedEvent& event) {
    return domain::ActaConfirmed{PersonId{event.person}, event.corrections};
}

ConversationEvent to_domain(const wire::CorrectionAskedEvent& event) {
    return domain::CorrectionAsked{
        {event.correction}, inner(event.contribution), PersonId{event.by}
    };
}

ConversationEvent to_domain(const wire::CorrectionTakenBackEvent& event) {
    return domain::CorrectionTakenBack{{event.correction}};
}

ConversationEvent to_domain(const wire::SeatGivenEvent& event) {
    return domain::SeatGiven{
        PersonId{event.person}, event.role, inner(event.facilitator), PersonId{event.by}
    };
}

ConversationEvent to_domain(const wire::SeatLeftEvent& event) {
    return domain::SeatLeft{
        PersonId{event.person}, event.role, inner(event.facilitator), PersonId{event.by}
    };
}

ConversationEvent to_domain(const wire::PhaseEnteredEvent& event) {
    return domain::PhaseEntered{
        .phase = event.phase,
        .how = inside<domain::Entered>(event.how),
        .deadline = event.deadline,
        .turns = inner(event.turns),
        .by = inner(event.by),
        .reason = inner(event.reason),
    };
}

ConversationEvent to_domain(const wire::PhaseExtendedEvent& event) {
    return domain::PhaseExtended{
        .how = inside<domain::Extension>(event.how),
        .deadline = event.deadline,
        .turns = inner(event.turns),
        .by = inner(event.by),
        .reason = inner(event.reason),
    };
}

ConversationEvent to_domain(const wire::PhaseOvertimeEvent&) { return domain::PhaseOvertime{}; }

ConversationEvent to_domain(const wire::RequirementMissingEvent& event) {
    return domain::RequirementMissing{event.kind};
}

ConversationEvent to_domain(const wire::ConversationPausedEvent& event) {
    return domain::ConversationPaused{PersonId{event.by}, {event.reason}};
}

ConversationEvent to_domain(const wire::ConversationResumedEvent& event) {
    return domain::ConversationResumed{event.deadline, inner(event.turns), PersonId{event.by}};
}

ConversationEvent to_domain(const wire::TurnChangedEvent& event) {
    return domain::TurnChanged{
        .how = inside<domain::TurnChange>(event.how),
        .turn = inner(event.turn),
        .person = inner(event.person),
        .by = inner(event.by),
    };
}

ConversationEvent to_domain(const wire::ReadyMarkedEvent& event) {
    return domain::ReadyMarked{PersonId{event.person}, event.ready, event.to_self.value_or(false)};
}

ConversationEvent to_domain(const wire::ContributionMadeEvent& event) {
    return domain::ContributionMade{
        .contribution = {event.contribution},
        .author = inner(event.author),
        .anonymous = !event.author,
        .phase = event.phase,
        .kind = event.kind,
        .shown = inside<domain::Shown>(event.shown),
        .reply_to = inner(event.reply_to),
        .rests_on = inner(event.rests_on),
        .owners = people<std::vector<PersonId>>(event.owners),
        .due = event.due,
        .late = event.late,
        .by_exception = event.by_exception,
        .bytes = event.bytes,
        .attachments = inner(event.attachments),
        .group = event.group,
        .readers = named(event.readers),
    };
}

ConversationEvent to_domain(const wire::ContributionEditedEvent& event) {
    return domain::ContributionEdited{
        .contribution = {event.contribution},
        .content = {event.content},
        .author = inner(event.author),
        .anonymous = !event.author,
        .shown = inside<domain::Shown>(event.shown),
        .bytes = event.bytes,
        .readers = named(event.readers),
    };
}

ConversationEvent to_domain(const wire::ContributionWithdrawnEvent& event) {
    return domain::ContributionWithdrawn{
        .contribution = {event.contribution},
        .author = inner(event.author),
        .anonymous = !event.author,
        .shown = inside<domain::Shown>(event.shown),
        .by = inner(event.by),
        .readers = named(event.readers),
    };
}

ConversationEvent to_domain(const wire::ContributionReclassifiedEvent& event) {
    return domain::ContributionReclassified{
        {event.contribution}, event.kind, PersonId{event.by}, inner(event.reason)
    };
}

ConversationEvent to_domain(const wire::ContributionsRevealedEvent& event) {
    return domain::ContributionsRevealed{inner(event.contributions)};
}

ConversationEvent to_domain(const wire::VoteCastEvent& event) {
    return domain::VoteCast{PersonId{event.person}, to_domain(event.ballot)};
}

ConversationEvent to_domain(const wire::PollClosedEvent& event) {
    return domain::PollClosed{to_domain(event.result)};
}

ConversationEvent to_domain(const wire::GroupsFormedEvent& event) {
    return domain::GroupsFormed{inner(event.groups), inner(event.by)};
}

ConversationEvent to_domain(const wire::PersonGroupedEvent& event) {
    return domain::PersonGrouped{PersonId{event.person}, event.group, inner(event.by)};
}

ConversationEvent to_domain(const wire::GroupsCalledEvent& event) {
    return domain::GroupsCalled{{event.call}, PersonId{event.by}};
}

ConversationEvent to_domain(const wire::ExceptionGrantedEvent& event) {
    return domain::ExceptionGranted{PersonId{event.person}, PersonId{event.by}, {event.reason}};
}

ConversationEvent to_domain(const wire::FacilitationPassedEvent& event) {
    return domain::FacilitationPassed{
        inside<domain::Succession>(event.how),
        PersonId{event.to},
        inner(event.by),
        inner(event.reason),
    };
}

ConversationEvent to_domain(const wire::PersonNudgedEvent& event) {
    return domain::PersonNudged{
        .person = PersonId{event.person},
        .by = PersonId{event.by},
        .phase = event.phase,
        .invites = inside<domain::Invitation>(event.invites),
        .words = inner(event.words),
        .to = people<std::vector<PersonId>>(event.to),
    };
}

ConversationEvent to_domain(const wire::ConversationEndedEvent& event) {
    return domain::ConversationEnded{
        inside<domain::Ending>(event.how), inner(event.by), inner(event.reason)
    };
}

}  // namespace urdimbre::app
