#pragma once

#include "tests/unit/conversation/room.hpp"

// Any conversation, from its seats to its acta: in each phase everybody does what the grants let
// them, nobody else is let, and what the phase asks for is there when it is left.
namespace urdimbre::tests {

// Plays it and says, as failures of the test, what does not hold. The room is left at its end.
Room play_whole(const domain::Protocol& protocol);

// Everybody sits down and nobody says a word: only the clock and the facilitator move it.
Room play_silent(const domain::Protocol& protocol);

}  // namespace urdimbre::tests
