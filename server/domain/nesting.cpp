#include "server/domain/nesting.hpp"

namespace urdimbre::domain {
namespace {

constexpr std::uint32_t bit(SpaceKind kind) { return 1u << static_cast<unsigned>(kind); }

// The kinds that belong to a space of this kind.
constexpr std::uint32_t below(SpaceKind parent) {
    switch (parent) {
        case SpaceKind::network:
            return bit(SpaceKind::community) | bit(SpaceKind::session) |
                   bit(SpaceKind::mentoring_room) | bit(SpaceKind::mesa);
        case SpaceKind::community:
            return bit(SpaceKind::session) | bit(SpaceKind::mentoring_room);
        case SpaceKind::mentoring_room:
        case SpaceKind::mesa:
            return bit(SpaceKind::session);
        case SpaceKind::session:
        case SpaceKind::notebook:
            return 0;
    }
    return 0;
}

}  // namespace

bool may_hold(SpaceKind parent, SpaceKind child) {
    if (child == SpaceKind::notebook) return parent != SpaceKind::notebook;
    return (below(parent) & bit(child)) != 0;
}

bool may_hold_any(SpaceKind parent) { return below(parent) != 0; }

Action opening(SpaceKind child) {
    switch (child) {
        case SpaceKind::network:
        case SpaceKind::community:
            return Action::open_communities;
        case SpaceKind::mesa:
            return Action::open_mesas;
        case SpaceKind::mentoring_room:
            return Action::open_mentoring_rooms;
        case SpaceKind::session:
            return Action::open_sessions;
        case SpaceKind::notebook:
            return Action::read;
    }
    return Action::open_communities;
}

}  // namespace urdimbre::domain
