#include "storage/postgres/erasure_store.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

namespace urdimbre::storage::postgres {
namespace {

constexpr Statement erase_person_statement{"erase_person", "select erase_person($1, $2, $3, $4)"};

constexpr Statement take_erasure_statement{
    "take_erasure",
    "update erasure set taken_until = $2 where person_id = (select person_id from erasure "
    "where done_at is null and taken_until <= $1 order by asked_at, person_id limit 1 "
    "for update skip locked) returning person_id, words"
};

constexpr Statement erasure_done_statement{
    "erasure_done",
    "update erasure set done_at = $2 where person_id = $1 and done_at is null"
};

constexpr Statement erasures_open_statement{
    "erasures_open",
    "select 1 from erasure where done_at is null limit 1"
};

// By the spaces of who asks, however many memberships and erasures there are of others.
constexpr Statement erasures_met_statement{
    "erasures_met",
    "select e.person_id, p.name from (select distinct theirs.person_id from membership mine, "
    "lateral (select m.person_id from membership m where m.space_id = mine.space_id offset 0) "
    "theirs where mine.person_id = $1) met join erasure e on e.person_id = met.person_id, "
    "lateral (select name from person where person_id = e.person_id offset 0) p "
    "order by e.asked_at desc, e.person_id limit $2"
};

}  // namespace

bool PostgresErasureStore::close(
    PersonId person,
    const std::string& nobody,
    bool words,
    Instant now
) {
    const auto answer = database_.borrow()->ask(
        erase_person_statement, {argument(person), nobody, words ? "true" : "false", argument(now)}
    );
    return answer[0][0].as<bool>();
}

std::optional<ErasureStore::Erasure> PostgresErasureStore::take(Instant now, Instant until) {
    const auto taken =
        database_.borrow()->ask(take_erasure_statement, {argument(now), argument(until)});
    if (taken.empty()) return {};
    return Erasure{.person = to_person(taken[0][0]), .words = taken[0][1].as<bool>()};
}

void PostgresErasureStore::done(PersonId person, Instant now) {
    database_.borrow()->ask(erasure_done_statement, {argument(person), argument(now)});
}

bool PostgresErasureStore::under_way() {
    return !database_.borrow()->ask(erasures_open_statement).empty();
}

std::vector<PersonName> PostgresErasureStore::met_by(PersonId person, std::size_t limit) {
    std::vector<PersonName> all;
    for (const pqxx::row& row :
         database_.borrow()->ask(erasures_met_statement, {argument(person), argument(limit)})) {
        all.push_back({to_person(row[0]), to_text(row[1])});
    }
    return all;
}

}  // namespace urdimbre::storage::postgres
