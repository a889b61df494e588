#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/ids.hpp"
#include "storage/event_log.hpp"

#include <boost/system/result.hpp>

namespace urdimbre::app {

// What a message of the asker said before it was corrected (rule P6). Blocking; throws
// StorageUnavailable.
boost::system::result<wire::VersionsFrame, wire::RefusalCode>
read_versions(storage::EventLog& log, domain::PersonId asker, const wire::AskVersionsFrame& ask);

}  // namespace urdimbre::app
