#include "storage/postgres/notice_store.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"
#include "storage/postgres/stored_row.hpp"

#include <limits>
#include <string_view>
#include <utility>

namespace urdimbre::storage::postgres {
namespace {

// What the person may still be shown: in a space of theirs, and of a message only while its words
// are there. The kinds: 0 and 1 are a message that has been read with the others, 8 is shown to
// nobody, 13 and 14 are about a template and no event (domain::NoticeKind).
#define SHOWN_NOTICES                                                                           \
    "from notice n "                                                                            \
    "join lateral (select roles from membership where space_id = n.space_id "                   \
    "and person_id = n.person_id and roles <> 0 offset 0) m on true "                           \
    "left join lateral (select * from event where space_id = n.space_id and event.seq = n.seq " \
    "offset 0) e on true "                                                                      \
    "left join lateral (select * from template_news where n.kind in (13, 14) "                  \
    "and template_news.seq = n.seq offset 0) t on true "                                        \
    "left join lateral (select seq from read_position where person_id = n.person_id "           \
    "and space_id = n.space_id offset 0) r on true "                                            \
    "where n.person_id = $1 and n.kind <> 8 and coalesce(e.seq, t.seq) is not null "            \
    "and (n.kind not in (0, 1) or exists "                                                      \
    "(select from content c where c.space_id = n.space_id and c.content_id = e.subject)) "
#define IS_SEEN "(n.seen or (n.kind in (0, 1) and coalesce(r.seq, 0) >= n.seq))"

constexpr Statement of_statement{
    "notices_of",
    "select n.at, n.space_id, n.seq, n.kind, " IS_SEEN
    ", m.roles, "
    "(select title from space s where s.space_id = n.space_id), "
    "e.seq, e.at, e.command, e.subject, e.body, "
    "t.template_id, t.version, t.title, t.person_id " SHOWN_NOTICES
    "and (n.at, n.space_id, n.seq) < ($2::bigint, $3::bigint, $4::bigint) "
    "order by n.at desc, n.space_id desc, n.seq desc limit $5"
};

constexpr Statement unseen_statement{
    "notices_unseen",
    "select count(*) from (select 1 " SHOWN_NOTICES "and not " IS_SEEN " limit $2) as counted"
};

#undef SHOWN_NOTICES
#undef IS_SEEN

constexpr Statement see_statement{
    "see_notices",
    "select see_notices($1, $2::bigint[], $3::bigint[], $4::bigint)"
};

constexpr Statement news_statement{
    "notice_news",
    "select null, (extract(epoch from clock_timestamp()) * 1000)::bigint, null, null, null "
    "union all (select written_at, space_id, seq, person_id, kind from notice "
    "where (written_at, space_id, seq, person_id) > ($1::bigint, $2::bigint, $3::bigint, "
    "$4::bigint) order by written_at, space_id, seq, person_id limit $5)"
};

constexpr Statement trim_statement{
    "trim_notices",
    "select trim_notices($1, $2::integer, $3::integer, $4)"
};

const std::string most = std::to_string(std::numeric_limits<std::int64_t>::max());

domain::NoticeKind to_kind(const pqxx::field& field) {
    return static_cast<domain::NoticeKind>(to_number(field));
}

}  // namespace

std::vector<NoticeStore::Noticed>
PostgresNoticeStore::of(PersonId person, std::optional<Place> before, std::size_t limit) {
    std::vector<Noticed> all;
    const auto answer = database_.borrow()->ask(
        of_statement,
        {argument(person),
         before ? argument(before->at) : most,
         before ? argument(before->space) : most,
         before ? argument(before->seq) : most,
         argument(limit)}
    );
    for (const pqxx::row& row : answer) {
        Noticed& one = all.emplace_back(Noticed{
            .place = {to_instant(row[0]), to_space(row[1]), to_sequence(row[2])},
            .kind = to_kind(row[3]),
            .seen = std::string_view{row[4].c_str()} == "t",
            .roles = to_roles(row[5]),
            .title = row[6].is_null() ? std::string{} : to_text(row[6]),
            .event = {},
        });
        if (row[12].is_null()) {
            one.event = to_stored_event(row, 7);
        } else {
            one.of_template = OfTemplate{
                .id = to_text(row[12]),
                .version = static_cast<std::uint32_t>(to_number(row[13])),
                .title = to_text(row[14]),
                .by = to_person(row[15]),
            };
        }
    }
    return all;
}

std::size_t PostgresNoticeStore::unseen(PersonId person, std::size_t limit) {
    const auto answer =
        database_.borrow()->ask(unseen_statement, {argument(person), argument(limit)});
    return static_cast<std::size_t>(to_number(answer.at(0)[0]));
}

void PostgresNoticeStore::see(
    PersonId person,
    std::span<const Place> places,
    std::optional<Instant> upto
) {
    ArrayLiteral spaces;
    ArrayLiteral seqs;
    for (const Place& place : places) {
        spaces.add(argument_of(number(place.space)));
        seqs.add(argument_of(place.seq));
    }
    // Without a time: before everything.
    const std::string all_upto =
        upto ? argument(*upto) : std::to_string(std::numeric_limits<std::int64_t>::min());
    database_.borrow()->ask(
        see_statement,
        {argument(person), std::move(spaces).text(), std::move(seqs).text(), all_upto}
    );
}

NoticeStore::News
PostgresNoticeStore::news(Instant since, std::optional<Key> after, std::size_t limit) {
    News news;
    const auto answer = database_.borrow()->ask(
        news_statement,
        {argument(after ? after->written_at : since - std::chrono::milliseconds{1}),
         after ? argument(after->space) : most,
         after ? argument(after->seq) : most,
         after ? argument(after->person) : most,
         argument(limit)}
    );
    for (const pqxx::row& row : answer) {
        if (row[0].is_null()) {
            news.now = to_instant(row[1]);
            continue;
        }
        news.rows.push_back({
            .key = {to_instant(row[0]), to_space(row[1]), to_sequence(row[2]), to_person(row[3])},
            .kind = to_kind(row[4]),
        });
    }
    return news;
}

std::optional<PersonId>
PostgresNoticeStore::trim(PersonId after, std::size_t people, std::size_t kept, Instant oldest) {
    const auto answer = database_.borrow()->ask(
        trim_statement, {argument(after), argument(people), argument(kept), argument(oldest)}
    );
    if (answer.at(0)[0].is_null()) return {};
    return to_person(answer.at(0)[0]);
}

}  // namespace urdimbre::storage::postgres
