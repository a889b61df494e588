#pragma once

#include "server/domain/space.hpp"

// Private sessions (rules C57, C128): membership is the one door to what is said in a space, so
// whoever is a member has a seat, and once it has begun nobody comes in. What it leaves stays
// there.
namespace urdimbre::domain {

bool confidential(const Space& space);

// Nobody comes in any more, and nobody gives their seat back.
bool closed_to_others(const Space& space);

// Is there a member without a seat?
bool has_onlookers(const Space& space);

// Where few people trust each other with what they say: care of it passes to somebody inside, so
// that nobody comes to read it by ending a membership above (rules P7, E21).
bool cared_for_inside(const Space& space);

// Whoever cares for such a space when its only coordinator goes: the one who facilitates, whoever
// may speak for it, or else anybody who is in it. None: nobody is left.
std::optional<PersonId> heir_inside(const Space& space, PersonId leaver);

}  // namespace urdimbre::domain
