#include "storage/postgres/access_record.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

namespace urdimbre::storage::postgres {
namespace {

// Of nobody in particular: of all who are or were in the space.
constexpr Statement note_statement{
    "note_access",
    "with old as (delete from access_record where last_at < $7) "
    "insert into access_record (person_id, space_id, reader_id, what, day, first_at, last_at, "
    "times) "
    "select p, $2, $3, $4, $5, $6, $6, 1 from ("
    "select unnest($1::bigint[]) p union select person_id from membership "
    "where space_id = $2 and cardinality($1::bigint[]) = 0) whose "
    "on conflict (person_id, space_id, reader_id, what, day) do update set "
    "times = access_record.times + 1, last_at = greatest(access_record.last_at, excluded.last_at)"
};

constexpr Statement of_statement{
    "access_of",
    "select a.what, a.space_id, coalesce(s.title, ''), a.reader_id, coalesce(p.name, ''), "
    "a.first_at, a.last_at, a.times from access_record a left join space s on s.space_id = "
    "a.space_id "
    "left join person p on p.person_id = a.reader_id where a.person_id = $1 "
    "order by a.last_at desc, a.space_id, a.reader_id, a.what limit $2"
};

// Nobody has this number.
constexpr PersonId runs_the_server{0};

}  // namespace

void PostgresAccessRecord::note(
    std::span<const PersonId> of,
    SpaceId space,
    std::optional<PersonId> by,
    What what,
    Instant at
) {
    if (!of.empty()) note_of(of, space, by, what, at);
}

void PostgresAccessRecord::note_all(
    SpaceId space,
    std::optional<PersonId> by,
    What what,
    Instant at
) {
    note_of({}, space, by, what, at);
}

void PostgresAccessRecord::note_of(
    std::span<const PersonId> of,
    SpaceId space,
    std::optional<PersonId> by,
    What what,
    Instant at
) {
    const auto day = std::chrono::floor<std::chrono::days>(at).time_since_epoch().count();
    database_.borrow()->ask(
        note_statement,
        {argument(of),
         argument(space),
         argument(by.value_or(runs_the_server)),
         std::to_string(static_cast<unsigned>(what)),
         std::to_string(day),
         argument(at),
         argument(at - kept)}
    );
}

std::vector<AccessRecord::Entry> PostgresAccessRecord::of(PersonId person, std::size_t limit) {
    std::vector<Entry> all;
    for (const pqxx::row& row :
         database_.borrow()->ask(of_statement, {argument(person), argument(limit)})) {
        const PersonId reader = to_person(row[3]);
        all.push_back({
            .what = static_cast<What>(to_number(row[0])),
            .space = to_space(row[1]),
            .title = to_text(row[2]),
            .by = reader == runs_the_server ? std::nullopt : std::optional{reader},
            .name = to_text(row[4]),
            .first = to_instant(row[5]),
            .last = to_instant(row[6]),
            .times = static_cast<std::uint32_t>(to_number(row[7])),
        });
    }
    return all;
}

}  // namespace urdimbre::storage::postgres
