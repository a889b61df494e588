#include "server/domain/protocol.hpp"

#include <algorithm>

namespace urdimbre::domain {

bool Phase::leaves_by(PhaseExit exit) const {
    return std::ranges::find(exits, exit) != exits.end();
}

bool Phase::silences(const RoleId& role) const {
    return std::ranges::find(silent, role) != silent.end();
}

bool Protocol::has_gallery() const {
    return std::ranges::any_of(phases, [](const Phase& one) { return one.gallery.has_value(); });
}

const SeatRole* Protocol::role(const RoleId& id) const {
    const auto found = std::ranges::find(roles, id, &SeatRole::id);
    return found == roles.end() ? nullptr : &*found;
}

const ContributionKind* Protocol::kind(const KindId& id) const {
    const auto found = std::ranges::find(kinds, id, &ContributionKind::id);
    return found == kinds.end() ? nullptr : &*found;
}

}  // namespace urdimbre::domain
