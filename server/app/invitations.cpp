#include "server/app/invitations.hpp"

#include "server/app/consent_words.hpp"
#include "server/app/invitation_rules.hpp"
#include "server/app/members.hpp"
#include "server/app/named_id.hpp"
#include "server/app/password_hash.hpp"
#include "server/app/secret.hpp"
#include "server/app/sign_up_rules.hpp"
#include "server/app/space_path.hpp"
#include "server/app/translate.hpp"
#include "server/domain/access.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace urdimbre::app {
namespace {

namespace json = boost::json;
using wire::RefusalCode;

// Roles by name; empty: none, or one that is unknown.
domain::Roles roles_named(const json::object& body) {
    const json::value* list = body.if_contains("roles");
    if (!list || !list->is_array()) return {};
    domain::Roles roles;
    for (const json::value& name : list->get_array()) {
        bool known = false;
        for (unsigned i = 0; i < domain::space_role_count && name.is_string(); ++i) {
            if (wire::name(static_cast<wire::SpaceRole>(i)) != name.get_string()) continue;
            roles.add(static_cast<domain::SpaceRole>(i));
            known = true;
        }
        if (!known) return {};
    }
    return roles;
}

// One invitation brings a person in once: coming again, or on another node, is the same command.
domain::CommandId joining(const storage::LoginHash& invitation, domain::PersonId person) {
    return named_id(std::to_string(number(person)), invitation);
}

}  // namespace

struct Invitations::Exchange {
    ApiRequest request;
    std::function<void(ApiResponse)> answer;
    json::object body;
    domain::Instant now{};
    std::string secret;

    std::optional<storage::Invitation> invitation;
    std::optional<domain::PersonId> person;  // who joins
    std::string name;
    bool member{};
    std::string login;  // the secret of a new one
    std::optional<ApiResponse> response;
};

bool Invitations::takes(const ApiRequest& request) const {
    return request.path.starts_with("/api/invitation") ||
           space_in(request.path, "invitations").has_value();
}

void Invitations::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    auto exchange = std::make_shared<Exchange>();
    exchange->body = body_of(request);
    exchange->secret = text_in(exchange->body, "secret").value_or("");
    exchange->request = std::move(request);
    exchange->answer = std::move(answer);
    exchange->now = house_.now();
    const std::string& path = exchange->request.path;
    if (exchange->request.method != "POST") {
        refuse(*exchange, 404, RefusalCode::not_found);
        return finish(exchange);
    }
    if (space_in(path, "invitations")) return make(exchange);
    if (exchange->secret.empty()) {
        refuse(*exchange, 400, RefusalCode::missing_field);
        return finish(exchange);
    }
    if (path == "/api/invitation") return look(exchange);
    if (path == "/api/invitation/accept") return accept(exchange);
    if (path == "/api/invitation/use") return use(exchange);
    refuse(*exchange, 404, RefusalCode::not_found);
    finish(exchange);
}

void Invitations::refuse(Exchange& exchange, int status, RefusalCode code) {
    exchange.response = problem(house_.texts, exchange.request, status, code);
}

void Invitations::finish(const Shared& exchange) {
    exchange->answer(std::move(*exchange->response));
}

// Fills in the invitation and who is asking; refuses when it is worth nothing, or no more. Whoever
// is a member already uses nothing up.
void Invitations::find(Exchange& exchange, const std::string& secret) {
    storage::Directory& directory = house_.directory;
    const storage::LoginHash hash = hash_of(secret);
    exchange.invitation = directory.find_invitation(hash, exchange.now);
    if (exchange.person) {
        const auto is_member = [&](const storage::Invitation& one) {
            return !directory.roles_in(one.space, *exchange.person).empty();
        };
        exchange.member = exchange.invitation && is_member(*exchange.invitation);
        if (exchange.member) return;
        exchange.invitation = directory.use_invitation(hash, *exchange.person, exchange.now);
    }
    const auto may_invite = [&](const storage::Invitation& one) {
        return domain::may(
            directory.roles_in(one.space, one.created_by), domain::Action::add_members
        );
    };
    if (!exchange.invitation || !may_invite(*exchange.invitation)) {
        refuse(exchange, 404, RefusalCode::invitation_unknown);
    }
}

