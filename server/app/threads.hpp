#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/view.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"

#include <boost/system/result.hpp>

namespace urdimbre::app {

// A page of the thread that a message began or belongs to, as this audience sees it now (rule M5).
// Blocking; throws StorageUnavailable.
boost::system::result<wire::ThreadFrame, wire::RefusalCode> read_thread(
    storage::EventLog& log,
    storage::Directory& directory,
    const domain::Audience& audience,
    const wire::AskThreadFrame& ask
);

}  // namespace urdimbre::app
