#pragma once

#include "protocol/wire/json/tape.hpp"

#include <string>

namespace urdimbre::app {

// The same document gives the same text, however it was written (RFC 8785, of which numbers from 0
// on are all that a template has).
std::string canonical(const wire::json::Tape& document);

}  // namespace urdimbre::app
