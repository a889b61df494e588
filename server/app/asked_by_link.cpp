#include "server/app/asked_by_link.hpp"

#include "server/domain/instrument_figures.hpp"

#include <string>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

json::object document_by_link(const InstrumentDocument& on) {
    json::object document = json::parse(on.document).as_object();
    json::array asked;
    for (json::value& each : document.at("items").as_array()) {
        const std::string id{each.at("id").as_string()};
        const domain::InstrumentItem* item = on.instrument.item(id);
        if (item && domain::told_of_groups(on.instrument, *item)) asked.push_back(std::move(each));
    }
    document["items"] = std::move(asked);
    return document;
}

domain::Instrument instrument_by_link(const domain::Instrument& instrument) {
    domain::Instrument asked = instrument;
    std::erase_if(asked.items, [&](const domain::InstrumentItem& item) {
        return !domain::told_of_groups(instrument, item);
    });
    return asked;
}

}  // namespace urdimbre::app
