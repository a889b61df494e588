#pragma once

#include "server/domain/ids.hpp"

#include <optional>
#include <string_view>

namespace urdimbre::app {

// The number in /api/spaces/<number>/<what>. No value: another path.
std::optional<domain::SpaceId> space_in(std::string_view path, std::string_view what);

}  // namespace urdimbre::app
