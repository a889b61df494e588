#pragma once

#include "server/domain/ids.hpp"
#include "storage/directory.hpp"

#include <optional>

namespace urdimbre::app {

// The network that a space is, or lies in. No value: in none. Blocking; throws StorageUnavailable.
std::optional<domain::SpaceId>
network_of(storage::Directory& directory, std::optional<domain::SpaceId> space);

}  // namespace urdimbre::app
