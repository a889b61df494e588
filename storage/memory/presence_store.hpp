#pragma once

#include "storage/presence_store.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace urdimbre::storage::memory {

using domain::SpaceId;

// What the nodes of one network share, in one process. Reads no clock: its instants come from
// `now`, whose zero means nothing.
class PresenceHub {
  public:
    using Instant = std::chrono::steady_clock::time_point;

    PresenceHub(PresenceTimes times, std::function<Instant()> now)
        : times_(times), now_(std::move(now)) {}

    // The faults that a store of presence may have.
    void flush();
    void cut_off();
    void reconnect();

  private:
    friend class MemoryPresenceStore;

    struct Node {
        Instant dead_at;
        std::map<SpaceId, std::vector<Present>> said;
    };

    bool reachable() const { return !out_of_reach_; }
    bool knows(NodeId node);
    void say(NodeId node, SpaceId space, const std::vector<Present>& here);
    void keep_alive(NodeId node);
    void forget(NodeId node);
    bool settled() const;  // all the live have had the time to speak
    std::vector<NodeId> live_nodes();
    std::vector<Present> present(SpaceId space);

    void bury_the_dead();

    PresenceTimes times_;
    std::function<Instant()> now_;
    std::map<NodeId, Node> nodes_;
    std::optional<Instant> since_;  // the first beat after it was empty
    Instant reachable_since_{Instant::min()};
    bool out_of_reach_{};
};

// The hub outlives it. Answers come before the call returns.
class MemoryPresenceStore final : public PresenceStore {
  public:
    MemoryPresenceStore(PresenceHub& hub, NodeId self) : hub_(hub), self_(self) {}

    void announce(std::vector<Announcement> changes) override;
    void beat() override;
    void leave() override;
    void read(std::vector<SpaceId> spaces, std::function<void(PresenceReading)> answer) override;
    void nodes(std::function<void(LiveNodes)> answer) override;
    bool healthy() const override { return hub_.reachable(); }

  private:
    PresenceHub& hub_;
    NodeId self_;
    std::map<SpaceId, std::vector<Present>> said_;
    bool unsaid_{};  // the hub was out of reach when something changed
};

}  // namespace urdimbre::storage::memory
