#pragma once

#include "server/domain/decide.hpp"
#include "server/domain/observation_command.hpp"

// How people agree on observing a class, share what they noted and talk it over: decisions (rules
// V1 to V9).
namespace urdimbre::domain {

boost::system::result<Decision, Refusal>
decide(const Space& space, const Asked& asked, const ObservationCommand& command);

// Does the command take back the consent of whoever asks? They may, wherever they are by now.
bool takes_back_consent(const Space& space, PersonId by, const ObservationCommand& command);

}  // namespace urdimbre::domain
