#pragma once

#include "server/domain/event.hpp"
#include "server/domain/refusal.hpp"

#include <boost/system/result.hpp>

#include <span>
#include <vector>

namespace urdimbre::domain {

// What a message, or a contribution to a conversation, said from a time on.
struct Version {
    ContentId words;
    Instant at{};

    bool operator==(const Version&) const = default;
};

// Earlier versions are their author's alone (rule P6). `about`: every event about it, in order. The
// present one comes last; of what was withdrawn there are none.
boost::system::result<std::vector<Version>, Refusal>
versions(std::span<const Recorded> about, PersonId asker);

}  // namespace urdimbre::domain
