#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/directory.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

namespace urdimbre::storage::postgres {
namespace {

// Kind 0 is a network.
constexpr Statement visitors_statement{
    "visitors",
    "with recursive up (space_id, parent, kind) as ("
    "select space_id, parent, kind from space where space_id = $1 "
    "union all "
    "select s.space_id, s.parent, s.kind from up join space s on s.space_id = up.parent), "
    "home as (select space_id from up where kind = 0 limit 1), "
    "came as (select m.person_id, n.space_id, n.title from membership m, "
    "lateral (select s.space_id, s.title from membership o "
    "join space s on s.space_id = o.space_id and s.kind = 0 "
    "where o.person_id = m.person_id and o.roles <> 0 order by o.space_id limit 1) n "
    "where m.space_id = $1 and not exists (select 1 from home "
    "join membership h on h.space_id = home.space_id where h.person_id = m.person_id)) "
    "select person_id, title from came "
    "where exists (select 1 from home) or (select count(distinct space_id) from came) > 1 "
    "order by 1 limit $2"
};

}  // namespace

std::vector<Visitor> PostgresDirectory::visitors(SpaceId space, std::size_t limit) {
    std::vector<Visitor> visitors;
    const auto answer =
        database_.borrow()->ask(visitors_statement, {argument(space), argument(limit)});
    for (const pqxx::row& row : answer) visitors.push_back({to_person(row[0]), to_text(row[1])});
    return visitors;
}

}  // namespace urdimbre::storage::postgres
