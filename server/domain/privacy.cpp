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

std::optional<PersonId> heir_inside(const Space& space, PersonId leaver) {
    const auto facilitator = space.conversation->facilitator;
    if (facilitator && facilitator != leaver && space.members.contains(*facilitator)) {
        return facilitator;
    }
    for (const auto& [person, roles] : space.members) {
        if (person != leaver) return person;
    }
    return {};
}

}  // namespace urdimbre::domain
