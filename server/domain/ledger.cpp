#include "server/domain/ledger.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>

namespace urdimbre::domain {

const Commitment* Ledger::find(const ContributionId& id) const {
    const auto found = std::ranges::find(commitments, id, &Commitment::id);
    return found == commitments.end() ? nullptr : &*found;
}

const CommitmentDetails* Ledger::details_of(const ContributionId& id) const {
    const auto found = std::ranges::find(details, id, &CommitmentDetails::commitment);
    return found == details.end() ? nullptr : &*found;
}

const Proposal* Ledger::find_proposal(const ContributionId& id) const {
    const auto found = std::ranges::find(proposals, id, &Proposal::id);
    return found == proposals.end() ? nullptr : &*found;
}

std::size_t Ledger::evidence_of(const ContributionId& id) const {
    return static_cast<std::size_t>(std::ranges::count(evidence, id, &Evidence::commitment));
}

void evolve(
    Ledger& ledger,
    const CommitmentEvent& event,
    Sequence seq,
    Instant at,
    bool keeps_all
) {
    std::visit(
        Overloaded{
            [](const ActaLeft&) {},
            [&](const PendingBrought& brought) { ledger.commitments = brought.commitments; },
            [&](const ActaTaken& taken) {
                ledger.commitments.insert(
                    ledger.commitments.end(), taken.commitments.begin(), taken.commitments.end()
                );
                if (taken.again) return;
                if (ledger.sessions.size() >= Ledger::sessions_max) {
                    ledger.sessions.erase(ledger.sessions.begin());
                }
                ledger.sessions.push_back({
                    .seq = seq,
                    .at = at,
                    .session = taken.session,
                    .began_at = taken.began_at,
                    .ended_at = taken.ended_at,
                    .how = taken.how,
                    .commitments = static_cast<std::uint32_t>(taken.commitments.size()),
                    .beyond = taken.beyond,
                });
            },
            [&](const CommitmentChanged& changed) {
                auto& all = ledger.commitments;
                const auto found = std::ranges::find(all, changed.commitment.id, &Commitment::id);
                const bool over = ends(changed.commitment.state);
                if (over && !keeps_all) ledger.closed = seq;
                if (found == all.end()) return;
                if (over && !keeps_all) {
                    all.erase(found);
                    std::erase_if(ledger.evidence, [&](const Ledger::Evidence& one) {
                        return one.commitment == changed.commitment.id;
                    });
                } else {
                    *found = changed.commitment;
                }
            },
            [](const CommitmentTakenBack&) {},
            [&](const CommitmentDetailed& said) {
                std::erase_if(ledger.details, [&](const CommitmentDetails& one) {
                    return one.commitment == said.commitment;
                });
                if (said.words) {
                    ledger.details.push_back({said.commitment, said.by, at, *said.words});
                }
            },
            [&](const EvidenceBrought& brought) {
                ledger.evidence.push_back({brought.commitment, brought.message});
            },
            [&](const CommitmentProposed& asked) {
                ledger.proposals.push_back({asked.proposal, asked.by, asked.to, at, asked.due});
            },
            [&](const ProposalAccepted& accepted) {
                std::erase_if(ledger.proposals, [&](const Proposal& one) {
                    return one.id == accepted.commitment.id;
                });
                ledger.commitments.push_back(accepted.commitment);
            },
            [&](const ProposalClosed& closed) {
                const auto found =
                    std::ranges::find(ledger.proposals, closed.proposal, &Proposal::id);
                if (found == ledger.proposals.end()) {
                    const auto before =
                        std::ranges::find(ledger.declined, closed.proposal, &DeclinedProposal::id);
                    if (before != ledger.declined.end()) before->note = closed.note;
                    return;
                }
                if (found->to == closed.by) {
                    if (ledger.declined.size() >= Ledger::declined_max) {
                        ledger.declined.erase(ledger.declined.begin());
                    }
                    ledger.declined.push_back({found->id, found->by, found->to, at, closed.note});
                }
                ledger.proposals.erase(found);
            },
        },
        event
    );
}

std::optional<ContributionId> subject(const CommitmentEvent& event) {
    if (const auto* changed = std::get_if<CommitmentChanged>(&event)) return changed->commitment.id;
    if (const auto* gone = std::get_if<CommitmentTakenBack>(&event)) return gone->commitment;
    if (const auto* said = std::get_if<CommitmentDetailed>(&event)) return said->commitment;
    if (const auto* brought = std::get_if<EvidenceBrought>(&event)) return brought->commitment;
    if (const auto* asked = std::get_if<CommitmentProposed>(&event)) return asked->proposal;
    if (const auto* taken = std::get_if<ProposalAccepted>(&event)) return taken->commitment.id;
    if (const auto* closed = std::get_if<ProposalClosed>(&event)) return closed->proposal;
    return {};
}

std::vector<ContentId> words(const CommitmentEvent& event) {
    const auto* said = std::get_if<CommitmentDetailed>(&event);
    return said && said->words ? std::vector{*said->words} : std::vector<ContentId>{};
}

}  // namespace urdimbre::domain
