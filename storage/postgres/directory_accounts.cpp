#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/directory.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

#include <stdexcept>
#include <string_view>

// What people do with their accounts, and who is where.
namespace urdimbre::storage::postgres {
namespace {

constexpr Statement demo_loaded_statement{"demo_loaded", "select demo_loaded from instance"};

constexpr Statement set_demo_loaded_statement{
    "set_demo_loaded",
    "update instance set demo_loaded = true"
};

constexpr Statement describe_statement{
    "describe",
    "update person set about = $2 where person_id = $1 and deactivated_at is null"
};

constexpr Statement reserved_space_statement{
    "reserved_space",
    "select space_id from space where kind = $1 and title = $2 order by 1 limit 1"
};

constexpr Statement add_token_statement{
    "add_token",
    "insert into login (secret_hash, person_id, expires_at, kind, name, made_at) "
    "select $1::bytea, p.person_id, $5, 2, $3, $4 from person p "
    "where p.person_id = $2 and p.deactivated_at is null for share returning person_id"
};

constexpr Statement tokens_of_statement{
    "tokens_of",
    "select login_id, name, made_at, expires_at, used_at from login "
    "where person_id = $1 and kind = 2 and expires_at > $2 order by login_id limit $3"
};

// The moment is the database's, as for every login that ends.
constexpr Statement remove_token_statement{
    "remove_token",
    "with gone as (delete from login where person_id = $1 and kind = 2 and login_id = $2 "
    "returning person_id) insert into login_end (person_id, at) "
    "select person_id, (extract(epoch from clock_timestamp()) * 1000)::bigint from gone "
    "on conflict (person_id) do update set at = greatest(login_end.at, excluded.at)"
};

constexpr Statement members_of_statement{
    "members_of",
    "select m.person_id, p.name, m.roles from (select person_id, roles from membership "
    "where space_id = $1 and person_id > $2 and roles <> 0 order by person_id limit $3) m, "
    "lateral (select name from person where person_id = m.person_id offset 0) p order by 1"
};

constexpr Statement invitations_to_statement{
    "invitations_to",
    "select invitation_id, space_id, roles, created_by, expires_at, uses_left from invitation "
    "where space_id = $1 and expires_at > $2 and uses_left > 0 order by invitation_id limit $3"
};

constexpr Statement remove_invitation_statement{
    "remove_invitation",
    "delete from invitation where space_id = $1 and invitation_id = $2"
};

constexpr Statement add_recovery_statement{
    "add_recovery",
    "with earlier as (update recovery set replaced = true "
    "where person_id = $2 and used_at is null and not replaced) "
    "insert into recovery (secret_hash, person_id, made_by, space_id, made_at, expires_at) "
    "select $1::bytea, p.person_id, nullif($3::bigint, 0), nullif($4::bigint, 0), $5, $6 "
    "from person p where p.person_id = $2 and p.deactivated_at is null returning person_id"
};

constexpr Statement find_recovery_statement{
    "find_recovery",
    "select person_id, coalesce(made_by, 0), coalesce(space_id, 0), made_at, expires_at, used_at, "
    "seen from recovery "
    "where secret_hash = $1::bytea and expires_at > $2 and used_at is null and not replaced"
};

constexpr Statement use_recovery_statement{
    "use_recovery",
    "select use_recovery($1::bytea, $2, $3, $4)"
};

constexpr Statement recoveries_of_statement{
    "recoveries_of",
    "select person_id, coalesce(made_by, 0), coalesce(space_id, 0), made_at, expires_at, used_at, "
    "seen from recovery where person_id = $1 order by recovery_id desc limit $2"
};

constexpr Statement set_recoveries_seen_statement{
    "set_recoveries_seen",
    "update recovery set seen = true where person_id = $1 and not seen"
};

constexpr Statement deactivate_statement{"deactivate", "select deactivate($1, $2)"};

std::optional<Instant> to_optional_instant(const pqxx::field& field) {
    if (field.is_null()) return {};
    return to_instant(field);
}

Recovery to_recovery(const pqxx::row& row) {
    const PersonId made_by = to_person(row[1]);
    const SpaceId space = to_space(row[2]);
    return {
        .person = to_person(row[0]),
        .made_by = number(made_by) == 0 ? std::nullopt : std::optional{made_by},
        .space = number(space) == 0 ? std::nullopt : std::optional{space},
        .made_at = to_instant(row[3]),
        .expires_at = to_instant(row[4]),
        .used_at = to_optional_instant(row[5]),
        .seen = to_text(row[6]) == "t",
    };
}

}  // namespace

std::string argument(const LoginHash& secret) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "\\x";
    for (const std::uint8_t byte : secret) {
        text.push_back(digits[byte >> 4u]);
        text.push_back(digits[byte & 15u]);
    }
    return text;
}

bool PostgresDirectory::demo_loaded() {
    return to_text(database_.borrow()->ask(demo_loaded_statement).at(0)[0]) == "t";
}

void PostgresDirectory::set_demo_loaded() { database_.borrow()->ask(set_demo_loaded_statement); }

void PostgresDirectory::describe(PersonId person, const std::string& about) {
    database_.borrow()->ask(describe_statement, {argument(person), about});
}