void Invitations::look(const Shared& exchange) {
    house_.offload.run(
        [this, exchange] {
            Exchange& asked = *exchange;
            storage::Directory& directory = house_.directory;
            try {
                const auto login = directory.find_login(hash_of(asked.request.secret), asked.now);
                const auto invitation = directory.find_invitation(hash_of(asked.secret), asked.now);
                const auto space = invitation ? directory.space(invitation->space) : std::nullopt;
                if (!space || !domain::may(
                                  directory.roles_in(invitation->space, invitation->created_by),
                                  domain::Action::add_members
                              )) {
                    return refuse(asked, 404, RefusalCode::invitation_unknown);
                }
                const auto inviter = directory.names({&invitation->created_by, 1});
                const storage::Consent words =
                    consent_words(house_.texts, language(asked.request), "consent.purpose");
                json::object body{
                    {"space",
                     {{"id", number(space->id)},
                      {"title", space->title},
                      {"kind", wire::name(to_wire(space->kind))}}},
                    {"by", inviter.empty() ? std::string{} : inviter.front().name},
                    {"roles", names_of(invitation->roles)},
                    {"consent", {{"version", words.version}, {"text", words.text}}},
                };
                if (login) body["self"] = person_json(login->person, login->name);
                asked.response = answer_json(body);
            } catch (const storage::StorageUnavailable&) {
                refuse(asked, 503, RefusalCode::storage_unavailable);
            }
        },
        [this, exchange] { finish(exchange); }
    );
}

// Somebody new: everything that can be wrong with what they gave is said before anything is hashed
// or written.
void Invitations::accept(const Shared& exchange) {
    Exchange& asked = *exchange;
    const auto stop = [&](int status, RefusalCode code) {
        refuse(asked, status, code);
        finish(exchange);
    };
    if (auto wait = sign_ins_.too_often(asked.request, {})) {
        asked.response = std::move(wait);
        return finish(exchange);
    }
    const auto name = given_name(text_in(asked.body, "name").value_or(""));
    const auto handle = normal_handle(text_in(asked.body, "handle").value_or(""));
    const std::string password = text_in(asked.body, "password").value_or("");
    const storage::Consent words =
        consent_words(house_.texts, language(asked.request), "consent.purpose");
    if (!name) return stop(400, RefusalCode::name_invalid);
    if (!handle) return stop(400, RefusalCode::handle_invalid);
    if (const auto why = against(password, *handle)) return stop(400, *why);
    if (text_in(asked.body, "consent") != words.version) {
        return stop(400, RefusalCode::consent_missing);
    }
    const std::string lang = house_.texts.speaks(language(asked.request).substr(0, 2))
                                 ? std::string{language(asked.request).substr(0, 2)}
                                 : std::string{Texts::fallback};
    asked.name = *name;
    const bool taken = sign_ins_.hash(
        [this, exchange, password, words, lang, handle = *handle] {
            Exchange& joining_now = *exchange;
            storage::Directory& directory = house_.directory;
            const storage::LoginHash secret = hash_of(joining_now.secret);
            try {
                find(joining_now, joining_now.secret);
                if (joining_now.response) return;
                if (directory.find_account(handle)) {
                    return refuse(joining_now, 409, RefusalCode::handle_taken);
                }
                const auto outcome = directory.accept_invitation(
                    secret,
                    {.name = joining_now.name,
                     .lang = lang,
                     .credential = {handle, hash_password(password)},
                     .consent = words},
                    joining_now.now
                );
                if (std::holds_alternative<storage::InvitationGone>(outcome)) {
                    return refuse(joining_now, 404, RefusalCode::invitation_unknown);
                }
                if (std::holds_alternative<storage::HandleTaken>(outcome)) {
                    return refuse(joining_now, 409, RefusalCode::handle_taken);
                }
                joining_now.person = std::get<domain::PersonId>(outcome);
                joining_now.login = new_secret();
                directory.add_login(
                    *joining_now.person, hash_of(joining_now.login), joining_now.now + login_lasts
                );
            } catch (const storage::StorageUnavailable&) {
                refuse(joining_now, 503, RefusalCode::storage_unavailable);
            }
        },
        [this, exchange] {
            // Guessing invitations and handles is counted like guessing passwords.
            if (exchange->response) sign_ins_.failed(exchange->request, {});
            enter_space(exchange);
        }
    );
    if (!taken) stop(503, RefusalCode::overloaded);
}

