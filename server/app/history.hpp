#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/view.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"

#include <optional>

namespace urdimbre::app {

// A page of messages as this audience sees them now. No value: the message that it was to be around
// is not there for this audience. Blocking; throws StorageUnavailable.
std::optional<wire::HistoryFrame> read_history(
    storage::EventLog& log,
    storage::Directory& directory,
    const domain::Audience& audience,
    const wire::AskHistoryFrame& ask
);

}  // namespace urdimbre::app
