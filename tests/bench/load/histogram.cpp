#include "tests/bench/load/histogram.hpp"

#include <bit>
#include <cmath>

namespace urdimbre::bench {

// Below 64 every value has its own bucket; above, every power of two is divided into 64.
std::size_t Histogram::bucket(std::uint64_t ns) {
    constexpr std::uint64_t linear = std::uint64_t{1} << precision_bits;
    if (ns < linear) return ns;
    const auto shift = static_cast<unsigned>(std::bit_width(ns)) - precision_bits - 1;
    return (static_cast<std::size_t>(shift) << precision_bits) + (ns >> shift);
}

std::uint64_t Histogram::upper_bound(std::size_t bucket) {
    constexpr std::size_t linear = std::size_t{1} << precision_bits;
    if (bucket < 2 * linear) return bucket;
    const std::size_t shift = (bucket >> precision_bits) - 1;
    const std::uint64_t mantissa = bucket - (shift << precision_bits);
    return ((mantissa + 1) << shift) - 1;
}

std::uint64_t Histogram::quantile(double share) const {
    if (total_ == 0) return 0;
    const auto wanted = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(total_)));
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < buckets; ++i) {
        seen += counts_[i];
        if (seen >= wanted && seen > 0) return upper_bound(i);
    }
    return upper_bound(buckets - 1);
}

void Histogram::clear() {
    counts_.fill(0);
    total_ = 0;
}

}  // namespace urdimbre::bench
