#include "server/domain/decide_places.hpp"

#include "server/domain/leaving.hpp"
#include "server/domain/nesting.hpp"
#include "server/domain/privacy.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace urdimbre::domain {
namespace {

using Outcome = boost::system::result<Decision, Refusal>;

// A space whose only coordinator goes passes to the heir, and is never left without care (rule A3).
Event succession(const Space& space, PersonId heir, PersonId by) {
    Roles roles = space.roles_of(heir);
    if (roles.empty()) {
        return MemberAdded{.person = heir, .roles = {SpaceRole::coordinator}, .by = by};
    }
    roles.add(SpaceRole::coordinator);
    return MemberRolesChanged{.person = heir, .roles = roles, .by = by};
}

// Only who is a member here may be in it from its beginning (rule E25). Who is named twice is in it
// once, as both.
boost::system::result<std::vector<SeatedPerson>, Refusal>
seated(const Space& space, const OpenBelow& open) {
    if (!open.people.empty() && open.kind == SpaceKind::notebook) {
        return Refusal::notebook_is_personal;
    }
    std::vector<SeatedPerson> people;
    for (const SeatedPerson& one : open.people) {
        if (one.roles.empty()) return Refusal::roles_missing;
        if (space.roles_of(one.person).empty()) return Refusal::person_no_member;
        if (still_leaving(space, one.person)) return Refusal::overloaded;
        const auto same = std::ranges::find(people, one.person, &SeatedPerson::person);
        if (same == people.end()) {
            people.push_back(one);
        } else {
            same->roles.add(one.roles);
        }
    }
    return people;
}

}  // namespace

Outcome open_below(const Space& space, const Asked& asked, const OpenBelow& open) {
    if (!may_hold(space.kind, open.kind)) return Refusal::kind_not_here;
    if (!may(space.roles_of(asked.by), opening(open.kind))) return Refusal::role_may_not;
    auto people = seated(space, open);
    if (!people) return people.error();
    if (space.owes_too_much()) return Refusal::overloaded;
    return Decision{
        .events = {ChildOpened{
            .id = asked.id,
            .space = open.space,
            .kind = open.kind,
            .by = asked.by,
            .people = std::move(*people),
        }},
        .words = {},
        .forgotten = {},
    };
}

Outcome end_membership(const Space& space, const Asked& asked, const EndMembership& end) {
    const PersonId by = asked.by;
    if (space.kind == SpaceKind::notebook) return Decision{};  // its owner's for ever (rule E8)
    if (space.roles_of(end.person).empty()) return Decision{};
    if (space.owes_too_much()) return Refusal::overloaded;
    Decision decision;
    if (last_coordinator(space, end.person)) {
        // Care of a private session passes to nobody from outside (rule C128), and of a room only
        // where nobody is left in it (rule E21).
        const auto inside =
            cared_for_inside(space) ? heir_inside(space, end.person) : std::optional<PersonId>{};
        const auto heir = inside || confidential(space) ? inside : end.heir;
        if (!heir || *heir == end.person) return Refusal::last_coordinator;
        decision.events.push_back(succession(space, *heir, by));
        if (space.ends.contains(*heir)) {
            decision.events.push_back(MembershipEndSet{.person = *heir, .ends_at = {}, .by = by});
        }
    }
    for (Event& event : leaving(space, end.person, by, asked.at)) {
        decision.events.push_back(std::move(event));
    }
    decision.forgotten = left_unanswered(decision.events);
    return decision;
}

Outcome settle_effect(const Space& space, const SettleEffect& settle) {
    if (std::ranges::find(space.owed, settle.seq, &Owed::seq) == space.owed.end()) {
        return Decision{};
    }
    return Decision{
        .events = {EffectSettled{.seq = settle.seq, .refused = settle.refused}},
        .words = {},
        .forgotten = {},
    };
}

}  // namespace urdimbre::domain
