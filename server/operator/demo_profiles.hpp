#pragma once

#include "storage/directory.hpp"
#include "storage/profile_store.hpp"

#include <span>
#include <string_view>

namespace urdimbre::operators {

// deploy/demo-profiles/*.json as they were when this was built.
struct EmbeddedProfiles {
    std::string_view name;
    std::string_view json;
};

std::span<const EmbeddedProfiles> embedded_profiles();

// What the people of a network of the demo say of themselves, and when they have time. Said again
// it is said once. Blocking; throws std::invalid_argument naming what cannot be.
void introduce_in_demo(
    std::string_view json,
    storage::ProfileStore& store,
    storage::Directory& directory,
    domain::Instant now
);

}  // namespace urdimbre::operators
