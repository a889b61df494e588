#pragma once

#include "server/domain/commitment.hpp"
#include "server/domain/conversation.hpp"

#include <optional>
#include <variant>
#include <vector>

// What happens to commitments: in the session where they are made, in the space above it that keeps
// them, and in the next session, which opens with them. Each event says what it leaves.
namespace urdimbre::domain {

// A session is over; the space above is to know of it and of these commitments (rule L17).
struct ActaLeft {
    std::optional<Instant> began_at;  // of one that was held at one time
    Instant ended_at{};
    Ending how{};
    std::vector<Commitment> commitments;
    bool again{};  // of one of them, once more

    bool operator==(const ActaLeft&) const = default;
};

// What was pending above when a session began (rule C60).
struct PendingBrought {
    std::vector<Commitment> commitments;

    bool operator==(const PendingBrought&) const = default;
};

// A session below left its acta.
struct ActaTaken {
    SpaceId session{};
    std::optional<Instant> began_at;
    Instant ended_at{};
    Ending how{};
    std::vector<Commitment> commitments;  // those for which there was room
    std::uint32_t beyond{};               // the rest, which are in the acta only
    bool again{};

    bool operator==(const ActaTaken&) const = default;
};

// As it is from here on.
struct CommitmentChanged {
    Commitment commitment;
    PersonId by{};
    std::optional<Sequence> previous;  // when this ends it: the event that ended the one before

    bool operator==(const CommitmentChanged&) const = default;
};

// Its words were withdrawn in the session that it comes from. There it has to be told above; above
// it was over already.
struct CommitmentTakenBack {
    ContributionId commitment;
    PersonId by{};

    bool operator==(const CommitmentTakenBack&) const = default;
};

// What is said of a commitment of this session besides its words (rule K1), from here on. None:
// nothing any more.
struct CommitmentDetailed {
    ContributionId commitment;
    PersonId by{};
    std::optional<ContentId> words;

    bool operator==(const CommitmentDetailed&) const = default;
};

// A message of the same append is evidence of a commitment that is pending here (rule K17).
struct EvidenceBrought {
    ContributionId commitment;
    ContributionId message;
    PersonId by{};

    bool operator==(const EvidenceBrought&) const = default;
};

// A member is asked to take something on; the words are in content under its id.
struct CommitmentProposed {
    ContributionId proposal;
    PersonId by{};
    PersonId to{};
    std::optional<Day> due;

    bool operator==(const CommitmentProposed&) const = default;
};

// Who was asked took it on: a commitment under the same id.
struct ProposalAccepted {
    Commitment commitment;
    PersonId by{};

    bool operator==(const ProposalAccepted&) const = default;
};

// Who was asked did not take it on, or somebody else took it back.
struct ProposalClosed {
    ContributionId proposal;
    PersonId by{};
    std::optional<ContentId> note;  // of who was asked

    bool operator==(const ProposalClosed&) const = default;
};

using CommitmentEvent = std::variant<
    ActaLeft,
    PendingBrought,
    ActaTaken,
    CommitmentChanged,
    CommitmentTakenBack,
    CommitmentDetailed,
    EvidenceBrought,
    CommitmentProposed,
    ProposalAccepted,
    ProposalClosed>;

// The contribution that the event is about.
std::optional<ContributionId> subject(const CommitmentEvent& event);

// The words that the event brings into view. Those of commitments and their notes are served apart,
// from where they are, whenever somebody asks (rule K12).
std::vector<ContentId> words(const CommitmentEvent& event);

}  // namespace urdimbre::domain
