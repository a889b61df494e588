#pragma once

#include "protocol/wire/json/tape.hpp"

#include <string>
#include <string_view>

namespace urdimbre::wire::json {

// Where a value stands (RFC 6901). Names that a client made up are cut and cleaned, so that the
// pointer can go back to it.
std::string pointer(const Tape& tape, const Node& node);

// "/name" with its escapes.
void append_step(std::string& pointer, std::string_view name);

}  // namespace urdimbre::wire::json
