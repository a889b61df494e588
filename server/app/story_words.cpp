#include "server/app/story_words.hpp"

#include "server/app/same_story_names.hpp"

#include <boost/json.hpp>

#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

namespace {

std::optional<wire::StoryPartName> story_part_named(std::string_view sought) {
    for (const auto& [inside, outside] : Same<domain::StoryPart>::names) {
        if (wire::name(outside) == sought) return outside;
    }
    return {};
}

}  // namespace

std::string written(const StoryWords& words) {
    json::object parts;
    for (const wire::StoryPart& one : words.parts) parts[wire::name(one.name)] = one.text;
    json::array drawn_on;
    for (const std::string& one : words.drawn_on) drawn_on.emplace_back(one);
    return json::serialize(
        json::object{{"parts", std::move(parts)}, {"drawn_on", std::move(drawn_on)}}
    );
}

std::optional<StoryWords> story_words(std::string_view text) {
    boost::system::error_code error;
    const json::value read = json::parse(text, error);
    const json::object* whole = error ? nullptr : read.if_object();
    const json::value* parts = whole ? whole->if_contains("parts") : nullptr;
    const json::value* drawn_on = whole ? whole->if_contains("drawn_on") : nullptr;
    if (!parts || !parts->is_object() || !drawn_on || !drawn_on->is_array()) return {};
    StoryWords words;
    for (const auto& [name, value] : parts->get_object()) {
        const auto known = story_part_named(name);
        if (!known || !value.is_string()) return {};
        words.parts.push_back({*known, std::string{std::string_view{value.get_string()}}});
    }
    for (const json::value& one : drawn_on->get_array()) {
        if (!one.is_string()) return {};
        words.drawn_on.emplace_back(std::string_view{one.get_string()});
    }
    return words;
}

}  // namespace urdimbre::app
