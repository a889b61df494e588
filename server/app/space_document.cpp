#include "server/app/space_document.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/secret.hpp"
#include "server/app/stored_space.hpp"
#include "storage/unavailable.hpp"

#include <memory>
#include <utility>

namespace urdimbre::app {

using wire::RefusalCode;

bool SpaceDocument::takes(const ApiRequest& request) const {
    return request.method == "GET" && space_of(request.path).has_value();
}

void SpaceDocument::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
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
                exchange->response = stop(exchange->request, 503, RefusalCode::storage_unavailable);
            }
        },
        [exchange, answer = std::move(answer)] { answer(std::move(exchange->response)); }
    );
}

ApiResponse SpaceDocument::answer_to(const ApiRequest& request, domain::Instant now) const {
    const auto login = house_.directory.find_login(hash_of(request.secret), now);
    if (!login) return stop(request, 401, RefusalCode::signed_out);
    const domain::SpaceId id = *space_of(request.path);
    // The index of memberships spares reading the log for a stranger; the log decides (rule A5).
    if (house_.directory.roles_in(id, login->person).empty()) {
        return stop(request, 404, RefusalCode::not_a_member);
    }
    domain::Space space = read_space(house_.log, id);
    const domain::Audience audience = domain::audience(space, login->person);
    if (!audience.reads()) return stop(request, 404, RefusalCode::not_a_member);
    return written_for({request, login->person, id, std::move(space), audience});
}

ApiResponse SpaceDocument::stop(const ApiRequest& request, int status, RefusalCode code) const {
    return problem(house_.texts, request, status, code);
}

}  // namespace urdimbre::app
