#include "server/app/translate_plan.hpp"
#include "server/app/translate_plan_parts.hpp"

// Plans as saved states keep them.
namespace urdimbre::app {
namespace {

using StoredPeople = std::vector<domain::PersonId>;

wire::StoredAction saved(const domain::PlanAction& one) {
    return {
        .action = plan_outer(one.planned),
        .given_at = one.given_at,
        .standings = each<wire::StoredStanding>(
            one.standings,
            [](const domain::ActionStanding& standing) {
                return wire::StoredStanding{
                    outside(standing.state), standing.at, number(standing.by), outer(standing.note)
                };
            }
        ),
    };
}

domain::PlanAction restored(const wire::StoredAction& one) {
    return {
        .planned = plan_inner(one.action),
        .given_at = one.given_at,
        .standings = each<domain::ActionStanding>(
            one.standings,
            [](const wire::StoredStanding& standing) {
                return domain::ActionStanding{
                    inside<domain::ActionState>(standing.state),
                    standing.at,
                    domain::PersonId{standing.by},
                    inner(standing.note)
                };
            }
        ),
    };
}

wire::StoredIndicator saved(const domain::PlanIndicator& one) {
    return {
        .indicator = plan_outer(one.planned),
        .measures = each<wire::StoredMeasure>(
            one.measures,
            [](const domain::IndicatorMeasure& measure) {
                return wire::StoredMeasure{
                    measure.value, measure.on, measure.at, number(measure.by), outer(measure.source)
                };
            }
        ),
    };
}

domain::PlanIndicator restored(const wire::StoredIndicator& one) {
    return {
        .planned = plan_inner(one.indicator),
        .measures = each<domain::IndicatorMeasure>(
            one.measures,
            [](const wire::StoredMeasure& measure) {
                return domain::IndicatorMeasure{
                    measure.value,
                    measure.on,
                    measure.at,
                    domain::PersonId{measure.by},
                    inner(measure.source)
                };
            }
        ),
    };
}

}  // namespace

wire::StoredPlan saved(const domain::SupportPlan& plan) {
    return {
        .id = plan.id.bytes,
        .document = plan.document.bytes,
        .label = outside(plan.label),
        .owner = outside(plan.owner),
        .owners = numbers(plan.owners),
        .began_at = plan.began_at,
        .began_by = number(plan.began_by),
        .kept_at = plan.kept_at,
        .kept_by = number(plan.kept_by),
        .actions =
            each<wire::StoredAction>(plan.actions, [](const auto& one) { return saved(one); }),
        .indicators = each<wire::StoredIndicator>(
            plan.indicators, [](const auto& one) { return saved(one); }
        ),
        .validations = each<wire::StoredValidation>(
            plan.validations,
            [](const domain::PlanValidation& one) {
                return wire::StoredValidation{
                    one.document.bytes, one.on, one.at, number(one.by), one.words.bytes
                };
            }
        ),
    };
}

wire::StoredPlanLeft saved(const domain::PlanLeft& left) {
    return {
        .id = left.id.bytes,
        .label = outside(left.label),
        .owner = outside(left.owner),
        .began_at = left.began_at,
        .ended_at = left.ended_at,
        .how = outside(left.how),
        .by = number(left.by),
        .words = outer(left.words),
        .progress = plan_outer(left.progress),
    };
}

domain::SupportPlan restored(const wire::StoredPlan& saved) {
    return {
        .id = domain::Uuid{saved.id},
        .document = domain::Uuid{saved.document},
        .label = inside<domain::PlanLabel>(saved.label),
        .owner = inside<domain::PlanOwner>(saved.owner),
        .owners = people<StoredPeople>(saved.owners),
        .began_at = saved.began_at,
        .began_by = domain::PersonId{saved.began_by},
        .kept_at = saved.kept_at,
        .kept_by = domain::PersonId{saved.kept_by},
        .actions =
            each<domain::PlanAction>(saved.actions, [](const auto& one) { return restored(one); }),
        .indicators = each<domain::PlanIndicator>(
            saved.indicators, [](const auto& one) { return restored(one); }
        ),
        .validations = each<domain::PlanValidation>(
            saved.validations,
            [](const wire::StoredValidation& one) {
                return domain::PlanValidation{
                    domain::Uuid{one.document},
                    one.on,
                    one.at,
                    domain::PersonId{one.by},
                    domain::Uuid{one.words}
                };
            }
        ),
    };
}

domain::PlanLeft restored(const wire::StoredPlanLeft& saved) {
    return {
        .id = domain::Uuid{saved.id},
        .label = inside<domain::PlanLabel>(saved.label),
        .owner = inside<domain::PlanOwner>(saved.owner),
        .began_at = saved.began_at,
        .ended_at = saved.ended_at,
        .how = inside<domain::PlanEnding>(saved.how),
        .by = domain::PersonId{saved.by},
        .words = inner(saved.words),
        .progress = plan_inner(saved.progress),
    };
}

}  // namespace urdimbre::app
