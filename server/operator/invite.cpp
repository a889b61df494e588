#include "protocol/wire/wire.hpp"
#include "server/app/invitation_rules.hpp"
#include "server/app/secret.hpp"
#include "server/app/translate.hpp"
#include "server/domain/access.hpp"
#include "server/operator/links.hpp"
#include "server/operator/opened_database.hpp"
#include "server/operator/space_desk.hpp"
#include "server/operator/tasks.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

namespace urdimbre::operators {
namespace {

std::string all_roles() {
    std::string names;
    for (unsigned i = 0; i < domain::space_role_count; ++i) {
        names += (i == 0 ? "" : ", ") + std::string{wire::name(static_cast<wire::SpaceRole>(i))};
    }
    return names;
}

std::string counted(std::uint64_t number, const char* one, const char* several) {
    return std::to_string(number) + ' ' + (number == 1 ? one : several);
}

domain::Roles roles_named(std::string_view list) {
    domain::Roles roles;
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        const std::string_view name = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        bool known = false;
        for (unsigned i = 0; i < domain::space_role_count; ++i) {
            if (wire::name(static_cast<wire::SpaceRole>(i)) != name) continue;
            roles.add(static_cast<domain::SpaceRole>(i));
            known = true;
        }
        if (!known) {
            throw WrongArguments(
                "--roles: no hay un rol «" + std::string{name} + "»; hay: " + all_roles()
            );
        }
    }
    if (roles.empty()) throw WrongArguments("--roles: diga al menos uno, como teacher");
    return roles;
}

// Invitations are somebody's: the person that is named, or the first who may bring people in.
domain::PersonId inviter(const domain::Space& space, const TaskArguments& asked) {
    if (const auto by = asked.number("by")) {
        const domain::PersonId person{*by};
        if (domain::may(space.roles_of(person), domain::Action::add_members)) return person;
        throw WrongArguments("--by: esa persona no puede incorporar a nadie en este espacio");
    }
    const auto first = std::ranges::find_if(space.members, [](const auto& member) {
        return domain::may(member.second, domain::Action::add_members);
    });
    if (first == space.members.end()) throw WrongArguments("--space: nadie coordina ese espacio");
    return first->first;
}

}  // namespace

int invite(const support::Config& config, const TaskArguments& asked) {
    const domain::SpaceId space{asked.number("space").value_or(0)};
    const domain::Roles roles = roles_named(asked.text("roles"));
    const std::uint64_t days =
        asked.has("days") ? asked.number("days", 1, app::invitation_days_max) : 14;
    const std::uint64_t uses =
        asked.has("uses") ? asked.number("uses", 1, app::invitation_uses_max) : 1;
    OpenedDatabase opened{config};
    const auto listing = opened.directory.space(space);
    if (!listing) throw WrongArguments("--space: ese espacio no existe");
    const std::string secret = app::new_secret();
    opened.directory.add_invitation(
        app::hash_of(secret),
        {.space = space,
         .roles = roles,
         .created_by = inviter(read_space(opened.log, space), asked),
         .expires_at = opened.log.now() + std::chrono::days{days},
         .uses_left = static_cast<std::uint32_t>(uses)}
    );
    std::printf(
        "Invitación a «%s», válida por %s y para %s:\n%s\n",
        listing->title.c_str(),
        counted(days, "día", "días").c_str(),
        counted(uses, "persona", "personas").c_str(),
        link(config, "/invitacion", secret).c_str()
    );
    return 0;
}

}  // namespace urdimbre::operators
