#pragma once

#include "server/domain/space.hpp"
#include "storage/event_log.hpp"

#include <optional>

namespace urdimbre::app {

storage::SavedState save(const domain::Space& space);

// No value: written by another version of this code, or not readable; the log has it all. A saved
// state does not say whose something anonymous is.
std::optional<domain::Space> restore(const storage::SavedState& saved);

// The newest saved state of a space, with what the log knows apart of whose something anonymous is.
// Blocking.
std::optional<domain::Space> restore(storage::EventLog& log, domain::SpaceId space);

}  // namespace urdimbre::app
