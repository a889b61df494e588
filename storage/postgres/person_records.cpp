#include "storage/postgres/person_records.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"
#include "storage/postgres/space_listing.hpp"
#include "storage/postgres/stored_row.hpp"

namespace urdimbre::storage::postgres {
namespace {

constexpr Statement consents_statement{
    "consents_of",
    "select c.version, t.body, c.at from consent c join consent_text t on t.version = c.version "
    "where c.person_id = $1 order by c.at, c.version limit $2"
};

constexpr Statement spaces_ever_statement{
    "spaces_ever",
    "select m.space_id, s.kind, s.title, m.roles, h.head, s.parent from (select space_id, roles "
    "from membership where person_id = $1 and space_id > $2 order by space_id limit $3) m, "
    "lateral (select kind, title, parent from space where space_id = m.space_id offset 0) s, "
    "lateral (select head from space_head where space_id = m.space_id offset 0) h "
    "order by m.space_id"
};

// Along the index of memberships from its end: as many rows are looked at as it takes.
constexpr Statement sessions_before_statement{
    "sessions_before",
    "select m.space_id, s.kind, s.title, m.roles, h.head, s.parent from membership m, "
    "lateral (select kind, title, parent from space where space_id = m.space_id offset 0) s, "
    "lateral (select head from space_head where space_id = m.space_id offset 0) h "
    "where m.person_id = $1 and m.space_id < $2 and s.kind = $4 "
    "order by m.space_id desc limit $3"
};

constexpr Statement rooms_before_statement{
    "rooms_before",
    "select m.space_id, s.kind, s.title, m.roles, h.head, s.parent from membership m, "
    "lateral (select kind, title, parent from space where space_id = m.space_id offset 0) s, "
    "lateral (select head from space_head where space_id = m.space_id offset 0) h "
    "where m.person_id = $1 and m.space_id < $2 and s.kind in ($4, $5) "
    "order by m.space_id desc limit $3"
};

// The predicate on body and what it is ordered by are those of the index event_taken_on.
constexpr Statement taken_on_before_statement{
    "taken_on_before",
    "select e.space_id, s.kind, s.title, m.roles, h.head, s.parent, "
    "e.seq, e.at, e.command, e.subject, e.body from "
    "(select space_id, seq, at, command, subject, body from event "
    "where body like '{\"type\":\"proposal_accepted\"%' "
    "and (body::json ->> 'by')::bigint = $1::bigint "
    "and (at, space_id, seq) < ($2::bigint, $3::bigint, $4::bigint) "
    "order by at desc, space_id desc, seq desc limit $5) e, "
    "lateral (select kind, title, parent from space where space_id = e.space_id offset 0) s, "
    "lateral (select head from space_head where space_id = e.space_id offset 0) h, "
    "lateral (select roles from membership where space_id = e.space_id "
    "and person_id = $1::bigint offset 0) m "
    "order by e.at desc, e.space_id desc, e.seq desc"
};

constexpr Statement ever_in_statement{
    "ever_in",
    "select 1 from membership where space_id = $1 and person_id = $2"
};

}  // namespace

std::vector<PersonRecords::GivenConsent>
PostgresPersonRecords::consents_of(PersonId person, std::size_t limit) {
    std::vector<GivenConsent> given;
    for (const pqxx::row& row :
         database_.borrow()->ask(consents_statement, {argument(person), argument(limit)})) {
        given.push_back({to_text(row[0]), to_text(row[1]), to_instant(row[2])});
    }
    return given;
}

std::vector<SpaceListing>
PostgresPersonRecords::spaces_ever(PersonId person, SpaceId after, std::size_t limit) {
    std::vector<SpaceListing> spaces;
    const auto answer = database_.borrow()->ask(
        spaces_ever_statement, {argument(person), argument(after), argument(limit)}
    );
    for (const pqxx::row& row : answer) spaces.push_back(to_listing(row));
    return spaces;
}

std::vector<SpaceListing>
PostgresPersonRecords::sessions_before(PersonId person, SpaceId before, std::size_t limit) {
    std::vector<SpaceListing> sessions;
    const auto answer = database_.borrow()->ask(
        sessions_before_statement,
        {argument(person),
         argument(before),
         argument(limit),
         argument(static_cast<unsigned>(domain::SpaceKind::session))}
    );
    for (const pqxx::row& row : answer) sessions.push_back(to_listing(row));
    return sessions;
}

std::vector<SpaceListing>
PostgresPersonRecords::rooms_before(PersonId person, SpaceId before, std::size_t limit) {
    std::vector<SpaceListing> rooms;
    const auto answer = database_.borrow()->ask(
        rooms_before_statement,
        {argument(person),
         argument(before),
         argument(limit),
         argument(static_cast<unsigned>(domain::SpaceKind::mentoring_room)),
         argument(static_cast<unsigned>(domain::SpaceKind::mesa))}
    );
    for (const pqxx::row& row : answer) rooms.push_back(to_listing(row));
    return rooms;
}

std::vector<PersonRecords::TakenOn> PostgresPersonRecords::taken_on_before(
    PersonId person,
    const TakenOnPlace& before,
    std::size_t limit
) {
    constexpr pqxx::row::size_type columns_of_listing = 6;
    std::vector<TakenOn> found;
    const auto answer = database_.borrow()->ask(
        taken_on_before_statement,
        {argument(person),
         argument(before.at),
         argument(before.space),
         argument(before.seq),
         argument(limit)}
    );
    for (const pqxx::row& row : answer) {
        found.push_back({to_listing(row), to_stored_event(row, columns_of_listing)});
    }
    return found;
}

bool PostgresPersonRecords::ever_in(SpaceId space, PersonId person) {
    return !database_.borrow()->ask(ever_in_statement, {argument(space), argument(person)}).empty();
}

}  // namespace urdimbre::storage::postgres
