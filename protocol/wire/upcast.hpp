#pragma once

#include "protocol/wire/json/reader.hpp"
#include "protocol/wire/wire.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace urdimbre::wire {

// An event as an older release stored it, as today's; nullopt when (type, version) is not an old
// one. Pure: a function of the stored JSON alone, for ever. What does not fit the old definition
// fails in `in`.
std::optional<Event>
upcast(json::Reader& in, const json::Node& event, std::string_view type, std::uint64_t version);

}  // namespace urdimbre::wire
