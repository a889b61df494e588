// The database has no room left, for its tables or for its write-ahead log: who asks is told to ask
// again, nothing that was acknowledged is lost, and everything goes on when there is room.
#include "storage/blob_store.hpp"
#include "tests/functional/file_client.hpp"
#include "tests/functional/small_disk.hpp"
#include "tests/functional/traffic.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

constexpr std::size_t people = 4;
constexpr std::size_t messages_each = 250;
constexpr std::size_t all_messages = people * messages_each;
constexpr std::size_t disk_bytes = std::size_t{96} << 20;

class FullDisk : public testing::Test {
  protected:
    // A disk that is full has to be mounted first. Where this process may not, the word is printed
    // and the rest of the suite says nothing about full disks.
    bool may_mount() const {
        if (!disk_.available()) std::puts("NOT TRIED: mounting a small file system needs root");
        return disk_.available();
    }

    void begin(const Cluster::Disks& disks) {
        cluster_.emplace(2, std::vector<std::string>{}, disks);
        traffic_.emplace(*cluster_, people);
        traffic_->begin(messages_each);
        ASSERT_TRUE(traffic_->run_until_accepted(all_messages / 4)) << cluster_->logs();
    }

    bool until(const std::function<bool()>& condition) {
        return cluster_->network.run_until(condition);
    }

    // Everybody has said everything, once, in one order, and a newcomer sees the same.
    void expect_that_all_is_well() {
        ASSERT_TRUE(traffic_->finish()) << cluster_->logs();
        EXPECT_EQ(traffic_->wrongs(), std::vector<std::string>{});
        const CommandOutcome verified = cluster_->command({"verify"});
        EXPECT_EQ(verified.exit_code, 0) << verified.output;
    }

    SmallDisk disk_{disk_bytes};
    std::optional<Cluster> cluster_;
    std::optional<Traffic> traffic_;
};

TEST_F(FullDisk, of_the_tables_refuses_for_a_while_and_loses_nothing) {
    if (!may_mount()) return;
    ASSERT_NO_FATAL_FAILURE(begin({.tables = disk_.folder("tables"), .write_ahead_log = {}}));
    FileClient files{cluster_->network, traffic_->space(), traffic_->account(0)};
    const wire::Uuid file = random_id();
    const std::uint16_t port = cluster_->node(0).port();
    const std::string chunk(storage::chunk_bytes, 'x');
    ASSERT_EQ(files.begin(port, file, 2 * storage::chunk_bytes, "image/png").status, 200);
    ASSERT_EQ(files.put(port, file, 0, chunk).status, 204);

    disk_.fill();
    ASSERT_TRUE(until([&] {
        for (std::size_t i = 0; i < people; ++i) {
            if (traffic_->member(i).put_off().contains(wire::RefusalCode::storage_unavailable)) {
                return true;
            }
        }
        return false;
    })) << cluster_->logs();
    EXPECT_LT(traffic_->accepted(), all_messages) << "the disk was not full";
    const HttpAnswer refused = files.put(port, file, 1, chunk);
    EXPECT_EQ(refused.status, 503) << refused.body;
    EXPECT_EQ(code_in(refused), "storage_unavailable");

    disk_.clear();
    EXPECT_EQ(files.put(port, file, 1, chunk).status, 204);
    expect_that_all_is_well();
}

// PostgreSQL itself stops when it cannot write ahead: whoever looks after it makes room and starts
// it again.
TEST_F(FullDisk, of_the_write_ahead_log_stops_the_database_and_loses_nothing) {
    if (!may_mount()) return;
    ASSERT_NO_FATAL_FAILURE(begin({.tables = {}, .write_ahead_log = disk_.folder("wal")}));
    disk_.fill();
    tests::PostgresServer& postgres = cluster_->postgres;
    try {
        cluster_->sql("select pg_switch_wal()");  // what is written next needs room
    } catch (const std::exception&) {
        // It has stopped already.
    }
    ASSERT_TRUE(until([&] { return !postgres.running(); })) << cluster_->logs();
    const std::size_t accepted = traffic_->accepted();
    EXPECT_LT(accepted, all_messages) << "the disk was not full";
    for (const std::size_t node : {0u, 1u}) {
        EXPECT_TRUE(until([&] {
            return cluster_->network.get(cluster_->node(node).port(), "/readyz").status == 503;
        }));
        EXPECT_EQ(cluster_->network.get(cluster_->node(node).port(), "/healthz").status, 200);
    }
    disk_.clear();
    postgres.start();
    expect_that_all_is_well();
}

}  // namespace
}  // namespace urdimbre::functional
