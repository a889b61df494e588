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
    };
}

}  // namespace urdimbre::app
