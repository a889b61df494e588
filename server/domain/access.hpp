#pragma once

#include "server/domain/role.hpp"

#include <cstdint>

namespace urdimbre::domain {

enum class Action : std::uint8_t {
    read,
    post,
    withdraw_others,
    add_members,
    remove_members,
    plan_session,
    open_communities,
    open_mesas,
    open_mentoring_rooms,
    open_sessions,
};

// The one function that says what roles allow in a space (G10, rule A1). Being the author of
// something, or the person concerned, is asked beside it by `decide`.
bool may(Roles roles, Action action);

}  // namespace urdimbre::domain
