#include "tests/support/seen_ledger.hpp"

#include <algorithm>

namespace urdimbre::tests {
namespace {

void keep_if_any(std::optional<wire::Ledger>& ledger) {
    if (!ledger) return;
    if (ledger->evidence && ledger->evidence->empty()) ledger->evidence.reset();
    if (ledger->details && ledger->details->empty()) ledger->details.reset();
    if (ledger->proposals && ledger->proposals->empty()) ledger->proposals.reset();
    if (ledger->commitments.empty() && ledger->sessions.empty() && !ledger->details &&
        !ledger->proposals) {
        ledger.reset();
    }
}

wire::Ledger& made(std::optional<wire::Ledger>& ledger) {
    if (!ledger) ledger.emplace();
    return *ledger;
}

}  // namespace

void take(
    std::optional<wire::Ledger>& ledger,
    wire::SpaceKind,
    const wire::PendingBroughtItem& item
) {
    made(ledger).commitments = item.commitments;
    keep_if_any(ledger);
}

void take(std::optional<wire::Ledger>& ledger, wire::SpaceKind, const wire::ActaTakenItem& item) {
    wire::Ledger& now = made(ledger);
    now.commitments.insert(now.commitments.end(), item.commitments.begin(), item.commitments.end());
    if (!item.again) {
        now.sessions.push_back({
            .seq = item.seq,
            .at = item.at,
            .session = item.session,
            .began_at = item.began_at,
            .ended_at = item.ended_at,
            .how = item.how,
            .commitments = static_cast<std::uint32_t>(item.commitments.size()),
            .beyond = item.beyond,
        });
        if (now.sessions.size() > wire::limits::sessions_left_max) {
            now.sessions.erase(now.sessions.begin());
        }
    }
    keep_if_any(ledger);
}

void take(
    std::optional<wire::Ledger>& ledger,
    wire::SpaceKind kind,
    const wire::CommitmentChangedItem& item
) {
    if (!ledger) return;
    const auto found =
        std::ranges::find(ledger->commitments, item.commitment.id, &wire::Commitment::id);
    if (found == ledger->commitments.end()) return;
    const bool over = item.commitment.state >= wire::CommitmentState::kept;
    if (over && kind != wire::SpaceKind::session) {
        ledger->commitments.erase(found);
        if (ledger->evidence) {
            std::erase_if(*ledger->evidence, [&](const wire::EvidenceBrought& one) {
                return one.commitment == item.commitment.id;
            });
        }
    } else {
        *found = item.commitment;
    }
    keep_if_any(ledger);
}

void take(std::optional<wire::Ledger>& ledger, const wire::CommitmentDetailedItem& item) {
    wire::Ledger& now = made(ledger);
    if (!now.details) now.details.emplace();
    std::erase_if(*now.details, [&](const wire::CommitmentDetails& one) {
        return one.commitment == item.details.commitment;
    });
    const wire::CommitmentDetails& said = item.details;
    if (said.moves || said.evidence || said.goal) now.details->push_back(said);
    keep_if_any(ledger);
}

void take(std::optional<wire::Ledger>& ledger, const wire::EvidenceBroughtItem& item) {
    wire::Ledger& now = made(ledger);
    if (!now.evidence) now.evidence.emplace();
    now.evidence->push_back({item.commitment, item.message});
}

namespace {

void answered(wire::Ledger& ledger, const wire::Uuid& proposal) {
    if (!ledger.proposals) return;
    std::erase_if(*ledger.proposals, [&](const wire::Proposal& one) { return one.id == proposal; });
}

}  // namespace

void take(std::optional<wire::Ledger>& ledger, const wire::CommitmentProposedItem& item) {
    wire::Ledger& now = made(ledger);
    if (!now.proposals) now.proposals.emplace();
    now.proposals->push_back(item.proposal);
}

void take(std::optional<wire::Ledger>& ledger, const wire::ProposalAcceptedItem& item) {
    wire::Ledger& now = made(ledger);
    answered(now, item.commitment.id);
    now.commitments.push_back(item.commitment);
    keep_if_any(ledger);
}

void take(std::optional<wire::Ledger>& ledger, const wire::ProposalClosedItem& item) {
    if (!ledger) return;
    answered(*ledger, item.id);
    keep_if_any(ledger);
}

}  // namespace urdimbre::tests
