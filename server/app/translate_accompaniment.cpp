#include "server/app/translate_accompaniment.hpp"

#include "server/app/agreement_words.hpp"
#include "server/app/cycles.hpp"
#include "server/app/translate_activity.hpp"
#include "server/app/translate_observation.hpp"
#include "server/app/translate_parts.hpp"
#include "server/app/translate_plan.hpp"
#include "server/app/translate_programme.hpp"
#include "server/app/translate_recording.hpp"
#include "server/app/translate_stage.hpp"
#include "server/domain/overloaded.hpp"

#include <cstdlib>
#include <utility>

namespace urdimbre::app {
namespace {

using domain::Overloaded;
using domain::PersonId;
using domain::Uuid;

std::optional<std::string>
said(const std::optional<domain::ContentId>& reason, const FindWords& words) {
    return reason ? words(*reason) : std::nullopt;
}

std::optional<wire::VisitsAgreed> visits_shown(const std::optional<domain::VisitsAgreed>& visits) {
    if (!visits) return {};
    return wire::VisitsAgreed{visits->modality, visits->year, visits->month, visits->months};
}

std::optional<domain::VisitsAgreed> visits_restored(const std::optional<wire::VisitsAgreed>& visits
) {
    if (!visits) return {};
    return domain::VisitsAgreed{visits->modality, visits->year, visits->month, visits->months};
}

wire::Agreement shown(const domain::Agreement& one, const FindWords& words) {
    wire::Agreement agreement{
        .id = one.id.bytes,
        .by = number(one.by),
        .at = one.at,
        .goals = {},
        .channel = {},
        .confidentiality = {},
        .every_days = one.every_days,
        .minutes = one.minutes,
        .visits = visits_shown(one.visits),
        .activities = agreed_outside(one.activities),
        .accepted = numbers(one.accepted),
        .since = one.since,
    };
    const auto text = words(one.id);
    if (auto parts = text ? agreement_words(*text) : std::nullopt) {
        agreement.goals = std::move(parts->goals);
        agreement.channel = std::move(parts->channel);
        agreement.confidentiality = std::move(parts->confidentiality);
    }
    return agreement;
}

wire::StagePass shown(const domain::StagePass& pass, const FindWords& words) {
    return {pass.stage, pass.at, outside(pass.how), number(pass.by), said(pass.reason, words)};
}

wire::Cycle shown(const domain::Course& course, const FindWords& words) {
    return {
        .id = course.id.bytes,
        .cycle = course.cycle,
        .version = course.version,
        .script = words(course.script),
        .stages = course.stages,
        .began_at = course.began_at,
        .edited_at = course.edited_at,
        .round = course.round,
        .passes = each<wire::StagePass>(
            course.passes, [&](const auto& pass) { return shown(pass, words); }
        ),
        .parties_changed_at = {},
        .meetings =
            course.meetings.empty() ? std::nullopt : std::optional{to_wire(course.meetings)},
        .document = course.script.bytes,
        .edited_by = course.edited_by ? std::optional{number(*course.edited_by)} : std::nullopt,
    };
}

wire::CycleLeft shown(const domain::CourseLeft& left, const FindWords& words) {
    return {
        .cycle = left.cycle,
        .began_at = left.began_at,
        .ended_at = left.ended_at,
        .stage = left.stage,
        .rounds = left.rounds,
        .by = number(left.by),
        .reason = said(left.reason, words),
    };
}

wire::RoleTaken shown(const domain::RoleHeld& held) {
    return {outside(held.role), held.at, number(held.by)};
}

domain::CycleCopy copy_of(const Cycle& cycle) {
    domain::CycleCopy copy{
        .cycle = cycle.id,
        .version = cycle.version,
        .document = cycle.document,
        .stages = {},
        .entry = {},
        .equal = cycle.equal,
    };
    for (const CycleStage& stage : cycle.stages) copy.stages.push_back(stage.id);
    if (cycle.entry) {
        copy.entry = domain::CycleCopy::Entry{cycle.entry->first, cycle.entry->otherwise};
    }
    return copy;
}

}  // namespace

wire::Event to_wire(const domain::AccompanimentEvent& event) {
    using Event = wire::Event;
    return std::visit(
        Overloaded{
            [](const domain::AgreementProposed& one) -> Event {
                return wire::AgreementProposedEvent{
                    one.agreement.bytes,
                    number(one.by),
                    one.every_days,
                    one.minutes,
                    one.accepted,
                    visits_shown(one.visits),
                    agreed_outside(one.activities),
                };
            },
            [](const domain::AgreementAccepted& one) -> Event {
                return wire::AgreementAcceptedEvent{one.agreement.bytes, number(one.by), one.holds};
            },
            [](const domain::CycleTaken& one) -> Event {
                return wire::CycleTakenEvent{
                    one.id.bytes, one.cycle, one.version, one.stages, one.stage, number(one.by)
                };
            },
            [](const domain::CycleEdited& one) -> Event {
                return wire::CycleEditedEvent{one.script.bytes, one.stages, number(one.by)};
            },
            [](const domain::StageEntered& one) -> Event {
                return wire::StageEnteredEvent{
                    one.stage, outside(one.how), number(one.by), outer(one.reason)
                };
            },
            [](const domain::StageMet& one) -> Event {
                return wire::StageMetEvent{
                    number(one.session), one.stage, one.synthesis, one.agreed
                };
            },
            [](const domain::SeatsEvened& one) -> Event {
                return wire::SeatsEvenedEvent{one.equal};
            },
            [](const domain::PartiesChanged&) -> Event { return wire::PartiesChangedEvent{}; },
            [](const domain::CycleLeft& one) -> Event {
                return wire::CycleLeftEvent{
                    one.cycle,
                    one.began_at,
                    one.stage,
                    one.rounds,
                    number(one.by),
                    outer(one.reason)
                };
            },
            [](const domain::RoleTaken& one) -> Event {
                return wire::RoleTakenEvent{outside(one.role), number(one.by)};
            },
            [](const domain::ObservationEvent& one) -> Event { return to_wire(one); },
            [](const domain::PlanEvent& one) -> Event { return to_wire(one); },
            [](const domain::RecordingEvent& one) -> Event { return to_wire(one); },
            [](const domain::ProgrammeEvent& one) -> Event { return to_wire(one); },
            [](const domain::ActivityEvent& one) -> Event { return to_wire(one); },
        },
        event
    );
}

wire::Item to_wire(
    const domain::AccompanimentEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
) {
    using Item = wire::Item;
    return std::visit(
        Overloaded{
            [&](const domain::AgreementProposed& one) -> Item {
                return wire::AgreementProposedItem{
                    seq, at, shown(domain::proposed(one, at), words)
                };
            },
            [&](const domain::AgreementAccepted& one) -> Item {
                return wire::AgreementAcceptedItem{
                    seq, at, one.agreement.bytes, number(one.by), one.holds
                };
            },
            [&](const domain::CycleTaken& one) -> Item {
                return wire::CycleTakenItem{seq, at, shown(domain::begun(one, at), words)};
            },
            [&](const domain::CycleEdited& one) -> Item {
                return wire::CycleEditedItem{
                    seq, at, words(one.script), one.stages, number(one.by), one.script.bytes
                };
            },
            [&](const domain::StageEntered& one) -> Item {
                const domain::StagePass pass{one.stage, at, one.how, one.by, one.reason};
                return wire::StageEnteredItem{seq, at, shown(pass, words)};
            },
            [&](const domain::StageMet& one) -> Item {
                return wire::StageMetItem{
                    seq, at, {number(one.session), one.stage, at, one.synthesis, one.agreed}
                };
            },
            // Not shown (domain::view): the roles that it gave are.
            [](const domain::SeatsEvened&) -> Item { std::abort(); },
            [&](const domain::PartiesChanged&) -> Item {
                return wire::PartiesChangedItem{seq, at};
            },
            [&](const domain::CycleLeft& one) -> Item {
                return wire::CycleLeftItem{seq, at, shown(domain::ended(one, at), words)};
            },
            [&](const domain::RoleTaken& one) -> Item {
                return wire::RoleTakenItem{seq, at, outside(one.role), number(one.by)};
            },
            [&](const domain::ObservationEvent& one) -> Item {
                return to_wire(one, seq, at, words);
            },
            [&](const domain::PlanEvent& one) -> Item { return to_wire(one, seq, at, words); },
            [&](const domain::RecordingEvent& one) -> Item { return to_wire(one, seq, at); },
            [&](const domain::ProgrammeEvent& one) -> Item { return to_wire(one, seq, at, words); },
            [&](const domain::ActivityEvent& one) -> Item { return to_wire(one, seq, at, words); },
        },
        event
    );
}

std::optional<wire::Accompaniment>
to_wire(const domain::Accompaniment& seen, const FindWords& words) {
    if (seen == domain::Accompaniment{}) return {};
    wire::Accompaniment out;
    if (seen.agreement) out.agreement = shown(*seen.agreement, words);
    if (seen.proposed) out.proposed = shown(*seen.proposed, words);
    if (seen.course) {
        out.cycle = shown(*seen.course, words);
        out.cycle->parties_changed_at = seen.parties_changed_at;
    }
    out.left = each<wire::CycleLeft>(seen.left, [&](const auto& one) { return shown(one, words); });
    out.roles = each<wire::RoleTaken>(seen.roles, [](const auto& one) { return shown(one); });
    out.observations = each<wire::Observation>(seen.observations, [&](const auto& one) {
        return shown(one, words);
    });
    if (seen.plan) out.plan = shown(*seen.plan, words);
    out.plans_left =
        each<wire::PlanLeft>(seen.plans_left, [&](const auto& one) { return shown(one, words); });
    out.recordings =
        each<wire::Recording>(seen.recordings, [](const auto& one) { return shown(one); });
    out.topics = shown(seen.programme, words);
    out.activities = shown(seen.activities, words);
    return out;
}

domain::AccompanimentEvent to_domain(const wire::AgreementProposedEvent& one) {
    return domain::AgreementProposed{
        Uuid{one.agreement},
        PersonId{one.by},
        one.every_days,
        one.minutes,
        one.accepted,
        visits_restored(one.visits),
        one.activities ? agreed_inside(*one.activities) : std::vector<domain::ActivityAgreed>{},
    };
}

domain::AccompanimentEvent to_domain(const wire::AgreementAcceptedEvent& one) {
    return domain::AgreementAccepted{Uuid{one.agreement}, PersonId{one.by}, one.holds};
}

domain::AccompanimentEvent to_domain(const wire::CycleTakenEvent& one) {
    return domain::CycleTaken{
        Uuid{one.id}, one.cycle, one.edition, one.stages, one.stage, PersonId{one.by}
    };
}

domain::AccompanimentEvent to_domain(const wire::CycleEditedEvent& one) {
    return domain::CycleEdited{Uuid{one.script}, one.stages, PersonId{one.by}};
}

domain::AccompanimentEvent to_domain(const wire::StageEnteredEvent& one) {
    return domain::StageEntered{
        one.stage, inside<domain::StageMove>(one.how), PersonId{one.by}, inner(one.reason)
    };
}

domain::AccompanimentEvent to_domain(const wire::StageMetEvent& one) {
    return domain::StageMet{domain::SpaceId{one.session}, one.stage, one.synthesis, one.agreed};
}

domain::AccompanimentEvent to_domain(const wire::SeatsEvenedEvent& one) {
    return domain::SeatsEvened{one.equal};
}

domain::AccompanimentEvent to_domain(const wire::PartiesChangedEvent&) {
    return domain::PartiesChanged{};
}

domain::AccompanimentEvent to_domain(const wire::CycleLeftEvent& one) {
    return domain::CycleLeft{
        one.cycle, one.began_at, one.stage, one.rounds, PersonId{one.by}, inner(one.reason)
    };
}

domain::AccompanimentEvent to_domain(const wire::RoleTakenEvent& one) {
    return domain::RoleTaken{inside<domain::AccompanierRole>(one.role), PersonId{one.by}};
}

boost::system::result<domain::AccompanimentCommand, wire::RefusalCode> to_domain(
    const wire::ProposeAgreement& what
) {
    if (what.visits && what.visits->modality) {
        const auto& known = shipped_cycles().guide().modalities;
        if (std::ranges::find(known, *what.visits->modality) == known.end()) {
            return wire::RefusalCode::cadence_invalid;
        }
    }
    return domain::AccompanimentCommand{domain::ProposeAgreement{
        written(AgreementWords{what.goals, what.channel, what.confidentiality}),
        what.every_days,
        what.minutes,
        visits_restored(what.visits),
        what.activities ? agreed_inside(*what.activities) : std::vector<domain::ActivityAgreed>{},
    }};
}

domain::AccompanimentCommand to_domain(const wire::AcceptAgreement& what) {
    return domain::AcceptAgreement{Uuid{what.agreement}};
}

domain::AccompanimentCommand to_domain(wire::EnterStage& what) {
    return domain::EnterStage{std::move(what.stage), std::move(what.reason), what.new_round};
}

domain::AccompanimentCommand to_domain(wire::LeaveCycle& what) {
    return domain::LeaveCycle{std::move(what.reason)};
}

domain::AccompanimentCommand to_domain(const wire::TakeRole& what) {
    return domain::TakeRole{inside<domain::AccompanierRole>(what.role)};
}

boost::system::result<domain::AccompanimentCommand, wire::RefusalCode> to_domain(
    const wire::TakeCycle& what
) {
    const Cycle* found = shipped_cycles().find(what.cycle);
    if (!found) return wire::RefusalCode::cycle_unknown;
    return domain::AccompanimentCommand{domain::TakeCycle{copy_of(*found)}};
}

boost::system::result<domain::AccompanimentCommand, wire::RefusalCode> to_domain(
    const wire::EditCycle& what
) {
    const CycleReading reading = check_cycle(what.document);
    if (!reading.found) return wire::RefusalCode::cycle_wrong;
    return domain::AccompanimentCommand{
        domain::EditCycle{copy_of(*reading.found), inner(what.based_on)}
    };
}

}  // namespace urdimbre::app
