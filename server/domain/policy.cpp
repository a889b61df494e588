#include "server/domain/policy.hpp"

#include "server/domain/overloaded.hpp"

namespace urdimbre::domain {

std::optional<Effect> effect(const Event& event) {
    if (const auto* opened = std::get_if<ChildOpened>(&event)) {
        return OpenChild{.space = opened->space, .kind = opened->kind, .by = opened->by};
    }
    if (const auto* ending = std::get_if<MembershipsBelowEnding>(&event)) {
        return EndMembershipsBelow{
            .person = ending->person, .by = ending->by, .heir = ending->heir
        };
    }
    return {};
}

Errand errand(SpaceId from, const Effect& effect) {
    return std::visit(
        Overloaded{
            [&](const OpenChild& open) -> Errand {
                // A notebook belongs to its owner, and to no space (rule E8).
                const bool personal = open.kind == SpaceKind::notebook;
                return {
                    .where = open.space,
                    .by = open.by,
                    .command = OpenSpace{open.kind, personal ? std::nullopt : std::optional{from}},
                };
            },
            [](const EndMembershipsBelow& end) -> Errand {
                return {
                    .where = MembershipsBelow{end.person},
                    .by = end.by,
                    .command = EndMembership{.person = end.person, .heir = end.heir},
                };
            },
        },
        effect
    );
}

}  // namespace urdimbre::domain
