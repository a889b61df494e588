#include "server/app/signed_in.hpp"

#include "server/app/secret.hpp"
#include "server/app/space_path.hpp"
#include "storage/unavailable.hpp"

#include <memory>
#include <utility>

namespace urdimbre::app {
namespace {

using Tokens = SignedIn::Tokens;
using wire::RefusalCode;

// What concerns the account itself is for people, never for scripts (rule A21).
constexpr SignedIn::Route routes[] = {
    {"GET", "/api/account", Tokens::may_not, my_account},
    {"POST", "/api/sign-out-everywhere", Tokens::may_not, sign_out_everywhere},
    {"GET", "members", Tokens::may, members},
    {"GET", "invitations", Tokens::may, live_invitations},
    {"POST", "invitations/revoke", Tokens::may, revoke_invitation},
    {"GET", "/api/account/tokens", Tokens::may_not, my_tokens},
    {"POST", "/api/account/tokens", Tokens::may_not, make_token},
    {"POST", "/api/account/tokens/revoke", Tokens::may_not, revoke_token},
    {"POST", "recoveries", Tokens::may_not, make_recovery},
    {"GET", "/api/account/recoveries", Tokens::may_not, my_recoveries},
    {"POST", "/api/account/recoveries/seen", Tokens::may_not, recoveries_were_seen},
};

}  // namespace

std::optional<SignedIn::Found> SignedIn::find(const ApiRequest& request) {
    for (const Route& route : routes) {
        if (route.method != request.method) continue;
        if (route.path == request.path) return Found{&route};
        if (route.path.front() == '/') continue;
        if (const auto space = space_in(request.path, route.path)) return Found{&route, *space};
    }
    return {};
}

bool SignedIn::takes(const ApiRequest& request) const { return find(request).has_value(); }

void SignedIn::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    struct Exchange {
        ApiRequest request;
        Found found;
        domain::Instant now{};
        ApiResponse response;
    };
    const Found found = *find(request);
    auto exchange = std::make_shared<Exchange>(Exchange{std::move(request), found, now_(), {}});
    offload_.run(
        [this, exchange] {
            const ApiRequest& asked = exchange->request;
            const auto no = [&](int status, RefusalCode code) {
                exchange->response = problem(texts_, asked, status, code);
            };
            try {
                auto login = directory_.find_login(hash_of(asked.secret), exchange->now);
                if (!login) return no(401, RefusalCode::signed_out);
                const Route& route = *exchange->found.route;
                if (login->kind == storage::LoginKind::token && route.tokens == Tokens::may_not) {
                    return no(403, RefusalCode::token_may_not);
                }
                const boost::json::object body = body_of(asked);
                exchange->response = route.answer(
                    {.request = asked,
                     .body = body,
                     .login = std::move(*login),
                     .now = exchange->now,
                     .space = exchange->found.space,
                     .directory = directory_,
                     .texts = texts_}
                );
            } catch (const storage::StorageUnavailable&) {
                no(503, RefusalCode::storage_unavailable);
            }
        },
        [exchange, answer = std::move(answer)] { answer(std::move(exchange->response)); }
    );
}

}  // namespace urdimbre::app
