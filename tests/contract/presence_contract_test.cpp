#include "tests/contract/presence_contract.hpp"

#include "storage/memory/presence_store.hpp"
#include "tests/contract/presence_redis_world.hpp"

namespace urdimbre::storage {
namespace {

using domain::PersonId;
using domain::SpaceId;
using std::chrono::milliseconds;

constexpr SpaceId room{17};
constexpr SpaceId hall{18};
constexpr PersonId ana{1};
constexpr PersonId beto{2};
constexpr PersonId carla{3};

using People = std::vector<Present>;

// On virtual time: each turn is a millisecond.
class MemoryPresenceWorld final : public PresenceWorld {
  public:
    explicit MemoryPresenceWorld(PresenceTimes times) : times_(times) {}

    PresenceTimes times() const override { return times_; }
    Instant now() override { return now_; }
    void turn() override { now_ += milliseconds(1); }

    std::unique_ptr<PresenceStore> node(NodeId id) override {
        return std::make_unique<memory::MemoryPresenceStore>(hub_, id);
    }

    void flush() override { hub_.flush(); }
    void cut_off() override { hub_.cut_off(); }
    void reconnect() override { hub_.reconnect(); }

  private:
    PresenceTimes times_;
    Instant now_{};
    memory::PresenceHub hub_{times_, [this] { return now_; }};
};

// Short enough to be waited for, long enough for a machine that is busy with other tests.
constexpr PresenceTimes lively{.heartbeat = milliseconds(150), .expiry = milliseconds(1000)};

class PresenceContract : public testing::TestWithParam<PresenceImplementation> {
  protected:
    std::unique_ptr<PresenceWorld> world_ = GetParam().make(lively);
    PresenceNodes nodes_{*world_};
    PresenceStore& one_ = nodes_.start(1);
    PresenceStore& other_ = nodes_.start(2);
};

TEST_P(PresenceContract, who_is_announced_is_seen_from_every_node) {
    one_.announce({{room, {{ana, 1, false}, {beto, 2, true}}}});
    EXPECT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}, {beto, 2, true}}));
    EXPECT_TRUE(nodes_.sees(one_, room, {{ana, 1, false}, {beto, 2, true}}));
    EXPECT_TRUE(one_.healthy());
}

TEST_P(PresenceContract, what_nodes_say_of_one_person_adds_up) {
    one_.announce({{room, {{ana, 1, false}, {carla, 1, false}}}});
    other_.announce({{room, {{ana, 2, true}, {beto, 1, false}}}});
    const People everybody{{ana, 3, true}, {beto, 1, false}, {carla, 1, false}};
    EXPECT_TRUE(nodes_.sees(one_, room, everybody));
    EXPECT_TRUE(nodes_.sees(other_, room, everybody));
}

TEST_P(PresenceContract, an_announcement_replaces_what_the_node_said_of_that_space_only) {
    one_.announce({{room, {{ana, 1, false}}}, {hall, {{ana, 1, false}}}});
    other_.announce({{room, {{carla, 1, false}}}});
    ASSERT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}, {carla, 1, false}}));

    one_.announce({{room, {{beto, 1, true}}}});
    EXPECT_TRUE(nodes_.sees(other_, room, {{beto, 1, true}, {carla, 1, false}}));
    one_.announce({{room, {}}});
    EXPECT_TRUE(nodes_.sees(other_, room, {{carla, 1, false}}));
    EXPECT_TRUE(nodes_.sees(other_, hall, {{ana, 1, false}}));
}

TEST_P(PresenceContract, the_last_of_many_changes_stands) {
    for (std::uint32_t devices = 1; devices <= 500; ++devices) {
        one_.announce({{room, {{ana, devices, devices % 2 == 0}}}});
        if (devices % 50 == 0) nodes_.turn();
    }
    EXPECT_TRUE(nodes_.sees(other_, room, {{ana, 500, true}}));
}

TEST_P(PresenceContract, several_spaces_are_answered_in_the_order_of_the_question) {
    one_.announce({{room, {{ana, 1, false}}}, {hall, {{beto, 1, false}}}});
    ASSERT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}}));
    const auto reading = nodes_.read(other_, {hall, SpaceId{99}, room});
    EXPECT_EQ(
        reading.spaces,
        (std::vector<Presence>{
            {hall, {{beto, 1, false}}}, {SpaceId{99}, {}}, {room, {{ana, 1, false}}}
        })
    );
}

TEST_P(PresenceContract, a_dead_node_fades_with_all_who_were_there) {
    nodes_.start(3).announce({{room, {{ana, 1, false}}}, {hall, {{beto, 1, false}}}});
    one_.announce({{room, {{carla, 1, false}}}});
    ASSERT_TRUE(nodes_.sees(one_, room, {{ana, 1, false}, {carla, 1, false}}));
    const std::vector all{NodeId{1}, NodeId{2}, NodeId{3}};
    EXPECT_TRUE(nodes_.until([&] { return nodes_.live(one_).nodes == all; }));
    EXPECT_EQ(nodes_.read(one_, {room}).nodes, all);

    nodes_.kill(3);

    EXPECT_TRUE(nodes_.sees(one_, room, {{carla, 1, false}}));
    EXPECT_TRUE(nodes_.sees(one_, hall, {}));
    EXPECT_EQ(nodes_.live(one_).nodes, (std::vector{NodeId{1}, NodeId{2}}));
    EXPECT_EQ(nodes_.read(one_, {room}).nodes, (std::vector{NodeId{1}, NodeId{2}}));
}

