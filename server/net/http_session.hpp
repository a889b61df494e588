#pragma once

#include "server/net/services.hpp"
#include "server/net/transport.hpp"

#include <memory>
#include <string>

namespace urdimbre::net {

// Serves one accepted connection to its end: TLS handshake, requests, and the WebSocket that one of
// them may become. place: of this connection, among those that are open.
Awaitable<void> serve_connection(
    TcpSocket socket,
    std::shared_ptr<Services> services,
    std::string address,
    OpenConnections::Place place
);

}  // namespace urdimbre::net
