#pragma once

#include "server/domain/commitment.hpp"
#include "server/domain/conversation.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::domain {

// Say what became of a commitment: in the space that keeps it, or in a session that opened with it.
struct ChangeCommitment {
    ContributionId commitment;
    CommitmentMove move{};
    std::optional<Day> due;  // its new day, when it is replanned
    std::optional<std::string> note;
};

// Bring a commitment of this session, which is over, to the space above once more.
struct CarryCommitment {
    ContributionId commitment;
};

// The server's own, never a client's: what the policies tell the space above (rule L17).

struct TakeActa {
    SpaceId session{};
    std::optional<Instant> began_at;
    Instant ended_at{};
    Ending how{};
    std::vector<Commitment> commitments;
    bool again{};
};

// Somebody said in a session what became of a commitment of this space: it is so from here on.
struct TakeChange {
    Commitment commitment;
};

struct TakeBackCommitment {
    SpaceId session{};
    ContributionId commitment;
    PersonId by{};
};

using CommitmentCommand =
    std::variant<ChangeCommitment, CarryCommitment, TakeActa, TakeChange, TakeBackCommitment>;

}  // namespace urdimbre::domain
