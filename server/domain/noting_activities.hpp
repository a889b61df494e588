#pragma once

#include "server/domain/activity_command.hpp"
#include "server/domain/decide.hpp"

#include <vector>

// Who notes the activities of a space, and how many are agreed on: decisions (rules Y10, Y27).
namespace urdimbre::domain {

boost::system::result<Decision, Refusal>
decide(const Space& space, const Asked& asked, const ActivityCommand& command);

// Of an activity that they noted: so may they who left (rule A9).
bool clears_their_words(const Space& space, PersonId by, const ActivityCommand& command);

// Does each foresee something, within what may be?
bool may_be_agreed_on(const std::vector<ActivityAgreed>& activities);

}  // namespace urdimbre::domain
