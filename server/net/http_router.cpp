#include "server/net/http_router.hpp"

#include "server/net/credentials.hpp"

#include <utility>

namespace urdimbre::net {
namespace {

HttpResponse text_response(int code, std::string text) {
    HttpResponse response{.status = code, .content_type = "text/plain; charset=utf-8"};
    response.headers = {{"Cache-Control", "no-store"}};
    response.body = std::make_shared<const std::string>(std::move(text));
    return response;
}

HttpResponse readiness(Services& services) {
    if (services.draining) return text_response(503, "draining\n");
    if (const auto why = services.gate.not_ready()) return text_response(503, *why + "\n");
    return text_response(200, "ready\n");
}

HttpResponse metrics(const HttpRequest& request, Services& services) {
    if (!contains(services.metrics_from, request.peer.address)) {
        return problem_response(HttpProblem::not_found, request.accept_language, services);
    }
    std::string text;
    services.metrics.write(text);
    services.gate.metrics(text);
    HttpResponse response = text_response(200, std::move(text));
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    return response;
}

HttpResponse file(const HttpRequest& request, Services& services) {
    auto found = services.files->answer(
        {.path = request.target.path,
         .accept_encoding = request.accept_encoding,
         .if_none_match = request.if_none_match}
    );
    return found ? std::move(*found)
                 : problem_response(HttpProblem::not_found, request.accept_language, services);
}

}  // namespace

Route route(std::string_view path) {
    if (path == "/ws") return Route::websocket;
    if (path.starts_with("/api/")) return Route::api;
    if (path == "/healthz") return Route::health;
    if (path == "/readyz") return Route::readiness;
    if (path == "/metrics") return Route::metrics;
    return Route::files;
}

HttpResponse
problem_response(HttpProblem problem, std::string_view accept_language, Services& services) {
    HttpResponse response{.status = status(problem)};
    response.headers = {{"Cache-Control", "no-store"}};
    if (response.status == 503) {
        response.headers.emplace_back(
            "Retry-After", std::to_string(services.retry_after_seconds())
        );
    }
    if (problem == HttpProblem::upgrade_required)
        response.headers.emplace_back("Upgrade", "websocket");
    if (problem == HttpProblem::method_not_allowed)
        response.headers.emplace_back("Allow", "GET, HEAD");
    if (problem == HttpProblem::signed_out)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    response.body = std::make_shared<const std::string>(
        problem_json(problem, preferred_lang(accept_language), services.problem_text)
    );
    return response;
}

bool origin_is_fine(
    const HttpRequest& request,
    bool from_cookie,
    bool changes,
    const support::Config& config
) {
    if (!changes) return true;
    if (request.origin.empty()) return !from_cookie;
    // A token that a program carries itself was not lent by a browser.
    if (!from_cookie && !request.authorization.empty()) return true;
    return origin_allowed(request.origin, request.host, request.peer.secure, config.origins);
}

HttpResponse answer_here(Route which, const HttpRequest& request, Services& services) {
    if (request.method != "GET" && request.method != "HEAD") {
        return problem_response(HttpProblem::method_not_allowed, request.accept_language, services);
    }
    switch (which) {
        case Route::health:
            return text_response(200, "ok\n");
        case Route::readiness:
            return readiness(services);
        case Route::metrics:
            return metrics(request, services);
        case Route::files:
            return file(request, services);
        case Route::websocket:
        case Route::api:
            break;
    }
    return problem_response(HttpProblem::broken, request.accept_language, services);
}

}  // namespace urdimbre::net
