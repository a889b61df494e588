#pragma once

#include "server/domain/protocol.hpp"

#include <cstdint>
#include <random>

namespace urdimbre::tests {

// Chance that comes again with its seed.
class Chance {
  public:
    explicit Chance(std::uint32_t seed) : random_(seed) {}

    std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(random_() % bound);
    }
    bool one_in(std::uint32_t of) { return below(of) == 0; }

    template <class Range>
    const auto& among(const Range& range) {
        return range[below(static_cast<std::uint32_t>(range.size()))];
    }

  private:
    std::mt19937 random_;
};

// A protocol that is valid and that the server runs.
domain::Protocol random_protocol(Chance& chance);

}  // namespace urdimbre::tests
