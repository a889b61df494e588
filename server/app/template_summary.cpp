#include "server/app/template_summary.hpp"

#include <string_view>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

json::object summary_of(const Template& one) {
    json::array serves;
    for (const Serves each : one.serves) serves.push_back(json::value(name(each)));
    json::array phases;
    std::chrono::minutes whole{};
    for (const PhaseOutline& phase : one.outline) {
        whole += phase.lasts;
        phases.push_back({{"title", phase.title}, {"minutes", phase.lasts.count()}});
    }
    return {
        {"id", one.id},
        {"version", one.version},
        {"lang", one.lang},
        {"title", one.title},
        {"purpose", one.purpose},
        {"when", one.when},
        {"serves", std::move(serves)},
        {"minutes", whole.count()},
        {"phases", std::move(phases)},
    };
}

}  // namespace urdimbre::app
