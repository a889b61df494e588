#pragma once

#include "server/domain/commitment_command.hpp"
#include "server/domain/decide.hpp"

#include <vector>

// What becomes of commitments: decisions (rules K1, K2, K10 to K16).
namespace urdimbre::domain {

boost::system::result<Decision, Refusal>
decide(const Space& space, const Asked& asked, const CommitmentCommand& command);

// What a conversation that these events end owes to the space above: its acta and the commitments
// in it. Nothing: none of them ends it, or there is no space above.
std::vector<Event> acta_left(const Space& before, const std::vector<Event>& events, Instant at);

// What follows when a contribution is withdrawn: above, its commitment goes too.
std::vector<Event> taken_back(const Space& space, const Contribution& withdrawn, PersonId by);

}  // namespace urdimbre::domain
