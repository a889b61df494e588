#include "server/domain/privacy.hpp"

#include <algorithm>

namespace urdimbre::domain {

bool confidential(const Space& space) {
    return space.conversation && space.conversation->protocol.confidential;
}

bool closed_to_others(const Space& space) {
    return confidential(space) && space.conversation->stage != Stage::planned;
}

bool has_onlookers(const Space& space) {
    return std::ranges::any_of(space.members, [&](const auto& member) {
        return !space.conversation->seated(member.first);
    });
}

bool cared_for_inside(const Space& space) {
    switch (space.kind) {
        case SpaceKind::session:
        case SpaceKind::mentoring_room:
        case SpaceKind::mesa:
            return true;
        case SpaceKind::network:
        case SpaceKind::community:
        case SpaceKind::notebook:
            return false;
    }
    return false;
}

std::optional<PersonId> heir_inside(const Space& space, PersonId leaver) {
    const auto facilitator =
        space.conversation ? space.conversation->facilitator : std::optional<PersonId>{};
    if (facilitator && facilitator != leaver && space.members.contains(*facilitator)) {
        return facilitator;
    }
    std::optional<PersonId> anybody;
    for (const auto& [person, roles] : space.members) {
        if (person == leaver) continue;
        if (is_party(roles)) return person;
        if (!anybody) anybody = person;
    }
    return anybody;
}

}  // namespace urdimbre::domain
