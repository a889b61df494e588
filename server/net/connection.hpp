#pragma once

#include "server/net/services.hpp"
#include "server/net/transport.hpp"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>

#include <optional>

namespace urdimbre::net {

// A request to become a WebSocket.
struct Upgrade {
    boost::beast::http::request<boost::beast::http::empty_body> request;
    // None: too many come at once to ask who this is. A WebSocket is opened all the same, to say
    // so: a browser does not show its page the answer to a request that was refused.
    std::optional<app::Visitor> visitor;
    bool has_dictionary{};  // of wire/deflate.hpp: frames may be compressed with it
};

// Serves one WebSocket from its handshake to its end. The caller's frame owns transport and
// services until then.
Awaitable<void> serve_websocket(Transport& transport, Services& services, Upgrade upgrade);

}  // namespace urdimbre::net
