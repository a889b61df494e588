// Commands that have been decided and are not durable yet: somebody holds the space in the
// database, so that everything which may happen between a decision and its commit happens there.
#include "tests/functional/traffic.hpp"

#include <gtest/gtest.h>
#include <pqxx/pqxx>

#include <algorithm>
#include <string>

namespace urdimbre::functional {
namespace {

// The head of a space, locked as by an append that does not end.
class HeldSpace {
  public:
    HeldSpace(const Cluster& cluster, domain::SpaceId space) : connection_{cluster.database()} {
        held_.exec(
            "select head from space_head where space_id = " + std::to_string(number(space)) +
            " for update"
        );
    }

    void release() { held_.abort(); }

  private:
    pqxx::connection connection_;
    pqxx::work held_{connection_};
};

class WaitingAppend : public testing::Test {
  protected:
    // The database has been asked to append and waits; a command that was put off comes again.
    bool waits(std::size_t appends) {
        const std::string waiting =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like "
            "'%append_batch%'";
        return cluster.network.run_until([&] {
            return cluster.sql(waiting) == std::to_string(appends);
        });
    }

    bool shows(Member& who, const wire::Uuid& message) {
        return std::ranges::any_of(who.shown(), [&](const auto& one) {
            return one.second == message;
        });
    }

    std::size_t written(const wire::Uuid& command) {
        const auto log = cluster.whole_log(traffic.space());
        return static_cast<std::size_t>(
            std::ranges::count(log, domain::Uuid{command}, &storage::StoredEvent::command)
        );
    }

    std::size_t conflicts() {
        std::size_t sum = 0;
        for (std::size_t i = 0; i < cluster.node_count(); ++i) {
            const std::string metrics =
                cluster.network.get(cluster.node(i).port(), "/metrics").body;
            const std::string name = "\nurdimbre_appends_total{outcome=\"stale\"} ";
            const auto at = metrics.find(name);
            EXPECT_NE(at, std::string::npos) << metrics;
            if (at != std::string::npos) sum += std::stoul(metrics.substr(at + name.size()));
        }
        return sum;
    }

    Cluster cluster{2};
    Traffic traffic{cluster, 2};
    Member& ana = traffic.member(0);     // with the first node
    Member& benito = traffic.member(1);  // with the second
};

TEST_F(WaitingAppend, of_a_node_that_is_killed_has_one_effect) {
    HeldSpace held{cluster, traffic.space()};
    const wire::Uuid said = ana.post("¿Llegó?");
    ASSERT_TRUE(waits(1)) << cluster.logs();
    EXPECT_FALSE(ana.accepted().contains(said));
    EXPECT_FALSE(shows(benito, said));
    cluster.node(0).kill();
    held.release();
    ASSERT_TRUE(cluster.network.run_until([&] { return ana.idle() && shows(benito, said); }))
        << cluster.logs();
    EXPECT_EQ(written(said), 1u);
    EXPECT_EQ(ana.complaints, std::vector<std::string>{});
}

TEST_F(WaitingAppend, of_a_node_that_is_frozen_holds_up_nobody_and_has_one_effect) {
    HeldSpace held{cluster, traffic.space()};
    const wire::Uuid said = ana.post("¿Llegó?");
    ASSERT_TRUE(waits(1)) << cluster.logs();
    cluster.node(0).freeze();
    held.release();
    const wire::Uuid answer = benito.post("Aquí seguimos.");
    ASSERT_TRUE(cluster.network.run_until([&] { return benito.idle() && shows(benito, answer); }))
        << cluster.logs();
    EXPECT_FALSE(ana.accepted().contains(said)) << "a node that stands still answers nobody";
    cluster.node(0).thaw();
    ASSERT_TRUE(cluster.network.run_until([&] {
        return ana.idle() && shows(ana, said) && shows(ana, answer) && shows(benito, said);
    })) << cluster.logs();
    EXPECT_EQ(written(said), 1u);
    EXPECT_EQ(ana.shown(), benito.shown());
}

TEST_F(WaitingAppend, of_two_nodes_that_decided_at_once_one_decides_again) {
    const std::size_t before = conflicts();
    HeldSpace held{cluster, traffic.space()};
    const wire::Uuid one = ana.post("A la vez");
    const wire::Uuid other = benito.post("A la vez");
    ASSERT_TRUE(waits(2)) << cluster.logs();
    held.release();
    const auto both = [&](Member& who) {
        return who.idle() && shows(who, one) && shows(who, other);
    };
    ASSERT_TRUE(cluster.network.run_until([&] { return both(ana) && both(benito); }))
        << cluster.logs();
    EXPECT_GT(conflicts(), before) << "nobody was behind: this tries nothing";
    EXPECT_EQ(written(one), 1u);
    EXPECT_EQ(written(other), 1u);
    EXPECT_EQ(ana.shown(), benito.shown());
    ASSERT_TRUE(traffic.finish()) << cluster.logs();
}

}  // namespace
}  // namespace urdimbre::functional
