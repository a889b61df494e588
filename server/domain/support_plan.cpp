#include "server/domain/support_plan.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace urdimbre::domain {
namespace {

template <class Planned>
auto planned_as(Planned& all, std::string_view id) -> decltype(all.data()) {
    const auto found = std::ranges::find(all, id, [](const auto& one) {
        return std::string_view{one.planned.id};
    });
    return found == all.end() ? nullptr : &*found;
}

template <class All>
void drop_oldest(All& all, std::size_t most) {
    if (all.size() > most) all.erase(all.begin());
}

// What was said of an action, and what was measured, stays with it as long as the plan has it.
void keep(SupportPlan& plan, const PlanKept& kept, Instant at) {
    std::vector<PlanAction> actions;
    for (const PlannedAction& planned : kept.actions) {
        PlanAction one{.planned = planned, .given_at = at, .standings = {}};
        if (PlanAction* before = planned_as(plan.actions, planned.id)) {
            const bool same =
                before->planned.to == planned.to && before->planned.people == planned.people;
            if (same) one.given_at = before->given_at;
            one.standings = std::move(before->standings);
        }
        actions.push_back(std::move(one));
    }
    std::vector<PlanIndicator> indicators;
    for (const PlannedIndicator& planned : kept.indicators) {
        PlanIndicator one{.planned = planned, .measures = {}};
        if (PlanIndicator* before = planned_as(plan.indicators, planned.id)) {
            one.measures = std::move(before->measures);
        }
        indicators.push_back(std::move(one));
    }
    plan.document = kept.document;
    plan.label = kept.label;
    plan.owner = kept.owner;
    plan.owners = kept.owners;
    plan.kept_at = at;
    plan.kept_by = kept.by;
    plan.actions = std::move(actions);
    plan.indicators = std::move(indicators);
}

void stand(SupportPlan& plan, const ActionStood& stood, Instant at) {
    PlanAction* one = planned_as(plan.actions, stood.action);
    if (!one) return;
    one->standings.push_back({stood.state, at, stood.by, stood.note});
    drop_oldest(one->standings, PlanAction::standings_max);
}

// By their day, and of one day the one that was told last.
void measure(SupportPlan& plan, const IndicatorMeasured& measured, Instant at) {
    PlanIndicator* one = planned_as(plan.indicators, measured.indicator);
    if (!one) return;
    const auto place = std::ranges::upper_bound(
        one->measures, measured.on, {}, [](const IndicatorMeasure& each) { return each.on; }
    );
    one->measures.insert(place, {measured.value, measured.on, at, measured.by, measured.source});
    drop_oldest(one->measures, PlanIndicator::measures_max);
}

}  // namespace

const PlanAction* SupportPlan::find_action(std::string_view action) const {
    return planned_as(actions, action);
}

const PlanIndicator* SupportPlan::find_indicator(std::string_view indicator) const {
    return planned_as(indicators, indicator);
}

SupportPlan begun(const PlanKept& event, Instant at) {
    SupportPlan plan;
    plan.id = event.plan;
    plan.began_at = at;
    plan.began_by = event.by;
    keep(plan, event, at);
    return plan;
}

PlanLeft closed(const PlanClosed& event, Instant at) {
    return {
        .id = event.plan,
        .label = event.label,
        .owner = event.owner,
        .began_at = event.began_at,
        .ended_at = at,
        .how = event.how,
        .by = event.by,
        .words = event.words,
        .progress = event.progress,
    };
}

PlanProgress progress(const SupportPlan& plan, Day today) {
    std::vector<CountedAction> counted;
    for (const PlanAction& one : plan.actions) {
        const auto people = static_cast<std::uint32_t>(one.planned.people.size());
        counted.push_back({one.planned.to, one.state(), people + (one.planned.others ? 1u : 0u)});
    }
    return progress(counted, today);
}

void evolve(
    std::optional<SupportPlan>& plan,
    std::vector<PlanLeft>& left,
    const PlanEvent& event,
    Instant at
) {
    if (const auto* kept = std::get_if<PlanKept>(&event)) {
        if (plan && plan->id == kept->plan) {
            keep(*plan, *kept, at);
        } else {
            plan = begun(*kept, at);
        }
        return;
    }
    if (!plan) return;
    std::visit(
        Overloaded{
            [](const PlanKept&) {},
            [&](const ActionStood& stood) { stand(*plan, stood, at); },
            [&](const IndicatorMeasured& measured) { measure(*plan, measured, at); },
            [&](const PlanValidated& one) {
                plan->validations.push_back({one.document, one.on, at, one.by, one.words});
                drop_oldest(plan->validations, SupportPlan::validations_max);
            },
            [&](const PlanClosed& one) {
                left.push_back(closed(one, at));
                drop_oldest(left, PlanLeft::left_max);
                plan.reset();
            },
            [](const ActionsNear&) {},
        },
        event
    );
}

std::vector<ContentId> words(const PlanEvent& event) {
    using Contents = std::vector<ContentId>;
    const auto perhaps = [](const std::optional<ContentId>& id) {
        return id ? Contents{*id} : Contents{};
    };
    return std::visit(
        Overloaded{
            [](const PlanKept& one) { return Contents{one.document}; },
            [&](const ActionStood& one) { return perhaps(one.note); },
            [&](const IndicatorMeasured& one) { return perhaps(one.source); },
            [](const PlanValidated& one) { return Contents{one.words}; },
            [&](const PlanClosed& one) { return perhaps(one.words); },
            [](const ActionsNear&) { return Contents{}; },
        },
        event
    );
}

std::vector<PersonId> people_in(const SupportPlan& plan) {
    std::set<PersonId> people{plan.owners.begin(), plan.owners.end()};
    people.insert(plan.began_by);
    people.insert(plan.kept_by);
    for (const PlanAction& one : plan.actions) {
        people.insert(one.planned.people.begin(), one.planned.people.end());
        for (const ActionStanding& standing : one.standings) people.insert(standing.by);
    }
    for (const PlanIndicator& one : plan.indicators) {
        for (const IndicatorMeasure& measure : one.measures) people.insert(measure.by);
    }
    for (const PlanValidation& one : plan.validations) people.insert(one.by);
    return {people.begin(), people.end()};
}

std::vector<ContentId> words(const SupportPlan& plan) {
    std::vector<ContentId> ids{plan.document};
    const auto perhaps = [&](const std::optional<ContentId>& id) {
        if (id) ids.push_back(*id);
    };
    for (const PlanAction& one : plan.actions) {
        for (const ActionStanding& standing : one.standings) perhaps(standing.note);
    }
    for (const PlanIndicator& one : plan.indicators) {
        for (const IndicatorMeasure& measure : one.measures) perhaps(measure.source);
    }
    for (const PlanValidation& one : plan.validations) ids.push_back(one.words);
    return ids;
}

}  // namespace urdimbre::domain
