#pragma once

#include "server/net/http_router.hpp"
#include "server/net/services.hpp"
#include "server/net/transport.hpp"

#include <optional>
#include <string>

namespace urdimbre::net {

// What came of asking whose a request is: a visitor, or why there is none. Overloaded: the door was
// full, and nobody was asked.
struct Identified {
    std::optional<app::Visitor> visitor;
    std::optional<HttpProblem> problem;
};

// Asks the application whose login this is.
Awaitable<app::Gate::Identity>
identity_of(Transport& transport, Services& services, std::string secret);

// Whose request is this, and may it act with the login that it brings? Through the door that all
// pass who come in to stay for a while. `changes`: it could do something in the name of whoever
// opens a page elsewhere.
Awaitable<Identified>
identify(Transport& transport, Services& services, const HttpRequest& request, bool changes);

}  // namespace urdimbre::net
