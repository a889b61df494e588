#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/space.hpp"
#include "storage/event_log.hpp"

#include <cstdint>
#include <optional>

namespace urdimbre::app {

// Why this person is not told who presented and facilitated before: it is for who gives the seats
// of a session that has not begun (rule C139).
std::optional<wire::RefusalCode>
objection_to_rotation(const domain::Space& session, domain::PersonId person);

// From the logs of the last sessions of the space above, as it remembers them: nothing of it is
// kept. Of whoever does not read that space they are none. Blocking; throws StorageUnavailable.
wire::RotationFrame rotation_frame(
    storage::EventLog& log,
    const domain::Space& session,
    domain::PersonId by,
    std::uint32_t ref
);

}  // namespace urdimbre::app
