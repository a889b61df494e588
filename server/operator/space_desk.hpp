#pragma once

#include "server/domain/command.hpp"
#include "server/domain/space.hpp"
#include "storage/event_log.hpp"

// Work on one space beside the nodes that serve it: the same rules, the same log.
namespace urdimbre::operators {

// The space as its log made it. Throws std::runtime_error on an event that this version does not
// know.
domain::Space read_space(storage::EventLog& log, domain::SpaceId space);

// Decides the command as this person's, and makes it durable; nodes learn of it from the log.
// Throws std::runtime_error with the code of the refusal.
void carry_out(
    storage::EventLog& log,
    domain::SpaceId space,
    domain::PersonId by,
    const domain::Command& command
);

}  // namespace urdimbre::operators
