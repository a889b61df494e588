#pragma once

#include "server/domain/event.hpp"
#include "server/domain/space.hpp"

#include <vector>

namespace urdimbre::domain {

// Is this the only one who cares for the space (rule A3)?
bool last_coordinator(const Space& space, PersonId person);

// The end of a membership, of the seats in its conversation, and of those below it (rule E7).
// Expects a member who is not the last coordinator.
std::vector<Event> leaving(const Space& space, PersonId person, PersonId by, Instant at);

// The words of what was proposed to who leaves in these events, or by them: they go with it.
std::vector<ContentId> left_unanswered(const std::vector<Event>& events);

// Are their memberships below still ending? Whoever came back now would lose what they are given
// there meanwhile.
bool still_leaving(const Space& space, PersonId person);

}  // namespace urdimbre::domain
