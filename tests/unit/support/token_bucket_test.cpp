#include "server/support/token_bucket.hpp"

#include <gtest/gtest.h>

namespace urdimbre::support {
namespace {

using namespace std::chrono_literals;

TEST(TokenBucket, LetsABurstThroughAndThenItsRate) {
    TokenBucket::Time now{};
    TokenBucket bucket{10, 3, now};
    for (int i = 0; i < 3; ++i) EXPECT_EQ(bucket.take(now), 0ms);
    EXPECT_EQ(bucket.take(now), 100ms);
    now += 100ms;
    EXPECT_EQ(bucket.take(now), 100ms);
    now += 10s;
    for (int i = 0; i < 3; ++i) EXPECT_EQ(bucket.take(now), 0ms);
    EXPECT_GT(bucket.take(now), 0ms);
}

TEST(TokenBucket, NeverExceedsItsRateWhenPausesAreKept) {
    TokenBucket::Time now{};
    TokenBucket bucket{50, 5, now};
    for (int i = 0; i < 505; ++i) now += bucket.take(now);
    EXPECT_EQ(now.time_since_epoch(), 10s);
}

}  // namespace
}  // namespace urdimbre::support
