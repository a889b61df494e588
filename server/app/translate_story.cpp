#include "server/app/translate_story.hpp"

#include "server/app/same_story_names.hpp"
#include "server/app/story_words.hpp"
#include "server/app/translate.hpp"
#include "server/app/translate_parts.hpp"
#include "server/domain/overloaded.hpp"

#include <utility>

namespace urdimbre::app {

wire::Event to_wire(const domain::StoryEvent& event) {
    using Event = wire::Event;
    return std::visit(
        domain::Overloaded{
            [](const domain::StoryTold& told) -> Event {
                return wire::StoryToldEvent{
                    told.story.bytes, outside(told.form), told.words.bytes, number(told.by)
                };
            },
            [](const domain::StoryTakenBack& gone) -> Event {
                return wire::StoryTakenBackEvent{gone.story.bytes, number(gone.by)};
            },
        },
        event
    );
}

domain::StoryEvent to_domain(const wire::StoryToldEvent& told) {
    return domain::StoryTold{
        domain::Uuid{told.story},
        inside<domain::StoryForm>(told.form),
        domain::Uuid{told.words},
        domain::PersonId{told.by},
    };
}

domain::StoryEvent to_domain(const wire::StoryTakenBackEvent& gone) {
    return domain::StoryTakenBack{domain::Uuid{gone.story}, domain::PersonId{gone.by}};
}

std::optional<std::vector<wire::SavedStory>> to_saved(const domain::Stories& stories) {
    if (stories.all.empty()) return {};
    return each<wire::SavedStory>(stories.all, [](const domain::Story& one) {
        return wire::SavedStory{
            one.id.bytes, one.seq, outside(one.form), one.at, one.changed_at, one.words.bytes
        };
    });
}

domain::Stories to_domain(const std::vector<wire::SavedStory>& saved) {
    return {each<domain::Story>(saved, [](const wire::SavedStory& one) {
        return domain::Story{
            .id = domain::Uuid{one.id},
            .seq = one.seq,
            .form = inside<domain::StoryForm>(one.form),
            .at = one.at,
            .changed_at = one.changed_at,
            .words = domain::Uuid{one.words},
        };
    })};
}

domain::StoryCommand to_domain(wire::TellStory& tell) {
    domain::TellStory told{
        .form = inside<domain::StoryForm>(tell.form),
        .parts = each<domain::StoryPart>(
            tell.parts,
            [](const wire::StoryPart& part) { return inside<domain::StoryPart>(part.name); }
        ),
        .words = {},
        .story = inner(tell.story),
    };
    told.words = written(StoryWords{std::move(tell.parts), std::move(tell.drawn_on)});
    return told;
}

domain::StoryCommand to_domain(const wire::TakeBackStory& what) {
    return domain::TakeBackStory{domain::Uuid{what.story}};
}

}  // namespace urdimbre::app
