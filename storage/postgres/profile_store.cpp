#include "storage/postgres/profile_store.hpp"

#include "server/domain/role.hpp"
#include "storage/postgres/argument.hpp"
#include "storage/postgres/array_literal.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

#include <stdexcept>
#include <utility>

namespace urdimbre::storage::postgres {
namespace {

constexpr Statement keep_profile_statement{
    "keep_profile",
    "select keep_profile($1, $2, $3, $4, $5, $6, $7::text[], $8)"
};

constexpr Statement profile_statement{
    "profile",
    "select network_id, person_id, revision, at, profile, hours from profile "
    "where network_id = $1 and person_id = $2"
};

constexpr Statement erase_profile_statement{
    "erase_profile",
    "delete from profile where network_id = $1 and person_id = $2"
};

constexpr Statement profiles_in_statement{
    "profiles_in",
    "select network_id, person_id, revision, at, profile, hours from profile "
    "where network_id = $1 and person_id > $2 and tags @> $3::text[] and strpos(words, $4) > 0 "
    "order by person_id limit $5"
};

constexpr Statement profiles_of_statement{
    "profiles_of",
    "select network_id, person_id, revision, at, profile, hours from profile "
    "where network_id = $1 and person_id = any($2::bigint[]) order by person_id"
};

constexpr Statement profiles_of_person_statement{
    "profiles_of_person",
    "select network_id, person_id, revision, at, profile, hours from profile "
    "where person_id = $1 order by network_id limit $2"
};

// From the rooms of each upwards: they are few, and what is below a network may be much.
constexpr Statement mentoring_statement{
    "mentoring",
    "with recursive up (person_id, room, above) as ("
    "select m.person_id, m.space_id, s.parent from membership m "
    "join space s on s.space_id = m.space_id "
    "where m.person_id = any($2::bigint[]) and (m.roles & $3::integer) <> 0 "
    "and s.kind = $4::smallint and s.parent is not null "
    "union all "
    "select up.person_id, up.room, s.parent from up join space s on s.space_id = up.above "
    "where up.above <> $1 and s.parent is not null) "
    "select person_id, room from up where above = $1 order by person_id, room"
};

ProfileStore::Kept profile_in(const pqxx::row& row) {
    return {
        .network = to_space(row[0]),
        .person = to_person(row[1]),
        .revision = static_cast<std::uint32_t>(to_number(row[2])),
        .at = to_instant(row[3]),
        .profile = to_text(row[4]),
        .hours = to_text(row[5]),
    };
}

std::vector<ProfileStore::Kept> profiles_in(const pqxx::result& rows) {
    std::vector<ProfileStore::Kept> all;
    for (const pqxx::row& row : rows) all.push_back(profile_in(row));
    return all;
}

std::string texts_argument(const std::vector<std::string>& texts) {
    ArrayLiteral array;
    for (const std::string& text : texts) array.add(std::string_view{text});
    return std::move(array).text();
}

}  // namespace

ProfileStore::Outcome PostgresProfileStore::keep(const Keeping& keeping) {
    const auto answer = database_.borrow()->ask(
        keep_profile_statement,
        {
            argument(keeping.network),
            argument(keeping.person),
            argument(keeping.base),
            argument(keeping.at),
            keeping.profile,
            keeping.hours,
            texts_argument(keeping.tags),
            keeping.words,
        }
    );
    switch (to_number(answer[0][0])) {
        case 0:
            return Outcome::kept;
        case 1:
            return Outcome::came_between;
        case 2:
            return Outcome::no_member;
        default:
            throw std::logic_error("keep_profile answers something else");
    }
}

std::optional<ProfileStore::Kept> PostgresProfileStore::find(SpaceId network, PersonId person) {
    const auto answer =
        database_.borrow()->ask(profile_statement, {argument(network), argument(person)});
    if (answer.empty()) return {};
    return profile_in(answer[0]);
}

void PostgresProfileStore::erase(SpaceId network, PersonId person) {
    database_.borrow()->ask(erase_profile_statement, {argument(network), argument(person)});
}

std::vector<ProfileStore::Kept>
PostgresProfileStore::in(SpaceId network, const Sought& sought, PersonId after, std::size_t limit) {
    return profiles_in(database_.borrow()->ask(
        profiles_in_statement,
        {argument(network),
         argument(after),
         texts_argument(sought.tags),
         sought.words,
         argument(limit)}
    ));
}

std::vector<ProfileStore::Kept>
PostgresProfileStore::of(SpaceId network, std::span<const PersonId> people) {
    if (people.empty()) return {};
    return profiles_in(
        database_.borrow()->ask(profiles_of_statement, {argument(network), argument(people)})
    );
}

std::vector<ProfileStore::Kept>
PostgresProfileStore::of_person(PersonId person, std::size_t limit) {
    return profiles_in(
        database_.borrow()->ask(profiles_of_person_statement, {argument(person), argument(limit)})
    );
}

std::vector<ProfileStore::Mentoring>
PostgresProfileStore::mentoring(SpaceId network, std::span<const PersonId> people) {
    if (people.empty()) return {};
    std::vector<Mentoring> all;
    for (const pqxx::row& row : database_.borrow()->ask(
             mentoring_statement,
             {argument(network),
              argument(people),
              argument(domain::Roles{domain::SpaceRole::mentor}.bits()),
              argument(static_cast<unsigned>(domain::SpaceKind::mentoring_room))}
         )) {
        all.push_back({.mentor = to_person(row[0]), .room = to_space(row[1])});
    }
    return all;
}

}  // namespace urdimbre::storage::postgres
