#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace urdimbre::bench {

inline constexpr std::size_t parallel = 4;

// Calls work(0) … work(count - 1), `parallel` of them at a time. The first exception ends it and is
// thrown on.
template <class Work>
void in_parallel(std::size_t count, Work work) {
    std::atomic<std::size_t> next{0};
    std::mutex guard;
    std::exception_ptr broken;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                next = count;
                const std::scoped_lock lock(guard);
                if (!broken) broken = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < parallel; ++i) threads.emplace_back(run);
    }
    if (broken) std::rethrow_exception(broken);
}

}  // namespace urdimbre::bench
