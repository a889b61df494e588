#pragma once

#include "server/domain/story_event.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::domain {

struct TellStory {
    StoryForm form{};
    std::vector<StoryPart> parts;  // those that it has
    std::string words;             // all of them, and on what it rests
    std::optional<StoryId> story;  // the one that it corrects
};

struct TakeBackStory {
    StoryId story;
};

using StoryCommand = std::variant<TellStory, TakeBackStory>;

}  // namespace urdimbre::domain
