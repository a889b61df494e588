#include "server/app/asked_dimensions.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

namespace {

std::string text_at(const json::value& value, std::string_view name) {
    return std::string{value.at(name).as_string()};
}

// Those of the list that are wanted.
template <class Wanted>
json::array kept_of(json::array& all, Wanted wanted) {
    json::array kept;
    for (json::value& each : all) {
        if (wanted(each)) kept.push_back(std::move(each));
    }
    return kept;
}

}  // namespace

std::optional<std::vector<std::string>>
dimensions_in(const json::value& sent, const domain::Instrument& instrument) {
    const auto* list = sent.if_array();
    if (!list || list->empty() || list->size() > instrument.dimensions.size()) return {};
    std::vector<std::string> all;
    for (const json::value& each : *list) {
        const auto* text = each.if_string();
        if (!text) return {};
        std::string id{*text};
        const bool known =
            std::ranges::find(instrument.dimensions, id) != instrument.dimensions.end();
        if (!known || std::ranges::find(all, id) != all.end()) return {};
        all.push_back(std::move(id));
    }
    return all;
}

InstrumentDocument
only(const InstrumentDocument& whole, const std::vector<std::string>& dimensions) {
    if (dimensions.size() == whole.instrument.dimensions.size()) return whole;
    const std::set<std::string> asked(dimensions.begin(), dimensions.end());
    json::object document = json::parse(whole.document).as_object();
    const auto of_these = [&](const json::value& one) {
        return asked.contains(text_at(one, "id"));
    };
    document["dimensions"] = kept_of(document.at("dimensions").as_array(), of_these);
    std::set<std::string> scales;
    document["items"] = kept_of(document.at("items").as_array(), [&](json::value& item) {
        json::array& places = item.at("dimensions").as_array();
        places = kept_of(places, [&](const json::value& id) {
            return asked.contains(std::string{id.as_string()});
        });
        const bool stays = !places.empty();
        if (stays && item.as_object().contains("scale")) scales.insert(text_at(item, "scale"));
        return stays;
    });
    if (json::value* declared = document.if_contains("scales")) {
        *declared = kept_of(declared->as_array(), [&](const json::value& one) {
            return scales.contains(text_at(one, "id"));
        });
    }
    auto reading = read_instrument(json::serialize(document));
    // A part of what is right is right: every rule is about an item, or about what items name.
    if (!reading.found) throw std::logic_error("a part of an instrument cannot be read");
    return std::move(*reading.found);
}

}  // namespace urdimbre::app
