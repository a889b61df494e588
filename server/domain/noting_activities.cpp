#include "server/domain/noting_activities.hpp"

#include "server/domain/nesting.hpp"
#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace urdimbre::domain {
namespace {

using ActivityOutcome = boost::system::result<Decision, Refusal>;

// Where it is a day ahead of UTC already.
constexpr Day activity_days_ahead_max = 1;
constexpr Day activity_days_before_max = 366;
constexpr std::uint32_t activity_days_max = 60;
constexpr std::uint32_t activities_in_year_max = 366;
constexpr std::uint32_t activities_in_month_max = 31;
// What a frame holds.
constexpr std::size_t activities_agreed_max = 12;

ActivityOutcome in_activities(ActivityEvent event) {
    return Decision{.events = {AccompanimentEvent{std::move(event)}}, .words = {}, .forgotten = {}};
}

// Rule E10: as where they agree.
std::optional<Refusal> objection_to_noting(const Space& space, PersonId by) {
    if (!is_room(space.kind)) return Refusal::accompaniment_elsewhere;
    const Roles roles = space.roles_of(by);
    if (!is_party(roles) && !coordinates(roles)) return Refusal::role_may_not;
    return {};
}

bool is_day_of_activity(Day day, Instant now) {
    const Day today = day_of(now);
    return day <= today + activity_days_ahead_max && day + activity_days_before_max >= today;
}

bool takes_days(ActivityKind what) {
    return what == ActivityKind::workshop || what == ActivityKind::nucleus;
}

bool are_facts(const ActivityFacts& facts) {
    const std::uint32_t most = takes_days(facts.what) ? activity_days_max : 1;
    return facts.days >= 1 && facts.days <= most &&
           (!facts.reach || facts.what == ActivityKind::gia);
}

// One that is over and not what a visit's dialogue was (rule Y13): that counts with the visit.
bool is_session_of_activities(const Space& space, SpaceId session) {
    const auto& left = space.ledger.sessions;
    if (std::ranges::find(left, session, &SessionLeft::session) == left.end()) return false;
    return std::ranges::none_of(space.accompaniment.observations, [&](const Observation& one) {
        return !one.taken_back && one.dialogue && one.dialogue->session == session;
    });
}

std::chrono::year year_of(Day day) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{day}}}.year();
}

ActivityOutcome note_activity(const Space& space, const Asked& asked, const NoteActivity& what) {
    const ActivityFacts& facts = what.facts;
    if (!is_day_of_activity(facts.on, asked.at)) return Refusal::activity_day_invalid;
    if (!are_facts(facts)) return Refusal::activity_invalid;
    const Activities& activities = space.accompaniment.activities;
    if (facts.session) {
        if (activities.of_session(*facts.session)) return Refusal::activity_counted;
        if (!is_session_of_activities(space, *facts.session)) {
            return Refusal::activity_session_invalid;
        }
    }
    ActivityNoted noted{.activity = asked.id, .by = asked.by, .facts = facts, .instead = {}};
    if (activities.held.size() >= Activities::held_max) {
        // None of this year goes, wherever it is still this year, and none for an earlier one.
        const HeldActivity& first = activities.earliest();
        if (year_of(first.facts.on) >= year_of(day_of(asked.at) - activity_days_ahead_max))
            return Refusal::activities_full;
        if (facts.on < first.facts.on) return Refusal::activities_full;
        noted.instead = first.id;
    }
    ActivityOutcome outcome = in_activities(noted);
    outcome->words.push_back({asked.id, what.about});
    if (noted.instead) outcome->forgotten.push_back(*noted.instead);
    return outcome;
}

// Of whoever noted it, or of who coordinates.
boost::system::result<const HeldActivity*, Refusal>
their_activity(const Space& space, const Asked& asked, const ActivityId& activity) {
    const HeldActivity* one = space.accompaniment.activities.find(activity);
    if (!one) return Refusal::activity_unknown;
    if (one->by != asked.by && !coordinates(space.roles_of(asked.by))) {
        return Refusal::activity_not_yours;
    }
    return one;
}

ActivityOutcome
take_activity_back(const Space& space, const Asked& asked, const TakeBackActivity& what) {
    const auto one = their_activity(space, asked, what.activity);
    if (!one) return one.error();
    ActivityOutcome outcome = in_activities(ActivityTakenBack{what.activity, asked.by});
    outcome->forgotten.push_back(what.activity);
    return outcome;
}

ActivityOutcome
clear_activity_words(const Space& space, const Asked& asked, const ClearActivityWords& what) {
    const auto one = their_activity(space, asked, what.activity);
    if (!one) return one.error();
    if ((*one)->cleared) return Decision{};
    ActivityOutcome outcome = in_activities(ActivityWordsCleared{what.activity, asked.by});
    outcome->forgotten.push_back(what.activity);
    return outcome;
}

bool foresees(const ActivityAgreed& one) {
    const bool counts = one.times > 0 || one.monthly > 0;
    const bool bounded =
        one.times <= activities_in_year_max && one.monthly <= activities_in_month_max;
    const std::uint32_t least = one.days_min.value_or(one.days_max.value_or(1));
    const std::uint32_t most = one.days_max.value_or(one.days_min.value_or(1));
    const bool lasts = takes_days(one.what) || (!one.days_min && !one.days_max);
    return counts && bounded && lasts && least >= 1 && least <= most && most <= activity_days_max;
}

}  // namespace

ActivityOutcome decide(const Space& space, const Asked& asked, const ActivityCommand& command) {
    return std::visit(
        Overloaded{
            [&](const NoteActivity& what) -> ActivityOutcome {
                if (const auto no = objection_to_noting(space, asked.by)) return *no;
                return note_activity(space, asked, what);
            },
            [&](const TakeBackActivity& what) { return take_activity_back(space, asked, what); },
            [&](const ClearActivityWords& what) {
                return clear_activity_words(space, asked, what);
            },
        },
        command
    );
}

bool clears_their_words(const Space& space, PersonId by, const ActivityCommand& command) {
    const auto* clear = std::get_if<ClearActivityWords>(&command);
    const HeldActivity* one =
        clear ? space.accompaniment.activities.find(clear->activity) : nullptr;
    return one && one->by == by;
}

bool may_be_agreed_on(const std::vector<ActivityAgreed>& activities) {
    return activities.size() <= activities_agreed_max && std::ranges::all_of(activities, foresees);
}

}  // namespace urdimbre::domain
