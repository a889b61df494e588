#include "server/net/deadline.hpp"
#include "server/net/asio_loop.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace urdimbre::net {
namespace {

using namespace std::chrono_literals;

TEST(Deadline, PassesOnceAndNotEarly) {
    AsioLoop loop;
    Deadlines deadlines{loop.context()};
    int passed = 0;
    Deadline deadline{deadlines, [&] {
                          ++passed;
                          loop.after(2 * Deadlines::tick, [&] { loop.stop(); });
                      }};
    const auto begin = loop.steady_now();
    loop.post([&] { deadline.arm(300ms); });
    loop.run();
    EXPECT_EQ(passed, 1);
    EXPECT_TRUE(deadline.passed());
    EXPECT_GE(loop.steady_now() - begin, 300ms);
}

TEST(Deadline, DoesNotPassOnceDisarmedOrGone) {
    AsioLoop loop;
    Deadlines deadlines{loop.context()};
    int passed = 0;
    Deadline disarmed{deadlines, [&] { ++passed; }};
    std::optional<Deadline> gone;
    Deadline last{deadlines, [&] { loop.stop(); }};
    gone.emplace(deadlines, [&] { ++passed; });
    loop.post([&] {
        disarmed.arm(1ms);
        gone->arm(1ms);
        last.arm(500ms);
        disarmed.disarm();
        gone.reset();
    });
    loop.run();
    EXPECT_EQ(passed, 0);
    EXPECT_FALSE(disarmed.passed());
}

}  // namespace
}  // namespace urdimbre::net
