#pragma once

#include "server/domain/access.hpp"
#include "server/domain/role.hpp"

namespace urdimbre::domain {

// A mentoring room or a mesa: a few people who accompany each other, and agree on how (rule E10).
constexpr bool is_room(SpaceKind kind) {
    return kind == SpaceKind::mentoring_room || kind == SpaceKind::mesa;
}

// Which kind of space may be opened from within which (rule E6).
bool may_hold(SpaceKind parent, SpaceKind child);

// Does this kind have spaces below it? A notebook is opened from anywhere and is below nothing.
bool may_hold_any(SpaceKind parent);

// What one must be allowed to do in the parent to open a space of this kind there.
Action opening(SpaceKind child);

}  // namespace urdimbre::domain
