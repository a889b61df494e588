#pragma once

#include "storage/directory.hpp"
#include "storage/event_log.hpp"
#include "tests/bench/prepare/population.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace urdimbre::bench {

// A community with these members, the first of them its coordinator. Written as the server itself
// would.
domain::SpaceId open_space(
    storage::Directory& directory,
    storage::EventLog& log,
    const std::string& title,
    std::span<const Person> members,
    domain::Instant at
);

// Appends messages by `author` until the space's head is at `head`.
void fill_space(
    storage::EventLog& log,
    domain::SpaceId space,
    const Person& author,
    domain::Sequence head,
    domain::Instant at
);

}  // namespace urdimbre::bench
