#pragma once

#include "server/domain/accompaniment_command.hpp"
#include "server/domain/decide.hpp"

#include <optional>

// How people come to agree and go through a cycle: decisions (rules E10, Y1, Y3, Y6, Y7).
namespace urdimbre::domain {

boost::system::result<Decision, Refusal>
decide(const Space& space, const Asked& asked, const AccompanimentCommand& command);

// The roles as which somebody comes here who is given these: among equals, both sides' (rule Y15).
Roles among_equals(const Space& space, Roles roles);

// Somebody has both sides' place here, and would be left one of them by these roles: among equals
// nothing would come of it.
bool takes_a_side(const Space& space, PersonId person, Roles roles);

// What follows when somebody comes or leaves who has these roles: in a room that goes through a
// cycle, or went through one, that the parties changed. No value: nothing.
std::optional<Event> parties_changed(const Space& space, Roles roles);

// What follows when this one of the parties is none any more: the agreement that is proposed holds,
// if nobody else had to say yes to it. No value: nothing.
std::optional<Event> agreed_without(const Space& space, PersonId person);

}  // namespace urdimbre::domain
