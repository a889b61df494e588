#include "server/net/side_by_side.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace urdimbre::net {
namespace {

TEST(SideBySide, EveryPieceIsDoneOnceBeforeItReturns) {
    for (const std::size_t helpers : {0u, 1u, 3u}) {
        SideBySide crew{helpers};
        EXPECT_EQ(crew.threads(), helpers + 1);
        for (std::size_t round = 0; round < 3'000; ++round) {
            const std::size_t count = round % 67;
            std::vector<int> done(count);  // each is written by one thread only
            crew.run(count, [&](std::size_t piece) { ++done[piece]; });
            ASSERT_EQ(std::ranges::count(done, 1), static_cast<std::ptrdiff_t>(count));
        }
    }
}

// Two pieces that wait for each other can end only on two threads.
TEST(SideBySide, PiecesAreUnderWayAtTheSameTime) {
    SideBySide crew{1};
    std::atomic<int> there{};
    std::mutex mutex;
    std::set<std::thread::id> threads;
    crew.run(2, [&](std::size_t) {
        ++there;
        there.notify_all();
        for (int seen = there; seen < 2; seen = there) there.wait(seen);
        const std::lock_guard lock{mutex};
        threads.insert(std::this_thread::get_id());
    });
    EXPECT_EQ(threads.size(), 2u);
}

TEST(SideBySide, EndsWithoutHavingHadAnythingToDo) { SideBySide{3}; }

}  // namespace
}  // namespace urdimbre::net
