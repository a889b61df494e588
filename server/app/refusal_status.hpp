#pragma once

#include "protocol/wire/wire.hpp"

namespace urdimbre::app {

// How a refusal is told by the status of an answer over HTTP: 400 it could not be read, 401 and 403
// not by you, 404 as if it were not there, 409 the rules say no as things are, 429 and 503 later.
int status_of(wire::RefusalCode code);

}  // namespace urdimbre::app
