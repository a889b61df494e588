// What breaks while everybody writes: nothing acknowledged is lost or doubled, everybody sees the
// same order, and everybody resumes by themselves (G1-G7).
#include "tests/functional/traffic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

constexpr std::size_t people = 6;
constexpr std::size_t messages_each = 60;
constexpr std::size_t all_messages = people * messages_each;

class Faults : public testing::Test {
  protected:
    // Traffic has begun and a third of it is through.
    void SetUp() override {
        traffic.begin(messages_each);
        ASSERT_TRUE(traffic.run_until_accepted(all_messages / 3)) << cluster.logs();
        ASSERT_LT(traffic.accepted(), all_messages);
    }

    void TearDown() override {
        ASSERT_TRUE(traffic.finish()) << cluster.logs();
        EXPECT_EQ(traffic.wrongs(), std::vector<std::string>{});
    }

    Cluster cluster{2};
    Traffic traffic{cluster, people};
};

TEST_F(Faults, none) {}

TEST_F(Faults, a_node_is_killed_and_stays_away) { cluster.node(0).kill(); }

TEST_F(Faults, a_node_is_killed_and_comes_back) {
    cluster.node(0).kill();
    ASSERT_TRUE(traffic.run_until_accepted(all_messages / 2)) << cluster.logs();
    cluster.node(0).start();
    ASSERT_TRUE(cluster.wait_ready(0)) << cluster.logs();
}

TEST_F(Faults, one_node_after_the_other_is_replaced) {
    for (std::size_t i = 0; i < cluster.node_count(); ++i) {
        EXPECT_EQ(cluster.terminate(i), 0) << cluster.logs();
        cluster.node(i).start();
        ASSERT_TRUE(cluster.wait_ready(i)) << cluster.logs();
    }
}

TEST_F(Faults, a_frozen_node_holds_up_nobody_else_and_wakes_up_to_the_truth) {
    cluster.node(0).freeze();
    // The other half goes on without it.
    Member& elsewhere = traffic.member(1);
    ASSERT_TRUE(cluster.network.run_until([&] { return elsewhere.idle(); })) << cluster.logs();
    cluster.node(0).thaw();
}

TEST_F(Faults, redis_is_emptied) {
    cluster.redis.run({"FLUSHALL"});
    ASSERT_TRUE(traffic.run_until_accepted(all_messages / 2)) << cluster.logs();
    cluster.redis.run({"FLUSHALL"});
}

TEST_F(Faults, redis_stops_and_comes_back) {
    cluster.redis.stop();
    ASSERT_TRUE(traffic.run_until_accepted(2 * all_messages / 3)) << cluster.logs();
    cluster.redis.start();
}

TEST_F(Faults, redis_stays_away) { cluster.redis.stop(); }

TEST_F(Faults, redis_hangs) {
    cluster.redis.pause();
    ASSERT_TRUE(traffic.finish()) << cluster.logs();
    cluster.redis.resume();
}

TEST_F(Faults, postgresql_is_restarted) { cluster.postgres.restart(); }

TEST_F(Faults, postgresql_crashes) {
    cluster.postgres.crash();
    cluster.postgres.start();
}

TEST_F(Faults, everything_at_once) {
    cluster.redis.stop();
    cluster.node(1).kill();
    cluster.postgres.crash();
    cluster.postgres.start();
    cluster.node(1).start();
    cluster.redis.start();
}

// The check itself: it must notice a message that is written twice, and one that is gone.
TEST(TrafficCheck, notices_what_is_doubled_and_what_is_lost) {
    Cluster cluster{1};
    Traffic traffic{cluster, 2};
    traffic.begin(5);
    ASSERT_TRUE(traffic.finish()) << cluster.logs();
    ASSERT_EQ(traffic.wrongs(), std::vector<std::string>{});

    const auto notices = [&](const std::string& words) {
        return std::ranges::any_of(traffic.wrongs(), [&](const std::string& wrong) {
            return wrong.find(words) != std::string::npos;
        });
    };
    const std::string space = "space_id = " + std::to_string(number(traffic.space()));
    const std::string last = "(select max(seq) from event where " + space + ")";
    cluster.sql(
        "update event set body = (select body from event where " + space + " and seq = " + last +
        ") where " + space + " and seq = " + last + " - 1"
    );
    EXPECT_TRUE(notices("9 different messages of 10"));
    cluster.sql("delete from event where " + space + " and seq = " + last);
    EXPECT_TRUE(notices("9 written of 10"));
    EXPECT_TRUE(notices("acknowledged, not there"));
    EXPECT_TRUE(notices("shown, not there"));
}

}  // namespace
}  // namespace urdimbre::functional
