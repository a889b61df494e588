#pragma once

#include "server/domain/ids.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

namespace urdimbre::storage {

// One run of one server process: drawn at random when it starts, never used again.
enum class NodeId : std::uint64_t {};

constexpr std::uint64_t number(NodeId id) { return static_cast<std::uint64_t>(id); }

// Somebody who is in a space.
struct Present {
    domain::PersonId person{};
    std::uint32_t devices{1};  // never 0: who has none is not present
    bool writing{};

    bool operator==(const Present&) const = default;
};

// What one node says about one space, in place of all that it said about it. Nobody: it forgets
// the space.
struct Announcement {
    domain::SpaceId space{};
    std::vector<Present> here;  // one entry per person
};

// Who is in one space according to all live nodes: devices are added up, and somebody writes who
// writes anywhere. In order of person.
struct Presence {
    domain::SpaceId space{};
    std::vector<Present> here;

    bool operator==(const Presence&) const = default;
};

struct PresenceReading {
    // Every live node has had the time to say who is with it. While false (store out of reach,
    // emptied or started a moment ago, unreadable) who is listed is here, but nothing follows from
    // who is missing.
    bool trusted{};
    std::vector<Presence> spaces;  // in the order of the question; empty while out of reach
    // Who said so: those who lived when it was read, in order. One that is gone since an earlier
    // reading took what it had said along, and nobody said goodbye for its people.
    std::vector<NodeId> nodes;
};

struct LiveNodes {
    bool trusted{};
    std::vector<NodeId> nodes;  // in order
};

struct PresenceTimes {
    std::chrono::milliseconds heartbeat{5000};  // how often each node calls beat()
    std::chrono::milliseconds expiry{15000};    // after its last beat a node is dead

    // After a loss each live node is back within one heartbeat; the second one is for the way.
    std::chrono::milliseconds settling() const { return 2 * heartbeat; }
};

// Who is where, now; nothing of it is durable. One object is one node's voice. Not thread-safe and
// never blocking: it lives on the event loop; answers come on the loop, perhaps before the call
// returns, and never after the object is gone.
//
// A node that stops beating fades with everything it said `expiry` after its last word. If the
// store is emptied or was out of reach, the next beat() says everything again: this object
// remembers what it announced.
class PresenceStore {
  public:
    virtual ~PresenceStore() = default;

    // Told to the others as soon as the store can be reached. At most `present_max` people per
    // announcement; more are cut off.
    virtual void announce(std::vector<Announcement> changes) = 0;

    // To be called every `heartbeat`: one round trip, whose cost does not depend on how much was
    // announced and has not changed.
    virtual void beat() = 0;

    // The node goes: what it said is forgotten at once, by the store and by this object.
    virtual void leave() = 0;

    // At most `spaces_per_read_max` spaces.
    virtual void
    read(std::vector<domain::SpaceId> spaces, std::function<void(PresenceReading)> answer) = 0;

    // Which nodes have beaten within `expiry`.
    virtual void nodes(std::function<void(LiveNodes)> answer) = 0;

    // False while what this node says does not reach the others.
    virtual bool healthy() const = 0;

    static constexpr std::size_t present_max = 4000;
    static constexpr std::size_t spaces_per_read_max = 64;
};

}  // namespace urdimbre::storage
