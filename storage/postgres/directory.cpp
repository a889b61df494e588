#include "storage/postgres/directory.hpp"

#include "protocol/wire/uuid.hpp"
#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"
#include "storage/postgres/space_listing.hpp"

#include <stdexcept>

namespace urdimbre::storage::postgres {
namespace {

constexpr Statement add_person_statement{
    "add_person",
    "insert into person (name, lang) values ($1, $2) returning person_id"
};

constexpr Statement reserve_space_statement{
    "reserve_space",
    "insert into space (kind, title) values ($1, $2) returning space_id"
};

// Asked again, a reservation is found instead of made; the update that changes nothing gives it
// back.
constexpr Statement reserve_child_statement{
    "reserve_child",
    "insert into space (kind, title, parent, opened_from, asked) "
    "values ($1, $2, nullif($3::bigint, 0), $4, $5) "
    "on conflict (opened_from, asked) where asked is not null "
    "do update set kind = space.kind returning space_id"
};

// From the person's memberships upwards: they are few, and what is below a network may be much.
constexpr Statement memberships_below_statement{
    "memberships_below",
    "with recursive up (space_id, above) as ("
    "select m.space_id, s.parent from membership m join space s on s.space_id = m.space_id "
    "where m.person_id = $2 and m.roles <> 0 and s.parent is not null "
    "union all "
    "select up.space_id, s.parent from up join space s on s.space_id = up.above "
    "where up.above <> $1 and s.parent is not null) "
    "select space_id from up where above = $1 order by space_id limit $3"
};

constexpr Statement title_statement{"title", "select title from space where space_id = $1"};

constexpr Statement space_statement{
    "space",
    "select s.space_id, s.kind, s.title, 0, h.head, s.parent from space s "
    "join space_head h on h.space_id = s.space_id where s.space_id = $1 and h.head > 0"
};

constexpr Statement spaces_of_statement{
    "spaces_of",
    "select m.space_id, s.kind, s.title, m.roles, h.head, s.parent from (select space_id, roles "
    "from membership where person_id = $1 and roles <> 0 order by space_id limit $2) m, "
    "lateral (select kind, title, parent from space where space_id = m.space_id offset 0) s, "
    "lateral (select head from space_head where space_id = m.space_id offset 0) h "
    "order by m.space_id"
};

constexpr Statement names_statement{
    "names",
    "select p.person_id, p.name from (select distinct id from unnest($1::bigint[]) as u (id)) "
    "asked "
    "join person p on p.person_id = asked.id order by 1"
};

constexpr Statement names_in_statement{
    "names_in",
    "select p.person_id, p.name from (select person_id from membership "
    "where space_id = $1 and person_id = any ($2::bigint[]) offset 0) m, "
    "lateral (select person_id, name from person where person_id = m.person_id offset 0) p "
    "order by 1"
};

constexpr Statement demo_statement{"demo", "select demo from instance"};

constexpr Statement demo_people_statement{
    "demo_people",
    "select person_id, name, about from person "
    "where (select demo from instance) and deactivated_at is null order by 1 limit $1"
};

// Each new login sweeps out a few that have expired, so that they do not pile up.
constexpr Statement add_login_statement{
    "add_login",
    "with expired as (select secret_hash from login "
    "where expires_at <= (extract(epoch from clock_timestamp()) * 1000)::bigint "
    "order by expires_at limit 4 for update skip locked), "
    "swept as (delete from login l using expired e where l.secret_hash = e.secret_hash) "
    "insert into login (secret_hash, person_id, expires_at, kind) "
    "select $1::bytea, p.person_id, $3, $4::smallint from person p "
    "where p.person_id = $2 and p.deactivated_at is null for share "
    "on conflict (secret_hash) do update set person_id = excluded.person_id, "
    "expires_at = excluded.expires_at, kind = excluded.kind returning person_id"
};

constexpr Statement find_login_statement{
    "find_login",
    "select p.person_id, p.name, p.lang, l.expires_at, l.kind, "
    "l.kind = 2 and (l.used_at is null or l.used_at < $2::bigint - 60000) from login l "
    "join person p on p.person_id = l.person_id "
    "where l.secret_hash = $1::bytea and l.expires_at > $2::bigint"
};

constexpr Statement note_use_statement{
    "note_use",
    "update login set used_at = $2 where secret_hash = $1::bytea"
};

// The moments are the database's, as nodes that look for them reckon with its clock.
constexpr Statement remove_login_statement{
    "remove_login",
    "with gone as (delete from login where secret_hash = $1::bytea returning person_id) "
    "insert into login_end (person_id, at) "
    "select person_id, (extract(epoch from clock_timestamp()) * 1000)::bigint from gone "
    "on conflict (person_id) do update set at = greatest(login_end.at, excluded.at)"
};

constexpr Statement remove_logins_statement{
    "remove_logins",
    "with gone as (delete from login where person_id = $1) "
    "insert into login_end (person_id, at) values ($1, $2) "
    "on conflict (person_id) do update set at = greatest(login_end.at, excluded.at)"
};

constexpr Statement logins_ended_statement{
    "logins_ended",
    "select person_id from login_end where at >= $1 order by at, person_id limit $2"
};

// No row: the handle is somebody else's.
constexpr Statement set_credential_statement{
    "set_credential",
    "insert into credential (person_id, handle, password) select $1::bigint, $2::text, $3::text "
    "where not exists (select from credential where handle = $2::text and person_id <> $1::bigint) "
    "on conflict (person_id) do update "
    "set handle = excluded.handle, password = excluded.password returning person_id"
};

constexpr Statement find_account_statement{
    "find_account",
    "select p.person_id, p.name, c.handle, c.password from credential c "
    "join person p on p.person_id = c.person_id where c.handle = $1"
};

constexpr Statement account_of_statement{
    "account_of",
    "select p.person_id, p.name, c.handle, c.password from credential c "
    "join person p on p.person_id = c.person_id where c.person_id = $1"
};

constexpr Statement roles_in_statement{
    "roles_in",
    "select roles from membership where space_id = $1 and person_id = $2"
};

// Each new invitation sweeps out a few that expired a month ago, so that they do not pile up.
constexpr Statement add_invitation_statement{
    "add_invitation",
    "with expired as (select secret_hash from invitation "
    "where expires_at <= (extract(epoch from clock_timestamp()) * 1000)::bigint - 2592000000 "
    "order by expires_at limit 4 for update skip locked), "
    "swept as (delete from invitation i using expired e where i.secret_hash = e.secret_hash) "
    "insert into invitation (secret_hash, space_id, roles, created_by, expires_at, uses_left) "
    "values ($1::bytea, $2, $3, $4, $5, $6)"
};

constexpr Statement find_invitation_statement{
    "find_invitation",
    "select space_id, roles, created_by, expires_at, uses_left from invitation "
    "where secret_hash = $1::bytea and expires_at > $2 and uses_left > 0"
};

constexpr Statement use_invitation_statement{
    "use_invitation",
    "select space_id, roles, created_by, expires_at, uses_left "
    "from use_invitation($1::bytea, $2, $3)"
};

constexpr Statement accept_invitation_statement{
    "accept_invitation",
    "select outcome, person from accept_invitation($1::bytea, $2, $3, $4, $5, $6, $7, $8)"
};

std::optional<Invitation> to_invitation(const pqxx::result& answer) {
    if (answer.empty()) return {};
    const pqxx::row row = answer[0];
    return Invitation{
        .space = to_space(row[0]),
        .roles = to_roles(row[1]),
        .created_by = to_person(row[2]),
        .expires_at = to_instant(row[3]),
        .uses_left = static_cast<std::uint32_t>(to_number(row[4])),
    };
}

std::optional<Directory::Account> to_account(const pqxx::result& answer) {
    if (answer.empty()) return {};
    const pqxx::row row = answer[0];
    return Directory::Account{
        .person = to_person(row[0]),
        .name = to_text(row[1]),
        .credential = {.handle = to_text(row[2]), .password = to_text(row[3])},
    };
}

std::vector<PersonName> to_names(const pqxx::result& answer) {
    std::vector<PersonName> names;
    names.reserve(answer.size());
    for (const pqxx::row& row : answer) names.push_back({to_person(row[0]), to_text(row[1])});
    return names;
}

}  // namespace

PersonId PostgresDirectory::add_person(const std::string& name, const std::string& lang) {
    return to_person(database_.borrow()->ask(add_person_statement, {name, lang}).at(0)[0]);
}

SpaceId PostgresDirectory::reserve_space(domain::SpaceKind kind, const std::string& title) {
    const auto number = std::to_string(static_cast<unsigned>(kind));
    return to_space(database_.borrow()->ask(reserve_space_statement, {number, title}).at(0)[0]);
}

SpaceId PostgresDirectory::reserve_child(const Child& child) {
    const auto kind = std::to_string(static_cast<unsigned>(child.kind));
    std::string uuid;
    wire::append_uuid(uuid, child.asked.bytes);
    const auto answer = database_.borrow()->ask(
        reserve_child_statement,
        {kind,
         child.title,
         postgres::argument(child.parent.value_or(SpaceId{})),
         postgres::argument(child.opened_from),
         uuid}
    );
    return to_space(answer.at(0)[0]);
}

std::vector<SpaceId>
PostgresDirectory::memberships_below(SpaceId space, PersonId person, std::size_t limit) {
    const auto answer = database_.borrow()->ask(
        memberships_below_statement,
        {postgres::argument(space), postgres::argument(person), postgres::argument(limit)}
    );
    std::vector<SpaceId> below;
    for (const pqxx::row& row : answer) below.push_back(to_space(row[0]));
    return below;
}

std::optional<SpaceListing> PostgresDirectory::space(SpaceId id) {
    const auto answer = database_.borrow()->ask(space_statement, {argument(id)});
    if (answer.empty()) return {};
    return to_listing(answer[0]);
}

std::optional<std::string> PostgresDirectory::title(SpaceId id) {
    const auto answer = database_.borrow()->ask(title_statement, {postgres::argument(id)});
    if (answer.empty()) return {};
    return to_text(answer[0][0]);
}

std::vector<SpaceListing> PostgresDirectory::spaces_of(PersonId person, std::size_t limit) {
    std::vector<SpaceListing> spaces;
    const auto answer =
        database_.borrow()->ask(spaces_of_statement, {argument(person), argument(limit)});
    for (const pqxx::row& row : answer) spaces.push_back(to_listing(row));
    return spaces;
}

std::vector<PersonName> PostgresDirectory::names(std::span<const PersonId> ids) {
    return to_names(database_.borrow()->ask(names_statement, {argument(ids)}));
}

std::vector<PersonName> PostgresDirectory::names_in(SpaceId space, std::span<const PersonId> ids) {
    return to_names(database_.borrow()->ask(names_in_statement, {argument(space), argument(ids)}));
}

bool PostgresDirectory::demo() {
    return to_text(database_.borrow()->ask(demo_statement).at(0)[0]) == "t";
}

std::vector<DemoPerson> PostgresDirectory::demo_people(std::size_t limit) {
    std::vector<DemoPerson> people;
    const auto answer = database_.borrow()->ask(demo_people_statement, {argument(limit)});
    for (const pqxx::row& row : answer) {
        people.push_back({to_person(row[0]), to_text(row[1]), to_text(row[2])});
    }
    return people;
}

void PostgresDirectory::add_login(
    PersonId person,
    const LoginHash& secret,
    Instant expires_at,
    LoginKind kind
) {
    const auto added = database_.borrow()->ask(
        add_login_statement,
        {argument(secret),
         argument(person),
         argument(expires_at),
         argument(static_cast<unsigned>(kind))}
    );
    if (added.empty()) throw std::invalid_argument("a login of somebody who is not there");
}

std::optional<Login> PostgresDirectory::find_login(const LoginHash& secret, Instant now) {
    const auto answer =
        database_.borrow()->ask(find_login_statement, {argument(secret), argument(now)});
    if (answer.empty()) return {};
    const pqxx::row row = answer[0];
    if (to_text(row[5]) == "t") {
        database_.borrow()->ask(note_use_statement, {argument(secret), argument(now)});
    }
    return Login{
        to_person(row[0]),
        to_text(row[1]),
        to_text(row[2]),
        to_instant(row[3]),
        static_cast<LoginKind>(to_number(row[4])),
    };
}

bool PostgresDirectory::remove_login(const LoginHash& secret) {
    return database_.borrow()->ask(remove_login_statement, {argument(secret)}).affected_rows() > 0;
}

void PostgresDirectory::remove_logins(PersonId person, Instant now) {
    database_.borrow()->ask(remove_logins_statement, {argument(person), argument(now)});
}

std::vector<PersonId> PostgresDirectory::logins_ended(Instant since, std::size_t limit) {
    const auto answer =
        database_.borrow()->ask(logins_ended_statement, {argument(since), argument(limit)});
    std::vector<PersonId> people;
    for (const pqxx::row& row : answer) people.push_back(to_person(row[0]));
    return people;
}

bool PostgresDirectory::set_credential(PersonId person, const Credential& credential) {
    return !database_.borrow()
                ->ask(
                    set_credential_statement,
                    {argument(person), credential.handle, credential.password}
                )
                .empty();
}

std::optional<Directory::Account> PostgresDirectory::find_account(const std::string& handle) {
    return to_account(database_.borrow()->ask(find_account_statement, {handle}));
}

std::optional<Directory::Account> PostgresDirectory::account_of(PersonId person) {
    return to_account(database_.borrow()->ask(account_of_statement, {argument(person)}));
}

domain::Roles PostgresDirectory::roles_in(SpaceId space, PersonId person) {
    const auto answer =
        database_.borrow()->ask(roles_in_statement, {argument(space), argument(person)});
    return answer.empty() ? domain::Roles{} : to_roles(answer[0][0]);
}

void PostgresDirectory::add_invitation(const LoginHash& secret, const Invitation& invitation) {
    database_.borrow()->ask(
        add_invitation_statement,
        {argument(secret),
         argument(invitation.space),
         std::to_string(invitation.roles.bits()),
         argument(invitation.created_by),
         argument(invitation.expires_at),
         std::to_string(invitation.uses_left)}
    );
}

std::optional<Invitation> PostgresDirectory::find_invitation(const LoginHash& secret, Instant now) {
    return to_invitation(
        database_.borrow()->ask(find_invitation_statement, {argument(secret), argument(now)})
    );
}

std::optional<Invitation>
PostgresDirectory::use_invitation(const LoginHash& secret, PersonId person, Instant now) {
    return to_invitation(database_.borrow()->ask(
        use_invitation_statement, {argument(secret), argument(person), argument(now)}
    ));
}

AcceptOutcome PostgresDirectory::accept_invitation(
    const LoginHash& secret,
    const NewAccount& account,
    Instant now
) {
    const auto answer = database_.borrow()->ask(
        accept_invitation_statement,
        {argument(secret),
         argument(now),
         account.name,
         account.lang,
         account.credential.handle,
         account.credential.password,
         account.consent.version,
         account.consent.text}
    );
    const pqxx::row row = answer.at(0);
    const std::string outcome = to_text(row[0]);
    if (outcome == "gone") return InvitationGone{};
    if (outcome == "taken") return HandleTaken{};
    return to_person(row[1]);
}

}  // namespace urdimbre::storage::postgres
