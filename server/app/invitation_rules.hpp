#pragma once

#include <cstddef>
#include <cstdint>

namespace urdimbre::app {

inline constexpr std::uint64_t invitation_days_max = 90;
inline constexpr std::uint64_t invitation_uses_max = 500;
inline constexpr std::size_t invitations_listed_max = 200;

}  // namespace urdimbre::app
