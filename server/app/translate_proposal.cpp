#include "server/app/translate_commitment.hpp"
#include "server/app/translate_parts.hpp"

#include <utility>

namespace urdimbre::app {

wire::Proposal to_wire(const domain::Proposal& one) {
    return {
        .id = one.id.bytes,
        .by = number(one.by),
        .to = number(one.to),
        .at = one.at,
        .due = one.due,
    };
}

domain::CommitmentEvent to_domain(const wire::CommitmentProposedEvent& asked) {
    return domain::CommitmentProposed{
        domain::Uuid{asked.proposal},
        domain::PersonId{asked.by},
        domain::PersonId{asked.to},
        asked.due
    };
}

domain::CommitmentEvent to_domain(const wire::ProposalAcceptedEvent& taken) {
    return domain::ProposalAccepted{to_domain(taken.commitment), domain::PersonId{taken.by}};
}

domain::CommitmentEvent to_domain(const wire::ProposalClosedEvent& closed) {
    return domain::ProposalClosed{
        domain::Uuid{closed.proposal}, domain::PersonId{closed.by}, inner(closed.note)
    };
}

domain::CommitmentCommand to_domain(wire::ProposeCommitment& what) {
    return domain::ProposeCommitment{domain::PersonId{what.to}, std::move(what.text), what.due};
}

domain::CommitmentCommand to_domain(wire::AcceptProposal& what) {
    return domain::AcceptProposal{domain::Uuid{what.proposal}, std::move(what.text), what.due};
}

domain::CommitmentCommand to_domain(wire::DeclineProposal& what) {
    return domain::DeclineProposal{domain::Uuid{what.proposal}, std::move(what.note)};
}

domain::CommitmentCommand to_domain(const wire::TakeBackProposal& what) {
    return domain::TakeBackProposal{domain::Uuid{what.proposal}};
}

}  // namespace urdimbre::app
