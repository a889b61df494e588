#include "server/support/time_source.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>

namespace urdimbre::support {
namespace {

using namespace std::chrono_literals;

constexpr SteadyTime steady(std::chrono::nanoseconds since) { return SteadyTime{since}; }
constexpr Instant server(std::chrono::milliseconds since) { return Instant{since}; }

TEST(ReckonedClock, KnowsNothingBeforeItMeasured) {
    ReckonedClock clock;
    EXPECT_FALSE(clock.at(steady(1s)));
    clock.measured({.asked = steady(2s), .answered = steady(1s), .server = server(5s)});
    EXPECT_FALSE(clock.at(steady(3s)));
}

TEST(ReckonedClock, TakesTheServersTimeAtTheMidpoint) {
    ReckonedClock clock;
    clock.measured(
        {.asked = steady(1'000ms), .answered = steady(1'040ms), .server = server(50'000ms)}
    );
    EXPECT_EQ(clock.at(steady(1'040ms)), server(50'020ms));
    EXPECT_EQ(clock.at(steady(2'040ms)), server(51'020ms));
    EXPECT_EQ(clock.uncertainty(), 20ms);
}

TEST(ReckonedClock, TrustsTheShortestRoundTrip) {
    ReckonedClock clock;
    clock.measured({.asked = steady(0ms), .answered = steady(2ms), .server = server(10'001ms)});
    // A slow answer that would put the clock half a second off.
    clock.measured(
        {.asked = steady(1'000ms), .answered = steady(2'000ms), .server = server(11'001ms)}
    );
    EXPECT_EQ(clock.at(steady(2'000ms)), server(12'000ms));
    EXPECT_EQ(clock.drift(), 0us);
}

TEST(ReckonedClock, SlewsForwardAndThenKeepsPace) {
    ReckonedClock clock;
    clock.measured({.asked = steady(0ms), .answered = steady(2ms), .server = server(1ms)});
    ASSERT_EQ(clock.at(steady(1'000ms)), server(1'000ms));
    // The server's clock was set 100 ms ahead: half of each 100 ms is 5 ms.
    clock.measured(
        {.asked = steady(1'000ms), .answered = steady(1'001ms), .server = server(1'100ms)}
    );
    EXPECT_NEAR(
        static_cast<double>(clock.at(steady(1'100ms))->time_since_epoch().count()), 1'105, 1
    );
    EXPECT_NEAR(
        static_cast<double>(clock.at(steady(11'100ms))->time_since_epoch().count()), 11'199, 1
    );
    EXPECT_EQ(clock.drift(), 0us);
}

TEST(ReckonedClock, JumpsAheadWhenItIsFarBehind) {
    ReckonedClock clock;
    clock.measured({.asked = steady(0ms), .answered = steady(2ms), .server = server(1ms)});
    ASSERT_EQ(clock.at(steady(1s)), server(1s));
    clock.measured({.asked = steady(1s), .answered = steady(1s + 1ms), .server = server(61s)});
    EXPECT_GE(clock.at(steady(1s + 1ms)), server(61s));
}

TEST(ReckonedClock, GoesSlowerInsteadOfBack) {
    ReckonedClock clock;
    clock.measured({.asked = steady(0ms), .answered = steady(2ms), .server = server(60'001ms)});
    ASSERT_EQ(clock.at(steady(1s)), server(61s));
    clock.measured({.asked = steady(1s), .answered = steady(1s + 1ms), .server = server(1s)});
    EXPECT_EQ(clock.at(steady(1s)), server(61s));
    const auto later = clock.at(steady(2s));
    EXPECT_GT(later, server(61s + 900ms));
    EXPECT_LT(later, server(62s));
}

TEST(ReckonedClock, ForgetsOldSamples) {
    ReckonedClock clock;
    clock.measured({.asked = steady(0s), .answered = steady(0s), .server = server(0s)}
    );  // perfect, and old
    for (int i = 1; i <= 20; ++i) {
        const auto at = 10s * i;
        // The machines drift apart: a millisecond each ten seconds.
        clock.measured(
            {.asked = steady(at), .answered = steady(at + 4ms), .server = server(at + 2ms + 1ms * i)
            }
        );
        clock.at(steady(at + 4ms));
    }
    EXPECT_LE(std::chrono::abs(*clock.drift()), 15ms);
    EXPECT_GE(*clock.at(steady(210s)), server(210s + 10ms));
}

TEST(ReckonedClock, NeverGoesBackWhateverIsMeasured) {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        SCOPED_TRACE(::testing::Message() << "seed " << seed);
        std::mt19937 random{seed};
        ReckonedClock clock;
        std::chrono::nanoseconds now{};
        std::optional<Instant> last;
        for (int step = 0; step < 300; ++step) {
            now += std::chrono::microseconds{random() % 2'000'000};
            if (random() % 4 == 0) {
                const auto asked = now;
                now += std::chrono::microseconds{random() % 300'000};
                const auto offset = std::chrono::milliseconds{
                    static_cast<std::int64_t>(random() % 20'000) - 10'000
                };
                clock.measured(
                    {.asked = steady(asked),
                     .answered = steady(now),
                     .server = server(
                         std::chrono::duration_cast<std::chrono::milliseconds>(now) + 1h + offset
                     )}
                );
            }
            const auto at = clock.at(steady(now));
            if (last) {
                ASSERT_TRUE(at);
                ASSERT_GE(*at, *last);
            }
            last = at;
        }
    }
}

}  // namespace
}  // namespace urdimbre::support
