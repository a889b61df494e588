#pragma once

#include "storage/directory.hpp"

namespace urdimbre::app {

// What remains of a space when this person is not counted.
struct LeftBehind {
    bool anybody{};
    bool coordinated{};
};

// Blocking; throws StorageUnavailable.
LeftBehind
left_behind(storage::Directory& directory, domain::SpaceId space, domain::PersonId person);

}  // namespace urdimbre::app
