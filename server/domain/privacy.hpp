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

// Whoever cares for a private session when its only coordinator goes: somebody who is in it, the
// one who facilitates first. None: nobody is left.
std::optional<PersonId> heir_inside(const Space& space, PersonId leaver);

}  // namespace urdimbre::domain
