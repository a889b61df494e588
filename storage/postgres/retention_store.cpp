#include "storage/postgres/retention_store.hpp"

#include "server/domain/retention.hpp"
#include "server/domain/role.hpp"
#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

namespace urdimbre::storage::postgres {
namespace {

// The predicate on body is that of the index event_retention.
constexpr Statement retention_take_statement{
    "retention_take",
    "with newest as (select distinct on (space_id) space_id, seq, at, "
    "(body::json ->> 'months')::bigint as months from event "
    "where body like '{\"type\":\"retention_set\"%' order by space_id, seq desc), "
    "demanded as (select space_id, seq, months from newest "
    "where months is not null and at <= $2::bigint), "
    "asked as (select space_id, seq, months from demanded union all "
    "select s.space_id, d.seq, d.months from demanded d join space s on s.parent = d.space_id "
    "where s.kind = $4::smallint), "
    "chosen as (select a.space_id, a.seq, a.months from asked a "
    "left join retention_run r on r.space_id = a.space_id "
    "where r.space_id is null or (r.taken_until <= $1::bigint "
    "and (r.next_at <= $1::bigint or r.setting <> a.seq)) "
    "order by coalesce(r.next_at, 0), a.space_id limit 1), "
    "taken as (insert into retention_run as r (space_id, setting, upto, next_at, taken_until) "
    "select space_id, seq, 0, 0, $3::bigint from chosen "
    "on conflict (space_id) do update set setting = excluded.setting, "
    "upto = case when r.setting = excluded.setting then r.upto else 0 end, "
    "next_at = case when r.setting = excluded.setting then r.next_at else 0 end, "
    "taken_until = excluded.taken_until where r.taken_until <= $1::bigint "
    "returning r.space_id, r.setting, r.upto) "
    "select t.space_id, t.setting, t.upto, n.months from taken t "
    "join chosen n on n.space_id = t.space_id"
};

constexpr Statement retention_done_statement{
    "retention_done",
    "update retention_run set upto = greatest(upto, $3::bigint), next_at = $4::bigint, "
    "taken_until = 0 where space_id = $1::bigint and setting = $2::bigint"
};

}  // namespace

std::optional<RetentionStore::Cleaning> PostgresRetentionStore::take(Instant now, Instant until) {
    const auto taken = database_.borrow()->ask(
        retention_take_statement,
        {argument(now),
         argument(now - domain::Retention::grace),
         argument(until),
         argument(static_cast<unsigned>(domain::SpaceKind::session))}
    );
    if (taken.empty()) return {};
    const auto months = static_cast<std::uint32_t>(to_number(taken[0][3]));
    return Cleaning{
        .space = to_space(taken[0][0]),
        .before = domain::cutoff(now, months),
        .setting = to_sequence(taken[0][1]),
        .upto = to_sequence(taken[0][2]),
    };
}

void PostgresRetentionStore::done(const Cleaning& what, Sequence upto, Instant next) {
    database_.borrow()->ask(
        retention_done_statement,
        {argument(what.space), argument(what.setting), argument(upto), argument(next)}
    );
}

}  // namespace urdimbre::storage::postgres
