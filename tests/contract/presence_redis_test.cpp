#include "tests/contract/presence_redis_world.hpp"

#include <algorithm>
#include <sstream>

namespace urdimbre::storage {
namespace {

using domain::PersonId;
using domain::SpaceId;
using std::chrono::milliseconds;

constexpr SpaceId room{17};
constexpr PersonId ana{1};
constexpr PersonId beto{2};

class RedisPresence : public testing::Test {
  protected:
    // One figure of the server's own statistics.
    long figure(const std::string& name) {
        std::istringstream lines(world_.server.run({"INFO"}));
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with(name + ':')) return std::stol(line.substr(name.size() + 1));
        }
        ADD_FAILURE() << "no figure " << name;
        return 0;
    }

    bool healthy() {
        return nodes_.until([&] { return one_.healthy() && other_.healthy(); });
    }

    std::vector<Announcement> in_spaces(std::uint64_t count) {
        std::vector<Announcement> all;
        for (std::uint64_t n = 1; n <= count; ++n) all.push_back({SpaceId{n}, {{ana, 1, false}}});
        return all;
    }

    RedisPresenceWorld world_{{.heartbeat = milliseconds(40), .expiry = milliseconds(800)}};
    PresenceNodes nodes_{world_};
    PresenceStore& one_ = nodes_.start(1);
    PresenceStore& other_ = nodes_.start(2);
};

TEST_F(RedisPresence, outlives_its_connections) {
    one_.announce({{room, {{ana, 1, false}}}});
    ASSERT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}}));
    world_.server.run({"CLIENT", "KILL", "TYPE", "normal"});
    ASSERT_TRUE(nodes_.until([&] { return !one_.healthy() && !other_.healthy(); }));
    EXPECT_TRUE(healthy());
    EXPECT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}}));
}

TEST_F(RedisPresence, outlives_the_server) {
    one_.announce({{room, {{ana, 1, false}}}});
    ASSERT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}}));
    ASSERT_TRUE(nodes_.trusts(other_));
    world_.server.stop();
    ASSERT_TRUE(nodes_.until([&] { return !one_.healthy() && !other_.healthy(); }));
    world_.server.start();
    EXPECT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}}));
    EXPECT_TRUE(nodes_.trusts(other_));
}

TEST(RedisPresenceAlone, who_has_just_connected_trusts_nothing_however_old_the_store_is) {
    RedisPresenceWorld world({.heartbeat = std::chrono::hours(1), .expiry = std::chrono::hours(3)});
    PresenceNodes nodes(world);
    auto& newcomer = nodes.start(1);
    newcomer.announce({{room, {{ana, 1, false}}}});
    ASSERT_TRUE(nodes.sees(newcomer, room, {{ana, 1, false}}));
    const auto left = std::stoll(world.server.run({"PTTL", "{test:presence}:born"}));
    const auto older = left - milliseconds(std::chrono::hours(24)).count();
    world.server.run({"PEXPIRE", "{test:presence}:born", std::to_string(older)});
    const auto reading = nodes.read(newcomer, {room});
    EXPECT_EQ(reading.spaces, (std::vector<Presence>{{room, {{ana, 1, false}}}}));
    EXPECT_FALSE(reading.trusted);
}

TEST_F(RedisPresence, the_dead_leave_nothing_behind) {
    one_.announce(in_spaces(100));
    other_.announce(in_spaces(100));
    ASSERT_TRUE(nodes_.sees(other_, room, {{ana, 2, false}}));
    nodes_.kill(1);
    nodes_.kill(2);
    auto& witness = nodes_.start(3);
    ASSERT_TRUE(nodes_.sees(witness, room, {}));
    EXPECT_TRUE(nodes_.until([&] { return world_.server.run({"DBSIZE"}) == "3"; }))
        << world_.server.run({"KEYS", "*"});
    nodes_.read(witness, {room});  // whoever reads strikes the dead off the roll
    EXPECT_TRUE(nodes_.until([&] {
        return world_.server.run({"SMEMBERS", "{test:presence}:nodes"}) == "3\n";
    }));
}

