#pragma once

#include "server/net/services.hpp"
#include "server/net/transport.hpp"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>

namespace urdimbre::net {

// A request to become a WebSocket, from somebody who was identified.
struct Upgrade {
    boost::beast::http::request<boost::beast::http::empty_body> request;
    app::Visitor visitor;
};

// Serves one WebSocket from its handshake to its end. The caller's frame owns transport and
// services until then.
Awaitable<void> serve_websocket(Transport& transport, Services& services, Upgrade upgrade);

}  // namespace urdimbre::net
