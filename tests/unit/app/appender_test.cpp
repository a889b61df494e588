#include "server/app/appender.hpp"

#include "storage/memory/event_log.hpp"
#include "tests/simulation/virtual_time.hpp"
#include "tests/unit/app/held_calls.hpp"

#include <gtest/gtest.h>

#include <variant>
#include <vector>

namespace urdimbre::app {
namespace {

using namespace std::chrono_literals;
using storage::Append;

class AppenderTest : public testing::Test {
  protected:
    void append(std::uint64_t space) {
        Append nothing_new;
        nothing_new.space = domain::SpaceId{space};
        appender_.append(std::move(nothing_new), [this](const auto& outcome) {
            EXPECT_TRUE(std::holds_alternative<storage::Committed>(outcome));
            ++answered_;
        });
    }

    // How many spaces each call brought, in the order in which they ended.
    std::vector<int> end_all() {
        std::vector<int> sizes;
        while (workers_.under_way() != 0) {
            const int before = answered_;
            workers_.end_oldest();
            sizes.push_back(answered_ - before);
        }
        return sizes;
    }

    simulation::World world_{1};
    simulation::Process loop_{world_, {}};
    tests::HeldCalls workers_;
    storage::memory::MemoryEventLog log_{[] { return domain::Instant{}; }};
    Appender appender_{loop_, workers_, log_, {.calls_in_flight_max = 3, .patience = 10ms}};
    int answered_{};
};

TEST_F(AppenderTest, AloneItGoesAtOnce) {
    append(1);
    EXPECT_EQ(workers_.under_way(), 1u);
    workers_.end_oldest();
    EXPECT_EQ(answered_, 1);
}

TEST_F(AppenderTest, TheNextLeavesWhenAsManyWaitAsAreUnderWay) {
    append(1);
    append(2);  // one is under way, one waits
    EXPECT_EQ(workers_.under_way(), 2u);
    append(3);
    EXPECT_EQ(workers_.under_way(), 2u);
    append(4);
    EXPECT_EQ(workers_.under_way(), 3u);
    for (std::uint64_t space = 5; space <= 12; ++space) append(space);
    EXPECT_EQ(workers_.under_way(), 3u) << "no more than three";
    EXPECT_EQ(end_all(), (std::vector<int>{1, 1, 2, 8}));
}

TEST_F(AppenderTest, NobodyWaitsLongForACallThatIsStuck) {
    append(1);
    append(2);
    append(3);
    world_.run_for(9ms);
    EXPECT_EQ(workers_.under_way(), 2u);
    world_.run_for(1ms);
    EXPECT_EQ(workers_.under_way(), 3u);
    EXPECT_EQ(end_all(), (std::vector<int>{1, 1, 1}));
}

TEST_F(AppenderTest, WhoComesWhenACallEndsFindsOthersToGoWith) {
    for (std::uint64_t space = 1; space <= 3; ++space) append(space);
    EXPECT_EQ(workers_.under_way(), 2u);
    workers_.end_oldest();  // one is under way now, and one waits
    EXPECT_EQ(workers_.under_way(), 2u);
}

}  // namespace
}  // namespace urdimbre::app
