#include "server/domain/accompanying.hpp"

#include "server/domain/access.hpp"
#include "server/domain/keeping_plan.hpp"
#include "server/domain/keeping_programme.hpp"
#include "server/domain/nesting.hpp"
#include "server/domain/noting_activities.hpp"
#include "server/domain/observing.hpp"
#include "server/domain/overloaded.hpp"
#include "server/domain/sharing_recordings.hpp"

#include <algorithm>
#include <functional>

namespace urdimbre::domain {
namespace {

using Outcome = boost::system::result<Decision, Refusal>;

constexpr std::uint32_t every_days_max = 366;
constexpr std::uint32_t minutes_min = 5;
constexpr std::uint32_t minutes_max = 480;
constexpr std::uint32_t visits_in_year_max = 366;
constexpr std::uint32_t visits_in_month_max = 31;
constexpr std::size_t accepted_max = 100;  // what a frame holds (rule E23)

// In a room and in a notebook the cycle is of all who work there; elsewhere it is kept by whoever
// cares for the others.
bool steers(const Space& space, PersonId person) {
    const bool own = is_room(space.kind) || space.kind == SpaceKind::notebook;
    return may(space.roles_of(person), own ? Action::go_through_cycle : Action::accompany);
}

Outcome just(AccompanimentEvent event) {
    return Decision{.events = {std::move(event)}, .words = {}, .forgotten = {}};
}

Outcome with_words(AccompanimentEvent event, ContentId id, std::string words) {
    return Decision{
        .events = {std::move(event)}, .words = {{id, std::move(words)}}, .forgotten = {}
    };
}

Outcome with_reason(
    AccompanimentEvent event,
    const Asked& asked,
    const std::optional<std::string>& reason
) {
    return reason ? with_words(std::move(event), asked.id, *reason) : just(std::move(event));
}

std::optional<ContentId> said(const Asked& asked, const std::optional<std::string>& reason) {
    return reason ? std::optional{asked.id} : std::nullopt;
}

bool is_between(
    const std::optional<std::uint32_t>& value,
    std::uint32_t least,
    std::uint32_t most
) {
    return !value || (*value >= least && *value <= most);
}

bool fit(const VisitsAgreed& visits) {
    return visits.year <= visits_in_year_max && visits.month <= visits_in_month_max &&
           !visits.months.empty() &&
           std::ranges::adjacent_find(visits.months, std::ranges::greater_equal{}) ==
               visits.months.end() &&
           visits.months.front() >= 1 && visits.months.back() <= 12;
}

Outcome propose(const Space& space, const Asked& asked, const ProposeAgreement& offer) {
    if (!is_room(space.kind)) return Refusal::accompaniment_elsewhere;
    const Roles roles = space.roles_of(asked.by);
    if (!is_party(roles) && !coordinates(roles)) return Refusal::not_a_party;
    if (!is_between(offer.every_days, 1, every_days_max) ||
        !is_between(offer.minutes, minutes_min, minutes_max) ||
        (offer.visits && !fit(*offer.visits))) {
        return Refusal::cadence_invalid;
    }
    // They have the active months of the visits, of which there may be none.
    if (!offer.activities.empty() && (!offer.visits || !may_be_agreed_on(offer.activities))) {
        return Refusal::activities_agreed_invalid;
    }
    const AgreementProposed proposed{
        .agreement = asked.id,
        .by = asked.by,
        .every_days = offer.every_days,
        .minutes = offer.minutes,
        .accepted = is_party(roles),
        .visits = offer.visits,
        .activities = offer.activities,
    };
    return with_words(proposed, asked.id, offer.words);
}

// It holds once all of those who are parties now have accepted it, and they are two at least.
bool holds_with(
    const Space& space,
    const Agreement& proposed,
    PersonId by,
    std::optional<PersonId> gone = {}
) {
    std::size_t parties = 0;
    for (const auto& [person, roles] : space.members) {
        if (!is_party(roles) || person == gone) continue;
        ++parties;
        const auto& accepted = proposed.accepted;
        if (person != by && std::ranges::find(accepted, person) == accepted.end()) return false;
    }
    return parties >= 2;
}

Outcome accept(const Space& space, const Asked& asked, const AcceptAgreement& accept) {
    if (!is_party(space.roles_of(asked.by))) return Refusal::not_a_party;
    const Accompaniment& here = space.accompaniment;
    if (here.agreement && here.agreement->id == accept.agreement) return Decision{};
    if (!here.proposed || here.proposed->id != accept.agreement) return Refusal::agreement_unknown;
    const auto& accepted = here.proposed->accepted;
    const bool has = std::ranges::find(accepted, asked.by) != accepted.end();
    const bool holds = holds_with(space, *here.proposed, asked.by);
    // Somebody who had accepted may say so again once nobody else is left who has not.
    const bool has_room = has || accepted.size() < accepted_max;
    if (!has_room || (has && !holds)) return Decision{};
    return just(AgreementAccepted{.agreement = accept.agreement, .by = asked.by, .holds = holds});
}

// Each gives and receives, and so may what either may (rule Y15).
Roles evened(Roles roles) {
    roles.add(SpaceRole::mentor);
    roles.add(SpaceRole::mentee);
    return roles;
}

bool is_even(const Space& space) {
    return std::ranges::all_of(space.members, [](const auto& member) {
        return !is_party(member.second) || evened(member.second) == member.second;
    });
}

// In a mentoring room a cycle between equals gives everybody in it the same place. Nobody gives
// themselves one that was not theirs to give.
std::optional<Refusal>
objection_to_evening(const Space& space, PersonId by, const CycleCopy& copy) {
    if (!copy.equal || space.kind != SpaceKind::mentoring_room || is_even(space)) return {};
    if (may(space.roles_of(by), Action::accompany)) return {};
    return Refusal::seats_unequal;
}

void even_seats(const Space& space, PersonId by, bool equal, bool before, Decision& decision) {
    if (space.kind != SpaceKind::mentoring_room) return;
    if (equal != before) decision.events.push_back(AccompanimentEvent{SeatsEvened{equal}});
    if (!equal) return;
    for (const auto& [person, roles] : space.members) {
        const Roles both = evened(roles);
        if (!is_party(roles) || both == roles) continue;
        decision.events.push_back(MemberRolesChanged{.person = person, .roles = both, .by = by});
    }
}

// Rule Y7: from the beginning with whom one has not gone through a cycle here.
std::string entry_of(const Accompaniment& here, const CycleCopy& copy) {
    if (!copy.entry) return copy.stages.front();
    const bool is_new = here.left.empty() || here.parties_changed_at;
    return is_new ? copy.entry->first : copy.entry->otherwise;
}

Outcome take(const Space& space, const Asked& asked, const TakeCycle& take) {
    if (space.kind == SpaceKind::session) return Refusal::accompaniment_elsewhere;
    if (!steers(space, asked.by)) return Refusal::role_may_not;
    if (space.accompaniment.course) return Refusal::cycle_running;
    if (const auto no = objection_to_evening(space, asked.by, take.copy)) return *no;
    CycleTaken taken{
        .id = asked.id,
        .cycle = take.copy.cycle,
        .version = take.copy.version,
        .stages = take.copy.stages,
        .stage = entry_of(space.accompaniment, take.copy),
        .by = asked.by,
    };
    Outcome outcome = with_words(std::move(taken), asked.id, take.copy.document);
    even_seats(space, asked.by, take.copy.equal, false, *outcome);
    return outcome;
}

// What every change of a cycle has to pass.
std::optional<Refusal> objection(const Space& space, const Asked& asked) {
    if (!steers(space, asked.by)) return Refusal::role_may_not;
    if (!space.accompaniment.course) return Refusal::no_cycle;
    return {};
}

Outcome edit(const Space& space, const Asked& asked, const EditCycle& edit) {
    if (const auto no = objection(space, asked)) return *no;
    if (edit.based_on && *edit.based_on != space.accompaniment.course->script) {
        return Refusal::cycle_changed;
    }
    const std::string& present = space.accompaniment.course->stage();
    if (std::ranges::find(edit.copy.stages, present) == edit.copy.stages.end()) {
        return Refusal::stage_unknown;
    }
    if (const auto no = objection_to_evening(space, asked.by, edit.copy)) return *no;
    CycleEdited edited{.script = asked.id, .stages = edit.copy.stages, .by = asked.by};
    Outcome outcome = with_words(std::move(edited), asked.id, edit.copy.document);
    even_seats(space, asked.by, edit.copy.equal, space.accompaniment.course->equal, *outcome);
    return outcome;
}

StageMove move_to(const Course& course, const EnterStage& enter) {
    if (enter.new_round) return StageMove::new_round;
    const std::size_t from = course.place_of(course.stage());
    const std::size_t to = course.place_of(enter.stage);
    if (to == from) return StageMove::again;
    if (to < from) return StageMove::back;
    return to == from + 1 ? StageMove::ahead : StageMove::skipped;
}

Outcome enter_stage(const Space& space, const Asked& asked, const EnterStage& enter) {
    if (const auto no = objection(space, asked)) return *no;
    const Course& course = *space.accompaniment.course;
    if (!course.has(enter.stage)) return Refusal::stage_unknown;
    const StageMove how = move_to(course, enter);
    if (how == StageMove::skipped && !enter.reason) return Refusal::reason_missing;
    StageEntered entered{
        .stage = enter.stage, .how = how, .by = asked.by, .reason = said(asked, enter.reason)
    };
    return with_reason(std::move(entered), asked, enter.reason);
}

Outcome leave(const Space& space, const Asked& asked, const LeaveCycle& leave) {
    if (const auto no = objection(space, asked)) return *no;
    const Course& course = *space.accompaniment.course;
    CycleLeft left{
        .cycle = course.cycle,
        .began_at = course.began_at,
        .stage = course.stage(),
        .rounds = course.round,
        .by = asked.by,
        .reason = said(asked, leave.reason),
    };
    return with_reason(std::move(left), asked, leave.reason);
}

Outcome take_role(const Space& space, const Asked& asked, const TakeRole& take) {
    if (space.kind == SpaceKind::session) return Refusal::accompaniment_elsewhere;
    if (!may(space.roles_of(asked.by), Action::accompany)) return Refusal::role_may_not;
    if (space.accompaniment.course && space.accompaniment.course->equal) {
        return Refusal::equals_take_no_role;
    }
    const auto& roles = space.accompaniment.roles;
    if (!roles.empty() && roles.back().role == take.role) return Decision{};
    return just(RoleTaken{.role = take.role, .by = asked.by});
}

}  // namespace

Outcome decide(const Space& space, const Asked& asked, const AccompanimentCommand& command) {
    return std::visit(
        Overloaded{
            [&](const ProposeAgreement& one) { return propose(space, asked, one); },
            [&](const AcceptAgreement& one) { return accept(space, asked, one); },
            [&](const TakeCycle& one) { return take(space, asked, one); },
            [&](const EditCycle& one) { return edit(space, asked, one); },
            [&](const EnterStage& one) { return enter_stage(space, asked, one); },
            [&](const LeaveCycle& one) { return leave(space, asked, one); },
            [&](const TakeRole& one) { return take_role(space, asked, one); },
            [&](const ObservationCommand& one) { return decide(space, asked, one); },
            [&](const PlanCommand& one) { return decide(space, asked, one); },
            [&](const RecordingCommand& one) { return decide(space, asked, one); },
            [&](const ProgrammeCommand& one) { return decide(space, asked, one); },
            [&](const ActivityCommand& one) { return decide(space, asked, one); },
        },
        command
    );
}

std::optional<Event> agreed_without(const Space& space, PersonId person) {
    const auto& proposed = space.accompaniment.proposed;
    if (!proposed || !is_party(space.roles_of(person))) return {};
    for (const PersonId by : proposed->accepted) {
        if (by == person || !is_party(space.roles_of(by))) continue;
        if (!holds_with(space, *proposed, by, person)) return {};
        return AccompanimentEvent{
            AgreementAccepted{.agreement = proposed->id, .by = by, .holds = true}
        };
    }
    return {};
}

Roles among_equals(const Space& space, Roles roles) {
    const auto& course = space.accompaniment.course;
    return course && course->equal && is_party(roles) ? evened(roles) : roles;
}

bool takes_a_side(const Space& space, PersonId person, Roles roles) {
    const Roles now = space.roles_of(person);
    return among_equals(space, roles) != roles && evened(now) == now;
}

std::optional<Event> parties_changed(const Space& space, Roles roles) {
    const Accompaniment& here = space.accompaniment;
    if (!is_room(space.kind) || !is_party(roles)) return {};
    if (!here.course && here.left.empty()) return {};
    return AccompanimentEvent{PartiesChanged{}};
}

}  // namespace urdimbre::domain
