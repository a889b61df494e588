#pragma once

#include "tests/unit/conversation/random_protocol.hpp"
#include "tests/unit/conversation/room.hpp"

namespace urdimbre::tests {

inline constexpr std::uint32_t crowd = 8;  // people 1 to 8 are members, 9 is none

domain::PersonId somebody(Chance& chance);

// Something that somebody in the room might ask for, sensible or not.
domain::Command random_command(Chance& chance, const Room& room);

}  // namespace urdimbre::tests
