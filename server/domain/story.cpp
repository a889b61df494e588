#include "server/domain/story.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <array>

namespace urdimbre::domain {

StoryId subject(const StoryEvent& event) {
    return std::visit([](const auto& one) { return one.story; }, event);
}

const Story* Stories::find(const StoryId& id) const {
    const auto found = std::ranges::find(all, id, &Story::id);
    return found == all.end() ? nullptr : &*found;
}

void evolve(Stories& stories, const StoryEvent& event, Sequence seq, Instant at) {
    std::visit(
        Overloaded{
            [&](const StoryTold& told) {
                const auto found = std::ranges::find(stories.all, told.story, &Story::id);
                if (found == stories.all.end()) {
                    stories.all.push_back({told.story, seq, told.form, at, {}, told.words});
                    return;
                }
                found->changed_at = at;
                found->words = told.words;
            },
            [&](const StoryTakenBack& gone) {
                std::erase_if(stories.all, [&](const Story& one) { return one.id == gone.story; });
            },
        },
        event
    );
}

std::span<const StoryPart> parts_of(StoryForm form) {
    using enum StoryPart;
    static constexpr std::array value{happened, pupils, self, known, depended};
    static constexpr std::array accompaniment{needed, strategy, skill, adjustment};
    return form == StoryForm::value ? std::span<const StoryPart>{value}
                                    : std::span<const StoryPart>{accompaniment};
}

}  // namespace urdimbre::domain
