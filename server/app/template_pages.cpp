#include "server/app/template_pages.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/template_summary.hpp"

#include <memory>
#include <string_view>
#include <utility>

namespace urdimbre::app {
namespace {

namespace json = boost::json;

constexpr std::string_view list_path = "/api/templates";
constexpr std::string_view one_path = "/api/templates/";

}  // namespace

bool TemplatePages::takes(const ApiRequest& request) const {
    return request.method == "GET" &&
           (request.path == list_path || request.path.starts_with(one_path));
}

void TemplatePages::handle(ApiRequest request, std::function<void(ApiResponse)> answer_with) {
    auto asked = std::make_shared<ApiRequest>(std::move(request));
    entrance_.identify(
        asked->secret,
        [this, asked, answer_with = std::move(answer_with)](const Gate::Identity& who) {
            if (who.unavailable) {
                return answer_with(
                    problem(texts_, *asked, 503, wire::RefusalCode::storage_unavailable)
                );
            }
            if (!who.visitor) {
                return answer_with(problem(texts_, *asked, 401, wire::RefusalCode::signed_out));
            }
            answer_with(answer(*asked));
        }
    );
}

ApiResponse TemplatePages::answer(const ApiRequest& request) const {
    if (request.path == list_path) {
        json::array all;
        for (const Template& one : templates_.all()) all.push_back(summary_of(one));
        return answer_json({{"templates", std::move(all)}});
    }
    const Template* one = templates_.find(std::string_view{request.path}.substr(one_path.size()));
    if (!one) return problem(texts_, request, 404, wire::RefusalCode::not_found);
    return {.body = one->document, .headers = {}};
}

}  // namespace urdimbre::app
