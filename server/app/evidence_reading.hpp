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

// What one answer tells at most; of what came before, whoever asks for it finds the messages.
inline constexpr std::size_t evidence_told_max = 200;

// What was brought, before its words are read.
struct EvidencePiece {
    domain::ContributionId commitment;
    domain::ContributionId message;
    domain::PersonId by{};
    domain::Instant at{};

    bool operator==(const EvidencePiece&) const = default;
};

// `kept_in`: the space that keeps or kept the commitments. Those who read the words of a commitment
// read its evidence (rule K12).
struct EvidenceAsked {
    domain::SpaceId kept_in{};
    domain::Audience audience{};
    std::optional<domain::Instant> from{};  // only what was brought between these
    std::optional<domain::Instant> to{};
    std::optional<domain::PersonId> by{};  // only what they brought
};

// Which of these pieces are read: what was asked for, the newest ten of each commitment, in the
// order in which they came.
std::vector<EvidencePiece>
to_be_told(std::span<const EvidencePiece> brought, const EvidenceAsked& asked);

struct EvidenceFound {
    domain::ContributionId commitment;
    wire::Message message;
};

// What the log of this space has about these commitments.
std::vector<domain::Recorded> recorded_about(
    storage::EventLog& log,
    domain::SpaceId space,
    std::span<const domain::ContributionId> commitments
);

// Out of what was recorded about commitments: as this audience sees it now, in the order in which
// it came; nothing that was taken back.
std::vector<EvidenceFound> evidence_of(
    storage::EventLog& log,
    const EvidenceAsked& asked,
    std::span<const domain::Recorded> about
);

// What a page of commitments tells besides their words.
void tell_besides(
    storage::EventLog& log,
    const EvidenceAsked& asked,
    std::vector<wire::CommitmentTold>& told
);

}  // namespace urdimbre::app
