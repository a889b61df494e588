#include "server/domain/presence.hpp"

#include "server/domain/access.hpp"

namespace urdimbre::domain {

namespace {

// Who writes in a group is seen by whoever reads there.
bool sees_writing(const Space& space, const Audience& audience, PersonId writer) {
    if (!space.conversation || !space.conversation->in_groups()) return true;
    const auto group = space.conversation->group_of(writer);
    return group && audience.self && space.conversation->reads_group(*audience.self, *group);
}

}  // namespace

bool may_show_writing(const Space& space, const Audience& audience) {
    if (!audience.reads()) return false;
    if (!space.conversation) return true;
    if (space.conversation->stage == Stage::completing) {
        return !space.conversation->anonymous_now();
    }
    if (space.conversation->stage != Stage::running) return true;
    const Phase& phase = space.conversation->present();
    return phase.visibility == Visibility::live && phase.authorship == Authorship::named &&
           !phase.grants.empty();
}

seen::Presence view(const Space& space, std::span<const Here> here, const Audience& audience) {
    seen::Presence seen;
    if (!audience.reads()) return seen;
    const bool with_writing = may_show_writing(space, audience);
    for (const Here& one : here) {
        const Roles roles = space.roles_of(one.person);
        if (!may(roles, Action::read)) continue;
        seen.here.push_back(one.person);
        if (with_writing && one.writing && may(roles, Action::post) &&
            sees_writing(space, audience, one.person)) {
            seen.writing.push_back(one.person);
        }
    }
    return seen;
}

}  // namespace urdimbre::domain
