#pragma once

#include "protocol/wire/wire.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace urdimbre::wire {

// Valid values of every field type, the same for the same seed. Likes limits, and characters of
// every length.
class RandomValues {
  public:
    explicit RandomValues(std::uint32_t seed) : bits_{seed} {}

    std::size_t below(std::size_t bound);
    bool boolean() { return below(2) == 0; }
    std::uint64_t u64();
    std::uint32_t u32();
    Instant instant();
    Uuid uuid();
    std::string text(std::size_t code_points_max);
    std::string name(std::size_t code_points_max);

    template <class Enum>
    Enum word(std::size_t values) {
        return static_cast<Enum>(below(values));
    }

    // Short, so that a frame of arrays of arrays stays small.
    template <class T, class Make>
    std::vector<T> array(std::size_t elements_max, Make make) {
        std::vector<T> values;
        const std::size_t size = below(std::min<std::size_t>(elements_max, 3) + 1);
        for (std::size_t each = 0; each < size; ++each) values.push_back(make());
        return values;
    }

  private:
    std::string words(std::size_t code_points_max, const std::vector<std::string>& alphabet);

    std::mt19937 bits_;
};

}  // namespace urdimbre::wire
