#pragma once

#include "server/domain/story_event.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace urdimbre::domain {

// A story as it stands; its words are in content and are read apart, in pages (rule P24).
struct Story {
    StoryId id;
    Sequence seq{};  // of the event that told it first
    StoryForm form{};
    Instant at{};
    std::optional<Instant> changed_at;
    ContentId words;

    bool operator==(const Story&) const = default;
};

// Those of a notebook, in the order in which they were told. Bounded: whoever has told as many may
// take one back.
struct Stories {
    static constexpr std::size_t told_max = 300;

    std::vector<Story> all;

    const Story* find(const StoryId& id) const;
    bool full() const { return all.size() >= told_max; }

    bool operator==(const Stories&) const = default;
};

void evolve(Stories& stories, const StoryEvent& event, Sequence seq, Instant at);

// The parts that a story of this form may have; the first one it must have.
std::span<const StoryPart> parts_of(StoryForm form);

}  // namespace urdimbre::domain
