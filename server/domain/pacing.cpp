#include "server/domain/pacing.hpp"

#include "server/domain/preparing.hpp"
#include "server/domain/voting.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

bool far_enough(Instant from, Instant to) {
    return to >= from + pacing::window_min && to <= from + pacing::window_max;
}

Duration length_of(const Protocol& protocol) {
    Duration all{};
    for (const Phase& phase : protocol.phases) all += phase.lasts;
    return all;
}

// How long a phase was to be open.
Duration planned_length(const Conversation& conversation, PhaseIndex phase) {
    const Instant from = phase == 0 ? conversation.starts_at.value_or(conversation.closes.front())
                                    : conversation.closes[phase - 1];
    return conversation.closes[phase] - from;
}

bool form_locks(const Conversation& conversation) {
    return conversation.protocol.preparation && conversation.protocol.preparation->lock &&
           !prepared(conversation);
}

bool has(const auto& list, const auto& what) { return std::ranges::find(list, what) != list.end(); }

bool may_speak(const Conversation& conversation, const Phase& phase, PersonId person) {
    return !conversation.silenced(person, phase) &&
           std::ranges::any_of(phase.grants, [&](const Grant& grant) {
               return conversation.party(person, grant).has_value();
           });
}

bool may_vote(const Conversation& conversation, const Phase& phase, PersonId person) {
    return phase.poll && std::ranges::any_of(conversation.seats, [&](const Seat& seat) {
               return seat.person == person && has(phase.poll->roles, seat.role);
           });
}

// As the party that they are: who shares a seat has done their part when one of them has.
bool spoke_in(const Conversation& conversation, PhaseIndex phase, PersonId person) {
    return std::ranges::any_of(conversation.protocol.phases[phase].grants, [&](const Grant& grant) {
        const auto party = conversation.party(person, grant);
        if (!party) return false;
        return std::ranges::any_of(conversation.contributions, [&](const Contribution& one) {
            return one.phase == phase && !one.withdrawn() && one.shown != Shown::author &&
                   has(grant.kinds, one.kind) && one.author &&
                   conversation.belongs(*one.author, *party);
        });
    });
}

// Something of theirs can still be brought, and was not.
bool may_complete(const Conversation& conversation, PhaseIndex place, PersonId person) {
    const Phase& phase = conversation.protocol.phases[place];
    if (misses_poll(conversation, place, person)) return true;
    return phase.visibility != Visibility::author_only && phase.authorship == Authorship::named &&
           may_speak(conversation, phase, person) && !spoke_in(conversation, place, person);
}

}  // namespace

bool fit(
    Mode mode,
    std::span<const Instant> closes,
    const Protocol& protocol,
    const std::optional<Instant>& starts_at
) {
    switch (mode) {
        case Mode::live:
            return closes.empty();
        case Mode::hybrid:
            return closes.size() == 1 &&
                   (!starts_at || far_enough(*starts_at + length_of(protocol), closes.front()));
        case Mode::asynchronous:
            break;
    }
    if (!starts_at || closes.size() != protocol.phases.size()) return false;
    Instant from = *starts_at;
    for (const Instant closing : closes) {
        if (!far_enough(from, closing)) return false;
        from = closing;
    }
    return true;
}

bool in_time(const Conversation& conversation, Instant at) {
    return conversation.mode != Mode::hybrid || at < conversation.closes.front();
}

Instant ends_at(const Conversation& conversation, PhaseIndex phase, Instant at) {
    if (!conversation.asynchronous()) return at + conversation.protocol.phases[phase].lasts;
    const Duration assured =
        std::min<Duration>(planned_length(conversation, phase), pacing::window_assured);
    return std::max(conversation.closes[phase], at + assured);
}

std::optional<Instant> begins_at(const Conversation& conversation) {
    if (conversation.stage != Stage::planned || !conversation.asynchronous()) return {};
    if (!conversation.facilitator || !conversation.starts_at) return {};
    const bool seats_taken =
        std::ranges::all_of(conversation.protocol.roles, [&](const SeatRole& role) {
            const auto taken = std::ranges::count(conversation.seats, role.id, &Seat::role);
            return static_cast<std::size_t>(taken) >= role.seats_min;
        });
    if (!seats_taken || form_locks(conversation)) return {};
    return conversation.starts_at;
}

std::optional<Instant> completes_until(const Conversation& conversation, Instant at) {
    if (conversation.mode != Mode::hybrid ||
        at + pacing::window_min > conversation.closes.front()) {
        return {};
    }
    return conversation.closes.front();
}

bool asks(const Conversation& conversation, PhaseIndex place, PersonId person) {
    const Phase& phase = conversation.protocol.phases[place];
    return may_speak(conversation, phase, person) || may_vote(conversation, phase, person);
}

bool misses_part(const Conversation& conversation, PersonId person) {
    if (conversation.stage == Stage::completing) {
        for (PhaseIndex place = 0; place < conversation.protocol.phases.size(); ++place) {
            if (may_complete(conversation, place, person)) return true;
        }
        return false;
    }
    const Phase& phase = conversation.present();
    if (!asks(conversation, conversation.phase, person)) return false;
    if (conversation.ready.contains(person)) return false;
    if (phase.authorship != Authorship::named) return true;
    const bool spoken = !may_speak(conversation, phase, person) ||
                        spoke_in(conversation, conversation.phase, person);
    const bool voted =
        !may_vote(conversation, phase, person) ||
        std::ranges::find(conversation.votes, person, &Vote::person) != conversation.votes.end();
    return !spoken || !voted;
}

std::optional<Instant> remind_at(const Conversation& conversation) {
    if (conversation.reminded || conversation.overtime || !conversation.over_days()) return {};
    const Instant half =
        conversation.entered_at + (conversation.deadline - conversation.entered_at) / 2;
    return std::max<Instant>(conversation.deadline - pacing::remind_before, half);
}

// Some wait until a role has spoken (rule C36), if there is anybody to wait for.
bool waits_for_role(const Conversation& conversation, PhaseIndex in, PersonId person) {
    const Phase& phase = conversation.protocol.phases[in];
    if (!phase.speaks_first || conversation.holds(person, *phase.speaks_first)) return false;
    const auto& seats = conversation.seats;
    if (std::ranges::find(seats, *phase.speaks_first, &Seat::role) == seats.end()) return false;
    return std::ranges::none_of(conversation.contributions, [&](const Contribution& one) {
        return one.phase == in && !one.withdrawn() && one.shown != Shown::author && one.author &&
               conversation.holds(*one.author, *phase.speaks_first);
    });
}

// A round comes to everybody once: without an order to keep, that is once with each kind, unless
// the grant says how often (rule C121).
Grant counted_under(const Conversation& conversation, const Grant& grant, const KindId& kind) {
    Grant counted = grant;
    if (conversation.asynchronous() && grant.policy == TurnPolicy::round && !grant.contributions) {
        counted.kinds = {kind};
        counted.contributions = 1;
    }
    return counted;
}

bool is_over(const Conversation& conversation, PhaseIndex phase) {
    return phase < conversation.phase || conversation.stage == Stage::completing;
}

}  // namespace urdimbre::domain
