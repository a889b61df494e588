#include "server/net/identification.hpp"

#include "server/net/answer_to.hpp"
#include "server/net/credentials.hpp"

#include <functional>
#include <utility>

namespace urdimbre::net {

Awaitable<app::Gate::Identity>
identity_of(Transport& transport, Services& services, std::string secret) {
    using Identity = app::Gate::Identity;
    auto ask = [&services, secret = std::move(secret)](std::function<void(Identity)> answer) {
        services.gate.identify(secret, std::move(answer));
    };
    co_return co_await answer_to<Identity>(transport.get_executor(), std::move(ask));
}

Awaitable<Identified>
identify(Transport& transport, Services& services, const HttpRequest& request, bool changes) {
    const auto no = [](HttpProblem why) { return Identified{.visitor = {}, .problem = why}; };
    if (services.draining) co_return no(HttpProblem::draining);
    const Credentials login =
        credentials(request.authorization, request.cookies, request.peer.secure);
    if (login.secret.empty()) co_return no(HttpProblem::signed_out);
    if (!origin_is_fine(request, login.from_cookie, changes, services.config)) {
        co_return no(HttpProblem::origin_refused);
    }
    const auto ticket = co_await services.identifications.enter();
    if (!ticket) {
        services.figures.overloaded.add();
        co_return no(HttpProblem::overloaded);
    }
    if (services.severed || !transport.is_open()) co_return no(HttpProblem::draining);
    app::Gate::Identity identity = co_await identity_of(transport, services, login.secret);
    if (identity.unavailable) co_return no(HttpProblem::storage_unavailable);
    if (!identity.visitor) co_return no(HttpProblem::signed_out);
    if (services.draining) co_return no(HttpProblem::draining);
    co_return Identified{.visitor = std::move(identity.visitor), .problem = {}};
}

}  // namespace urdimbre::net
