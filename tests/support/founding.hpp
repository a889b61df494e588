#pragma once

#include "storage/directory.hpp"
#include "storage/event_log.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace urdimbre::tests {

// Somebody who can sign in with this token for a day.
struct Founder {
    domain::PersonId person{};
    std::string token;
};

std::vector<Founder>
add_people(storage::Directory& directory, std::size_t count, domain::Instant now);

// A community with these members, or a network, opened as the server would: the first one
// coordinates, the rest are teachers. Throws std::runtime_error if the log does not take it.
domain::SpaceId open_community(
    storage::Directory& directory,
    storage::EventLog& log,
    const std::string& title,
    std::span<const domain::PersonId> members,
    domain::SpaceKind kind = domain::SpaceKind::community
);

}  // namespace urdimbre::tests
