#include "storage/postgres/notice_mending.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/session.hpp"

namespace urdimbre::storage::postgres {
namespace {

constexpr Statement put_notice_statement{
    "put_notice",
    "insert into notice (space_id, seq, person_id, at, kind, written_at) values ($1, $2, $3, $4, "
    "$5::smallint, (extract(epoch from clock_timestamp()) * 1000)::bigint) "
    "on conflict (space_id, seq, person_id) do update set at = excluded.at, kind = excluded.kind"
};

constexpr Statement drop_notice_statement{
    "drop_notice",
    "delete from notice where space_id = $1 and seq = $2 and person_id = $3"
};

}  // namespace

void NoticeMending::put(
    domain::SpaceId space,
    domain::Sequence seq,
    domain::PersonId person,
    domain::Instant at,
    domain::NoticeKind kind
) {
    database_.borrow()->ask(
        put_notice_statement,
        {argument(space),
         argument(seq),
         argument(person),
         argument(at),
         argument(static_cast<std::uint64_t>(kind))}
    );
}

void NoticeMending::drop(domain::SpaceId space, domain::Sequence seq, domain::PersonId person) {
    database_.borrow()->ask(
        drop_notice_statement, {argument(space), argument(seq), argument(person)}
    );
}

}  // namespace urdimbre::storage::postgres
