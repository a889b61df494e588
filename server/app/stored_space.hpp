#pragma once

#include "server/domain/space.hpp"
#include "storage/event_log.hpp"

namespace urdimbre::app {

// A space as its log has it now, without loading it into the node; one that does not exist is not
// opened. Blocking; throws StorageUnavailable, also when an event is of a newer version.
domain::Space read_space(storage::EventLog& log, domain::SpaceId space);

}  // namespace urdimbre::app
