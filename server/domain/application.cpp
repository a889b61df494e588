#include "server/domain/application.hpp"

#include "server/domain/access.hpp"

namespace urdimbre::domain {

Readers readers(SpaceKind kind) {
    switch (kind) {
        case SpaceKind::notebook:
            return Readers::own;
        case SpaceKind::mentoring_room:
            return Readers::pair;
        case SpaceKind::network:
        case SpaceKind::community:
        case SpaceKind::session:
        case SpaceKind::mesa:
            return Readers::group;
    }
    return Readers::group;
}

bool may_apply(const Space& space, PersonId person) {
    const Roles roles = space.roles_of(person);
    if (may(roles, Action::open_applications)) return true;
    const bool facilitates = space.conversation && space.conversation->facilitator == person;
    return facilitates && may(roles, Action::read);
}

bool may_be_about(const Space& space, PersonId person) {
    return readers(space.kind) == Readers::pair && may(space.roles_of(person), Action::read);
}

bool may_read_sheet(
    const Space& space,
    const Application& application,
    PersonId by,
    PersonId reader
) {
    const Roles roles = space.roles_of(reader);
    if (!may(roles, Action::read)) return false;
    if (by == reader) return true;
    if (readers(space.kind) != Readers::pair) return false;
    const PersonId whom = application.person.value_or(by);
    if (reader == whom) return true;
    return by == whom && roles.has(SpaceRole::mentor);
}

}  // namespace urdimbre::domain
