#pragma once

#include "server/domain/conversing.hpp"

#include <optional>

// What a contribution points at: what it answers, and what it rests on (rule C68).
namespace urdimbre::domain {

// To whom something will be shown.
struct Reach {
    Shown shown{};
    std::optional<GroupIndex> group{};
};

// What it points at is there, and shown to all to whom this will be shown: pointing at a note would
// tell of it, and so would pointing at another group.
std::optional<Refusal>
objection_to_references(const Converse& here, const Contribute& what, const Reach& reach);

}  // namespace urdimbre::domain
