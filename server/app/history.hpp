#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/view.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"

namespace urdimbre::app {

// A page of older messages as this audience sees them now. Blocking; throws StorageUnavailable.
wire::HistoryFrame read_history(
    storage::EventLog& log,
    storage::Directory& directory,
    const domain::Audience& audience,
    const wire::AskHistoryFrame& ask
);

}  // namespace urdimbre::app
