#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/ids.hpp"
#include "storage/event_log.hpp"

#include <boost/system/result.hpp>

namespace urdimbre::app {

// What was noted in an observation and what came of its dialogue, for one of its people (rule V6).
// Blocking; throws StorageUnavailable.
boost::system::result<wire::FieldNotesFrame, wire::RefusalCode> read_field_notes(
    storage::EventLog& log,
    domain::PersonId asker,
    const wire::AskFieldNotesFrame& ask
);

}  // namespace urdimbre::app
