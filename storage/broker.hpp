#pragma once

#include "server/domain/ids.hpp"

#include <functional>
#include <string>

namespace urdimbre::storage {

// Tells other nodes that a space has grown. A hint may be lost, doubled, reordered or late; nobody
// relies on it (G6). Not thread-safe and never blocking: it lives on the event loop.
class Broker {
  public:
    virtual ~Broker() = default;

    using Receive = std::function<void(domain::SpaceId, const std::string& hint)>;

    // Where hints go; called on the loop. Set once, before the first subscription. A node receives
    // its own hints too.
    virtual void on_hint(Receive receive) = 0;

    // Idempotent. Subscriptions survive a lost connection: they are made again by themselves.
    virtual void subscribe(domain::SpaceId space) = 0;
    virtual void unsubscribe(domain::SpaceId space) = 0;

    // Dropped without a word when larger than hint_bytes_max, and while the broker is not healthy.
    virtual void publish(domain::SpaceId space, const std::string& hint) = 0;

    // False while hints are surely being lost: whoever polls the heads polls them more often.
    virtual bool healthy() const = 0;

    static constexpr std::size_t hint_bytes_max = 64 * 1024;
};

}  // namespace urdimbre::storage