TEST_P(PresenceContract, a_frozen_node_fades_and_is_back_with_its_next_beat) {
    one_.announce({{room, {{ana, 1, false}}}, {hall, {{ana, 1, false}}}});
    ASSERT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}}));
    nodes_.freeze(1);
    ASSERT_TRUE(nodes_.sees(other_, room, {}));

    nodes_.start(1);

    EXPECT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}}));
    EXPECT_TRUE(nodes_.sees(other_, hall, {{ana, 1, false}}));
    EXPECT_TRUE(nodes_.until([&] { return nodes_.live(other_).nodes.size() == 2; }));
}

TEST_P(PresenceContract, nothing_is_trusted_before_all_have_had_the_time_to_speak) {
    const auto begin = world_->now();
    EXPECT_FALSE(nodes_.read(one_, {room}).trusted);
    ASSERT_TRUE(nodes_.trusts(one_));
    EXPECT_GE(world_->now() - begin, lively.heartbeat);
    EXPECT_TRUE(nodes_.until([&] { return nodes_.live(one_).trusted; }));
}

TEST_P(PresenceContract, a_flush_heals_and_nobody_is_missed_meanwhile) {
    constexpr std::uint64_t spaces = 300;
    std::vector<Announcement> everywhere;
    for (std::uint64_t n = 1; n <= spaces; ++n) {
        everywhere.push_back({SpaceId{n}, {{ana, 1, false}}});
    }
    one_.announce(everywhere);
    other_.announce({{room, {{beto, 1, false}}}});
    const People both{{ana, 1, false}, {beto, 1, false}};
    ASSERT_TRUE(nodes_.sees(one_, room, both));
    ASSERT_TRUE(nodes_.trusts(one_));
    ASSERT_TRUE(nodes_.trusts(other_));

    world_->flush();

    EXPECT_FALSE(nodes_.read(other_, {room}).trusted);
    const auto whole_and_trusted = [&] {
        const auto reading = nodes_.read(other_, {room, SpaceId{spaces}});
        if (!reading.trusted) return false;
        EXPECT_EQ(
            reading.spaces,
            (std::vector<Presence>{{room, both}, {SpaceId{spaces}, {{ana, 1, false}}}})
        );
        return true;
    };
    EXPECT_TRUE(nodes_.until(whole_and_trusted));
}

TEST_P(PresenceContract, what_is_said_while_cut_off_arrives_later) {
    one_.announce({{room, {{ana, 1, false}}}, {hall, {{beto, 1, false}}}});
    ASSERT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}}));
    ASSERT_TRUE(nodes_.trusts(other_));

    world_->cut_off();
    ASSERT_TRUE(nodes_.until([&] { return !one_.healthy() && !other_.healthy(); }));
    const auto nothing = nodes_.read(other_, {room});
    EXPECT_FALSE(nothing.trusted);
    EXPECT_TRUE(nothing.spaces.empty());
    EXPECT_FALSE(nodes_.live(other_).trusted);
    one_.announce({{room, {{ana, 1, false}, {carla, 1, true}}}});
    one_.announce({{hall, {}}});

    world_->reconnect();
    EXPECT_TRUE(nodes_.until([&] { return one_.healthy() && other_.healthy(); }));
    EXPECT_TRUE(nodes_.sees(other_, room, {{ana, 1, false}, {carla, 1, true}}));
    EXPECT_TRUE(nodes_.sees(other_, hall, {}));
    EXPECT_TRUE(nodes_.trusts(other_));
}

TEST_P(PresenceContract, a_crowd_is_cut_at_its_maximum) {
    People crowd;
    for (std::uint64_t n = 1; n <= PresenceStore::present_max + 10; ++n) {
        crowd.push_back({PersonId{n}, 1, false});
    }
    one_.announce({{room, crowd}});
    crowd.resize(PresenceStore::present_max);
    EXPECT_TRUE(nodes_.sees(other_, room, crowd));
}

TEST_P(PresenceContract, a_node_that_leaves_is_gone_at_once) {
    // Nothing that expires within this test can be mistaken for it.
    const PresenceTimes slow{.heartbeat = milliseconds(40), .expiry = std::chrono::hours(1)};
    const auto world = GetParam().make(slow);
    PresenceNodes nodes(*world);
    auto& leaving = nodes.start(1);
    auto& staying = nodes.start(2);
    leaving.announce({{room, {{ana, 1, false}}}});
    ASSERT_TRUE(nodes.sees(staying, room, {{ana, 1, false}}));

    nodes.freeze(1);
    leaving.leave();

    EXPECT_TRUE(nodes.sees(staying, room, {}));
    EXPECT_TRUE(nodes.until([&] { return nodes.live(staying).nodes == std::vector{NodeId{2}}; }));
}

INSTANTIATE_TEST_SUITE_P(
    everywhere,
    PresenceContract,
    testing::Values(
        PresenceImplementation{
            "memory",
            [](PresenceTimes times) { return std::make_unique<MemoryPresenceWorld>(times); }
        },
        PresenceImplementation{
            "redis",
            [](PresenceTimes times) { return std::make_unique<RedisPresenceWorld>(times); }
        }
    ),
    [](const auto& chosen) { return chosen.param.name; }
);

}  // namespace
}  // namespace urdimbre::storage
