#pragma once

#include <cstdint>

namespace urdimbre::app {

inline constexpr std::uint64_t invitation_days_max = 90;
inline constexpr std::uint64_t invitation_uses_max = 500;

}  // namespace urdimbre::app
