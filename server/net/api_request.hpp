#pragma once

#include "server/app/gate.hpp"
#include "server/net/credentials.hpp"
#include "server/net/http_body.hpp"
#include "server/net/http_router.hpp"

#include <string>
#include <string_view>
#include <utility>

// What the application is told of a request. For http_session.cpp alone.
namespace urdimbre::net {

// The headers that it may look at.
inline constexpr std::string_view passed_headers[] = {
    "accept-language",
    "content-digest",
    "content-type",
    "if-none-match",
    "if-range",
    "range",
    "user-agent"
};

inline app::ApiRequest api_request(Parser& parser, const HttpRequest& request, Credentials login) {
    app::ApiRequest asked{
        .method = std::string{request.method},
        .path = request.target.path,
        .query = request.target.query,
        .headers = {},
        .body = std::move(parser.get().body()),
        .address = request.peer.address,
        .secure = request.peer.secure,
        .secret = std::move(login.secret),
        .from_cookie = login.from_cookie,
    };
    for (const std::string_view name : passed_headers) {
        const std::string_view value = parser.get()[name];
        if (!value.empty()) asked.headers.emplace(name, value);
    }
    return asked;
}

}  // namespace urdimbre::net
