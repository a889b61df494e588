#pragma once

#include "protocol/wire/wire.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The words of a story (rules P21, P24), as they are kept in content.
namespace urdimbre::app {

struct StoryWords {
    std::vector<wire::StoryPart> parts;
    std::vector<std::string> drawn_on;  // on what it rests
};

std::string written(const StoryWords& words);

// No value: these are the words of no story.
std::optional<StoryWords> story_words(std::string_view text);

}  // namespace urdimbre::app
