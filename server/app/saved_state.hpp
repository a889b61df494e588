#pragma once

#include "server/domain/space.hpp"
#include "storage/event_log.hpp"

#include <optional>

namespace urdimbre::app {

storage::SavedState save(const domain::Space& space);

// No value: written by another version of this code, or not readable; the log has it all.
std::optional<domain::Space> restore(const storage::SavedState& saved);

}  // namespace urdimbre::app
