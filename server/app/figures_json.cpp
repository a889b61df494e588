#include "server/app/figures_json.hpp"

#include "server/app/api_answer.hpp"

#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

json::object
means_json(const domain::Instrument& instrument, const std::vector<domain::Mean>& means) {
    json::object out;
    for (std::size_t i = 0; i < instrument.dimensions.size() && i < means.size(); ++i) {
        out[instrument.dimensions[i]] = means[i] ? json::value(*means[i]) : json::value(nullptr);
    }
    return out;
}

json::object figures_json(const domain::Instrument& instrument, const domain::Figures& figures) {
    json::array items;
    for (const domain::ItemFigure& figure : figures.items) {
        const domain::InstrumentItem* item = instrument.item(figure.item);
        json::object one{{"item", figure.item}, {"answered", figure.answered}};
        const bool number = item && item->kind == domain::ItemKind::number;
        const bool scale = item && item->kind == domain::ItemKind::scale;
        if (!figure.counts.empty()) {
            one["counts"] = json::array(figure.counts.begin(), figure.counts.end());
        }
        if (number || scale) one["mean"] = figure.sum * 100 / figure.answered;
        if (!figure.texts.empty()) {
            one["texts"] = json::array(figure.texts.begin(), figure.texts.end());
        }
        items.push_back(std::move(one));
    }
    return {
        {"answered", figures.sheets},
        {"dimensions", means_json(instrument, figures.dimensions)},
        {"items", std::move(items)},
    };
}

std::string counted_text(const domain::Counted& counted) {
    json::object out;
    for (const auto& [item, people] : counted) {
        json::array all;
        for (const domain::PersonId person : people) all.push_back(number(person));
        out[item] = std::move(all);
    }
    return json::serialize(out);
}

domain::Counted counted_in(std::string_view text) {
    domain::Counted counted;
    const json::value value = json::parse(text);
    for (const auto& [item, people] : value.as_object()) {
        auto& all = counted[std::string{item}];
        for (const json::value& each : people.as_array()) {
            all.insert(domain::PersonId{each.to_number<std::uint64_t>()});
        }
    }
    return counted;
}

}  // namespace urdimbre::app
