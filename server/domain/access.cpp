#include "server/domain/access.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

using enum SpaceRole;

constexpr Roles
    everyone{coordinator, mentor, mentee, teacher, accompanier, management, observer, guest};
constexpr Roles voices{coordinator, mentor, mentee, teacher, accompanier, management, guest};
constexpr Roles carers{coordinator};

constexpr Roles allowed(Action action) {
    switch (action) {
        case Action::read:
            return everyone;
        case Action::post:
            return voices;
        case Action::withdraw_others:
        case Action::add_members:
        case Action::remove_members:
        case Action::recover_members:
            return carers;
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
