#include "server/domain/accompaniment.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace urdimbre::domain {
namespace {

template <class T>
void keep_newest(std::vector<T>& all, T one, std::size_t most) {
    if (all.size() >= most) all.erase(all.begin());
    all.push_back(std::move(one));
}

void accept(Accompaniment& here, const AgreementAccepted& event, Instant at) {
    if (!here.proposed || here.proposed->id != event.agreement) return;
    auto& accepted = here.proposed->accepted;
    if (std::ranges::find(accepted, event.by) == accepted.end()) accepted.push_back(event.by);
    if (!event.holds) return;
    here.agreement = std::exchange(here.proposed, std::nullopt);
    here.agreement->since = at;
}

void enter(Accompaniment& here, const StageEntered& event, Instant at) {
    here.parties_changed_at.reset();
    if (!here.course) return;
    if (event.how == StageMove::new_round) ++here.course->round;
    StagePass pass{event.stage, at, event.how, event.by, event.reason};
    keep_newest(here.course->passes, std::move(pass), Course::passes_max);
}

void observe(Accompaniment& here, const ObservationEvent& event, Instant at) {
    if (const auto* offered = std::get_if<ObservationProposed>(&event)) {
        here.observations.push_back(proposed(*offered, at));
        return;
    }
    const auto found = std::ranges::find(here.observations, subject(event), &Observation::id);
    if (found != here.observations.end()) evolve(*found, event, at);
}

void record(Accompaniment& here, const RecordingEvent& event, Instant at) {
    if (const auto* one = std::get_if<RecordingBrought>(&event)) {
        here.recordings.push_back(brought(*one, at));
        return;
    }
    const auto found = std::ranges::find(here.recordings, subject(event), &Recording::id);
    if (found != here.recordings.end()) evolve(*found, event, at);
}

}  // namespace

bool is_party(Roles roles) {
    using enum SpaceRole;
    return roles.any_of({mentor, mentee, teacher, accompanier, management});
}

const Observation* Accompaniment::find_observation(const ObservationId& one) const {
    const auto found = std::ranges::find(observations, one, &Observation::id);
    return found == observations.end() ? nullptr : &*found;
}

const Recording* Accompaniment::find_recording(const RecordingId& one) const {
    const auto found = std::ranges::find(recordings, one, &Recording::id);
    return found == recordings.end() ? nullptr : &*found;
}

std::size_t Course::place_of(std::string_view stage) const {
    return static_cast<std::size_t>(std::ranges::find(stages, stage) - stages.begin());
}

Course begun(const CycleTaken& taken, Instant at) {
    return {
        .id = taken.id,
        .cycle = taken.cycle,
        .version = taken.version,
        .script = taken.id,
        .stages = taken.stages,
        .began_at = at,
        .edited_at = {},
        .round = 1,
        .passes = {{taken.stage, at, StageMove::began, taken.by, {}}},
        .meetings = {},
        .equal = false,
    };
}

Agreement proposed(const AgreementProposed& event, Instant at) {
    return {
        .id = event.agreement,
        .by = event.by,
        .at = at,
        .every_days = event.every_days,
        .minutes = event.minutes,
        .visits = event.visits,
        .activities = event.activities,
        .accepted = event.accepted ? std::vector{event.by} : std::vector<PersonId>{},
        .since = {},
    };
}

CourseLeft ended(const CycleLeft& event, Instant at) {
    return {
        .cycle = event.cycle,
        .began_at = event.began_at,
        .ended_at = at,
        .stage = event.stage,
        .rounds = event.rounds,
        .by = event.by,
        .reason = event.reason,
    };
}

void evolve(Accompaniment& here, const AccompanimentEvent& event, Instant at) {
    std::visit(
        Overloaded{
            [&](const AgreementProposed& offered) { here.proposed = proposed(offered, at); },
            [&](const AgreementAccepted& accepted) { accept(here, accepted, at); },
            [&](const CycleTaken& taken) {
                here.course = begun(taken, at);
                here.parties_changed_at.reset();
            },
            [&](const CycleEdited& edited) {
                if (!here.course) return;
                here.course->script = edited.script;
                here.course->stages = edited.stages;
                here.course->edited_at = at;
                here.course->edited_by = edited.by;
            },
            [&](const StageEntered& entered) { enter(here, entered, at); },
            [&](const PartiesChanged&) { here.parties_changed_at = at; },
            [&](const StageMet& met) {
                if (!here.course) return;
                StageMeeting meeting{met.session, met.stage, at, met.synthesis, met.agreed};
                keep_newest(here.course->meetings, std::move(meeting), Course::meetings_max);
            },
            [&](const SeatsEvened& seats) {
                if (here.course) here.course->equal = seats.equal;
            },
            [&](const CycleLeft& left) {
                here.course.reset();
                keep_newest(here.left, ended(left, at), Accompaniment::left_max);
            },
            [&](const RoleTaken& taken) {
                RoleHeld held{taken.role, at, taken.by};
                keep_newest(here.roles, held, Accompaniment::roles_max);
            },
            [&](const ObservationEvent& observed) { observe(here, observed, at); },
            [&](const PlanEvent& plan) { evolve(here.plan, here.plans_left, plan, at); },
            [&](const RecordingEvent& recorded) { record(here, recorded, at); },
            [&](const ProgrammeEvent& what) { evolve(here.programme, what, at); },
            [&](const ActivityEvent& what) { evolve(here.activities, what, at); },
        },
        event
    );
}

