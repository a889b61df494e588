#include "server/domain/reminding.hpp"

#include "server/domain/conversing.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

using Time = std::optional<Instant>;

// Nobody is told of it when they have just said it.
Time time_of(const Commitment& one) {
    if (!one.due || ends(one.state) || *one.due < days_before) return {};
    const Instant at = morning_of(*one.due - days_before);
    if (at <= one.changed_at.value_or(one.made_at)) return {};
    return at;
}

// Once for each meeting that is due: whoever does not meet then is not told again.
Time time_of_meeting(const Space& space) {
    const auto& agreement = space.accompaniment.agreement;
    if (!agreement || !agreement->since || !agreement->every_days) return {};
    Instant last = *agreement->since;
    if (!space.ledger.sessions.empty()) {
        last = std::max(last, space.ledger.sessions.back().ended_at);
    }
    return morning_of(day_of(last) + *agreement->every_days);
}

// The dialogue is of the same day: on the next morning it is missing.
Time time_of(const Observation& one) {
    if (!one.agreed_at || one.taken_back || one.talked_over()) return {};
    const Instant at = morning_of(day_of(one.ends_at()) + 1);
    if (at <= *one.agreed_at) return {};
    return at;
}

// Not of what was opened again after its hour, either: whoever did so has it before them.
Time time_of(const PlanAction& one) {
    if (one.over() || one.planned.people.empty() || one.planned.to < days_before) return {};
    const Instant at = morning_of(one.planned.to - days_before);
    const Instant stood_at = one.standings.empty() ? one.given_at : one.standings.back().at;
    if (at <= std::max(one.given_at, stood_at)) return {};
    return at;
}

bool to_come(const Space& space, const Time& at) {
    return at && (!space.reminded || *at > *space.reminded);
}

}  // namespace

std::optional<Instant> next_reminder(const Space& space) {
    // In a session they are those of the space above, which reminds of them.
    if (space.kind == SpaceKind::session) return {};
    Time next;
    const auto consider = [&](const Time& at) {
        if (to_come(space, at) && (!next || *at < *next)) next = at;
    };
    for (const Commitment& one : space.ledger.commitments) consider(time_of(one));
    consider(time_of_meeting(space));
    for (const Observation& one : space.accompaniment.observations) consider(time_of(one));
    if (const auto& plan = space.accompaniment.plan) {
        for (const PlanAction& one : plan->actions) consider(time_of(one));
    }
    return next;
}

std::optional<Reminded> reminder(const Space& space, Instant now) {
    const Time next = next_reminder(space);
    if (!next || *next > now) return {};
    const auto comes = [&](const Time& at) { return to_come(space, at) && *at <= now; };
    Reminded reminded;
    for (const Commitment& one : space.ledger.commitments) {
        // Nobody may have been there to wake the space: what is over is not said to be near.
        if (comes(time_of(one)) && !past(*one.due, now)) reminded.commitments.push_back(one.id);
    }
    reminded.meeting = comes(time_of_meeting(space));
    for (const Observation& one : space.accompaniment.observations) {
        if (comes(time_of(one))) reminded.observations.push_back(one.id);
    }
    return reminded;
}

std::optional<Event> actions_near(const Space& space, Instant now) {
    const auto& plan = space.accompaniment.plan;
    if (!plan) return {};
    ActionsNear near;
    for (const PlanAction& one : plan->actions) {
        const Time at = time_of(one);
        const bool comes = to_come(space, at) && *at <= now;
        if (comes && !past(one.planned.to, now)) near.actions.push_back(one.planned.id);
    }
    if (near.actions.empty()) return {};
    return AccompanimentEvent{PlanEvent{std::move(near)}};
}

}  // namespace urdimbre::domain
