#include "server/app/template_summary.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

namespace {

// What a phase asks of the public, as its document names it (rule C140).
json::array asked_of_public(const domain::Gallery& gallery) {
    json::array all;
    if (gallery.reactions) all.emplace_back("reactions");
    if (gallery.questions) all.emplace_back("questions");
    if (gallery.votes) all.emplace_back("votes");
    if (gallery.speakers) all.emplace_back("speakers");
    return all;
}

}  // namespace

json::object summary_of(const Template& one) {
    json::array serves;
    for (const Serves each : one.serves) serves.push_back(json::value(name(each)));
    json::array phases;
    std::chrono::minutes whole{};
    for (std::size_t place = 0; place < one.outline.size(); ++place) {
        const PhaseOutline& outline = one.outline[place];
        whole += outline.lasts;
        json::object phase{{"title", outline.title}, {"minutes", outline.lasts.count()}};
        if (const auto& gallery = one.protocol.phases[place].gallery) {
            phase["public"] = asked_of_public(*gallery);
        }
        phases.push_back(std::move(phase));
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
