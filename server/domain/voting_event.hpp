#pragma once

#include "server/domain/poll.hpp"

// What happens to the polls of a conversation.
namespace urdimbre::domain {

// One answer to the poll of the present phase, in place of an earlier one of this person; empty:
// taken back. Its words, if any, are in content.
struct VoteCast {
    PersonId person{};
    Ballot ballot;

    bool operator==(const VoteCast&) const = default;
};

// The phase of the poll ends: what came of it is shown, and the answers are gone.
struct PollClosed {
    PollResult result;

    bool operator==(const PollClosed&) const = default;
};

// One answer to the poll of a phase that is over, while the session can be completed; in place of
// an earlier one of this person, and empty: taken back.
struct LateVoteCast {
    PhaseIndex phase{};
    PersonId person{};
    Ballot ballot;

    bool operator==(const LateVoteCast&) const = default;
};

// The session can be completed no longer: what was answered to one of its polls meanwhile. The
// answers are gone.
struct PollCompleted {
    PollAfterwards afterwards;

    bool operator==(const PollCompleted&) const = default;
};

}  // namespace urdimbre::domain
