#include "server/domain/telling.hpp"

#include "server/domain/access.hpp"
#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <set>

namespace urdimbre::domain {
namespace {

using StoryOutcome = boost::system::result<Decision, Refusal>;

// Each part once, all of this form, and the one without which there is no story.
bool has_its_parts(const TellStory& tell) {
    const auto may_have = parts_of(tell.form);
    const std::set<StoryPart> said{tell.parts.begin(), tell.parts.end()};
    return said.size() == tell.parts.size() && said.contains(may_have.front()) &&
           std::ranges::all_of(said, [&](StoryPart part) {
               return std::ranges::find(may_have, part) != may_have.end();
           });
}

StoryOutcome tell_story(const Space& space, const Asked& asked, const TellStory& tell) {
    if (!may(space.roles_of(asked.by), Action::post)) return Refusal::role_may_not;
    if (!has_its_parts(tell)) return Refusal::story_invalid;
    const Story* before = tell.story ? space.stories.find(*tell.story) : nullptr;
    if (tell.story && !before) return Refusal::story_unknown;
    if (before && before->form != tell.form) return Refusal::story_invalid;
    if (!before && space.stories.full()) return Refusal::stories_full;
    Decision decision;
    decision.events.push_back(StoryEvent{StoryTold{
        .story = before ? before->id : asked.id,
        .form = tell.form,
        .words = asked.id,
        .by = asked.by,
    }});
    decision.words.push_back({asked.id, tell.words});
    if (before) decision.forgotten.push_back(before->words);
    return decision;
}

StoryOutcome take_back_story(const Space& space, const Asked& asked, const TakeBackStory& what) {
    const Story* story = space.stories.find(what.story);
    if (!story) return Refusal::story_unknown;
    Decision decision;
    decision.events.push_back(StoryEvent{StoryTakenBack{.story = story->id, .by = asked.by}});
    decision.forgotten.push_back(story->words);
    return decision;
}

}  // namespace

StoryOutcome decide(const Space& space, const Asked& asked, const StoryCommand& command) {
    if (space.kind != SpaceKind::notebook) return Refusal::story_elsewhere;
    return std::visit(
        Overloaded{
            [&](const TellStory& tell) { return tell_story(space, asked, tell); },
            [&](const TakeBackStory& what) { return take_back_story(space, asked, what); },
        },
        command
    );
}

}  // namespace urdimbre::domain
