#include "server/app/stories_route.hpp"

#include "server/app/same_story_names.hpp"
#include "server/app/space_path.hpp"
#include "server/app/story_words.hpp"
#include "server/app/translate.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::app {
namespace {

constexpr std::string_view stories_path = "stories";
constexpr std::size_t stories_per_page = 20;

wire::Story story_told(const domain::Story& one, std::optional<StoryWords> words) {
    wire::Story out{
        .id = one.id.bytes,
        .seq = one.seq,
        .form = outside(one.form),
        .at = one.at,
        .changed_at = one.changed_at,
        .parts = {},
        .drawn_on = {},
    };
    if (!words) return out;
    // In the order in which they are asked for, whatever the order in which they were written.
    auto& parts = out.parts.emplace(std::move(words->parts));
    std::ranges::sort(parts, {}, &wire::StoryPart::name);
    out.drawn_on = std::move(words->drawn_on);
    return out;
}

}  // namespace

std::optional<domain::SpaceId> StoriesRoute::space_of(std::string_view path) const {
    return space_in(path, stories_path);
}

ApiResponse StoriesRoute::written_for(const Asked& asked) const {
    domain::Sequence before = std::numeric_limits<domain::Sequence>::max();
    if (const auto given = asked.request.query.find("before"); given != asked.request.query.end()) {
        const std::string& text = given->second;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), before);
        if (error != std::errc{} || end != text.data() + text.size() || before == 0) {
            return stop(asked.request, 400, wire::RefusalCode::wrong_type);
        }
    }
    std::vector<const domain::Story*> page;
    std::vector<domain::ContentId> wanted;
    bool more = false;
    for (const domain::Story& one : asked.space.stories.all | std::views::reverse) {
        if (one.seq >= before) continue;
        more = page.size() == stories_per_page;
        if (more) break;
        page.push_back(&one);
        wanted.push_back(one.words);
    }
    std::map<domain::ContentId, std::optional<StoryWords>> words;
    if (!wanted.empty()) {
        for (const storage::Content& content : house_.log.contents(asked.id, wanted)) {
            words.emplace(content.id, story_words(content.body));
        }
    }
    wire::StoryPage out{.stories = {}, .more = {}};
    for (const domain::Story* one : page) {
        const auto found = words.find(one->words);
        out.stories.push_back(story_told(*one, found == words.end() ? std::nullopt : found->second)
        );
    }
    if (more) out.more = page.back()->seq;
    ApiResponse response{.body = {}, .headers = {}};
    wire::encode(response.body, out);
    return response;
}

}  // namespace urdimbre::app
