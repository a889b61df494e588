#include "server/domain/access.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/gallery_acts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace urdimbre::domain {
namespace {

Heard heard_in(const Conversation& conversation) {
    return [&conversation](const Party& party) { return conversation.contributed(party); };
}

const Grant& grant_of(const Conversation& conversation, const Turn& turn) {
    return conversation.present().grants[turn.grant];
}

struct Place {
    const Turn& turn;
    const Grant& grant;
    Party party;
};

// Where in the present phase this person may have the word.
std::optional<Place> place_of(const Conversation& conversation, PersonId person) {
    for (const Turn& turn : conversation.turns) {
        const Grant& grant = grant_of(conversation, turn);
        if (auto party = conversation.party(person, grant)) {
            return Place{.turn = turn, .grant = grant, .party = std::move(*party)};
        }
    }
    return {};
}

// Why nobody can ask for the word now, or this person cannot.
std::optional<Refusal>
no_word(const Converse& here, PersonId person, const std::optional<PhaseIndex>& phase) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (conversation.stage == Stage::paused) return Refusal::conversation_paused;
    if (here.outdated(phase) || conversation.stage == Stage::completing) {
        return Refusal::phase_over;
    }
    if (conversation.silenced(person)) return Refusal::silenced;
    return {};
}

Event changed(
    TurnChange how,
    Turn turn,
    std::optional<PersonId> person,
    std::optional<PersonId> by
) {
    return ConversationEvent{
        TurnChanged{.how = how, .turn = std::move(turn), .person = person, .by = by}
    };
}

// Has this party contributed since it has the word?
bool spoke(const Conversation& conversation, const Turn& turn) {
    return std::ranges::any_of(conversation.contributions, [&](const Contribution& one) {
        return one.at >= turn.since && one.phase == conversation.phase &&
               one.shown != Shown::author && one.author &&
               conversation.belongs(*one.author, *turn.holder);
    });
}

}  // namespace

Outcome raise_hand(const Converse& here, const RaiseHand& wish) {
    if (const auto no = no_word(here, here.asked.by, wish.phase)) return *no;
    if (!may(here.space.roles_of(here.asked.by), Action::post)) return Refusal::role_may_not;
    if (!here.conversation.seated(here.asked.by)) return raise_gallery_hand(here);
    const auto place = place_of(here.conversation, here.asked.by);
    if (!place) return Refusal::no_turns_for_you;
    if (place->turn.holder == place->party) return Decision{};
    if (place->turn.holder &&
        std::ranges::find(place->turn.queue, place->party) != place->turn.queue.end()) {
        return Decision{};
    }
    // Whoever had the word once had as much of it as the others (rule C129).
    if (place->grant.equal) return Refusal::no_turns_for_you;
    Turn turn = place->turn;
    raise(turn, place->grant, place->party, here.asked.at);
    return one(changed(TurnChange::raised, std::move(turn), here.asked.by, {}));
}

Outcome lower_hand(const Converse& here, const LowerHand& wish) {
    if (const auto no = no_word(here, here.asked.by, wish.phase)) return *no;
    if (!here.conversation.seated(here.asked.by)) return lower_gallery_hand(here);
    const auto place = place_of(here.conversation, here.asked.by);
    if (!place) return Decision{};
    Turn turn = place->turn;
    lower(turn, place->party);
    if (turn == place->turn) return Decision{};
    return one(changed(TurnChange::lowered, std::move(turn), here.asked.by, {}));
}

Outcome yield_turn(const Converse& here, const YieldTurn& yield) {
    if (const auto no = no_word(here, here.asked.by, yield.phase)) return *no;
    if (!here.conversation.seated(here.asked.by)) return yield_gallery_word(here);
    const auto place = place_of(here.conversation, here.asked.by);
    if (!place || place->turn.holder != place->party) return Refusal::not_your_turn;
    const TurnChange how =
        spoke(here.conversation, place->turn) ? TurnChange::done : TurnChange::passed;
    Turn turn = place->turn;
    pass_on(turn, place->grant, here.asked.at, heard_in(here.conversation));
    return one(changed(how, std::move(turn), here.asked.by, {}));
}

Outcome give_turn(const Converse& here, const GiveTurn& give_to) {
    if (const auto no = no_word(here, give_to.person, give_to.phase)) return *no;
    if (!here.conversation.seated(give_to.person)) {
        return give_gallery_word(here, give_to.person);
    }
    const auto place = place_of(here.conversation, give_to.person);
    const bool holder_of_single = place && place->grant.policy == TurnPolicy::single &&
                                  place->turn.holder &&
                                  here.conversation.belongs(here.asked.by, *place->turn.holder);
    if (!here.facilitates() && !holder_of_single) return Refusal::facilitator_only;
    if (!place) return Refusal::no_turns_for_them;
    if (place->turn.holder == place->party) return Decision{};
    if (place->grant.equal &&
        (place->turn.holder ||
         std::ranges::find(place->turn.queue, place->party) == place->turn.queue.end())) {
        return Refusal::no_turns_for_them;
    }
    Turn turn = place->turn;
    give(turn, place->grant, place->party, here.asked.at);
    // In a single turn whoever had it passed it on: they are not waiting for it.
    if (place->grant.policy == TurnPolicy::single && place->turn.holder) {
        lower(turn, *place->turn.holder);
    }
    return one(changed(TurnChange::given, std::move(turn), give_to.person, here.asked.by));
}

// Whoever is still named by the grant, in another seat, keeps their place as what they are now; a
// shared seat keeps its word while another of its holders is there.
std::vector<Event> let_go_of_turns(
    const Conversation& conversation,
    const Conversation& after,
    PersonId person,
    Instant at
) {
    std::vector<Event> events;
    for (const Turn& before : conversation.turns) {
        const Grant& grant = grant_of(conversation, before);
        const auto party = conversation.party(person, grant);
        if (!party) continue;
        const std::vector<Party> stay = after.parties(after.present(), grant);
        if (std::ranges::find(stay, *party) != stay.end()) continue;
        const auto now = after.party(person, grant);
        Turn turn = before;
        if (now && std::ranges::find(stay, *now) != stay.end() && turn.holder != now &&
            std::ranges::find(turn.queue, *now) == turn.queue.end()) {
            if (turn.holder == party) turn.holder = now;
            std::ranges::replace(turn.queue, *party, *now);
        } else {
            lower(turn, *party);
            if (turn.holder == party) pass_on(turn, grant, at, heard_in(conversation));
        }
        if (turn != before) events.push_back(changed(TurnChange::absent, turn, person, {}));
    }
    std::ranges::move(let_go_of_gallery(conversation, person), std::back_inserter(events));
    return events;
}

TurnChanged time_up(const Conversation& conversation, const Turn& before, Instant at) {
    Turn turn = before;
    const auto person = before.holder ? before.holder->person : std::nullopt;
    pass_on(turn, grant_of(conversation, before), at, heard_in(conversation));
    return {.how = TurnChange::time_up, .turn = std::move(turn), .person = person, .by = {}};
}

}  // namespace urdimbre::domain
