#include "server/app/instrument_summary.hpp"

#include <vector>

namespace urdimbre::app {

namespace json = boost::json;

namespace {

template <class Enum>
json::array names_of(const std::vector<Enum>& all) {
    json::array names;
    for (const Enum one : all) names.push_back(json::value(name(one)));
    return names;
}

json::array parts_of(const InstrumentDocument& one) {
    json::array parts;
    for (std::size_t i = 0; i < one.dimension_titles.size(); ++i) {
        parts.push_back({{"id", one.instrument.dimensions[i]}, {"title", one.dimension_titles[i]}});
    }
    return parts;
}

}  // namespace

json::object summary_of(const InstrumentDocument& one) {
    return {
        {"id", one.id},
        {"version", one.version},
        {"lang", one.lang},
        {"title", one.title},
        {"purpose", one.purpose},
        {"origin", one.origin},
        {"items", one.instrument.items.size()},
        {"dimensions", one.instrument.dimensions.size()},
        {"answered_by", names_of(one.instrument.answered_by)},
        {"about", names_of(one.instrument.about)},
        {"moments", names_of(one.instrument.moments)},
        {"board", one.instrument.board},
        {"parts", parts_of(one)},
        {"family", one.family()},
    };
}

}  // namespace urdimbre::app
