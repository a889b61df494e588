#pragma once

#include "server/domain/call.hpp"
#include "server/domain/decide.hpp"

namespace urdimbre::domain {

// What calls are, decided (rule W2).
boost::system::result<Decision, Refusal>
set_calls(const Space& space, const Asked& asked, const SetCalls& set);

}  // namespace urdimbre::domain
