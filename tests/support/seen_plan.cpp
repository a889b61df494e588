#include "tests/support/seen_plan.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::tests {
namespace {

constexpr std::size_t newest_of_plan = 12;
constexpr std::size_t newest_validations = 6;
constexpr std::size_t newest_plans = 10;

wire::SupportPlan* plan_of(std::optional<wire::Accompaniment>& known) {
    return known && known->plan ? &*known->plan : nullptr;
}

template <class All>
void cut_oldest(All& all, std::size_t most) {
    if (all.size() > most) all.erase(all.begin());
}

}  // namespace

void take(std::optional<wire::Accompaniment>& known, const wire::PlanKeptItem& item) {
    if (!known) known.emplace();
    wire::SupportPlan next;
    if (known->plan && known->plan->id == item.plan) {
        next = *known->plan;
    } else {
        next.id = item.plan;
        next.began_at = item.at;
        next.began_by = item.by;
    }
    const std::vector<wire::PlanAction> actions = std::move(next.actions);
    const std::vector<wire::PlanIndicator> indicators = std::move(next.indicators);
    next.actions.clear();
    next.indicators.clear();
    for (const wire::PlannedAction& planned : item.actions) {
        wire::PlanAction one{planned, {}};
        for (const wire::PlanAction& before : actions) {
            if (before.action.id == planned.id) one.standings = before.standings;
        }
        next.actions.push_back(std::move(one));
    }
    for (const wire::PlannedIndicator& planned : item.indicators) {
        wire::PlanIndicator one{planned, {}};
        for (const wire::PlanIndicator& before : indicators) {
            if (before.indicator.id == planned.id) one.measures = before.measures;
        }
        next.indicators.push_back(std::move(one));
    }
    next.document = item.document;
    next.text = item.text;
    next.label = item.label;
    next.owner = item.owner;
    next.owners = item.owners;
    next.kept_at = item.at;
    next.kept_by = item.by;
    known->plan = std::move(next);
}

void take(std::optional<wire::Accompaniment>& known, const wire::ActionStoodItem& item) {
    wire::SupportPlan* plan = plan_of(known);
    if (!plan) return;
    for (wire::PlanAction& one : plan->actions) {
        if (one.action.id != item.action) continue;
        one.standings.push_back(item.standing);
        cut_oldest(one.standings, newest_of_plan);
    }
}

void take(std::optional<wire::Accompaniment>& known, const wire::IndicatorMeasuredItem& item) {
    wire::SupportPlan* plan = plan_of(known);
    if (!plan) return;
    for (wire::PlanIndicator& one : plan->indicators) {
        if (one.indicator.id != item.indicator) continue;
        const auto later = std::ranges::find_if(one.measures, [&](const auto& each) {
            return each.on > item.measure.on;
        });
        one.measures.insert(later, item.measure);
        cut_oldest(one.measures, newest_of_plan);
    }
}

void take(std::optional<wire::Accompaniment>& known, const wire::PlanValidatedItem& item) {
    wire::SupportPlan* plan = plan_of(known);
    if (!plan) return;
    plan->validations.push_back(item.validation);
    cut_oldest(plan->validations, newest_validations);
}

void take(std::optional<wire::Accompaniment>& known, const wire::PlanClosedItem& item) {
    if (!known) known.emplace();
    known->plan.reset();
    known->plans_left.push_back(item.left);
    cut_oldest(known->plans_left, newest_plans);
}

// What one knows stays as it is: those whom it concerns were told.
void take(std::optional<wire::Accompaniment>&, const wire::ActionsNearItem&) {}

}  // namespace urdimbre::tests
