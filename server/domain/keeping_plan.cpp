#include "server/domain/keeping_plan.hpp"

#include "server/domain/access.hpp"
#include "server/domain/decimal.hpp"
#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

using PlanDecided = boost::system::result<Decision, Refusal>;
using PlanFound = boost::system::result<const SupportPlan*, Refusal>;

// Figures are often older than the plan that is measured by them.
constexpr Day figure_days_before_max = 3653;
// It may be tomorrow already where somebody writes.
constexpr Day days_ahead_max = 1;

PlanDecided
plan_says(PlanEvent event, const Asked& asked, const std::optional<std::string>& words) {
    Decision decision{
        .events = {AccompanimentEvent{std::move(event)}}, .words = {}, .forgotten = {}
    };
    if (words) decision.words.push_back({asked.id, *words});
    return decision;
}

std::optional<ContentId> words_under(const Asked& asked, const std::optional<std::string>& words) {
    return words ? std::optional{asked.id} : std::nullopt;
}

bool has_plans(SpaceKind kind) {
    switch (kind) {
        case SpaceKind::mentoring_room:
        case SpaceKind::mesa:
        case SpaceKind::community:
        case SpaceKind::notebook:
            return true;
        case SpaceKind::network:
        case SpaceKind::session:
            return false;
    }
    return false;
}

// Who keeps the plan: as with a cycle (rule Y26).
bool keeps_plan(const Space& space, PersonId person) {
    const bool own = space.kind != SpaceKind::community;
    return may(space.roles_of(person), own ? Action::go_through_cycle : Action::accompany);
}

// The one in force.
PlanFound in_force(const Space& space, const PlanId& id) {
    const auto& plan = space.accompaniment.plan;
    if (!plan || plan->id != id) return Refusal::no_plan;
    return &*plan;
}

// The same, for somebody who keeps it.
PlanFound kept_by(const Space& space, const Asked& asked, const PlanId& id) {
    const PlanFound found = in_force(space, id);
    if (found && !keeps_plan(space, asked.by)) return Refusal::role_may_not;
    return found;
}

// Everybody whom it names is here, or was named for the same before they left.
bool knows_people(const Space& space, const PlanCopy& copy) {
    const auto& before = space.accompaniment.plan;
    const auto here = [&](PersonId person, const std::vector<PersonId>* earlier) {
        return space.members.contains(person) ||
               (earlier && std::ranges::find(*earlier, person) != earlier->end());
    };
    const auto* owners = before ? &before->owners : nullptr;
    return std::ranges::all_of(copy.owners, [&](PersonId one) { return here(one, owners); }) &&
           std::ranges::all_of(copy.actions, [&](const PlannedAction& action) {
               const PlanAction* known = before ? before->find_action(action.id) : nullptr;
               const auto* people = known ? &known->planned.people : nullptr;
               return std::ranges::all_of(action.people, [&](PersonId one) {
                   return here(one, people);
               });
           });
}

PlanDecided keep_plan(const Space& space, const Asked& asked, const KeepPlan& keep) {
    if (!has_plans(space.kind)) return Refusal::plan_elsewhere;
    if (!keeps_plan(space, asked.by)) return Refusal::role_may_not;
    const auto& plan = space.accompaniment.plan;
    const auto present = plan ? std::optional{plan->document} : std::nullopt;
    if (keep.based_on != present) return Refusal::plan_changed;
    if (!knows_people(space, keep.copy)) return Refusal::plan_people;
    return plan_says(
        PlanKept{
            .plan = plan ? plan->id : asked.id,
            .document = asked.id,
            .by = asked.by,
            .label = keep.copy.label,
            .owner = keep.copy.owner,
            .owners = keep.copy.owners,
            .actions = keep.copy.actions,
            .indicators = keep.copy.indicators,
        },
        asked,
        keep.copy.document
    );
}

PlanDecided stand_action(const Space& space, const Asked& asked, const StandAction& stand) {
    const PlanFound found = in_force(space, stand.plan);
    if (!found) return found.error();
    const PlanAction* one = (*found)->find_action(stand.action);
    if (!one) return Refusal::action_unknown;
    const auto& people = one->planned.people;
    const bool answers = std::ranges::find(people, asked.by) != people.end();
    if (!answers && !keeps_plan(space, asked.by)) return Refusal::role_may_not;
    if (stand.state == ActionState::dropped && !stand.note) return Refusal::reason_missing;
    if (stand.state == one->state() && !stand.note) return Decision{};
    return plan_says(
        ActionStood{stand.action, stand.state, asked.by, words_under(asked, stand.note)},
        asked,
        stand.note
    );
}

// Neither to come nor of another time.
bool is_day_of_figure(Day day, Instant now) {
    const Day today = day_of(now);
    return day <= today + days_ahead_max && day + figure_days_before_max >= today;
}

PlanDecided
measure_indicator(const Space& space, const Asked& asked, const MeasureIndicator& told) {
    const PlanFound found = kept_by(space, asked, told.plan);
    if (!found) return found.error();
    if (!(*found)->find_indicator(told.indicator)) return Refusal::indicator_unknown;
    if (!is_decimal(told.value)) return Refusal::measure_invalid;
    if (!is_day_of_figure(told.on, asked.at)) return Refusal::plan_day_invalid;
    return plan_says(
        IndicatorMeasured{
            told.indicator, told.value, told.on, asked.by, words_under(asked, told.source)
        },
        asked,
        told.source
    );
}

PlanDecided validate_plan(const Space& space, const Asked& asked, const ValidatePlan& told) {
    const auto& plan = space.accompaniment.plan;
    if (!plan) return Refusal::no_plan;
    if (!keeps_plan(space, asked.by)) return Refusal::role_may_not;
    if (plan->document != told.document) return Refusal::plan_changed;
    if (!is_day_of_figure(told.on, asked.at)) return Refusal::plan_day_invalid;
    return plan_says(PlanValidated{told.document, told.on, asked.by, asked.id}, asked, told.words);
}

PlanDecided close_plan(const Space& space, const Asked& asked, const ClosePlan& close) {
    const PlanFound found = kept_by(space, asked, close.plan);
    if (!found) return found.error();
    const SupportPlan& plan = **found;
    return plan_says(
        PlanClosed{
            .plan = plan.id,
            .label = plan.label,
            .owner = plan.owner,
            .began_at = plan.began_at,
            .how = close.how,
            .by = asked.by,
            .words = words_under(asked, close.words),
            .progress = progress(plan, day_of(asked.at)),
        },
        asked,
        close.words
    );
}

}  // namespace

PlanDecided decide(const Space& space, const Asked& asked, const PlanCommand& command) {
    return std::visit(
        Overloaded{
            [&](const KeepPlan& one) { return keep_plan(space, asked, one); },
            [&](const StandAction& one) { return stand_action(space, asked, one); },
            [&](const MeasureIndicator& one) { return measure_indicator(space, asked, one); },
            [&](const ValidatePlan& one) { return validate_plan(space, asked, one); },
            [&](const ClosePlan& one) { return close_plan(space, asked, one); },
        },
        command
    );
}

}  // namespace urdimbre::domain
