#include "server/domain/happening.hpp"

#include "server/domain/access.hpp"
#include "server/domain/equity.hpp"
#include "server/domain/overloaded.hpp"
#include "server/domain/privacy.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

using AllHappenings = std::vector<Happening>;

std::vector<PersonId> seated_to_speak(const Conversation& talk) {
    std::vector<PersonId> people;
    for (const Seat& seat : talk.seats) {
        const SeatRole* role = talk.protocol.role(seat.role);
        if (!role || role->duty == Duty::observes) continue;
        if (std::ranges::find(people, seat.person) == people.end()) people.push_back(seat.person);
    }
    return people;
}

bool spoke_under_their_name(const Conversation& talk, PersonId person) {
    return std::ranges::any_of(talk.contributions, [&](const Contribution& one) {
        return one.author == person && !one.anonymous && one.shown == Shown::everybody &&
               counts_voices(talk.protocol.phases[one.phase]);
    });
}

void add_ended(AllHappenings& all, const ConversationEnded& ended, const Conversation& talk) {
    if (!talk.started_at || ended.how == Ending::abandoned) return;
    const std::vector<PersonId> people = seated_to_speak(talk);
    all.push_back({.what = Doing::session, .people = people});
    if (!std::ranges::any_of(talk.protocol.phases, counts_voices)) return;
    for (const bool spoke : {true, false}) {
        Happening seats{.what = Doing::seats, .count = 0, .people = {}};
        for (const PersonId person : people) {
            if (spoke_under_their_name(talk, person) == spoke) seats.people.push_back(person);
        }
        seats.count = static_cast<std::uint32_t>(seats.people.size());
        seats.part = spoke ? seats.count : 0;
        if (seats.count > 0) all.push_back(std::move(seats));
    }
}

void add_of_talk(AllHappenings& all, const ConversationEvent& event, const Space& before) {
    if (!before.conversation) return;
    const Conversation& talk = *before.conversation;
    if (const auto* ended = std::get_if<ConversationEnded>(&event)) add_ended(all, *ended, talk);
    const auto* made = std::get_if<ContributionMade>(&event);
    if (!made || made->anonymous || !made->author || made->shown != Shown::everybody) return;
    if (!counts_voices(talk.protocol.phases[made->phase])) return;
    all.push_back({.what = Doing::contribution, .people = {*made->author}});
}

// Where it is kept: in a session it is said on its way there (rule K16).
void add_of_commitment(AllHappenings& all, const CommitmentEvent& event, const Space& before) {
    if (before.kind == SpaceKind::session) return;
    const auto add = [&](Doing what, const Commitment& one) {
        all.push_back({.what = what, .people = one.owners});
    };
    if (const auto* taken = std::get_if<ActaTaken>(&event); taken && !taken->again) {
        for (const Commitment& one : taken->commitments) add(Doing::commitment, one);
    }
    if (const auto* accepted = std::get_if<ProposalAccepted>(&event)) {
        add(Doing::commitment, accepted->commitment);
    }
    const auto* changed = std::get_if<CommitmentChanged>(&event);
    if (!changed) return;
    switch (changed->commitment.state) {
        case CommitmentState::kept:
            return add(Doing::kept, changed->commitment);
        case CommitmentState::replanned:
            return add(Doing::replanned, changed->commitment);
        case CommitmentState::dropped:
            return add(Doing::dropped, changed->commitment);
        case CommitmentState::agreed:
        case CommitmentState::under_way:
        case CommitmentState::taken_back:
            return;
    }
}

std::vector<PersonId> people_of_visit(const Observation& visit) {
    std::vector<PersonId> people = visit.observers;
    people.push_back(visit.observed);
    return people;
}

bool holds_now(const ObservationEvent& event) {
    if (std::holds_alternative<DialogueConfirmed>(event)) return true;
    const auto* told = std::get_if<DialogueTold>(&event);
    return told && told->holds;
}

std::vector<PersonId> who_go_through_it(const Space& space) {
    std::vector<PersonId> people;
    for (const auto& [person, roles] : space.members) {
        if (may(roles, Action::go_through_cycle)) people.push_back(person);
    }
    return people;
}

Happening stage_entered(const std::string& cycle, const std::string& stage, const Space& space) {
    return {
        .what = Doing::stage,
        .of = cycle + "/" + stage,
        .people = who_go_through_it(space),
    };
}

void add_of_cycle(AllHappenings& all, const AccompanimentEvent& event, const Space& before) {
    if (const auto* taken = std::get_if<CycleTaken>(&event)) {
        all.push_back(stage_entered(taken->cycle, taken->stage, before));
    }
    const auto* entered = std::get_if<StageEntered>(&event);
    if (!entered || !before.accompaniment.course) return;
    all.push_back(stage_entered(before.accompaniment.course->cycle, entered->stage, before));
}

// Its last day is a day of the month, wherever one is.
bool comes_in(Month month, Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    return date.year() / date.month() == named_month(month);
}

std::vector<PersonId> who_answer_for(const PlanAction& action, const SupportPlan& plan) {
    std::vector<PersonId> people = action.planned.people;
    people.insert(people.end(), plan.owners.begin(), plan.owners.end());
    if (people.empty()) people.push_back(plan.kept_by);
    return people;
}

}  // namespace

std::vector<Happening> Happenings::of(const Recorded& recorded, const Space& before) {
    AllHappenings all;
    // What is private leaves nothing outside (rule C128).
    if (confidential(before)) return all;
    if (const auto* posted = std::get_if<MessagePosted>(&recorded.event)) {
        all.push_back({.what = Doing::message, .people = {posted->author}});
    }
    if (const auto* said = std::get_if<ConversationEvent>(&recorded.event)) {
        add_of_talk(all, *said, before);
    }
    if (const auto* what = std::get_if<CommitmentEvent>(&recorded.event)) {
        add_of_commitment(all, *what, before);
    }
    const auto* accompanied = std::get_if<AccompanimentEvent>(&recorded.event);
    if (!accompanied) return all;
    add_of_cycle(all, *accompanied, before);
    const auto* of_visit = std::get_if<ObservationEvent>(accompanied);
    const Observation* visit =
        of_visit ? before.accompaniment.find_observation(subject(*of_visit)) : nullptr;
    if (!visit) return all;
    const auto* accepted = std::get_if<ObservationAccepted>(of_visit);
    if (accepted && accepted->agreed) {
        all.push_back({.what = Doing::visit, .people = people_of_visit(*visit)});
    }
    if (holds_now(*of_visit) && talked_over_.insert(visit->id).second) {
        all.push_back({.what = Doing::dialogue, .people = people_of_visit(*visit)});
    }
    return all;
}

std::vector<Happening> Happenings::left_by(Month month, const Space& space) {
    AllHappenings all;
    if (space.kind == SpaceKind::session) return all;
    if (space.last_at < beginning_of(school_year_of(month))) return all;
    for (const Commitment& one : space.ledger.commitments) {
        if (one.due && comes_in(month, *one.due)) {
            all.push_back({.what = Doing::overdue, .people = one.owners});
        }
    }
    if (!space.accompaniment.plan) return all;
    const SupportPlan& plan = *space.accompaniment.plan;
    for (const PlanAction& action : plan.actions) {
        if (!comes_in(month, action.planned.to)) continue;
        all.push_back({
            .what = Doing::action,
            .part = action.state() == ActionState::done ? 1u : 0u,
            .people = who_answer_for(action, plan),
        });
    }
    return all;
}

}  // namespace urdimbre::domain
