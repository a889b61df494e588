#include "server/domain/equity.hpp"

#include "server/domain/pacing.hpp"

#include <algorithm>
#include <variant>

namespace urdimbre::domain {
namespace {

std::vector<PersonId> seated_once(const Conversation& conversation) {
    std::vector<PersonId> people;
    for (const Seat& seat : conversation.seats) {
        if (std::ranges::find(people, seat.person) == people.end()) people.push_back(seat.person);
    }
    return people;
}

std::vector<PersonId> holders_of(const Conversation& conversation, const Party& party) {
    if (party.person) return {*party.person};
    std::vector<PersonId> people;
    for (const Seat& seat : conversation.seats) {
        if (seat.role == party.role) people.push_back(seat.person);
    }
    return people;
}

// Could the word be theirs now, whoever has it?
bool may_have_the_word(const Conversation& conversation, PersonId person) {
    if (conversation.silenced(person)) return false;
    if (waits_for_role(conversation, conversation.phase, person)) return false;
    return std::ranges::any_of(conversation.turns, [&](const Turn& turn) {
        return conversation.party(person, conversation.present().grants[turn.grant]).has_value();
    });
}

Voice& voice_of(std::vector<Voice>& voices, PersonId person) {
    const auto found = std::ranges::find(voices, person, &Voice::person);
    if (found != voices.end()) return *found;
    voices.push_back({.person = person, .held = {}, .entitled = {}, .turns = 0});
    return voices.back();
}

bool counting(const Conversation& conversation) {
    return conversation.stage == Stage::running && !conversation.turns.empty() &&
           counts_voices(conversation.present());
}

// So much time has passed since it was counted last. A word that several share is of each in equal
// parts.
void add_time(const Conversation& conversation, Duration span, std::vector<Voice>& voices) {
    for (const PersonId person : seated_once(conversation)) {
        if (may_have_the_word(conversation, person)) voice_of(voices, person).entitled += span;
    }
    for (const Turn& turn : conversation.turns) {
        if (!turn.holder) continue;
        const std::vector<PersonId> holders = holders_of(conversation, *turn.holder);
        for (const PersonId person : holders) {
            voice_of(voices, person).held += span / static_cast<Duration::rep>(holders.size());
        }
    }
}

// While nobody served a deadline nobody was there.
Duration lost_by(const Conversation& conversation, const ConversationEvent& event) {
    const auto* extended = std::get_if<PhaseExtended>(&event);
    if (!extended || extended->how != Extension::outage) return {};
    return std::max(Duration{}, extended->deadline - conversation.deadline);
}

Duration since_counted(const Conversation& conversation, Instant now) {
    return std::max(Duration{}, now - conversation.voiced_at);
}

// A word that was passed on unused, or taken for a while, is no turn that somebody had.
bool had_their_turn(const Turn& before, const Turns& after, const ConversationEvent& event) {
    if (!before.holder) return false;
    const auto* changed = std::get_if<TurnChanged>(&event);
    const auto now = std::ranges::find(after, before.grant, &Turn::grant);
    if (now == after.end()) return true;
    if (now->holder == before.holder && !std::holds_alternative<PhaseEntered>(event)) return false;
    if (changed && changed->how == TurnChange::passed) return false;
    return !changed || std::ranges::find(now->queue, *before.holder) == now->queue.end();
}

// Does everybody see whose it is and what it is, and did they from the beginning?
bool is_heard(const Conversation& conversation, const Contribution& one) {
    return one.shown == Shown::everybody && one.author && !one.anonymous && !one.withdrawn() &&
           counts_voices(conversation.protocol.phases[one.phase]);
}

bool only_observes(const Conversation& conversation, PersonId person) {
    return std::ranges::all_of(conversation.seats, [&](const Seat& seat) {
        return seat.person != person ||
               conversation.protocol.role(seat.role)->duty == Duty::observes;
    });
}

// Of 100, as much as one's share of the minutes.
std::optional<std::uint32_t>
percent(std::int64_t own, std::int64_t all, std::int64_t own_minutes, std::int64_t all_minutes) {
    if (all <= 0 || own_minutes <= 0) return {};
    const double share = static_cast<double>(own) / static_cast<double>(all);
    const double of_minutes = static_cast<double>(own_minutes) / static_cast<double>(all_minutes);
    return static_cast<std::uint32_t>(std::min<double>(share_max, 100.0 * share / of_minutes + 0.5)
    );
}

}  // namespace

bool counts_voices(const Phase& phase) {
    return phase.visibility == Visibility::live && phase.authorship == Authorship::named;
}

VoicesCounted::VoicesCounted(Conversation& conversation, const ConversationEvent& event, Instant at)
    : conversation_(conversation),
      event_(event),
      before_(conversation.turns),
      counts_(counting(conversation)) {
    if (counts_) {
        const Duration span =
            std::max(Duration{}, since_counted(conversation, at) - lost_by(conversation, event));
        add_time(conversation, span, conversation.voices);
        conversation.voiced += span;
    }
    conversation.voiced_at = at;
}

void VoicesCounted::afterwards() {
    if (conversation_.stage == Stage::ended) {
        conversation_.voices.clear();
        conversation_.voiced = {};
        return;
    }
    for (const Turn& before : before_) {
        if (!counts_ || !had_their_turn(before, conversation_.turns, event_)) continue;
        for (const PersonId person : holders_of(conversation_, *before.holder)) {
            ++voice_of(conversation_.voices, person).turns;
        }
    }
    std::erase_if(conversation_.voices, [&](const Voice& one) {
        return !conversation_.seated(one.person);
    });
}

std::vector<Voice> voices(const Conversation& conversation, Instant now) {
    std::vector<Voice> counted = conversation.voices;
    if (counting(conversation)) {
        add_time(conversation, since_counted(conversation, now), counted);
    }
    std::vector<Voice> all;
    for (const PersonId person : seated_once(conversation)) {
        all.push_back(voice_of(counted, person));
    }
    return all;
}

Duration voiced(const Conversation& conversation, Instant now) {
    if (!counting(conversation)) return conversation.voiced;
    return conversation.voiced + since_counted(conversation, now);
}

Equity equity(const Conversation& conversation, Instant now) {
    Equity equity;
    equity.apart = conversation.stage == Stage::completing ? conversation.anonymous_now()
                                                           : !counts_voices(conversation.present());
    if (equity.apart) return equity;
    for (const Voice& voice : voices(conversation, now)) {
        if (only_observes(conversation, voice.person)) continue;
        HeardOf of{.person = voice.person, .held = voice.held, .turns = voice.turns};
        for (const Turn& turn : conversation.turns) {
            if (turn.holder && conversation.belongs(voice.person, *turn.holder)) ++of.turns;
        }
        for (const Contribution& one : conversation.contributions) {
            if (!is_heard(conversation, one) || one.author != voice.person) continue;
            ++of.said;
            const Family family = conversation.protocol.kind(one.kind)->family;
            if (family == Family::warm) ++of.warm;
            if (family == Family::cool) ++of.cool;
        }
        equity.people.push_back(of);
    }
    return equity;
}

ShareOf share(const Compared& compared) {
    const auto& [own, all] = compared;
    ShareOf share{.person = own.person, .time = {}, .turns = {}};
    if (own.entitled < compared_from) return share;
    const auto minutes = own.entitled.count();
    const auto all_minutes = all.entitled.count();
    share.time = percent(own.held.count(), all.held.count(), minutes, all_minutes);
    share.turns = percent(own.turns, all.turns, minutes, all_minutes);
    return share;
}

}  // namespace urdimbre::domain