// Somebody who is signed in: one click.
void Invitations::use(const Shared& exchange) {
    house_.offload.run(
        [this, exchange] {
            Exchange& asked = *exchange;
            try {
                const auto login =
                    house_.directory.find_login(hash_of(asked.request.secret), asked.now);
                if (!login) return refuse(asked, 401, RefusalCode::signed_out);
                asked.person = login->person;
                asked.name = login->name;
                find(asked, asked.secret);
            } catch (const storage::StorageUnavailable&) {
                refuse(asked, 503, RefusalCode::storage_unavailable);
            }
        },
        [this, exchange] { enter_space(exchange); }
    );
}

// A member stays what they are: an invitation never takes a role away.
void Invitations::enter_space(const Shared& exchange) {
    if (exchange->response) return finish(exchange);
    const auto welcome = [this, exchange] {
        exchange->response = answer_json({
            {"self", person_json(*exchange->person, exchange->name)},
            {"space", number(exchange->invitation->space)},
        });
        if (!exchange->login.empty()) {
            exchange->response->headers.push_back(
                login_cookie(exchange->login, login_lasts, exchange->request.secure)
            );
        }
        finish(exchange);
    };
    if (exchange->member) return welcome();
    const storage::Invitation& invitation = *exchange->invitation;
    const wire::AddMember command{
        .person = number(*exchange->person), .roles = to_wire(invitation.roles)
    };
    house_.spaces.at(invitation.space)
        .submit({
            .id = joining(hash_of(exchange->secret), *exchange->person),
            .fingerprint = house_.fingerprint(command),
            .by = invitation.created_by,
            .command = domain::AddMember{.person = *exchange->person, .roles = invitation.roles},
            .answer =
                [this, exchange, welcome](const Answer& answer) {
                    if (std::holds_alternative<Accepted>(answer)) return welcome();
                    const RefusalCode code = std::get<Refused>(answer).code;
                    const bool later = wire::temporary(code);
                    refuse(
                        *exchange, later ? 503 : 404, later ? code : RefusalCode::invitation_unknown
                    );
                    // Who is new has an account all the same: signed in, they may try again.
                    if (!exchange->login.empty()) {
                        exchange->response->headers.push_back(
                            login_cookie(exchange->login, login_lasts, exchange->request.secure)
                        );
                    }
                    finish(exchange);
                },
        });
}

void Invitations::make(const Shared& exchange) {
    const Exchange& wanted = *exchange;
    const domain::Roles roles = roles_named(wanted.body);
    const std::uint64_t days = number_in(wanted.body, "days", 14);
    const std::uint64_t uses = number_in(wanted.body, "uses", 1);
    const bool sensible =
        days >= 1 && days <= invitation_days_max && uses >= 1 && uses <= invitation_uses_max;
    if (roles.empty() || !sensible) {
        refuse(
            *exchange, 400, roles.empty() ? RefusalCode::roles_missing : RefusalCode::wrong_type
        );
        return finish(exchange);
    }
    house_.offload.run(
        [this, exchange, roles, days, uses] {
            Exchange& asked = *exchange;
            storage::Directory& directory = house_.directory;
            try {
                const domain::SpaceId space = *space_in(asked.request.path, "invitations");
                const auto login = directory.find_login(hash_of(asked.request.secret), asked.now);
                if (!login) return refuse(asked, 401, RefusalCode::signed_out);
                const domain::Roles own = directory.roles_in(space, login->person);
                if (own.empty()) return refuse(asked, 404, RefusalCode::not_a_member);
                if (!domain::may(own, domain::Action::add_members)) {
                    return refuse(asked, 403, RefusalCode::role_may_not);
                }
                const domain::Instant until = asked.now + std::chrono::days{days};
                const std::string secret = new_secret();
                directory.add_invitation(
                    hash_of(secret),
                    {.space = space,
                     .roles = roles,
                     .created_by = login->person,
                     .expires_at = until,
                     .uses_left = static_cast<std::uint32_t>(uses)}
                );
                asked.response = answer_json(
                    {{"secret", secret}, {"expires_at", until.time_since_epoch().count()}}
                );
            } catch (const storage::StorageUnavailable&) {
                refuse(asked, 503, RefusalCode::storage_unavailable);
            }
        },
        [this, exchange] { finish(exchange); }
    );
}

}  // namespace urdimbre::app
