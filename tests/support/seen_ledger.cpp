#include "tests/support/seen_ledger.hpp"

#include <algorithm>

namespace urdimbre::tests {
namespace {

void keep_if_any(std::optional<wire::Ledger>& ledger) {
    if (ledger && ledger->commitments.empty() && ledger->sessions.empty()) ledger.reset();
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
    } else {
        *found = item.commitment;
    }
    keep_if_any(ledger);
}

}  // namespace urdimbre::tests