TEST_F(RedisPresence, a_beat_costs_the_same_however_much_was_said) {
    const auto bytes_of_ten_beats = [&] {
        EXPECT_TRUE(healthy());
        const auto before = figure("total_net_input_bytes");
        const auto commands = figure("total_commands_processed");
        for (int beat = 0; beat < 10; ++beat) {
            one_.beat();
            const auto reading = nodes_.read(one_, {});  // it comes after the beat
            EXPECT_TRUE(reading.spaces.empty());
        }
        EXPECT_GT(figure("total_commands_processed"), commands + 10 * 5);
        return figure("total_net_input_bytes") - before;
    };
    const auto small = bytes_of_ten_beats();
    one_.announce(in_spaces(5000));
    ASSERT_TRUE(nodes_.sees(other_, SpaceId{5000}, {{ana, 1, false}}));
    const auto large = bytes_of_ten_beats();
    // The other node's own beats and the pings fall in between, a few more or less.
    EXPECT_LT(large, 3 * small);
}

TEST(RedisPresenceAlone, says_much_in_several_pieces) {
    RedisPresenceWorld world({.heartbeat = milliseconds(40), .expiry = std::chrono::hours(1)});
    PresenceNodes nodes(world);
    auto& talkative = nodes.start(1);
    std::vector<Present> crowd;
    for (std::uint64_t n = 1; n <= 1000; ++n) crowd.push_back({PersonId{n}, 1, false});
    constexpr std::uint64_t spaces = 200;
    std::vector<Announcement> much;
    for (std::uint64_t n = 1; n <= spaces; ++n) much.push_back({SpaceId{n}, crowd});

    talkative.announce(much);

    const auto all_is_there = [&] {
        for (int turn = 0; turn < 10; ++turn) nodes.turn();
        return world.server.run({"HLEN", "{test:presence}:node:1"}) == std::to_string(spaces + 1);
    };
    ASSERT_TRUE(nodes.until(all_is_there));
    world.flush();
    ASSERT_TRUE(nodes.until(all_is_there));
    EXPECT_TRUE(nodes.sees(talkative, SpaceId{spaces}, crowd));
}

TEST_F(RedisPresence, what_nobody_of_us_wrote_is_not_trusted_and_hides_nobody) {
    one_.announce({{room, {{ana, 1, false}}}});
    ASSERT_TRUE(nodes_.trusts(other_));
    ASSERT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}}));
    world_.server.run({"HSET", "{test:presence}:node:2", "17", "ana was here"});
    const auto reading = nodes_.read(other_, {room});
    EXPECT_FALSE(reading.trusted);
    EXPECT_EQ(reading.spaces, (std::vector<Presence>{{room, {{ana, 1, false}}}}));
}

TEST_F(RedisPresence, is_not_healthy_while_the_server_refuses_to_write) {
    ASSERT_TRUE(healthy());
    // As with a full disk or memory, or on a replica after a failover.
    world_.server.run({"REPLICAOF", "127.0.0.1", "1"});
    one_.announce({{room, {{ana, 1, false}}}});
    ASSERT_TRUE(nodes_.until([&] { return !one_.healthy(); }));
    world_.server.run({"REPLICAOF", "NO", "ONE"});
    EXPECT_TRUE(healthy());
    EXPECT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}}));
}

TEST_F(RedisPresence, may_be_destroyed_at_any_moment) {
    for (int turns = 0; turns < 60; ++turns) {
        const auto shortlived = world_.node(NodeId{100});
        shortlived->announce({{room, {{beto, 1, false}}}});
        for (int turn = 0; turn < turns; ++turn) {
            shortlived->beat();
            shortlived->read({room}, [](PresenceReading) {});
            nodes_.turn();
        }
    }
    EXPECT_TRUE(nodes_.sees(other_, room, {}));
}

}  // namespace
}  // namespace urdimbre::storage
