#pragma once

#include "storage/presence_store.hpp"
#include "storage/redis/settings.hpp"

#include <memory>

namespace urdimbre::storage::redis {

// Each node keeps one hash, `{prefix}:node:<id>`, from space to the people in it, and renews its
// expiry with every word: a dead node takes all that it said with it, and its own next beat tells
// a living one that its hash is gone. `{prefix}:nodes` lists the nodes, live or not, and
// `{prefix}:born` dates the store. The braces keep all keys in one slot of a cluster. The loop
// outlives it.
class RedisPresenceStore final : public PresenceStore {
  public:
    RedisPresenceStore(
        boost::asio::io_context& loop,
        NodeId self,
        PresenceTimes times,
        Settings settings
    );
    ~RedisPresenceStore() override;

    void announce(std::vector<Announcement> changes) override;
    void beat() override;
    void leave() override;
    void read(std::vector<domain::SpaceId> spaces, std::function<void(PresenceReading)> answer)
        override;
    void nodes(std::function<void(LiveNodes)> answer) override;
    bool healthy() const override;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace urdimbre::storage::redis
