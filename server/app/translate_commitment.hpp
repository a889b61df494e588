#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/commitment_command.hpp"
#include "server/domain/effect.hpp"
#include "server/domain/ledger.hpp"

// The part of translate.hpp that is about commitments.
namespace urdimbre::app {

wire::Event to_wire(const domain::CommitmentEvent& event);
wire::Item to_wire(
    const domain::CommitmentEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
);

wire::Commitment to_wire(const domain::Commitment& commitment);
wire::Proposal to_wire(const domain::Proposal& proposal);
// No value: there is nothing in it.
std::optional<wire::Ledger> to_wire(const domain::Ledger& seen, const FindWords& words);

// No value: there is nothing in it.
std::optional<wire::SavedLedger> to_saved(const domain::Ledger& ledger);
domain::Ledger to_domain(const wire::SavedLedger& saved);

wire::ActaReport to_saved(const domain::ReportActa& acta);
wire::StoredCommitment to_saved(const domain::Commitment& commitment);
domain::Effect report_to(domain::SpaceId to, const wire::ActaReport& saved);
domain::Commitment to_domain(const wire::StoredCommitment& stored);

domain::CommitmentEvent to_domain(const wire::ActaLeftEvent& event);
domain::CommitmentEvent to_domain(const wire::PendingBroughtEvent& event);
domain::CommitmentEvent to_domain(const wire::ActaTakenEvent& event);
domain::CommitmentEvent to_domain(const wire::CommitmentChangedEvent& event);
domain::CommitmentEvent to_domain(const wire::CommitmentTakenBackEvent& event);
domain::CommitmentEvent to_domain(const wire::CommitmentDetailedEvent& event);
domain::CommitmentEvent to_domain(const wire::EvidenceBroughtEvent& event);
domain::CommitmentEvent to_domain(const wire::CommitmentProposedEvent& event);
domain::CommitmentEvent to_domain(const wire::ProposalAcceptedEvent& event);
domain::CommitmentEvent to_domain(const wire::ProposalClosedEvent& event);

domain::CommitmentCommand to_domain(wire::ChangeCommitment& command);
domain::CommitmentCommand to_domain(const wire::CarryCommitment& command);
domain::CommitmentCommand to_domain(const wire::DetailCommitment& command);
domain::CommitmentCommand to_domain(wire::BringEvidence& command);
domain::CommitmentCommand to_domain(wire::ProposeCommitment& command);
domain::CommitmentCommand to_domain(wire::AcceptProposal& command);
domain::CommitmentCommand to_domain(wire::DeclineProposal& command);
domain::CommitmentCommand to_domain(const wire::TakeBackProposal& command);

}  // namespace urdimbre::app
