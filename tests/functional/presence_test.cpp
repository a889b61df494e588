// Who is where, with real nodes and a real Redis: what each fault of theirs makes of it.
#include "storage/presence_store.hpp"
#include "tests/functional/cluster.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

using namespace std::chrono_literals;

using Ids = std::set<std::uint64_t>;

constexpr Milliseconds heartbeat = storage::PresenceTimes{}.heartbeat;
constexpr Milliseconds expiry = storage::PresenceTimes{}.expiry;
// From when a node knows until everybody has been told, with room for a busy machine.
constexpr Milliseconds told = 6s;

// Three people of one community: two on the first node, one on the second.
class PresenceOfNodes : public testing::Test {
  protected:
    void SetUp() override {
        for (const std::size_t node : {0u, 0u, 1u}) join(node);
        ASSERT_TRUE(all_see(everybody(), 20s)) << cluster_.logs();
    }

    void TearDown() override {
        for (const auto& one : members_) EXPECT_EQ(one->complaints, std::vector<std::string>{});
    }

    // Somebody who knows of one node only, and comes back to it whenever it is there.
    Member& join(std::size_t node) {
        members_.push_back(std::make_unique<Member>(
            cluster_.network,
            std::vector{cluster_.node(node).port()},
            community_.accounts[members_.size()],
            community_.space
        ));
        members_.back()->connect();
        return *members_.back();
    }

    std::uint64_t id(std::size_t index) const { return number(community_.accounts[index].person); }

    Ids everybody() const {
        Ids ids;
        for (std::size_t i = 0; i < members_.size(); ++i) ids.insert(id(i));
        return ids;
    }

    bool sees(const Member& one, const Ids& expected) const { return one.here() == expected; }

    // All of them see each other, and nobody else.
    bool all_see(const Ids& expected, Milliseconds limit) {
        return cluster_.network.run_until(
            [&] {
                for (std::size_t i = 0; i < members_.size(); ++i) {
                    if (expected.contains(id(i)) && !sees(*members_[i], expected)) return false;
                }
                return true;
            },
            limit
        );
    }

    Cluster cluster_{2};
    Cluster::Community community_ = cluster_.found(4);
    std::vector<std::unique_ptr<Member>> members_;
};

TEST_F(PresenceOfNodes, tells_who_comes_goes_and_writes_on_the_other_node) {
    join(1);
    EXPECT_TRUE(all_see(everybody(), told)) << cluster_.logs();
    members_[3]->transmit(
        R"({"type":"writing","space":)" + std::to_string(number(community_.space)) + "}"
    );
    const Member& other = *members_[0];
    const std::vector<std::uint64_t> writing{id(3)};
    EXPECT_TRUE(cluster_.network.run_until([&] { return other.writing() == writing; }, told));
    EXPECT_TRUE(cluster_.network.run_until([&] { return other.writing().empty(); }, 6s + told));
    members_.pop_back();
    EXPECT_TRUE(all_see(everybody(), told)) << cluster_.logs();
    EXPECT_EQ(cluster_.whole_log(community_.space).size(), 1 + community_.accounts.size())
        << "presence is never logged";
}

TEST_F(PresenceOfNodes, survives_a_flush_and_nobody_blinks) {
    ASSERT_TRUE(cluster_.network.run_until([&] { return members_[0]->presence_trusted(); }));
    cluster_.redis.run({"FLUSHALL"});
    bool blinked = false;
    const bool doubted = cluster_.network.run_until([&] {
        blinked = blinked || !sees(*members_[0], everybody());
        return !members_[0]->presence_trusted();
    });
    EXPECT_TRUE(doubted) << "it was not noticed";
    // Everybody is said again by then, and whoever comes now is seen.
    EXPECT_TRUE(cluster_.network.run_until(
        [&] {
            blinked = blinked || !sees(*members_[0], everybody());
            return cluster_.redis.run({"KEYS", "*presence}:node:*"}).find("node") !=
                   std::string::npos;
        },
        heartbeat + 1s
    ));
    EXPECT_FALSE(blinked);
    join(1);
    EXPECT_TRUE(all_see(everybody(), heartbeat + told)) << cluster_.logs();
    EXPECT_TRUE(cluster_.network.run_until([&] { return members_[0]->presence_trusted(); }));
}

TEST_F(PresenceOfNodes, lets_those_of_a_killed_node_fade_and_sees_them_again_when_it_is_back) {
    cluster_.node(1).kill();
    EXPECT_TRUE(all_see({id(0), id(1)}, expiry + told)) << cluster_.logs();
    cluster_.node(1).start();
    ASSERT_TRUE(cluster_.network.run_until([&] { return members_[2]->connected(); }));
    EXPECT_TRUE(all_see(everybody(), heartbeat + told)) << cluster_.logs();
}

TEST_F(PresenceOfNodes, forgets_those_of_a_node_that_stops_at_once) {
    EXPECT_EQ(cluster_.terminate(1), 0) << cluster_.logs();
    EXPECT_GE(members_[2]->asked_to_wait().value_or(0ms), 200ms);
    EXPECT_TRUE(all_see({id(0), id(1)}, told)) << "it need not fade";
}

TEST_F(PresenceOfNodes, shows_its_own_without_redis_and_all_when_it_is_back) {
    cluster_.redis.stop();
    EXPECT_TRUE(cluster_.network.run_until([&] {
        return sees(*members_[0], {id(0), id(1)}) && !members_[0]->presence_trusted() &&
               sees(*members_[2], {id(2)});
    })) << cluster_.logs();
    cluster_.redis.start();
    EXPECT_TRUE(cluster_.network.run_until([&] {
        return sees(*members_[0], everybody()) && sees(*members_[2], everybody()) &&
               members_[0]->presence_trusted();
    })) << cluster_.logs();
}

// Whoever signs out everywhere is out everywhere within two seconds, on whatever node (rule A17).
TEST_F(PresenceOfNodes, ends_with_the_login_on_another_node_within_two_seconds) {
    Member& elsewhere = *members_[2];
    const HttpAnswer out = cluster_.network.post(
        cluster_.node(0).port(), "/api/sign-out-everywhere", "{}", community_.accounts[2].token
    );
    ASSERT_LT(out.status, 300) << out.body;
    EXPECT_TRUE(cluster_.network.run_until(
        [&] {
            return elsewhere.last_close_code() == wire::close_number(wire::CloseCode::signed_out);
        },
        2s
    )) << cluster_.logs();
    EXPECT_TRUE(all_see({id(0), id(1)}, told)) << cluster_.logs();
}

}  // namespace
}  // namespace urdimbre::functional
