#pragma once

#include "server/domain/commitment_command.hpp"
#include "server/domain/decide.hpp"

// Commitments that are proposed to somebody, who alone takes them on (rule K2).
namespace urdimbre::domain {

boost::system::result<Decision, Refusal>
propose(const Space& space, const Asked& asked, const ProposeCommitment& what);

boost::system::result<Decision, Refusal>
accept(const Space& space, const Asked& asked, const AcceptProposal& what);

boost::system::result<Decision, Refusal>
decline(const Space& space, const Asked& asked, const DeclineProposal& what);

boost::system::result<Decision, Refusal>
take_back(const Space& space, const Asked& asked, const TakeBackProposal& what);

}  // namespace urdimbre::domain
