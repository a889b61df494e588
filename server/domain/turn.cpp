#include "server/domain/turn.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

void hand_to(Turn& turn, const Grant& grant, Party party, Instant at) {
    turn.holder = std::move(party);
    turn.since = at;
    turn.until = grant.turn ? std::optional{at + *grant.turn} : std::nullopt;
}

void free_the_word(Turn& turn, Instant at) {
    turn.holder.reset();
    turn.since = at;
    turn.until.reset();
}

void next_in_line(Turn& turn, const Grant& grant, std::vector<Party>::iterator next, Instant at) {
    Party party = std::move(*next);
    turn.queue.erase(next);
    hand_to(turn, grant, std::move(party), at);
}

}  // namespace

Turn first_turn(
    std::uint32_t place,
    const Grant& grant,
    std::span<const Party> parties,
    Instant at
) {
    Turn turn{.grant = place, .holder = {}, .since = at, .until = {}, .queue = {}};
    const bool begins_by_itself =
        grant.policy == TurnPolicy::single || grant.policy == TurnPolicy::round;
    if (!begins_by_itself || parties.empty()) return turn;
    hand_to(turn, grant, parties.front(), at);
    if (grant.policy == TurnPolicy::round) turn.queue.assign(parties.begin() + 1, parties.end());
    return turn;
}

void raise(Turn& turn, const Grant& grant, const Party& party, Instant at) {
    if (turn.holder) {
        turn.queue.push_back(party);
        return;
    }
    lower(turn, party);
    hand_to(turn, grant, party, at);
}

void lower(Turn& turn, const Party& party) { std::erase(turn.queue, party); }

void pass_on(Turn& turn, const Grant& grant, Instant at, const Heard& heard) {
    if (turn.queue.empty()) {
        free_the_word(turn, at);
        return;
    }
    auto next = turn.queue.begin();
    if (grant.policy == TurnPolicy::quiet_first) {
        next = std::ranges::min_element(turn.queue, {}, heard);
    }
    next_in_line(turn, grant, next, at);
}

void give(Turn& turn, const Grant& grant, const Party& party, Instant at) {
    lower(turn, party);
    if (turn.holder && *turn.holder != party) turn.queue.insert(turn.queue.begin(), *turn.holder);
    hand_to(turn, grant, party, at);
}

void hold_back(Turn& turn, const Grant& grant, Instant at, const Heard& heard) {
    if (!turn.holder) return;
    Party gone = *turn.holder;
    pass_on(turn, grant, at, heard);
    turn.queue.insert(turn.queue.begin(), std::move(gone));
}

void shift(Turns& turns, Instant paused, Instant resumed) {
    for (Turn& turn : turns) {
        if (turn.until) *turn.until += resumed - std::max(paused, turn.since);
    }
}

}  // namespace urdimbre::domain
