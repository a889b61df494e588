#pragma once

#include "server/domain/ids.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// A connection that is in a call.
struct CallPresence {
    domain::Uuid participant;
    domain::PersonId person{};
    domain::Instant since{};
    bool muted{};
    bool video{};

    bool operator==(const CallPresence&) const = default;
};

// Those who are in it of all who came, in the order in which their people did: of each person the
// connection that came last, and not more people than a call holds. The same on every node that
// knows the same, so that none has to ask another.
std::vector<CallPresence> standing(std::vector<CallPresence> all);

// Who is in the call of one space with other nodes, as these said last. A node that is silent for
// `believed` took everybody along (rule W8). Time is an input.
class CallRoll {
  public:
    using Time = std::chrono::steady_clock::time_point;
    using Node = domain::Uuid;  // one run of one process

    static constexpr std::chrono::milliseconds believed{6'000};
    static constexpr std::size_t nodes_max = 64;
    static constexpr std::size_t said_max = 16;  // of one node: more are cut off

    // What a node says, in place of what it said before. True: it is something new.
    bool heard(const Node& node, std::vector<CallPresence> here, Time now);

    // Forgets who has been silent for too long. True: somebody was with them.
    bool expire(Time now);

    bool empty() const { return said_.empty(); }
    bool knows(const domain::Uuid& participant) const;
    void add_to(std::vector<CallPresence>& all) const;

  private:
    struct Said {
        std::vector<CallPresence> here;
        Time at{};
    };
    std::map<Node, Said> said_;
};

// ---- What nodes say to each other of the call of a space, on the channel of the space.

// Who is in it with me; nobody: I have nobody there any more.
struct CallAnnouncement {
    CallRoll::Node node;
    std::vector<CallPresence> here;

    bool operator==(const CallAnnouncement&) const = default;
};

inline constexpr std::string_view call_hint = "call ";
inline constexpr std::string_view call_question = "call who";  // who is in it with you?

std::string encode(const CallAnnouncement& announcement);
std::optional<CallAnnouncement> decode_call_announcement(std::string_view hint);

// A server frame for a participant who is with whichever node knows them.
std::string passed_signal(const domain::Uuid& to, std::string_view frame);
struct PassedSignal {
    domain::Uuid to;
    std::string_view frame;
};
std::optional<PassedSignal> decode_passed_signal(std::string_view hint);

}  // namespace urdimbre::app
