#include "server/app/cycle_summary.hpp"

#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

json::object summary_of(const Cycle& one) {
    json::array accompanied;
    for (const Party each : one.accompanied) accompanied.push_back(json::value(name(each)));
    json::array accompanies;
    for (const Companion each : one.accompanies) accompanies.push_back(json::value(name(each)));
    json::array stages;
    for (const CycleStage& stage : one.stages) stages.push_back(json::value(stage.title));
    json::object summary{
        {"id", one.id},
        {"version", one.version},
        {"lang", one.lang},
        {"title", one.title},
        {"short", one.brief},
        {"purpose", one.purpose},
        {"when", one.when},
        {"accompanied", std::move(accompanied)},
        {"accompanies", std::move(accompanies)},
        {"progresses", name(one.progresses)},
        {"stages", std::move(stages)},
    };
    if (!one.variant_of.empty()) {
        summary["variant"] = {{"of", one.variant_of}, {"title", one.variant_title}};
    }
    return summary;
}

}  // namespace urdimbre::app
