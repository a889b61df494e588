#include "server/app/translate_accompaniment.hpp"
#include "server/app/translate_activity.hpp"
#include "server/app/translate_observation.hpp"
#include "server/app/translate_parts.hpp"
#include "server/app/translate_plan.hpp"
#include "server/app/translate_programme.hpp"
#include "server/app/translate_recording.hpp"
#include "server/app/translate_stage.hpp"

#include <vector>

// Accompaniment in saved states.
namespace urdimbre::app {
namespace {

using SavedPerson = domain::PersonId;
using SavedUuid = domain::Uuid;

std::optional<wire::VisitsAgreed> saved_visits(const std::optional<domain::VisitsAgreed>& visits) {
    if (!visits) return {};
    return wire::VisitsAgreed{visits->modality, visits->year, visits->month, visits->months};
}

std::optional<domain::VisitsAgreed> restored_visits(const std::optional<wire::VisitsAgreed>& visits
) {
    if (!visits) return {};
    return domain::VisitsAgreed{visits->modality, visits->year, visits->month, visits->months};
}

wire::StoredAgreement saved(const domain::Agreement& one) {
    return {
        one.id.bytes,
        number(one.by),
        one.at,
        one.every_days,
        one.minutes,
        saved_visits(one.visits),
        agreed_outside(one.activities).value_or(std::vector<wire::ActivityAgreed>{}),
        numbers(one.accepted),
        one.since,
    };
}

domain::Agreement restored(const wire::StoredAgreement& one) {
    return {
        SavedUuid{one.id},
        SavedPerson{one.by},
        one.at,
        one.every_days,
        one.minutes,
        restored_visits(one.visits),
        agreed_inside(one.activities),
        people<std::vector<SavedPerson>>(one.accepted),
        one.since,
    };
}

wire::StoredCycle saved(const domain::Course& course) {
    return {
        .id = course.id.bytes,
        .cycle = course.cycle,
        .version = course.version,
        .script = course.script.bytes,
        .stages = course.stages,
        .began_at = course.began_at,
        .edited_at = course.edited_at,
        .round = course.round,
        .passes = each<wire::StoredPass>(
            course.passes,
            [](const domain::StagePass& pass) {
                return wire::StoredPass{
                    pass.stage, pass.at, outside(pass.how), number(pass.by), outer(pass.reason)
                };
            }
        ),
        .meetings = to_wire(course.meetings),
        .equal = course.equal,
        .edited_by = course.edited_by ? std::optional{number(*course.edited_by)} : std::nullopt,
    };
}

domain::Course restored(const wire::StoredCycle& saved) {
    return {
        .id = SavedUuid{saved.id},
        .cycle = saved.cycle,
        .version = saved.version,
        .script = SavedUuid{saved.script},
        .stages = saved.stages,
        .began_at = saved.began_at,
        .edited_at = saved.edited_at,
        .round = saved.round,
        .passes = each<domain::StagePass>(
            saved.passes,
            [](const wire::StoredPass& pass) {
                return domain::StagePass{
                    pass.stage,
                    pass.at,
                    inside<domain::StageMove>(pass.how),
                    SavedPerson{pass.by},
                    inner(pass.reason)
                };
            }
        ),
        .meetings = to_domain(saved.meetings),
        .equal = saved.equal,
        .edited_by = saved.edited_by ? std::optional{SavedPerson{*saved.edited_by}} : std::nullopt,
    };
}

wire::StoredCycleLeft saved(const domain::CourseLeft& left) {
    return {
        left.cycle,
        left.began_at,
        left.ended_at,
        left.stage,
        left.rounds,
        number(left.by),
        outer(left.reason),
    };
}

domain::CourseLeft restored(const wire::StoredCycleLeft& saved) {
    return {
        saved.cycle,
        saved.began_at,
        saved.ended_at,
        saved.stage,
        saved.rounds,
        SavedPerson{saved.by},
        inner(saved.reason),
    };
}

}  // namespace

std::optional<wire::SavedAccompaniment> to_saved(const domain::Accompaniment& here) {
    if (here == domain::Accompaniment{}) return {};
    wire::SavedAccompaniment out;
    if (here.agreement) out.agreement = saved(*here.agreement);
    if (here.proposed) out.proposed = saved(*here.proposed);
    if (here.course) out.cycle = saved(*here.course);
    out.left = each<wire::StoredCycleLeft>(here.left, [](const auto& one) { return saved(one); });
    out.roles = each<wire::RoleTaken>(here.roles, [](const domain::RoleHeld& one) {
        return wire::RoleTaken{outside(one.role), one.at, number(one.by)};
    });
    out.parties_changed_at = here.parties_changed_at;
    out.observations = each<wire::StoredObservation>(here.observations, [](const auto& one) {
        return saved(one);
    });
    if (here.plan) out.plan = saved(*here.plan);
    out.plans_left =
        each<wire::StoredPlanLeft>(here.plans_left, [](const auto& one) { return saved(one); });
    out.recordings =
        each<wire::StoredRecording>(here.recordings, [](const auto& one) { return saved(one); });
    out.topics = saved(here.programme);
    out.activities = saved(here.activities);
    return out;
}

domain::Accompaniment to_domain(const wire::SavedAccompaniment& saved) {
    domain::Accompaniment here;
    if (saved.agreement) here.agreement = restored(*saved.agreement);
    if (saved.proposed) here.proposed = restored(*saved.proposed);
    if (saved.cycle) here.course = restored(*saved.cycle);
    here.left = each<domain::CourseLeft>(saved.left, [](const auto& one) { return restored(one); });
    here.roles = each<domain::RoleHeld>(saved.roles, [](const wire::RoleTaken& one) {
        return domain::RoleHeld{
            inside<domain::AccompanierRole>(one.role), one.at, SavedPerson{one.by}
        };
    });
    here.parties_changed_at = saved.parties_changed_at;
    here.observations = each<domain::Observation>(saved.observations, [](const auto& one) {
        return restored(one);
    });
    if (saved.plan) here.plan = restored(*saved.plan);
    here.plans_left =
        each<domain::PlanLeft>(saved.plans_left, [](const auto& one) { return restored(one); });
    here.recordings =
        each<domain::Recording>(saved.recordings, [](const auto& one) { return restored(one); });
    here.programme = restored(saved.topics);
    here.activities = restored(saved.activities);
    return here;
}

}  // namespace urdimbre::app
