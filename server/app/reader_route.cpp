#include "server/app/reader_route.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/secret.hpp"
#include "server/app/stored_space.hpp"
#include "storage/unavailable.hpp"

#include <memory>
#include <utility>

namespace urdimbre::app {

using wire::RefusalCode;

void ReaderRoute::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    struct Exchange {
        ApiRequest request;
        domain::Instant now;
        ApiResponse response;
    };
    auto exchange = std::make_shared<Exchange>(Exchange{std::move(request), house_.now(), {}});
    offload_.run(
        [this, exchange] {
            try {
                exchange->response = answer_signed_in(exchange->request, exchange->now);
            } catch (const storage::StorageUnavailable&) {
                exchange->response = stop(exchange->request, 503, RefusalCode::storage_unavailable);
            }
        },
        [exchange, answer = std::move(answer)] { answer(std::move(exchange->response)); }
    );
}

ApiResponse ReaderRoute::answer_signed_in(const ApiRequest& request, domain::Instant now) const {
    const auto login = house_.directory.find_login(hash_of(request.secret), now);
    if (!login) return stop(request, 401, RefusalCode::signed_out);
    return answer_to(
        request, {.person = login->person, .now = now, .login = login->kind, .lang = login->lang}
    );
}

std::optional<ReaderRoute::Opened> ReaderRoute::open(domain::SpaceId space, domain::PersonId person)
    const {
    // The index of memberships spares reading the log for a stranger; the log decides (rule A5).
    if (house_.directory.roles_in(space, person).empty()) return {};
    domain::Space found = read_space(house_.log, space);
    const domain::Audience audience = domain::audience(found, person);
    if (!audience.reads()) return {};
    return Opened{.space = std::move(found), .audience = audience};
}

ApiResponse ReaderRoute::stop(const ApiRequest& request, int status, RefusalCode code) const {
    return problem(house_.texts, request, status, code);
}

}  // namespace urdimbre::app
