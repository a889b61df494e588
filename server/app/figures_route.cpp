#include "server/app/figures_route.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/content_disposition.hpp"
#include "server/app/document_reader.hpp"
#include "server/app/network_figures_json.hpp"
#include "server/app/network_walk.hpp"
#include "server/app/space_path.hpp"
#include "server/domain/access.hpp"

namespace urdimbre::app {

namespace json = boost::json;
using wire::RefusalCode;

namespace {

constexpr std::string_view figures_path = "figures";
constexpr std::string_view figures_csv_path = "figures.csv";

std::string_view outcome_text(bool too_much) { return too_much ? "too_much" : "being_made"; }

}  // namespace

bool FiguresRoute::takes(const ApiRequest& request) const {
    return request.method == "GET" &&
           (space_in(request.path, figures_path) || space_in(request.path, figures_csv_path));
}

FiguresRoute::Found FiguresRoute::find(domain::SpaceId network, domain::Month last) const {
    if (auto kept = store_->told(network, last)) return {State::told, std::move(*kept)};
    const std::unique_lock making{making_, std::try_to_lock};
    if (!making) return {State::being_made};
    const auto figures = walk_network(house_.log, *store_, house_.templates, network, last);
    if (!figures) return {State::too_much};
    return {State::told, store_->tell(network, last, kept_figures(*figures))};
}

ApiResponse FiguresRoute::answer_to(const ApiRequest& request, const Caller& caller) const {
    const auto as_table = space_in(request.path, figures_csv_path);
    const domain::SpaceId id = as_table ? *as_table : *space_in(request.path, figures_path);
    const auto opened = open(id, caller.person);
    if (!opened) return stop(request, 404, RefusalCode::not_a_member);
    const domain::Space& space = opened->space;
    if (!store_ || space.kind != domain::SpaceKind::network) {
        return stop(request, 404, RefusalCode::not_found);
    }
    if (!domain::may(space.roles_of(caller.person), domain::Action::see_figures)) {
        return stop(request, 403, RefusalCode::role_may_not);
    }
    const Found found = find(id, domain::month_of(caller.now - settled_after) - 1);
    if (!as_table) {
        if (found.state != State::told) {
            return answer_json({{"outcome", outcome_text(found.state == State::too_much)}});
        }
        json::object told = told_figures(found.kept, house_.templates);
        told["outcome"] = "told";
        return answer_json(told);
    }
    // Whoever takes a table along has read the figures before.
    if (found.state != State::told) return stop(request, 404, RefusalCode::not_found);
    const Reader reader = document_reader(house_.texts, request);
    ApiResponse response{
        .body = network_figures_csv(found.kept, house_.templates, house_.texts, reader.lang),
        .headers = {},
    };
    response.content_type = "text/csv; charset=utf-8";
    const std::string called = std::string{house_.texts.find(reader.lang, "figures.file")} + " " +
                               house_.directory.title(id).value_or("");
    response.headers = {
        {"Cache-Control", "private, no-store"},
        {"Content-Disposition", content_disposition(called + ".csv", false)},
    };
    return response;
}

}  // namespace urdimbre::app
