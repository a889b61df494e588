#pragma once

#include "server/domain/commitment.hpp"
#include "server/domain/conversation.hpp"
#include "server/domain/ids.hpp"
#include "server/domain/role.hpp"
#include "server/domain/seated_person.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace urdimbre::domain {

// What a decision in one space makes happen in others (rules L16, L17).

// A space that was opened from here has to begin.
struct OpenChild {
    SpaceId space{};
    SpaceKind kind{};
    PersonId by{};
    std::vector<SeatedPerson> people{};

    bool operator==(const OpenChild&) const = default;
};

// Who left has to leave what is below (rule E7). heir: who cares for a space that would be left
// without a coordinator.
struct EndMembershipsBelow {
    PersonId person{};
    PersonId by{};
    std::optional<PersonId> heir;

    bool operator==(const EndMembershipsBelow&) const = default;
};

// A session is over: the space above is told of its acta and its commitments.
struct ReportActa {
    SpaceId to{};
    std::optional<Instant> began_at;
    Instant ended_at{};
    Ending how{};
    std::vector<Commitment> commitments;
    bool again{};
    std::optional<StageReport> stage{};

    bool operator==(const ReportActa&) const = default;
};

// What was said in a session of a commitment that the space above keeps.
struct ReportChange {
    SpaceId to{};
    Commitment commitment;
    PersonId by{};

    bool operator==(const ReportChange&) const = default;
};

// The words of a commitment were withdrawn after the session was over.
struct ReportTakenBack {
    SpaceId to{};
    ContributionId commitment;
    PersonId by{};

    bool operator==(const ReportTakenBack&) const = default;
};

using Effect =
    std::variant<OpenChild, EndMembershipsBelow, ReportActa, ReportChange, ReportTakenBack>;

// An effect that is not known to have happened. An event has at most one, so its number names it.
struct Owed {
    Sequence seq{};
    Instant at{};
    Effect effect;

    bool operator==(const Owed&) const = default;
};

}  // namespace urdimbre::domain
