#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/commitment.hpp"
#include "server/domain/view.hpp"
#include "storage/event_log.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

// What was brought of commitments and what was said of them besides, out of the logs where that is
// (rules K1, K17). Blocking; throws StorageUnavailable.
namespace urdimbre::app {

// What one answer tells at most; of what comes behind, whoever asks for it finds the messages.
inline constexpr std::size_t evidence_told_max = 200;

struct EvidenceFound {
    domain::ContributionId commitment;
    wire::Message message;
};

// Of these commitments, as this audience sees it now, in the order in which it came; nothing that
// was taken back. `space`: the one that keeps or kept them.
std::vector<EvidenceFound> evidence_of(
    storage::EventLog& log,
    domain::SpaceId space,
    const domain::Audience& audience,
    std::span<const domain::ContributionId> commitments
);

// What a page of commitments tells besides their words. `kept_in`: the space that keeps or kept
// them. Those who read the words of a commitment read its evidence (rule K12).
struct EvidenceAsked {
    domain::SpaceId kept_in{};
    domain::Audience audience{};
    std::optional<domain::Instant> from{};  // only what was brought between these
    std::optional<domain::Instant> to{};
};
void tell_besides(
    storage::EventLog& log,
    const EvidenceAsked& asked,
    std::vector<wire::CommitmentTold>& told
);

}  // namespace urdimbre::app
