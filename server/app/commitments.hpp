#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/space.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"

#include <optional>

namespace urdimbre::app {

struct CommitmentsAsked {
    domain::PersonId by{};
    bool closed{};                           // those that were kept or dropped
    std::optional<domain::Sequence> before;  // where the last page of them ended
};

// The commitments of a space with their words as they are now, for somebody who reads it; in a
// session that has not begun, what it would open with now (rule C60). Empty: no page ended at
// `before`. Blocking; throws StorageUnavailable.
wire::CommitmentPage read_commitments(
    storage::EventLog& log,
    storage::Directory& directory,
    domain::SpaceId id,
    const domain::Space& space,
    const CommitmentsAsked& asked
);

}  // namespace urdimbre::app
