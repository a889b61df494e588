#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/witness.hpp"
#include "server/domain/space.hpp"

#include <cstdint>
#include <optional>

namespace urdimbre::app {

// Why this person is not told how much each was heard: it is for those who facilitate a session
// that goes on (rule C134).
std::optional<wire::RefusalCode>
objection_to_equity(const domain::Space& space, domain::PersonId person);

wire::EquityFrame equity_frame(
    std::uint32_t ref,
    const domain::Conversation& conversation,
    const Witness& witness,
    domain::Instant now
);

}  // namespace urdimbre::app
