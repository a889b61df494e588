#include "server/app/space_writer.hpp"

#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "tests/simulation/virtual_time.hpp"
#include "tests/unit/app/held_calls.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace urdimbre::app {
namespace {

using namespace std::chrono_literals;

// What is said to the readers, and how many calls to the log were under way meanwhile.
struct Told {
    std::size_t events{};
    std::size_t calls_under_way{};

    bool operator==(const Told&) const = default;
};

class SpaceWriterTest : public testing::Test {
  protected:
    SpaceWriterTest() {
        say(domain::OpenSpace{domain::SpaceKind::community, {}});
        world_.run_for(1ms);
        workers_.end_oldest();
        told_.clear();
    }

    void say(const domain::Command& command) {
        domain::Uuid id;
        id.bytes[0] = ++said_;
        writer_.submit(
            {.id = id,
             .by = domain::PersonId{1},
             .command = command,
             .answer =
                 [this](const Answer& answer) {
                     EXPECT_TRUE(std::holds_alternative<Accepted>(answer));
                     ++answered_;
                 }}
        );
    }
    void say(const std::string& words) { say(domain::PostMessage{.text = words, .reply_to = {}}); }

    simulation::World world_{1};
    simulation::Process loop_{world_, {}};
    tests::HeldCalls workers_;
    storage::memory::MemoryEventLog log_{[] { return domain::Instant{}; }};
    storage::memory::MemoryDirectory directory_{log_};
    Appender appender_{loop_, workers_, log_, {.calls_in_flight_max = 3, .patience = 10ms}};
    std::chrono::microseconds telling_takes_{};
    SpaceServices services_{
        .loop = loop_,
        .offload = workers_,
        .appender = appender_,
        .log = log_,
        .directory = directory_,
        .now = [] { return domain::Instant{1s}; },
        .was_member = [](auto, auto) { return false; },
        .cannot_read = [](auto, const auto& why) { FAIL() << why; },
        .derived_id = DerivedId{{}},
        .attendance_changed = {},
        .people_concerned = {},
        .state_advanced = {},
    };
    SpaceWriter writer_{
        domain::SpaceId{7},
        services_,
        {},
        [this](const SpaceWriter::Advance& advance) {
            told_.push_back({advance.events.size(), workers_.under_way()});
        },
        [this] { return telling_takes_; }
    };
    std::vector<Told> told_;
    int answered_{};
    std::uint8_t said_{};
};

TEST_F(SpaceWriterTest, WhatIsSaidMeanwhileSharesOneBatchAfterTheOneThatIsInFlight) {
    say("uno");
    world_.run_for(1ms);
    ASSERT_EQ(workers_.under_way(), 1u);
    say("dos");
    say("tres");
    world_.run_for(1ms);
    EXPECT_EQ(workers_.under_way(), 1u) << "one batch of a space is in flight";
    workers_.end_oldest();
    EXPECT_EQ(told_, (std::vector<Told>{{1, 1}}))
        << "the log has the next batch while this one is told";
    workers_.end_oldest();
    EXPECT_EQ(told_, (std::vector<Told>{{1, 1}, {2, 0}}));
    EXPECT_EQ(answered_, 4);
    EXPECT_TRUE(writer_.idle());
}

TEST_F(SpaceWriterTest, WhereTellingTakesLongTheNextBatchGrowsMeanwhile) {
    telling_takes_ = 4ms;
    say("uno");
    say("dos");
    world_.run_for(1ms);
    say("tres");
    workers_.end_oldest();
    EXPECT_EQ(told_, (std::vector<Told>{{2, 0}}));
    world_.run_for(3ms);
    say("cuatro");
    EXPECT_EQ(workers_.under_way(), 0u);
    world_.run_for(2ms);
    ASSERT_EQ(workers_.under_way(), 1u);
    workers_.end_oldest();
    EXPECT_EQ(told_, (std::vector<Told>{{2, 0}, {2, 0}}));
}

TEST_F(SpaceWriterTest, ALookEndsWithAReadOrWithACommitThatBeganAfterIt) {
    writer_.look();
    EXPECT_TRUE(writer_.behind());
    workers_.end_oldest();
    EXPECT_FALSE(writer_.behind());
    EXPECT_EQ(told_, (std::vector<Told>{{0, 0}}));

    say("uno");
    world_.run_for(1ms);
    writer_.look();  // what is in flight left before
    say("dos");
    world_.run_for(1ms);
    workers_.end_oldest();
    EXPECT_TRUE(writer_.behind());
    workers_.end_oldest();
    EXPECT_FALSE(writer_.behind());
    EXPECT_EQ(workers_.under_way(), 0u);

    say("tres");
    world_.run_for(1ms);
    writer_.look();
    workers_.end_oldest();
    EXPECT_TRUE(writer_.behind());
    workers_.end_oldest();  // nothing more is said: it is read
    EXPECT_FALSE(writer_.behind());
    EXPECT_TRUE(writer_.idle());
}

}  // namespace
}  // namespace urdimbre::app
