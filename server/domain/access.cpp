#include "server/domain/access.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

using enum SpaceRole;

constexpr Roles
    everyone{coordinator, mentor, mentee, teacher, accompanier, management, observer, guest};
constexpr Roles voices{coordinator, mentor, mentee, teacher, accompanier, management, guest};
constexpr Roles carers{coordinator};
constexpr Roles participants{coordinator, mentor, mentee, teacher, accompanier, management};

constexpr Roles allowed(Action action) {
    switch (action) {
        case Action::read:
        case Action::answer_acta:
            return everyone;
        case Action::post:
        case Action::react:
            return voices;
        case Action::withdraw_others:
        case Action::add_members:
        case Action::remove_members:
        case Action::plan_session:
        case Action::recover_members:
        case Action::tend_commitments:
        case Action::publish_templates:
        case Action::set_retention:
        case Action::match_members:
        case Action::set_calls:
        case Action::choose_dimensions:
        case Action::see_figures:
            return carers;
        case Action::open_communities:
            return carers;
        case Action::open_mesas:
            return {coordinator, accompanier};
        case Action::open_mentoring_rooms:
        case Action::open_applications:
            return {coordinator, mentor};
        case Action::open_sessions:
        case Action::go_through_cycle:
            return participants;
        case Action::accompany:
            return {coordinator, mentor, accompanier};
    }
    return {};
}

}  // namespace

bool may(Roles roles, Action action) { return roles.any_of(allowed(action)); }

bool may_recover(std::span<const Roles> there) {
    return !there.empty() && std::ranges::all_of(there, [](Roles roles) {
        return may(roles, Action::recover_members);
    });
}

}  // namespace urdimbre::domain
