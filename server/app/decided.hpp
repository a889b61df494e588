#pragma once

#include "server/domain/decide.hpp"
#include "server/domain/space.hpp"
#include "storage/event_log.hpp"

#include <vector>

namespace urdimbre::app {

// A decision, on its way to the log: `working` evolves by it, and `append` gets all that it makes
// durable. Returns the events in their places. `at` is never before the space's last event.
std::vector<domain::Recorded> record(
    storage::Append& append,
    domain::Space& working,
    const domain::CommandId& command,
    const domain::Decision& decision,
    domain::Instant now
);

}  // namespace urdimbre::app
