#pragma once

#include "server/domain/commitment_event.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace urdimbre::domain {

// A session below that is over, as the space above remembers it.
struct SessionLeft {
    Sequence seq{};
    Instant at{};
    SpaceId session{};
    std::optional<Instant> began_at{};  // of one that was held at one time
    Instant ended_at{};
    Ending how{};
    std::uint32_t commitments{};
    std::uint32_t beyond{};

    bool operator==(const SessionLeft&) const = default;
};

// What was said of a commitment of this session besides its words.
struct CommitmentDetails {
    ContributionId commitment;
    PersonId by{};
    Instant at{};
    ContentId words;

    bool operator==(const CommitmentDetails&) const = default;
};

// What the members of a space took on and what became of it. Bounded: what has ended is in the log,
// from where it is read in pages. In a session: what was pending above when it began, and what was
// said of that since; there nothing goes, as the acta tells of it.
struct Ledger {
    static constexpr std::size_t pending_max = 200;
    static constexpr std::size_t sessions_max = 20;
    static constexpr std::size_t evidence_max = 10;  // of one commitment, ever while it is pending

    struct Evidence {
        ContributionId commitment;
        ContributionId message;

        bool operator==(const Evidence&) const = default;
    };

    std::vector<Commitment> commitments;  // in the order in which they came
    std::vector<SessionLeft> sessions;    // the newest, oldest first
    std::optional<Sequence> closed;       // the newest event that ended a commitment

    static constexpr std::size_t proposals_max = 40;
    static constexpr std::size_t proposals_of_one_max = 10;
    static constexpr std::size_t declined_max = 20;

    std::vector<Evidence> evidence;          // of what is pending, in the order in which it came
    std::vector<CommitmentDetails> details;  // of the commitments of this session

    std::vector<Proposal> proposals;         // not answered, in the order in which they came
    std::vector<DeclinedProposal> declined;  // the newest, oldest first

    const Commitment* find(const ContributionId& id) const;
    const CommitmentDetails* details_of(const ContributionId& id) const;
    std::size_t evidence_of(const ContributionId& id) const;
    const Proposal* find_proposal(const ContributionId& id) const;
    // Of what it shows; what was declined is shown to nobody but the two people of it.
    bool empty() const {
        return commitments.empty() && sessions.empty() && details.empty() && proposals.empty();
    }
    std::size_t room() const { return pending_max - commitments.size(); }

    bool operator==(const Ledger&) const = default;
};

// What one event makes of it. `keeps_all`: in a session.
void evolve(Ledger& ledger, const CommitmentEvent& event, Sequence seq, Instant at, bool keeps_all);

}  // namespace urdimbre::domain
