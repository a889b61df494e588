#pragma once

#include "storage/presence_store.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace urdimbre::storage {

// Where the nodes of one network tell each other who is where. Every implementation is held to the
// same tests; time passes in turn().
class PresenceWorld {
  public:
    using Instant = std::chrono::steady_clock::time_point;

    virtual ~PresenceWorld() = default;

    virtual PresenceTimes times() const = 0;
    virtual std::unique_ptr<PresenceStore> node(NodeId id) = 0;
    virtual Instant now() = 0;
    virtual void turn() = 0;

    virtual void flush() = 0;
    virtual void cut_off() = 0;
    virtual void reconnect() = 0;
};

struct PresenceImplementation {
    std::string name;
    std::function<std::unique_ptr<PresenceWorld>(PresenceTimes)> make;

    friend void PrintTo(const PresenceImplementation& one, std::ostream* out) { *out << one.name; }
};

// Some nodes and their heartbeats.
class PresenceNodes {
  public:
    explicit PresenceNodes(PresenceWorld& world) : world_(world) {}

    PresenceStore& start(std::uint64_t number) {
        auto& node = nodes_[NodeId{number}];
        if (!node.store) node.store = world_.node(NodeId{number});
        node.beats = true;
        // Hearts do not beat together: that would hide what one node sees before another has
        // spoken.
        node.next_beat = world_.now() + world_.times().heartbeat * (number % 4) / 4;
        node.store->beat();
        return *node.store;
    }

    // It lives, but says nothing: frozen, or behind a cut cable.
    void freeze(std::uint64_t number) { nodes_[NodeId{number}].beats = false; }

    // Killed: it neither beats nor takes its leave.
    void kill(std::uint64_t number) { nodes_.erase(NodeId{number}); }

    void turn() {
        const auto now = world_.now();
        for (auto& [id, node] : nodes_) {
            if (!node.beats || now < node.next_beat) continue;
            node.store->beat();
            while (node.next_beat <= now) node.next_beat += world_.times().heartbeat;
        }
        world_.turn();
    }

    bool until(const std::function<bool()>& condition) {
        const auto deadline = world_.now() + std::chrono::seconds(20);
        while (!condition()) {
            if (world_.now() >= deadline) return false;
            turn();
        }
        return true;
    }

    PresenceReading read(PresenceStore& store, std::vector<domain::SpaceId> spaces) {
        std::optional<PresenceReading> reading;
        store.read(std::move(spaces), [&](PresenceReading answer) { reading = std::move(answer); });
        EXPECT_TRUE(until([&] { return reading.has_value(); }));
        return reading.value_or(PresenceReading{});
    }

    LiveNodes live(PresenceStore& store) {
        std::optional<LiveNodes> nodes;
        store.nodes([&](LiveNodes answer) { nodes = std::move(answer); });
        EXPECT_TRUE(until([&] { return nodes.has_value(); }));
        return nodes.value_or(LiveNodes{});
    }

    // Turns until everybody agrees; shows what was read last if not.
    testing::AssertionResult
    sees(PresenceStore& store, domain::SpaceId space, const std::vector<Present>& expected) {
        PresenceReading last;
        const bool seen = until([&] {
            last = read(store, {space});
            return last.spaces == std::vector<Presence>{{space, expected}};
        });
        if (seen) return testing::AssertionSuccess();
        auto failure = testing::AssertionFailure() << "sees instead:";
        for (const auto& presence : last.spaces) {
            for (const auto& one : presence.here) {
                failure << ' ' << number(one.person) << 'x' << one.devices;
            }
        }
        return failure;
    }

    bool trusts(PresenceStore& store) {
        return until([&] { return read(store, {}).trusted; });
    }

  private:
    struct Node {
        std::unique_ptr<PresenceStore> store;
        bool beats{};
        PresenceWorld::Instant next_beat;
    };

    PresenceWorld& world_;
    std::map<NodeId, Node> nodes_;
};

}  // namespace urdimbre::storage
