#pragma once

#include "server/domain/command.hpp"
#include "server/domain/effect.hpp"
#include "server/domain/event.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace urdimbre::domain {

// The policies (rule L17): which event has an effect in other spaces, and by which command. Pure;
// whoever has the space loaded performs what is owed, at least once, under an id that follows from
// the event, and the log of the other space makes that once.

struct Space;

// No value: what the event does stays within its space. `space`: the one in which it happened.
std::optional<Effect> effect(const Space& space, const Event& event);

// Every space below this one in which the person is a member.
struct MembershipsBelow {
    PersonId person{};
};

// What performs an effect: a command, to be carried out in one space or in several.
struct Errand {
    std::variant<SpaceId, MembershipsBelow> where;
    PersonId by{};
    Command command;
};

// Commitments of the space `from`, as another one may keep them: they say where their words are.
std::vector<Commitment> seen_from_elsewhere(std::vector<Commitment> commitments, SpaceId from);

// `from`: the space that owes it.
Errand errand(SpaceId from, const Effect& effect);

}  // namespace urdimbre::domain
