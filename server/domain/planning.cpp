#include "server/domain/access.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/grouping.hpp"
#include "server/domain/pacing.hpp"
#include "server/domain/preparing.hpp"
#include "server/domain/privacy.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <string_view>

namespace urdimbre::domain {
namespace {

constexpr std::size_t zone_bytes_max = 64;

bool plans(const Space& space, PersonId person) {
    return may(space.roles_of(person), Action::plan_session);
}

// A plan is written down while people are still talking about "in five minutes".
constexpr std::chrono::hours past_at_most{1};
constexpr std::chrono::days ahead_at_most{731};

// Whether there is such a zone is for those to know who have the tables of zones, and theirs may be
// newer than ours (rule C92): here it has to look like the name of one.
bool names_a_zone(std::string_view zone) {
    const auto fits = [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '+' || c == '-' || c == '/';
    };
    return !zone.empty() && zone.size() <= zone_bytes_max && std::ranges::all_of(zone, fits) &&
           zone.front() != '/' && zone.back() != '/';
}

std::optional<Refusal> objection_to_date(
    const std::optional<Instant>& starts_at,
    const std::optional<std::string>& zone,
    Instant at
) {
    if (zone && !names_a_zone(*zone)) return Refusal::zone_unknown;
    if (starts_at && *starts_at < at - past_at_most) return Refusal::date_past;
    if (starts_at && *starts_at > at + ahead_at_most) return Refusal::date_too_far;
    return {};
}

std::optional<Refusal> objection_to_windows(
    Mode mode,
    const std::vector<Instant>& closes,
    const Protocol& protocol,
    const std::optional<Instant>& starts_at,
    Instant at
) {
    if (!fit(mode, closes, protocol, starts_at)) return Refusal::windows_invalid;
    if (mode == Mode::live) return {};
    if (closes.front() < at + pacing::window_min) return Refusal::windows_past;
    if (closes.back() > at + ahead_at_most) return Refusal::date_too_far;
    return {};
}

// Whoever was first in a facilitating role facilitates.
std::optional<PersonId> facilitator_of(const Protocol& protocol, const std::vector<Seat>& seats) {
    for (const Seat& seat : seats) {
        const SeatRole* role = protocol.role(seat.role);
        if (role && role->duty == Duty::facilitates) return seat.person;
    }
    return {};
}

// Oneself takes a seat that gives no power over others, and only before it begins.
bool may_give(const Converse& here, const GiveSeat& give, const SeatRole& role) {
    if (plans(here.space, here.asked.by) || here.facilitates()) return true;
    return give.person == here.asked.by && role.duty != Duty::facilitates &&
           here.conversation.stage == Stage::planned;
}

// Who facilitates stays so for as long as one of their seats is for that.
SeatLeft left_by(const Conversation& after, const Seat& seat, PersonId by) {
    std::optional<PersonId> facilitator = after.facilitator;
    if (facilitator == seat.person && !after.holds_duty(seat.person, Duty::facilitates)) {
        facilitator = after.next_facilitator(seat.person);
    }
    return {.person = seat.person, .role = seat.role, .facilitator = facilitator, .by = by};
}

// The seats of an earlier plan for which this one has room.
std::vector<Seat> kept(const std::vector<Seat>& seats, const Protocol& protocol) {
    std::vector<Seat> all;
    for (const Seat& seat : seats) {
        const SeatRole* role = protocol.role(seat.role);
        const auto taken = std::ranges::count(all, seat.role, &Seat::role);
        if (role && static_cast<std::size_t>(taken) < role->seats_max &&
            !given_by_group(protocol, seat.role)) {
            all.push_back(seat);
        }
    }
    return all;
}

// Out of a seat that has to be silent, into another that has not (rule C33).
bool escapes_silence(const Conversation& conversation, const LeaveSeat& leave) {
    return conversation.going_on() && conversation.present().silences(leave.role) &&
           std::ranges::count(conversation.seats, leave.person, &Seat::person) > 1;
}

bool only_given_by_groups(const Conversation& conversation, PersonId person) {
    return std::ranges::all_of(conversation.seats, [&](const Seat& seat) {
        return seat.person != person || given_by_group(conversation.protocol, seat.role);
    });
}

}  // namespace

Outcome plan_session(const Space& space, const Asked& asked, const PlanSession& plan) {
    if (space.kind != SpaceKind::session) return Refusal::not_a_session;
    if (!plans(space, asked.by)) return Refusal::role_may_not;
    const auto& earlier = space.conversation;
    if (earlier && earlier->stage != Stage::planned) return Refusal::conversation_started;
    const bool same_date = earlier && earlier->starts_at == plan.starts_at;
    const auto date = same_date ? std::nullopt : plan.starts_at;
    if (const auto no = objection_to_date(date, plan.zone, asked.at)) return *no;
    // Of a template that is still looked up nobody knows how many phases want a window.
    if (!plan.sought) {
        const auto no =
            objection_to_windows(plan.mode, plan.closes, plan.protocol, plan.starts_at, asked.at);
        if (no) return *no;
    }
    SessionPlanned planned{
        .protocol = plan.protocol,
        .script = asked.id,
        .starts_at = plan.starts_at,
        .seats = {},
        .facilitator = {},
        .by = asked.by,
    };
    if (earlier) {
        planned.seats = kept(earlier->seats, plan.protocol);
        planned.facilitator = facilitator_of(plan.protocol, planned.seats);
    }
    Conversation next;
    next.protocol = plan.protocol;
    next.seats = planned.seats;
    Decision decision;
    decision.events.push_back(ConversationEvent{std::move(planned)});
    if (plan.starts_at && plan.zone) {
        decision.events.push_back(ConversationEvent{SessionDated{
            .starts_at = plan.starts_at,
            .zone = plan.zone,
            .by = asked.by,
        }});
    }
    if (plan.mode != Mode::live) {
        decision.events.push_back(ConversationEvent{
            SessionPaced{.mode = plan.mode, .closes = plan.closes, .by = asked.by}
        });
    }
    if (plan.of_stage) {
        decision.events.push_back(
            ConversationEvent{SessionPlaced{.of = *plan.of_stage, .by = asked.by}}
        );
    }
    decision.words.push_back({asked.id, plan.script});
    if (earlier) {
        decision.forgotten.push_back(earlier->script);
        std::vector<Event> kept = form_again(*earlier, next);
        for (const FormAnswer& one : earlier->form) {
            const bool again = std::ranges::any_of(kept, [&](const Event& event) {
                return words(event) == std::vector{one.words};
            });
            if (!again) decision.forgotten.push_back(one.words);
        }
        std::ranges::move(kept, std::back_inserter(decision.events));
    }
    return decision;
}

Outcome date_session(const Converse& here, const DateSession& date) {
    const Conversation& conversation = here.conversation;
    if (!plans(here.space, here.asked.by)) return Refusal::role_may_not;
    if (conversation.stage != Stage::planned) return Refusal::conversation_started;
    const auto zone = date.starts_at ? date.zone : std::nullopt;
    const std::vector<Instant> closes = date.closes.value_or(conversation.closes);
    const bool same_date = conversation.starts_at == date.starts_at && conversation.zone == zone;
    const bool same_windows = conversation.closes == closes;
    if (same_date && same_windows) return Decision{};
    const auto said = same_date ? std::nullopt : date.starts_at;
    if (const auto no = objection_to_date(said, date.zone, here.asked.at)) return *no;
    const auto no = objection_to_windows(
        conversation.mode, closes, conversation.protocol, date.starts_at, here.asked.at
    );
    if (no) return *no;
    Decision decision;
    if (!same_date) {
        decision.events.push_back(ConversationEvent{
            SessionDated{.starts_at = date.starts_at, .zone = zone, .by = here.asked.by}
        });
    }
    if (!same_windows) {
        decision.events.push_back(ConversationEvent{
            SessionPaced{.mode = conversation.mode, .closes = closes, .by = here.asked.by}
        });
    }
    return decision;
}

Outcome give_seat(const Converse& here, const GiveSeat& give) {
    const Conversation& conversation = here.conversation;
    const SeatRole* role = conversation.protocol.role(give.role);
    if (!role) return Refusal::seat_unknown;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (!may_give(here, give, *role)) return Refusal::role_may_not;
    if (given_by_group(conversation.protocol, give.role)) return Refusal::group_chooses;
    if (conversation.holds(give.person, give.role)) return Decision{};
    const Roles roles = here.space.roles_of(give.person);
    if (roles.empty()) return Refusal::person_no_member;
    if (role->duty != Duty::observes && !may(roles, Action::post)) return Refusal::observers_only;
    const auto taken = std::ranges::count(conversation.seats, give.role, &Seat::role);
    if (static_cast<std::size_t>(taken) >= role->seats_max ||
        conversation.seats.size() >= Conversation::seats_max) {
        return Refusal::seats_taken;
    }
    std::optional<PersonId> facilitator = conversation.facilitator;
    if (!facilitator && role->duty == Duty::facilitates) facilitator = give.person;
    Decision decision;
    if (conversation.going_on()) {
        Conversation after = conversation;
        after.seats.push_back({.person = give.person, .role = give.role});
        decision.events = let_go_of_turns(conversation, after, give.person, here.asked.at);
    }
    decision.events.push_back(ConversationEvent{SeatGiven{
        .person = give.person,
        .role = give.role,
        .facilitator = facilitator,
        .by = here.asked.by,
    }});
    decision.events = with_groups_settled(conversation, std::move(decision.events), here.asked.at);
    return decision;
}

Outcome leave_seat(const Converse& here, const LeaveSeat& leave) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    const bool own = leave.person == here.asked.by;
    if (!own && !plans(here.space, here.asked.by) && !here.facilitates()) {
        return Refusal::role_may_not;
    }
    if (!conversation.holds(leave.person, leave.role)) return Decision{};
    if (own && escapes_silence(conversation, leave)) return Refusal::silenced;
    const bool only_seat = std::ranges::count(conversation.seats, leave.person, &Seat::person) == 1;
    if (only_seat && closed_to_others(here.space)) return Refusal::session_closed;
    const Seat seat{.person = leave.person, .role = leave.role};
    Conversation after = conversation;
    std::erase(after.seats, seat);
    // What a group gave goes with the last seat that was theirs before.
    std::vector<Seat> seats{seat};
    if (only_given_by_groups(after, leave.person)) {
        for (const Seat& one : after.seats) {
            if (one.person == leave.person) seats.push_back(one);
        }
        std::erase_if(after.seats, [&](const Seat& one) { return one.person == leave.person; });
    }
    std::vector<Event> events = let_go_of_turns(conversation, after, leave.person, here.asked.at);
    for (const Seat& one : seats) {
        events.push_back(ConversationEvent{left_by(after, one, here.asked.by)});
    }
    Decision decision;
    decision.events = with_groups_settled(conversation, std::move(events), here.asked.at);
    return decision;
}

std::vector<Event> leave_seats(const Space& space, PersonId person, PersonId by, Instant at) {
    if (!space.conversation || space.conversation->stage == Stage::ended) return {};
    const Conversation& conversation = *space.conversation;
    Conversation after = conversation;
    std::erase_if(after.seats, [&](const Seat& seat) { return seat.person == person; });
    std::vector<Event> events = let_go_of_turns(conversation, after, person, at);
    for (const Seat& seat : conversation.seats) {
        if (seat.person == person) events.push_back(ConversationEvent{left_by(after, seat, by)});
    }
    return with_groups_settled(conversation, std::move(events), at);
}

}  // namespace urdimbre::domain
