#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/story.hpp"
#include "server/domain/story_command.hpp"

#include <optional>
#include <vector>

// The part of translate.hpp that is about stories.
namespace urdimbre::app {

wire::Event to_wire(const domain::StoryEvent& event);
domain::StoryEvent to_domain(const wire::StoryToldEvent& event);
domain::StoryEvent to_domain(const wire::StoryTakenBackEvent& event);

// No value: none.
std::optional<std::vector<wire::SavedStory>> to_saved(const domain::Stories& stories);
domain::Stories to_domain(const std::vector<wire::SavedStory>& saved);

domain::StoryCommand to_domain(wire::TellStory& command);
domain::StoryCommand to_domain(const wire::TakeBackStory& command);

}  // namespace urdimbre::app
