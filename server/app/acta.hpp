#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/acta.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"

namespace urdimbre::app {

// The acta with its words as they are now, and the names that the directory has now (rules C59,
// E5). Blocking; throws StorageUnavailable.
wire::Acta read_acta(
    storage::EventLog& log,
    storage::Directory& directory,
    domain::SpaceId space,
    const domain::Acta& acta
);

}  // namespace urdimbre::app
