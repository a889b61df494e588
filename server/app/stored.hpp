#pragma once

#include "server/domain/event.hpp"
#include "server/domain/space.hpp"
#include "storage/event_log.hpp"

#include <optional>

// Between the rules' events and what the log keeps of them.
namespace urdimbre::app {

storage::StoredEvent to_stored(const domain::Recorded& recorded, const domain::CommandId& command);

// No value: a type or version that this code does not know. It must not be skipped.
std::optional<domain::Recorded> from_stored(const storage::StoredEvent& stored);

// Whom the event concerns, and who begins to read with it. `before` is the space that it evolves.
void note_whom_it_concerns(
    storage::Append& append,
    const domain::Recorded& recorded,
    const domain::Space& before
);

// What else one event makes durable beside itself: memberships, answers, reactions, and whose
// something anonymous is.
void add_effects(storage::Append& append, const domain::Recorded& recorded);

}  // namespace urdimbre::app
