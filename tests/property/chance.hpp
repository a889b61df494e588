#pragma once

#include "server/domain/role.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>

namespace urdimbre::property {

// The same seed, the same history.
class Chance {
  public:
    explicit Chance(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t bound) { return random_() % bound; }

    domain::Uuid uuid() {
        domain::Uuid id;
        std::ranges::generate(id.bytes, [&] { return static_cast<std::uint8_t>(random_()); });
        return id;
    }

    domain::Roles roles() {
        return domain::Roles::from_bits(static_cast<std::uint32_t>(random_()));
    }

  private:
    std::mt19937 random_;
};

}  // namespace urdimbre::property
