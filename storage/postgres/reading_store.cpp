#include "storage/postgres/reading_store.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"
#include "storage/postgres/stored_row.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace urdimbre::storage::postgres {
namespace {

constexpr Statement advance_statement{
    "advance_reading",
    "select person_id, space_id, seq "
    "from advance_reading($1::bigint[], $2::bigint[], $3::bigint[]) order by 1, 2"
};

constexpr Statement positions_statement{
    "positions",
    "select r.person_id, r.space_id, r.seq from unnest($1::bigint[]) as asked (person_id), "
    "lateral (select * from read_position where person_id = asked.person_id offset 0) r, "
    "lateral (select 1 from membership where space_id = r.space_id and person_id = r.person_id "
    "and roles <> 0 offset 0) m order by 1, 2 limit $2"
};

constexpr Statement changed_statement{
    "reading_changed",
    "select null, (extract(epoch from clock_timestamp()) * 1000)::bigint union all "
    "(select person_id, null from reading_change where at >= $1 order by at limit $2)"
};

// `lateral (… offset 0)` tells the planner to begin with what was asked
// (migrations/0002_append.sql).
constexpr Statement tails_statement{
    "tails",
    "select h.space_id, h.head, e.seq, e.at, e.command, e.subject, e.body, "
    "exists (select from content c where c.space_id = h.space_id and c.content_id = e.subject) "
    "from unnest($1::bigint[]) as asked (space_id), "
    "lateral (select * from space_head where space_id = asked.space_id offset 0) h "
    "left join lateral (select * from event where space_id = h.space_id and subject = command "
    "order by seq desc limit $2) e on true order by 1, 3"
};

constexpr Statement growth_statement{
    "growth",
    "select asked.space_id, e.seq, e.at, e.command, e.subject, e.body "
    "from unnest($1::bigint[], $2::bigint[]) as asked (space_id, after), "
    "lateral (select * from event where event.space_id = asked.space_id "
    "and event.seq > asked.after order by event.seq limit $3) e order by 1, 2"
};

std::vector<ReadingStore::Mark> marks_of(const pqxx::result& answer) {
    std::vector<ReadingStore::Mark> marks;
    for (const pqxx::row& row : answer) {
        marks.push_back({to_person(row[0]), to_space(row[1]), to_sequence(row[2])});
    }
    return marks;
}

}  // namespace

std::vector<ReadingStore::Mark> PostgresReadingStore::advance(std::span<const Mark> marks) {
    if (marks.empty()) return {};
    // The furthest of each place: one statement touches no row twice.
    std::vector<Mark> furthest(marks.begin(), marks.end());
    std::ranges::sort(furthest, [](const Mark& a, const Mark& b) {
        return std::tuple{a.person, a.space, b.seq} < std::tuple{b.person, b.space, a.seq};
    });
    const auto doubled = std::ranges::unique(furthest, [](const Mark& a, const Mark& b) {
        return a.person == b.person && a.space == b.space;
    });
    furthest.erase(doubled.begin(), doubled.end());
    ArrayLiteral people;
    ArrayLiteral spaces;
    ArrayLiteral seqs;
    for (const Mark& mark : furthest) {
        people.add(number(mark.person));
        spaces.add(number(mark.space));
        seqs.add(argument_of(mark.seq));
    }
    return marks_of(database_.borrow()->ask(
        advance_statement,
        {std::move(people).text(), std::move(spaces).text(), std::move(seqs).text()}
    ));
}

std::vector<ReadingStore::Mark>
PostgresReadingStore::positions(std::span<const PersonId> people, std::size_t limit) {
    if (people.empty()) return {};
    return marks_of(
        database_.borrow()->ask(positions_statement, {argument(people), argument(limit)})
    );
}

ReadingStore::Changed PostgresReadingStore::changed(Instant since, std::size_t limit) {
    Changed changed;
    for (const pqxx::row& row :
         database_.borrow()->ask(changed_statement, {argument(since), argument(limit)})) {
        if (row[0].is_null()) {
            changed.now = to_instant(row[1]);
        } else {
            changed.people.push_back(to_person(row[0]));
        }
    }
    return changed;
}

std::vector<ReadingStore::Tail>
PostgresReadingStore::tails(std::span<const SpaceId> spaces, std::size_t limit) {
    std::vector<Tail> tails;
    if (spaces.empty()) return tails;
    std::size_t openings = 0;
    const auto finish = [&] {
        if (!tails.empty()) tails.back().whole = openings < limit;
    };
    for (const pqxx::row& row :
         database_.borrow()->ask(tails_statement, {argument(spaces), argument(limit)})) {
        const SpaceId space = to_space(row[0]);
        if (tails.empty() || tails.back().space != space) {
            finish();
            openings = 0;
            tails.push_back({.space = space, .head = to_sequence(row[1]), .events = {}});
        }
        if (row[2].is_null()) continue;
        ++openings;
        if (std::string_view{row[7].c_str()} == "t") {
            tails.back().events.push_back(to_stored_event(row, 2));
        }
    }
    finish();
    return tails;
}

std::vector<ReadingStore::Growth>
PostgresReadingStore::growth(std::span<const Place> places, std::size_t limit) {
    std::vector<Growth> growth;
    if (places.empty()) return growth;
    ArrayLiteral spaces;
    ArrayLiteral afters;
    for (const Place& place : places) {
        spaces.add(number(place.space));
        afters.add(argument_of(place.after));
    }
    for (const pqxx::row& row : database_.borrow()->ask(
             growth_statement, {std::move(spaces).text(), std::move(afters).text(), argument(limit)}
         )) {
        const SpaceId space = to_space(row[0]);
        if (growth.empty() || growth.back().space != space) growth.push_back({space, {}});
        growth.back().events.push_back(to_stored_event(row, 1));
    }
    return growth;
}

}  // namespace urdimbre::storage::postgres
