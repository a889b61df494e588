#pragma once

#include <ctime>

#include <cstdint>

namespace urdimbre::bench {

// A measurement's own clock: it never goes back and its zero means nothing.
inline std::uint64_t now_ns() {
    timespec at{};
    clock_gettime(CLOCK_MONOTONIC, &at);
    return static_cast<std::uint64_t>(at.tv_sec) * 1'000'000'000u +
           static_cast<std::uint64_t>(at.tv_nsec);
}

inline constexpr std::uint64_t second_ns = 1'000'000'000;

}  // namespace urdimbre::bench
