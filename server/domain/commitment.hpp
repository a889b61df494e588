#pragma once

#include "server/domain/contribution.hpp"
#include "server/domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace urdimbre::domain {

// What became of a commitment (rule K2). `kept` and `dropped` end it; `taken_back`: its words were
// withdrawn where they were said.
enum class CommitmentState : std::uint8_t {
    agreed,
    under_way,
    replanned,
    kept,
    dropped,
    taken_back,
};

// What somebody may say became of one.
enum class CommitmentMove : std::uint8_t { agreed, under_way, replanned, kept, dropped };

constexpr CommitmentState state_after(CommitmentMove move) {
    return static_cast<CommitmentState>(move);
}
static_assert(state_after(CommitmentMove::dropped) == CommitmentState::dropped);

constexpr bool ends(CommitmentState state) { return state >= CommitmentState::kept; }

// What somebody wrote when they changed it. The words are where they were written.
struct CommitmentNote {
    std::optional<SpaceId> space;  // none: in this one
    ContentId words;
    PersonId by{};

    bool operator==(const CommitmentNote&) const = default;
};

// What somebody took on in a session (rule K1): ids only. The action is in the words, which stay
// in the content of the session and nowhere else (rule L4).
struct Commitment {
    ContributionId id;  // of the contribution that it comes from
    SpaceId session{};  // 0: this space, which does not know its number
    ContentId words;
    std::vector<PersonId> owners;
    std::optional<Day> due;
    CommitmentState state{CommitmentState::agreed};
    Instant made_at{};  // when its session was over
    std::optional<Instant> changed_at;
    std::optional<CommitmentNote> note;  // of the last change

    bool operator==(const Commitment&) const = default;
};

// What somebody is asked to take on (rule K2). It becomes a commitment under the same id, in words
// of the one who takes it on; until then its own words are in content under its id.
struct Proposal {
    ContributionId id;
    PersonId by{};
    PersonId to{};
    Instant at{};
    std::optional<Day> due;

    bool operator==(const Proposal&) const = default;
};

// What was not taken on; its words are gone.
struct DeclinedProposal {
    ContributionId id;
    PersonId by{};
    PersonId to{};
    Instant at{};
    std::optional<ContentId> note;  // to who proposed it

    bool operator==(const DeclinedProposal&) const = default;
};

}  // namespace urdimbre::domain
