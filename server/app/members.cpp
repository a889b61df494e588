#include "server/app/members.hpp"

#include "server/app/invitation_rules.hpp"
#include "server/app/secret.hpp"
#include "server/app/signed_in.hpp"
#include "server/app/translate.hpp"
#include "server/domain/access.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

// Who is in a space, and what those who care for it do about them.
namespace urdimbre::app {
namespace {

namespace json = boost::json;
using domain::Action;
using wire::RefusalCode;

constexpr std::size_t members_page = 200;
constexpr std::size_t spaces_looked_at_max = 1000;
constexpr std::chrono::hours recovery_lasts{24};

// Why this person may not do this here; no value: they may. To a stranger the space is not there
// (rule A5).
std::optional<ApiResponse> stopped(const SignedAsk& asked, Action action) {
    const domain::Roles own = asked.directory.roles_in(asked.space, asked.login.person);
    if (own.empty()) return asked.problem(404, RefusalCode::not_a_member);
    if (!domain::may(own, action)) return asked.problem(403, RefusalCode::role_may_not);
    return {};
}

}  // namespace

json::array names_of(domain::Roles roles) {
    json::array names;
    for (const wire::SpaceRole role : to_wire(roles)) names.emplace_back(wire::name(role));
    return names;
}

bool may_recover(storage::Directory& directory, domain::PersonId by, domain::PersonId person) {
    if (by == person) return false;
    const auto spaces = directory.spaces_of(person, spaces_looked_at_max);
    if (spaces.size() == spaces_looked_at_max) return false;
    std::vector<domain::Roles> there;
    for (const storage::SpaceListing& space : spaces) {
        there.push_back(directory.roles_in(space.id, by));
    }
    return domain::may_recover(there);
}

ApiResponse members(const SignedAsk& asked) {
    if (auto stop = stopped(asked, Action::read)) return std::move(*stop);
    std::uint64_t after{};
    if (const auto given = asked.request.query.find("after"); given != asked.request.query.end()) {
        const std::string& text = given->second;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), after);
        if (error != std::errc{} || end != text.data() + text.size()) {
            return asked.problem(400, RefusalCode::wrong_type);
        }
    }
    const auto page =
        asked.directory.members_of(asked.space, domain::PersonId{after}, members_page);
    json::array listed;
    for (const storage::MemberListing& one : page) {
        json::object member = person_json(one.id, one.name);
        member["roles"] = names_of(one.roles);
        listed.push_back(std::move(member));
    }
    return answer_json({{"members", std::move(listed)}, {"more", page.size() == members_page}});
}

// Those whose maker may no longer invite are worth nothing, and are not shown (rule A18).
ApiResponse live_invitations(const SignedAsk& asked) {
    if (auto stop = stopped(asked, Action::add_members)) return std::move(*stop);
    json::array listed;
    for (const storage::InvitationListing& one :
         asked.directory.invitations_to(asked.space, asked.now, invitations_listed_max)) {
        const storage::Invitation& invitation = one.invitation;
        const domain::Roles makers = asked.directory.roles_in(asked.space, invitation.created_by);
        if (!domain::may(makers, Action::add_members)) continue;
        const auto maker = asked.directory.names({&invitation.created_by, 1});
        listed.push_back(json::object{
            {"id", one.id},
            {"roles", names_of(invitation.roles)},
            {"by", maker.empty() ? std::string{} : maker.front().name},
            {"expires_at", invitation.expires_at.time_since_epoch().count()},
            {"uses_left", invitation.uses_left},
        });
    }
    return answer_json({{"invitations", std::move(listed)}});
}

ApiResponse revoke_invitation(const SignedAsk& asked) {
    if (auto stop = stopped(asked, Action::add_members)) return std::move(*stop);
    if (!asked.directory.remove_invitation(asked.space, number_in(asked.body, "id", 0))) {
        return asked.problem(404, RefusalCode::invitation_unknown);
    }
    return answer_json({});
}

ApiResponse make_recovery(const SignedAsk& asked) {
    if (auto stop = stopped(asked, Action::recover_members)) return std::move(*stop);
    const domain::PersonId person{number_in(asked.body, "person", 0)};
    if (asked.directory.roles_in(asked.space, person).empty()) {
        return asked.problem(404, RefusalCode::person_unknown);
    }
    if (!may_recover(asked.directory, asked.login.person, person)) {
        return asked.problem(403, RefusalCode::recovery_refused);
    }
    const std::string secret = new_secret();
    const domain::Instant until = asked.now + recovery_lasts;
    asked.directory.add_recovery(
        hash_of(secret),
        {.person = person,
         .made_by = asked.login.person,
         .space = asked.space,
         .made_at = asked.now,
         .expires_at = until}
    );
    return answer_json({{"secret", secret}, {"expires_at", until.time_since_epoch().count()}});
}

}  // namespace urdimbre::app
