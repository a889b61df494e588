#pragma once

#include "server/domain/attachment.hpp"
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

// Say besides of a commitment of this session what its words do not: in place of what was said
// before. Nothing: that is taken back.
struct DetailCommitment {
    ContributionId commitment;
    std::optional<std::string> words;  // key moves, evidence expected, goal
};

// Bring evidence of a commitment that is pending here, as a message of the space.
struct BringEvidence {
    ContributionId commitment;
    std::string text;
    std::vector<FileToAttach> attachments;
};

// Ask another member to take something on (rule K2).
struct ProposeCommitment {
    PersonId to{};
    std::string words;
    std::optional<Day> due;
};

// As the one who was asked: take it on, in these words and for this day.
struct AcceptProposal {
    ContributionId proposal;
    std::string words;
    std::optional<Day> due;
};

struct DeclineProposal {
    ContributionId proposal;
    std::optional<std::string> note;  // to who proposed it
};

// As who proposed it, or who coordinates.
struct TakeBackProposal {
    ContributionId proposal;
};

// The server's own, never a client's: what the policies tell the space above (rule L17).

struct TakeActa {
    SpaceId session{};
    std::optional<Instant> began_at;
    Instant ended_at{};
    Ending how{};
    std::vector<Commitment> commitments;
    bool again{};
    std::optional<StageReport> stage{};
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

using CommitmentCommand = std::variant<
    ChangeCommitment,
    CarryCommitment,
    DetailCommitment,
    BringEvidence,
    ProposeCommitment,
    AcceptProposal,
    DeclineProposal,
    TakeBackProposal,
    TakeActa,
    TakeChange,
    TakeBackCommitment>;

}  // namespace urdimbre::domain
