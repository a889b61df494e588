#pragma once

#include "server/net/http_message.hpp"
#include "server/net/http_target.hpp"
#include "server/net/peer_address.hpp"
#include "server/net/services.hpp"

#include <cstdint>
#include <string_view>

namespace urdimbre::net {

enum class Route : std::uint8_t { websocket, api, health, readiness, metrics, files };

Route route(std::string_view path);

// A whole request, apart from its body; views live as long as the request.
struct HttpRequest {
    std::string_view method;
    std::string_view host;
    std::string_view origin;
    std::string_view authorization;
    std::string_view cookies;
    std::string_view accept_language;
    std::string_view accept_encoding;
    std::string_view if_none_match;
    HttpTarget target;
    Peer peer;
};

HttpResponse
problem_response(HttpProblem problem, std::string_view accept_language, Services& services);

// May this request act with the credentials that it brings? A page elsewhere must not: whatever
// changes something, and any WebSocket that signs in by cookie, needs an Origin of ours; a request
// without login is judged by the Origin that it has, if any.
bool origin_is_fine(
    const HttpRequest& request,
    bool from_cookie,
    bool changes,
    const support::Config& config
);

// For everything that neither the application nor a WebSocket answers.
HttpResponse answer_here(Route route, const HttpRequest& request, Services& services);

}  // namespace urdimbre::net
