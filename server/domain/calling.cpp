#include "server/domain/calling.hpp"

#include "server/domain/access.hpp"
#include "server/domain/conversing.hpp"

namespace urdimbre::domain {

Outcome set_calls(const Space& space, const Asked& asked, const SetCalls& set) {
    if (!may(space.roles_of(asked.by), Action::set_calls)) return Refusal::role_may_not;
    if (space.kind != SpaceKind::network) return Refusal::calls_of_network;
    if (calls_in(space) == set.calls) return Decision{};
    return one(CallsSet{.calls = set.calls, .by = asked.by});
}

}  // namespace urdimbre::domain
