#include "server/app/translate_plan.hpp"

#include "server/app/plan_document.hpp"
#include "server/app/translate_plan_parts.hpp"
#include "server/domain/overloaded.hpp"

#include <utility>

namespace urdimbre::app {
namespace {

using PlanPeople = std::vector<domain::PersonId>;

std::optional<std::string>
plan_text(const std::optional<domain::ContentId>& id, const FindWords& words) {
    return id ? words(*id) : std::nullopt;
}

domain::AccompanimentEvent plan_event_of(domain::PlanEvent event) { return event; }
domain::AccompanimentCommand plan_command_of(domain::PlanCommand command) { return command; }

wire::ActionStanding shown(const domain::ActionStanding& one, const FindWords& words) {
    return {outside(one.state), one.at, number(one.by), plan_text(one.note, words)};
}

wire::IndicatorMeasure shown(const domain::IndicatorMeasure& one, const FindWords& words) {
    return {one.value, one.on, one.at, number(one.by), plan_text(one.source, words)};
}

wire::PlanValidation shown(const domain::PlanValidation& one, const FindWords& words) {
    return {one.document.bytes, one.on, one.at, number(one.by), words(one.words)};
}

}  // namespace

wire::Event to_wire(const domain::PlanEvent& event) {
    using Event = wire::Event;
    return std::visit(
        domain::Overloaded{
            [](const domain::PlanKept& one) -> Event {
                return wire::PlanKeptEvent{
                    .plan = one.plan.bytes,
                    .document = one.document.bytes,
                    .by = number(one.by),
                    .label = outside(one.label),
                    .owner = outside(one.owner),
                    .owners = numbers(one.owners),
                    .actions = plan_outer(one.actions),
                    .indicators = plan_outer(one.indicators),
                };
            },
            [](const domain::ActionStood& one) -> Event {
                return wire::ActionStoodEvent{
                    one.action, outside(one.state), number(one.by), outer(one.note)
                };
            },
            [](const domain::IndicatorMeasured& one) -> Event {
                return wire::IndicatorMeasuredEvent{
                    one.indicator, one.value, one.on, number(one.by), outer(one.source)
                };
            },
            [](const domain::PlanValidated& one) -> Event {
                return wire::PlanValidatedEvent{
                    one.document.bytes, one.on, number(one.by), one.words.bytes
                };
            },
            [](const domain::PlanClosed& one) -> Event {
                return wire::PlanClosedEvent{
                    .plan = one.plan.bytes,
                    .label = outside(one.label),
                    .owner = outside(one.owner),
                    .began_at = one.began_at,
                    .how = outside(one.how),
                    .by = number(one.by),
                    .words = outer(one.words),
                    .progress = plan_outer(one.progress),
                };
            },
            [](const domain::ActionsNear& one) -> Event {
                return wire::ActionsNearEvent{one.actions};
            },
        },
        event
    );
}

wire::Item to_wire(
    const domain::PlanEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
) {
    using Item = wire::Item;
    return std::visit(
        domain::Overloaded{
            [&](const domain::PlanKept& one) -> Item {
                return wire::PlanKeptItem{
                    .seq = seq,
                    .at = at,
                    .plan = one.plan.bytes,
                    .document = one.document.bytes,
                    .text = words(one.document),
                    .by = number(one.by),
                    .label = outside(one.label),
                    .owner = outside(one.owner),
                    .owners = numbers(one.owners),
                    .actions = plan_outer(one.actions),
                    .indicators = plan_outer(one.indicators),
                };
            },
            [&](const domain::ActionStood& one) -> Item {
                const domain::ActionStanding standing{one.state, at, one.by, one.note};
                return wire::ActionStoodItem{seq, at, one.action, shown(standing, words)};
            },
            [&](const domain::IndicatorMeasured& one) -> Item {
                const domain::IndicatorMeasure measure{one.value, one.on, at, one.by, one.source};
                return wire::IndicatorMeasuredItem{seq, at, one.indicator, shown(measure, words)};
            },
            [&](const domain::PlanValidated& one) -> Item {
                const domain::PlanValidation validation{
                    one.document, one.on, at, one.by, one.words
                };
                return wire::PlanValidatedItem{seq, at, shown(validation, words)};
            },
            [&](const domain::PlanClosed& one) -> Item {
                return wire::PlanClosedItem{seq, at, shown(domain::closed(one, at), words)};
            },
            [&](const domain::ActionsNear& one) -> Item {
                return wire::ActionsNearItem{seq, at, one.actions};
            },
        },
        event
    );
}

wire::SupportPlan shown(const domain::SupportPlan& plan, const FindWords& words) {
    return {
        .id = plan.id.bytes,
        .document = plan.document.bytes,
        .text = words(plan.document),
        .label = outside(plan.label),
        .owner = outside(plan.owner),
        .owners = numbers(plan.owners),
        .began_at = plan.began_at,
        .began_by = number(plan.began_by),
        .kept_at = plan.kept_at,
        .kept_by = number(plan.kept_by),
        .actions = each<wire::PlanAction>(
            plan.actions,
            [&](const domain::PlanAction& one) {
                return wire::PlanAction{
                    plan_outer(one.planned),
                    each<wire::ActionStanding>(
                        one.standings, [&](const auto& standing) { return shown(standing, words); }
                    )
                };
            }
        ),
        .indicators = each<wire::PlanIndicator>(
            plan.indicators,
            [&](const domain::PlanIndicator& one) {
                return wire::PlanIndicator{
                    plan_outer(one.planned),
                    each<wire::IndicatorMeasure>(
                        one.measures, [&](const auto& measure) { return shown(measure, words); }
                    )
                };
            }
        ),
        .validations = each<wire::PlanValidation>(
            plan.validations, [&](const auto& one) { return shown(one, words); }
        ),
    };
}

wire::PlanLeft shown(const domain::PlanLeft& left, const FindWords& words) {
    return {
        .id = left.id.bytes,
        .label = outside(left.label),
        .owner = outside(left.owner),
        .began_at = left.began_at,
        .ended_at = left.ended_at,
        .how = outside(left.how),
        .by = number(left.by),
        .words = plan_text(left.words, words),
        .progress = plan_outer(left.progress),
    };
}

domain::AccompanimentEvent to_domain(const wire::PlanKeptEvent& one) {
    return plan_event_of(domain::PlanKept{
        .plan = domain::Uuid{one.plan},
        .document = domain::Uuid{one.document},
        .by = domain::PersonId{one.by},
        .label = inside<domain::PlanLabel>(one.label),
        .owner = inside<domain::PlanOwner>(one.owner),
        .owners = people<PlanPeople>(one.owners),
        .actions = each<domain::PlannedAction>(
            one.actions, [](const auto& action) { return plan_inner(action); }
        ),
        .indicators = each<domain::PlannedIndicator>(
            one.indicators, [](const auto& indicator) { return plan_inner(indicator); }
        ),
    });
}

domain::AccompanimentEvent to_domain(const wire::ActionStoodEvent& one) {
    return plan_event_of(domain::ActionStood{
        one.action,
        inside<domain::ActionState>(one.state),
        domain::PersonId{one.by},
        inner(one.note)
    });
}

domain::AccompanimentEvent to_domain(const wire::IndicatorMeasuredEvent& one) {
    return plan_event_of(domain::IndicatorMeasured{
        one.indicator, one.value, one.on, domain::PersonId{one.by}, inner(one.source)
    });
}

domain::AccompanimentEvent to_domain(const wire::PlanValidatedEvent& one) {
    return plan_event_of(domain::PlanValidated{
        domain::Uuid{one.document}, one.on, domain::PersonId{one.by}, domain::Uuid{one.words}
    });
}

domain::AccompanimentEvent to_domain(const wire::PlanClosedEvent& one) {
    return plan_event_of(domain::PlanClosed{
        .plan = domain::Uuid{one.plan},
        .label = inside<domain::PlanLabel>(one.label),
        .owner = inside<domain::PlanOwner>(one.owner),
        .began_at = one.began_at,
        .how = inside<domain::PlanEnding>(one.how),
        .by = domain::PersonId{one.by},
        .words = inner(one.words),
        .progress = plan_inner(one.progress),
    });
}

domain::AccompanimentEvent to_domain(const wire::ActionsNearEvent& one) {
    return plan_event_of(domain::ActionsNear{one.actions});
}

boost::system::result<domain::AccompanimentCommand, wire::RefusalCode> to_domain(
    const wire::KeepPlan& what
) {
    PlanReading reading = read_plan(what.document);
    if (!reading.found) return wire::RefusalCode::plan_wrong;
    Plan& plan = *reading.found;
    return plan_command_of(domain::KeepPlan{
        .copy =
            {
                .document = std::move(plan.document),
                .label = plan.label,
                .owner = plan.owner,
                .owners = std::move(plan.owners),
                .actions = std::move(plan.actions),
                .indicators = std::move(plan.indicators),
            },
        .based_on = inner(what.based_on),
    });
}

domain::AccompanimentCommand to_domain(wire::StandAction& what) {
    return plan_command_of(domain::StandAction{
        domain::Uuid{what.plan},
        std::move(what.action),
        inside<domain::ActionState>(what.state),
        std::move(what.note)
    });
}

domain::AccompanimentCommand to_domain(wire::MeasureIndicator& what) {
    return plan_command_of(domain::MeasureIndicator{
        domain::Uuid{what.plan},
        std::move(what.indicator),
        std::move(what.value),
        what.on,
        std::move(what.source)
    });
}

domain::AccompanimentCommand to_domain(wire::ValidatePlan& what) {
    return plan_command_of(
        domain::ValidatePlan{domain::Uuid{what.document}, what.on, std::move(what.words)}
    );
}

domain::AccompanimentCommand to_domain(wire::ClosePlan& what) {
    return plan_command_of(domain::ClosePlan{
        domain::Uuid{what.plan}, inside<domain::PlanEnding>(what.how), std::move(what.words)
    });
}

}  // namespace urdimbre::app
