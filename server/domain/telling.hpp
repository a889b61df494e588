#pragma once

#include "server/domain/decide.hpp"
#include "server/domain/story_command.hpp"

// How somebody tells a story in their notebook, corrects it and takes it back: decisions (rules
// P21, P24).
namespace urdimbre::domain {

boost::system::result<Decision, Refusal>
decide(const Space& space, const Asked& asked, const StoryCommand& command);

}  // namespace urdimbre::domain
