#pragma once

#include "server/domain/ids.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace urdimbre::app {

// An id that follows from a name: whoever derives it again, on whatever node, gets the same one.
// With a key, only those who know the key can.
domain::Uuid named_id(std::string_view name, std::span<const std::uint8_t> key = {});

}  // namespace urdimbre::app
