#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/protocol.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

// The word, and how it goes round within one grant. Pure: what happens is decided here and recorded
// as the turns that it leaves, so that whoever replays a log needs none of these rules.
namespace urdimbre::domain {

// Who holds the word as one: a person, or all the holders of a shared role (rule C12).
struct Party {
    RoleId role;
    std::optional<PersonId> person;  // none: everybody who holds the role

    bool operator==(const Party&) const = default;
};

// The word in one grant of the present phase.
struct Turn {
    std::uint32_t grant{};  // its place in the phase
    std::optional<Party> holder;
    Instant since{};
    std::optional<Instant> until;
    std::vector<Party> queue;  // who comes next, in order; in a round, who has not had it yet

    bool operator==(const Turn&) const = default;
};

using Turns = std::vector<Turn>;

// The turn with which a phase begins, for a grant whose policy passes the word. `parties` are those
// whom the grant names, in the order of their seats.
Turn first_turn(
    std::uint32_t place,
    const Grant& grant,
    std::span<const Party> parties,
    Instant at
);

// Asks for the word. Holds it at once when nobody does.
void raise(Turn& turn, const Grant& grant, const Party& party, Instant at);

// No longer asks for it.
void lower(Turn& turn, const Party& party);

// The holder is done, or may not go on: the next one has it. `heard` says how often a party has
// contributed: with quiet-first the least heard of the queue comes next (rule C24).
using Heard = std::function<std::size_t(const Party&)>;
void pass_on(Turn& turn, const Grant& grant, Instant at, const Heard& heard);

// The word to this one now, out of order; the holder, if any, comes next.
void give(Turn& turn, const Grant& grant, const Party& party, Instant at);

// The holder is gone: the next one has it, and the holder is the first of those who wait (rule T8).
// With nobody waiting the word is free until they come back.
void hold_back(Turn& turn, const Grant& grant, Instant at, const Heard& heard);

// Time stood still from `paused` to `resumed`, for a turn that began meanwhile from there on.
void shift(Turns& turns, Instant paused, Instant resumed);

}  // namespace urdimbre::domain
