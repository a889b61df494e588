#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/commitment.hpp"
#include "storage/event_log.hpp"

#include <vector>

namespace urdimbre::app {

// Commitments with their words as they are now, fetched from where they were said (rule K12).
// `here`: the space whose log has these commitments. Blocking; throws StorageUnavailable.
std::vector<wire::CommitmentTold> tell(
    storage::EventLog& log,
    domain::SpaceId here,
    const std::vector<domain::Commitment>& commitments
);

}  // namespace urdimbre::app
