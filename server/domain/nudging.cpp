#include "server/domain/conversing.hpp"
#include "server/domain/pacing.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

constexpr std::chrono::minutes again_after{5};
constexpr std::chrono::hours again_after_over_days{12};

// Who wrote what has no part in it: a refusal would tell of what is hidden (rule C46).
bool something_is_asked_of(const Conversation& conversation, PersonId person) {
    if (!conversation.seated(person)) return false;
    if (conversation.stage != Stage::completing) {
        return !conversation.silenced(person) && asks(conversation, conversation.phase, person);
    }
    for (PhaseIndex phase = 0; phase < conversation.protocol.phases.size(); ++phase) {
        if (asks(conversation, phase, person)) return true;
    }
    return false;
}

bool nudged_lately(const Conversation& conversation, PersonId person, Instant at) {
    const Duration pause =
        conversation.over_days() ? Duration{again_after_over_days} : Duration{again_after};
    return std::ranges::any_of(conversation.nudges, [&](const Nudged& one) {
        return one.person == person && at < one.at + pause;
    });
}

}  // namespace

// Between two people: seen by whom it is for, and by those who facilitate (rule C137).
Outcome nudge(const Converse& here, const Nudge& what) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (!here.facilitates()) return Refusal::facilitator_only;
    if (conversation.stage == Stage::paused) return Refusal::conversation_paused;
    if (what.person == here.asked.by || !something_is_asked_of(conversation, what.person)) {
        return Refusal::nothing_asked_of_them;
    }
    if (nudged_lately(conversation, what.person, here.asked.at)) return Refusal::nudged_lately;
    PersonNudged nudged{
        .person = what.person,
        .by = here.asked.by,
        .phase = conversation.phase,
        .invites = what.invites,
        .words = what.text ? std::optional{here.asked.id} : std::nullopt,
        .to = {what.person},
    };
    for (const Seat& seat : conversation.seats) {
        if (!conversation.may_facilitate(seat.person)) continue;
        if (std::ranges::find(nudged.to, seat.person) != nudged.to.end()) continue;
        nudged.to.push_back(seat.person);
    }
    Decision decision = one(ConversationEvent{std::move(nudged)});
    if (what.text) decision.words.push_back({here.asked.id, *what.text});
    return decision;
}

}  // namespace urdimbre::domain
