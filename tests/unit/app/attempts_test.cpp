#include "server/app/attempts.hpp"

#include <gtest/gtest.h>

namespace urdimbre::app {
namespace {

using namespace std::chrono_literals;

constexpr Attempts::Moment start{};

TEST(AttemptsTest, SomeAreFreeThenTheWaitDoubles) {
    Attempts attempts{{.free = 2, .first_wait = 2s, .longest_wait = 10s}};
    const auto fails = [&](Attempts::Moment at) {
        attempts.failed("ana", at);
        return attempts.wait("ana", at);
    };
    EXPECT_FALSE(fails(start));
    EXPECT_FALSE(fails(start));
    EXPECT_EQ(fails(start), 2s);
    EXPECT_EQ(fails(start), 4s);
    EXPECT_EQ(fails(start), 8s);
    EXPECT_EQ(fails(start), 10s);
    EXPECT_EQ(attempts.wait("ana", start + 9s), 1s);
    EXPECT_FALSE(attempts.wait("ana", start + 10s));
    EXPECT_FALSE(attempts.wait("benito", start));
}

TEST(AttemptsTest, SuccessAndTimeMakeForgotten) {
    Attempts attempts{{.free = 0, .forgotten_after = 60s}};
    attempts.failed("ana", start);
    EXPECT_TRUE(attempts.wait("ana", start));
    attempts.succeeded("ana");
    EXPECT_FALSE(attempts.wait("ana", start));

    attempts.failed("benito", start);
    attempts.failed("benito", start);
    attempts.failed("benito", start + 60s);
    EXPECT_EQ(attempts.wait("benito", start + 60s), 2s);
}

TEST(AttemptsTest, WhoeverFailedLongestAgoMakesRoom) {
    Attempts attempts{{.free = 0, .keys_max = 2}};
    attempts.failed("ana", start);
    attempts.failed("benito", start + 1ms);
    attempts.failed("carla", start + 2ms);
    EXPECT_FALSE(attempts.wait("ana", start + 2ms));
    EXPECT_TRUE(attempts.wait("benito", start + 2ms));
    EXPECT_TRUE(attempts.wait("carla", start + 2ms));
}

}  // namespace
}  // namespace urdimbre::app
