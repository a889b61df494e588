#pragma once

#include <array>
#include <cstdint>

namespace urdimbre::bench {

// Counts durations in buckets whose width is at most 1/64 of their value, from 1 ns to centuries,
// in constant space.
class Histogram {
  public:
    void add(std::uint64_t ns) {
        ++counts_[bucket(ns)];
        ++total_;
    }

    void clear();

    std::uint64_t total() const { return total_; }

    // The smallest upper bound such that at least `share` (0 to 1) of all durations are below it; 0
    // when empty.
    std::uint64_t quantile(double share) const;

    static std::size_t bucket(std::uint64_t ns);
    static std::uint64_t upper_bound(std::size_t bucket);

  private:
    static constexpr unsigned precision_bits = 6;
    static constexpr std::size_t buckets = (65 - precision_bits) << precision_bits;

    std::array<std::uint64_t, buckets> counts_{};
    std::uint64_t total_{};
};

}  // namespace urdimbre::bench
