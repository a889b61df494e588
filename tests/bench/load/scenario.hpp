#pragma once

#include "tests/bench/load/cast.hpp"
#include "tests/bench/load/crowd.hpp"

#include <boost/json/object.hpp>

#include <sys/types.h>

#include <cstdint>
#include <vector>

namespace urdimbre::bench {

// Where a run takes place and whose processor time is watched. A pid of 0: nobody's.
struct Stage {
    Target target;
    std::vector<Seat> seats;
    pid_t server{};
    pid_t database{};
};

// Members publish, everybody listens.
struct Publishing {
    bool baseline{};              // against a server that only passes frames on
    std::uint64_t publishers{1};  // per space
    std::uint64_t in_flight{1
    };  // per publisher; a message is in flight until every member has received it
    std::uint64_t bytes{200};  // of each message
    std::uint64_t seconds{10};
    std::uint64_t warmup{2};
};
boost::json::object publish(const Stage& stage, const Publishing& plan);

// Connections that do nothing, and what they cost.
boost::json::object idle(const Stage& stage, bool join, std::uint64_t seconds);

// The seats of the stage are offered within one second, while a few members who are in already
// publish and measure what they notice of it.
boost::json::object
rush(const Stage& stage, const std::vector<Seat>& inside, std::uint64_t seconds_before);

// One member joins its space again and again.
boost::json::object join(const Stage& stage, std::uint64_t times);

}  // namespace urdimbre::bench
