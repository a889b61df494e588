#pragma once

#include "server/app/translate_parts.hpp"
#include "server/domain/support_plan.hpp"

#include <vector>

// The smaller parts of a plan, which the wire, events and saved states have alike.
namespace urdimbre::app {

inline wire::PlannedAction plan_outer(const domain::PlannedAction& one) {
    return {one.id, one.from, one.to, numbers(one.people), one.others};
}

inline domain::PlannedAction plan_inner(const wire::PlannedAction& one) {
    return {
        one.id, one.from, one.to, people<std::vector<domain::PersonId>>(one.people), one.others
    };
}

inline wire::PlannedIndicator plan_outer(const domain::PlannedIndicator& one) {
    return {one.id, outside(one.level)};
}

inline domain::PlannedIndicator plan_inner(const wire::PlannedIndicator& one) {
    return {one.id, inside<domain::FigureLevel>(one.level)};
}

inline wire::PlanProgress plan_outer(const domain::PlanProgress& one) {
    return {one.actions, one.to_date, one.done, one.dropped, one.charges, one.met};
}

inline domain::PlanProgress plan_inner(const wire::PlanProgress& one) {
    return {one.actions, one.to_date, one.done, one.dropped, one.charges, one.met};
}

inline std::vector<wire::PlannedAction> plan_outer(const std::vector<domain::PlannedAction>& all) {
    return each<wire::PlannedAction>(all, [](const auto& one) { return plan_outer(one); });
}

inline std::vector<wire::PlannedIndicator> plan_outer(
    const std::vector<domain::PlannedIndicator>& all
) {
    return each<wire::PlannedIndicator>(all, [](const auto& one) { return plan_outer(one); });
}

}  // namespace urdimbre::app
