#pragma once

#include "server/domain/decide.hpp"
#include "server/domain/space.hpp"
#include "server/domain/support_plan_command.hpp"

#include <boost/system/result.hpp>

// How a space plans what it means to reach, and says how far it has come: decisions (rules K5 to
// K9, K18 to K23).
namespace urdimbre::domain {

boost::system::result<Decision, Refusal>
decide(const Space& space, const Asked& asked, const PlanCommand& command);

}  // namespace urdimbre::domain
