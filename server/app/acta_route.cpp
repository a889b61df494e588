#include "server/app/acta_route.hpp"

#include "server/app/acta.hpp"
#include "server/app/api_answer.hpp"
#include "server/app/secret.hpp"
#include "server/app/space_path.hpp"
#include "server/app/stored_space.hpp"
#include "storage/unavailable.hpp"

#include <memory>
#include <utility>

namespace urdimbre::app {
namespace {

using wire::RefusalCode;

}  // namespace

bool ActaRoute::takes(const ApiRequest& request) const {
    return request.method == "GET" && space_in(request.path, "acta").has_value();
}

void ActaRoute::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    struct Exchange {
        ApiRequest request;
        domain::Instant now;
        ApiResponse response;
    };
    auto exchange = std::make_shared<Exchange>(Exchange{std::move(request), house_.now(), {}});
    house_.offload.run(
        [this, exchange] {
            try {
                exchange->response = answer_to(exchange->request, exchange->now);
            } catch (const storage::StorageUnavailable&) {
                exchange->response =
                    problem(house_.texts, exchange->request, 503, RefusalCode::storage_unavailable);
            }
        },
        [exchange, answer = std::move(answer)] { answer(std::move(exchange->response)); }
    );
}

ApiResponse ActaRoute::answer_to(const ApiRequest& request, domain::Instant now) const {
    const auto stop = [&](int status, RefusalCode code) {
        return problem(house_.texts, request, status, code);
    };
    const auto login = house_.directory.find_login(hash_of(request.secret), now);
    if (!login) return stop(401, RefusalCode::signed_out);
    const domain::SpaceId id = *space_in(request.path, "acta");
    // The index of memberships spares reading the log for a stranger; the log decides (rule A5).
    if (house_.directory.roles_in(id, login->person).empty()) {
        return stop(404, RefusalCode::not_a_member);
    }
    const domain::Space space = read_space(house_.log, id);
    const domain::Audience audience = domain::audience(space, login->person);
    if (!audience.reads()) return stop(404, RefusalCode::not_a_member);
    const auto acta = domain::acta(space, audience);
    if (!acta) return stop(409, RefusalCode::acta_not_ready);
    ApiResponse response{.body = {}, .headers = {}};
    wire::encode(response.body, read_acta(house_.log, house_.directory, id, *acta));
    return response;
}

}  // namespace urdimbre::app