std::optional<ObservationId> subject(const AccompanimentEvent& event) {
    if (const auto* recorded = std::get_if<RecordingEvent>(&event)) return subject(*recorded);
    if (const auto* what = std::get_if<ProgrammeEvent>(&event)) return subject(*what);
    if (const auto* what = std::get_if<ActivityEvent>(&event)) return subject(*what);
    const auto* observed = std::get_if<ObservationEvent>(&event);
    return observed ? std::optional{subject(*observed)} : std::nullopt;
}

std::vector<ContentId> words(const AccompanimentEvent& event) {
    using Contents = std::vector<ContentId>;
    const auto reason = [](const std::optional<ContentId>& id) {
        return id ? Contents{*id} : Contents{};
    };
    return std::visit(
        Overloaded{
            [](const AgreementProposed& offered) { return Contents{offered.agreement}; },
            [](const AgreementAccepted&) { return Contents{}; },
            [](const CycleTaken& taken) { return Contents{taken.id}; },
            [](const CycleEdited& edited) { return Contents{edited.script}; },
            [&](const StageEntered& entered) { return reason(entered.reason); },
            [](const PartiesChanged&) { return Contents{}; },
            [](const StageMet&) { return Contents{}; },
            [](const SeatsEvened&) { return Contents{}; },
            [&](const CycleLeft& left) { return reason(left.reason); },
            [](const RoleTaken&) { return Contents{}; },
            [](const ObservationEvent& observed) { return words(observed); },
            [](const PlanEvent& plan) { return words(plan); },
            // Asked for by those who may play it (rule R10).
            [](const RecordingEvent&) { return Contents{}; },
            [](const ProgrammeEvent& what) { return words(what); },
            [](const ActivityEvent& what) { return words(what); },
        },
        event
    );
}

std::vector<PersonId> people_in(const Accompaniment& here) {
    std::set<PersonId> people;
    for (const auto& agreement : {here.agreement, here.proposed}) {
        if (!agreement) continue;
        people.insert(agreement->by);
        people.insert(agreement->accepted.begin(), agreement->accepted.end());
    }
    if (here.course) {
        for (const StagePass& pass : here.course->passes) people.insert(pass.by);
        if (here.course->edited_by) people.insert(*here.course->edited_by);
    }
    for (const CourseLeft& left : here.left) people.insert(left.by);
    for (const RoleHeld& held : here.roles) people.insert(held.by);
    for (const Observation& one : here.observations) {
        for (const PersonId person : people_in(one)) people.insert(person);
    }
    if (here.plan) {
        for (const PersonId person : people_in(*here.plan)) people.insert(person);
    }
    for (const PlanLeft& one : here.plans_left) people.insert(one.by);
    for (const Recording& one : here.recordings) {
        for (const PersonId person : people_in(one)) people.insert(person);
    }
    for (const Topic& one : here.programme.topics) people.insert(one.by);
    for (const HeldActivity& one : here.activities.held) people.insert(one.by);
    return {people.begin(), people.end()};
}

std::vector<ContentId> words(const Accompaniment& here) {
    std::vector<ContentId> ids;
    const auto keep = [&](const std::optional<ContentId>& id) {
        if (id) ids.push_back(*id);
    };
    if (here.agreement) ids.push_back(here.agreement->id);
    if (here.proposed) ids.push_back(here.proposed->id);
    if (here.course) {
        ids.push_back(here.course->script);
        for (const StagePass& pass : here.course->passes) keep(pass.reason);
    }
    for (const CourseLeft& left : here.left) keep(left.reason);
    for (const Observation& one : here.observations) {
        if (!one.taken_back) ids.push_back(one.id);
    }
    if (here.plan) std::ranges::copy(words(*here.plan), std::back_inserter(ids));
    for (const PlanLeft& one : here.plans_left) keep(one.words);
    for (const Topic& one : here.programme.topics) ids.push_back(one.id);
    for (const HeldActivity& one : here.activities.held) {
        if (!one.cleared) ids.push_back(one.id);
    }
    return ids;
}

}  // namespace urdimbre::domain
