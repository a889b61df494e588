#pragma once

#include "server/domain/ids.hpp"

#include <cstdint>
#include <variant>

// What somebody tells of their own practice in their notebook (rules P21, P24). Whoever else reads
// the log of a notebook, there is nobody else in it.
namespace urdimbre::domain {

using StoryId = Uuid;

// What a story is about, which says of which parts it consists.
enum class StoryForm : std::uint8_t { value, accompaniment };

enum class StoryPart : std::uint8_t {
    happened,
    pupils,
    self,
    known,
    depended,
    needed,
    strategy,
    skill,
    adjustment,
};

// In place of what it said before, if it was told already.
struct StoryTold {
    StoryId story;
    StoryForm form{};
    ContentId words;
    PersonId by{};

    bool operator==(const StoryTold&) const = default;
};

struct StoryTakenBack {
    StoryId story;
    PersonId by{};

    bool operator==(const StoryTakenBack&) const = default;
};

using StoryEvent = std::variant<StoryTold, StoryTakenBack>;

StoryId subject(const StoryEvent& event);

}  // namespace urdimbre::domain
