#pragma once

#include "server/domain/space.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Roles go round (rule C139): who presented and facilitated in the sessions that a space had.
namespace urdimbre::domain {

// Of one session that is over.
struct Cast {
    std::vector<PersonId> presented;
    std::vector<PersonId> facilitated;
};

Cast cast_of(const Conversation& conversation);

// How many sessions ago it was last: 1 in the last one. None: in none of them.
struct RotationOf {
    PersonId person{};
    std::optional<std::uint32_t> presented;
    std::optional<std::uint32_t> facilitated;
};

// Of those who did either, each once in the order of their numbers.
std::vector<RotationOf> rotation(std::span<const Cast> newest_first);

// Whoever gives the seats of a session that has not begun.
bool reads_rotation(const Space& session, PersonId person);

}  // namespace urdimbre::domain
