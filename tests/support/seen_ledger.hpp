#pragma once

#include "protocol/wire/wire.hpp"

#include <optional>

namespace urdimbre::tests {

// What a client knows of commitments after an item; the C++ counterpart of
// web-client/src/store/reduce_ledger.ts.
void take(
    std::optional<wire::Ledger>& ledger,
    wire::SpaceKind kind,
    const wire::PendingBroughtItem& item
);
void take(
    std::optional<wire::Ledger>& ledger,
    wire::SpaceKind kind,
    const wire::ActaTakenItem& item
);
void take(
    std::optional<wire::Ledger>& ledger,
    wire::SpaceKind kind,
    const wire::CommitmentChangedItem& item
);
void take(std::optional<wire::Ledger>& ledger, const wire::CommitmentDetailedItem& item);
void take(std::optional<wire::Ledger>& ledger, const wire::EvidenceBroughtItem& item);
void take(std::optional<wire::Ledger>& ledger, const wire::CommitmentProposedItem& item);
void take(std::optional<wire::Ledger>& ledger, const wire::ProposalAcceptedItem& item);
void take(std::optional<wire::Ledger>& ledger, const wire::ProposalClosedItem& item);

}  // namespace urdimbre::tests
