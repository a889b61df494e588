#pragma once

#include "server/domain/ids.hpp"

#include <optional>

namespace urdimbre::app {

// What may be concluded from somebody not being there (rules T8-T10). Only from the loop.
class Absence {
  public:
    virtual ~Absence() = default;

    // Every live node's word about who is with it has reached this node without a break for at
    // least this long. Never while presence is not shared between nodes, or cannot be read.
    virtual bool trusted_for(domain::Duration span) const = 0;

    // Is this person known to have a connection that follows the space? What is not known is no.
    virtual bool here(domain::SpaceId space, domain::PersonId person) const = 0;

    // For how long this person has had no connection that follows the space, on any node, counted
    // from no earlier than presence has been trusted and this node has loaded the space. None: they
    // are here, or nothing can be said. So a turn may be passed on when the absence is as long as
    // the grace.
    //
    // Nothing is said of whoever was with a node that vanished without a goodbye, until they are
    // seen again: a node that is cut off from the store looks the same as a dead one, and may hold
    // their connections still (rule T10).
    virtual std::optional<domain::Duration> absent(domain::SpaceId space, domain::PersonId person)
        const = 0;
};

}  // namespace urdimbre::app
