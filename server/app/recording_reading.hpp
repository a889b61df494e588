#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/ids.hpp"
#include "storage/event_log.hpp"
#include "storage/rendition_store.hpp"

#include <boost/system/result.hpp>

namespace urdimbre::app {

// What a recording is and what was said of it, for somebody who may play it (rule R10).
// renditions may be null: nothing is made here. Blocking; throws StorageUnavailable.
boost::system::result<wire::RecordingFrame, wire::RefusalCode> read_recording(
    storage::EventLog& log,
    storage::RenditionStore* renditions,
    domain::PersonId asker,
    domain::Instant now,
    const wire::AskRecordingFrame& ask
);

}  // namespace urdimbre::app
