#pragma once

#include "server/domain/decide.hpp"
#include "server/domain/space.hpp"
#include "storage/event_log.hpp"

#include <optional>
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

// What the clock has made happen by `now` (rule T5), on its way to the log under the id of a tick.
// Nothing: nothing is due.
std::vector<domain::Recorded> record_due(
    storage::Append& append,
    domain::Space& working,
    const domain::CommandId& tick,
    domain::Instant now
);

// The append says when the space wants to be woken, if that is no longer `before`.
void note_deadline(
    storage::Append& append,
    const std::optional<domain::Instant>& before,
    const domain::Space& after
);

}  // namespace urdimbre::app
