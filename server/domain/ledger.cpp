#include "server/domain/ledger.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>

namespace urdimbre::domain {

const Commitment* Ledger::find(const ContributionId& id) const {
    const auto found = std::ranges::find(commitments, id, &Commitment::id);
    return found == commitments.end() ? nullptr : &*found;
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
                } else {
                    *found = changed.commitment;
                }
            },
            [](const CommitmentTakenBack&) {},
        },
        event
    );
}

std::optional<ContributionId> subject(const CommitmentEvent& event) {
    if (const auto* changed = std::get_if<CommitmentChanged>(&event)) return changed->commitment.id;
    if (const auto* gone = std::get_if<CommitmentTakenBack>(&event)) return gone->commitment;
    return {};
}

}  // namespace urdimbre::domain