std::optional<SpaceId>
PostgresDirectory::reserved_space(domain::SpaceKind kind, const std::string& title) {
    const auto answer = database_.borrow()->ask(
        reserved_space_statement, {argument(static_cast<unsigned>(kind)), title}
    );
    if (answer.empty()) return {};
    return to_space(answer[0][0]);
}

void PostgresDirectory::add_token(
    PersonId person,
    const LoginHash& secret,
    const std::string& name,
    Instant made_at,
    Instant expires_at
) {
    const auto added = database_.borrow()->ask(
        add_token_statement,
        {argument(secret), argument(person), name, argument(made_at), argument(expires_at)}
    );
    if (added.empty()) throw std::invalid_argument("a token of somebody who is not there");
}

std::vector<Token> PostgresDirectory::tokens_of(PersonId person, Instant now, std::size_t limit) {
    const auto answer = database_.borrow()->ask(
        tokens_of_statement, {argument(person), argument(now), argument(limit)}
    );
    std::vector<Token> tokens;
    for (const pqxx::row& row : answer) {
        tokens.push_back({
            .id = static_cast<std::uint64_t>(to_number(row[0])),
            .name = to_text(row[1]),
            .made_at = to_instant(row[2]),
            .expires_at = to_instant(row[3]),
            .used_at = to_optional_instant(row[4]),
        });
    }
    return tokens;
}

bool PostgresDirectory::remove_token(PersonId person, std::uint64_t id) {
    const auto gone =
        database_.borrow()->ask(remove_token_statement, {argument(person), argument(id)});
    return gone.affected_rows() > 0;
}

std::vector<MemberListing>
PostgresDirectory::members_of(SpaceId space, PersonId after, std::size_t limit) {
    const auto answer = database_.borrow()->ask(
        members_of_statement, {argument(space), argument(after), argument(limit)}
    );
    std::vector<MemberListing> members;
    for (const pqxx::row& row : answer) {
        members.push_back({to_person(row[0]), to_text(row[1]), to_roles(row[2])});
    }
    return members;
}

std::vector<InvitationListing>
PostgresDirectory::invitations_to(SpaceId space, Instant now, std::size_t limit) {
    const auto answer = database_.borrow()->ask(
        invitations_to_statement, {argument(space), argument(now), argument(limit)}
    );
    std::vector<InvitationListing> all;
    for (const pqxx::row& row : answer) {
        all.push_back({
            static_cast<std::uint64_t>(to_number(row[0])),
            {.space = to_space(row[1]),
             .roles = to_roles(row[2]),
             .created_by = to_person(row[3]),
             .expires_at = to_instant(row[4]),
             .uses_left = static_cast<std::uint32_t>(to_number(row[5]))},
        });
    }
    return all;
}

bool PostgresDirectory::remove_invitation(SpaceId space, std::uint64_t id) {
    const auto gone =
        database_.borrow()->ask(remove_invitation_statement, {argument(space), argument(id)});
    return gone.affected_rows() > 0;
}

void PostgresDirectory::add_recovery(const LoginHash& secret, const Recovery& recovery) {
    const auto added = database_.borrow()->ask(
        add_recovery_statement,
        {argument(secret),
         argument(recovery.person),
         argument(recovery.made_by.value_or(PersonId{})),
         argument(recovery.space.value_or(SpaceId{})),
         argument(recovery.made_at),
         argument(recovery.expires_at)}
    );
    if (added.empty()) throw std::invalid_argument("a recovery of somebody who is not there");
}

std::optional<Recovery> PostgresDirectory::find_recovery(const LoginHash& secret, Instant now) {
    const auto answer =
        database_.borrow()->ask(find_recovery_statement, {argument(secret), argument(now)});
    if (answer.empty()) return {};
    return to_recovery(answer[0]);
}

RecoveryOutcome PostgresDirectory::use_recovery(
    const LoginHash& secret,
    const Credential& credential,
    Instant now
) {
    const auto answer = database_.borrow()->ask(
        use_recovery_statement,
        {argument(secret), credential.handle, credential.password, argument(now)}
    );
    const std::string outcome = to_text(answer.at(0)[0]);
    if (outcome == "used") return RecoveryOutcome::used;
    return outcome == "taken" ? RecoveryOutcome::handle_taken : RecoveryOutcome::gone;
}

std::vector<Recovery> PostgresDirectory::recoveries_of(PersonId person, std::size_t limit) {
    const auto answer =
        database_.borrow()->ask(recoveries_of_statement, {argument(person), argument(limit)});
    std::vector<Recovery> all;
    for (const pqxx::row& row : answer) all.push_back(to_recovery(row));
    return all;
}

void PostgresDirectory::set_recoveries_seen(PersonId person) {
    database_.borrow()->ask(set_recoveries_seen_statement, {argument(person)});
}

bool PostgresDirectory::deactivate(PersonId person, Instant now) {
    const auto answer =
        database_.borrow()->ask(deactivate_statement, {argument(person), argument(now)});
    return to_text(answer.at(0)[0]) == "t";
}

}  // namespace urdimbre::storage::postgres
