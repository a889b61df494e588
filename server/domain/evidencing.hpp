#pragma once

#include "server/domain/commitment_command.hpp"
#include "server/domain/decide.hpp"

#include <vector>

// What is said and brought of commitments besides what became of them: decisions (rules K1, K17).
namespace urdimbre::domain {

boost::system::result<Decision, Refusal>
detail(const Space& space, const Asked& asked, const DetailCommitment& what);

boost::system::result<Decision, Refusal>
bring(const Space& space, const Asked& asked, const BringEvidence& what);

// Whoever said it last takes it back at any time, also when they have left (rules K1, P13).
bool takes_back_details(const Space& space, PersonId by, const DetailCommitment& what);

// What goes with a contribution that is withdrawn: what was said of it besides.
void forget_details(
    Decision& decision,
    const Space& space,
    const ContributionId& commitment,
    PersonId by
);

}  // namespace urdimbre::domain
