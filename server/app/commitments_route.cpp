#include "server/app/commitments_route.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/commitments.hpp"
#include "server/app/secret.hpp"
#include "server/app/space_path.hpp"
#include "server/app/stored_space.hpp"
#include "server/domain/view.hpp"
#include "storage/unavailable.hpp"

#include <charconv>
#include <memory>
#include <optional>
#include <utility>

namespace urdimbre::app {
namespace {

using wire::RefusalCode;

constexpr std::string_view commitments_path = "commitments";
}  // namespace

bool CommitmentsRoute::takes(const ApiRequest& request) const {
    return request.method == "GET" && space_in(request.path, commitments_path).has_value();
}

void CommitmentsRoute::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
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

ApiResponse CommitmentsRoute::answer_to(const ApiRequest& request, domain::Instant now) const {
    const auto stop = [&](int status, RefusalCode code) {
        return problem(house_.texts, request, status, code);
    };
    const auto login = house_.directory.find_login(hash_of(request.secret), now);
    if (!login) return stop(401, RefusalCode::signed_out);
    const domain::SpaceId id = *space_in(request.path, commitments_path);
    // The index of memberships spares reading the log for a stranger; the log decides (rule A5).
    if (house_.directory.roles_in(id, login->person).empty()) {
        return stop(404, RefusalCode::not_a_member);
    }
    const domain::Space space = read_space(house_.log, id);
    if (!domain::audience(space, login->person).reads())
        return stop(404, RefusalCode::not_a_member);

    std::optional<domain::Sequence> before;
    if (const auto given = request.query.find("before"); given != request.query.end()) {
        std::uint64_t seq{};
        const std::string& text = given->second;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seq);
        if (error != std::errc{} || end != text.data() + text.size() || seq == 0) {
            return stop(400, RefusalCode::wrong_type);
        }
        before = seq;
    }
    const CommitmentsAsked asked{
        .by = login->person, .closed = request.query.contains("closed"), .before = before
    };
    const auto page = read_commitments(house_.log, house_.directory, id, space, asked);
    ApiResponse response{.body = {}, .headers = {}};
    wire::encode(response.body, page);
    return response;
}

}  // namespace urdimbre::app
