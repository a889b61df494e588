#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/role.hpp"

#include <optional>
#include <variant>

namespace urdimbre::domain {

// What a decision in one space makes happen in others (rules L16, L17).

// A space that was opened from here has to begin.
struct OpenChild {
    SpaceId space{};
    SpaceKind kind{};
    PersonId by{};

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

using Effect = std::variant<OpenChild, EndMembershipsBelow>;

// An effect that is not known to have happened. An event has at most one, so its number names it.
struct Owed {
    Sequence seq{};
    Instant at{};
    Effect effect;

    bool operator==(const Owed&) const = default;
};

}  // namespace urdimbre::domain
