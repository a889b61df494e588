#include "storage/postgres/event_log.hpp"

#include "storage/append_rules.hpp"
#include "storage/postgres/append_call.hpp"
#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"
#include "storage/postgres/stored_row.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::storage::postgres {
namespace {

constexpr Statement append_statement{
    "append",
    "select place, outcome, seq, last_seq, fingerprint, at, command, subject, body "
    "from append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, "
    "$18, $19, $20, $21, $22, $23, $24, $25, $26)"
};

constexpr Statement append_for_people_statement{
    "append_for_people",
    "select place, outcome, seq, last_seq, fingerprint, at, command, subject, body "
    "from append_batch_for_people($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
    "$15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, "
    "$33, $34)"
};

// What an index of messages has to say is written by the same statement, under the same locks
// (migrations/0009_messages.sql), whichever function appends; appends without any do not pay for
// it.
constexpr Statement append_indexing_statement{
    "append_indexing",
    "with done as materialized (select place, outcome, seq, last_seq, fingerprint, at, "
    "command, subject, body from append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
    "$12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)) select * "
    "from done union all select * from index_messages(array(select place from done where "
    "outcome = 'committed'), $1, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36)"
};

constexpr Statement append_for_people_indexing_statement{
    "append_for_people_indexing",
    "with done as materialized (select place, outcome, seq, last_seq, fingerprint, at, "
    "command, subject, body from append_batch_for_people($1, $2, $3, $4, $5, $6, $7, $8, $9, "
    "$10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, "
    "$27, $28, $29, $30, $31, $32, $33, $34)) select * from done union all select * from "
    "index_messages(array(select place from done where outcome = 'committed'), $1, $35, $36, "
    "$37, $38, $39, $40, $41, $42, $43, $44)"
};

// With everything that any append brings: what goes with anonymous contributions is rare, and need
// not have four statements of its own (migrations/0010_authorship.sql).
constexpr Statement append_with_authors_statement{
    "append_with_authors",
    "with done as materialized (select place, outcome, seq, last_seq, fingerprint, at, "
    "command, subject, body from append_batch_for_people($1, $2, $3, $4, $5, $6, $7, $8, $9, "
    "$10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, "
    "$27, $28, $29, $30, $31, $32, $33, $34)) select * from done union all select * from "
    "index_messages(array(select place from done where outcome = 'committed'), $1, $35, $36, "
    "$37, $38, $39, $40, $41, $42, $43, $44) union all select * from "
    "keep_authors(array(select place from done where outcome = 'committed'), $1, $45, $46, $47, "
    "$48)"
};

constexpr Statement authors_statement{
    "authors",
    "select contribution, person_id from authorship where space_id = $1 order by 1"
};

constexpr Statement read_thread_statement{
    "read_thread",
    "select e.seq, e.at, e.command, e.subject, e.body from "
    "(select seq from thread_answer where space_id = $1 and thread = $2 and seq > $3 "
    "order by seq limit $4) a, "
    "lateral (select * from event where space_id = $1 and seq = a.seq offset 0) e order by e.seq"
};

constexpr Statement thread_sizes_statement{
    "thread_sizes",
    "select asked.id, last.nth, last.seq "
    "from (select distinct id from unnest($2::uuid[]) as u (id)) asked, "
    "lateral (select nth, seq from thread_answer where space_id = $1 and thread = asked.id "
    "order by seq desc limit 1) last order by asked.id"
};

constexpr Statement reactions_statement{
    "reactions",
    "select r.message, r.person_id, r.reaction "
    "from (select distinct id from unnest($2::uuid[]) as u (id)) asked, "
    "lateral (select * from reaction where space_id = $1 and message = asked.id offset 0) r "
    "order by 1, 2, 3"
};

constexpr Statement read_statement{
    "read",
    "select e.seq, e.at, e.command, e.subject, e.body, (select a.person_id from authorship a "
    "where a.space_id = e.space_id and a.contribution = e.subject) from event e "
    "where e.space_id = $1 and e.seq > $2 order by e.seq limit $3"
};

constexpr Statement read_back_statement{
    "read_back",
    "select seq, at, command, subject, body from event "
    "where space_id = $1 and seq < $2 and subject = command order by seq desc limit $3"
};

constexpr Statement read_on_statement{
    "read_on",
    "select seq, at, command, subject, body from event "
    "where space_id = $1 and seq > $2 and subject = command order by seq limit $3"
};

// What opens a contribution is found by its command, whose id it bears. `lateral (… offset 0)`,
// here and below, tells the planner to begin with what was asked (migrations/0002_append.sql).
constexpr Statement about_statement{
    "about",
    "with asked as (select distinct id from unnest($2::uuid[]) as u (id)) "
    "select e.seq, e.at, e.command, e.subject, e.body, (select a.person_id from authorship a "
    "where a.space_id = $1 and a.contribution = asked.id) from asked, "
    "lateral (select first_seq, last_seq from command "
    "where space_id = $1 and command_id = asked.id offset 0) c, "
    "lateral (select * from event where space_id = $1 and seq between c.first_seq and c.last_seq "
    "and subject = asked.id and subject = command offset 0) e "
    "union all "
    "select e.seq, e.at, e.command, e.subject, e.body, (select a.person_id from authorship a "
    "where a.space_id = $1 and a.contribution = asked.id) from asked, "
    "lateral (select * from event where space_id = $1 and subject = asked.id "
    "and subject <> command offset 0) e "
    "order by 1"
};

constexpr Statement heads_statement{
    "heads",
    "select coalesce(h.head, 0) from unnest($1::bigint[]) with ordinality as asked (space_id, nth) "
    "left join space_head h on h.space_id = asked.space_id order by asked.nth"
};

constexpr Statement contents_statement{
    "contents",
    "select c.content_id, c.body from (select distinct id from unnest($2::uuid[]) as u (id)) "
    "asked, "
    "lateral (select * from content where space_id = $1 and content_id = asked.id offset 0) c "
    "order by c.content_id"
};

constexpr Statement saved_state_statement{
    "saved_state",
    "select s.seq, s.body from saved_state s join space_head h on h.space_id = s.space_id "
    "where s.space_id = $1 and s.seq <= h.head"
};

constexpr Statement save_state_statement{
    "save_state",
    "insert into saved_state as s (space_id, seq, body) "
    "select h.space_id, $2::bigint, $3::text from space_head h "
    "where h.space_id = $1 and h.head >= $2::bigint "
    "on conflict (space_id) do update set seq = excluded.seq, body = excluded.body "
    "where s.seq < excluded.seq"
};

constexpr Statement due_statement{
    "due",
    "select space_id from deadline where due_at <= $1 order by due_at, space_id limit $2"
};

constexpr Statement epoch_statement{"epoch", "select epoch from instance"};

constexpr Statement key_statement{
    "fingerprint_key",
    "select encode(fingerprint_key, 'hex')::uuid from instance"
};

constexpr Statement now_statement{
    "now",
    "select (extract(epoch from clock_timestamp()) * 1000)::bigint"
};

const Statement& statement_for(bool people, bool indexing) {
    if (people)
        return indexing ? append_for_people_indexing_statement : append_for_people_statement;
    return indexing ? append_indexing_statement : append_statement;
}

std::vector<StoredEvent> events_of(const pqxx::result& answer) {
    std::vector<StoredEvent> events;
    events.reserve(answer.size());
    for (const pqxx::row& row : answer) events.push_back(to_stored_event(row, 0));
    return events;
}

// … and whose they are, in a sixth column.
std::vector<StoredEvent> events_with_authors(const pqxx::result& answer) {
    constexpr pqxx::row::size_type author = 5;
    std::vector<StoredEvent> events = events_of(answer);
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& column = answer[static_cast<pqxx::result::size_type>(i)][author];
        if (!column.is_null()) events[i].author = to_person(column);
    }
    return events;
}

}  // namespace

std::vector<AppendOutcome> PostgresEventLog::append(std::span<const Append> batch) {
    require_well_formed(batch);
    if (batch.empty()) return {};
    std::vector<const Append*> ascending;
    ascending.reserve(batch.size());
    for (const Append& append : batch) ascending.push_back(&append);
    std::ranges::sort(ascending, {}, &Append::space);
    auto in_that_order = append_ascending(ascending);
    std::vector<AppendOutcome> outcomes(batch.size());
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        outcomes[static_cast<std::size_t>(ascending[i] - batch.data())] =
            std::move(in_that_order[i]);
    }
    return outcomes;
}

// Nothing is sent twice in here, except what the database said that it did not do.
std::vector<AppendOutcome> PostgresEventLog::append_ascending(
    std::span<const Append* const> ascending
) {
    try {
        const auto session = database_.borrow();
        const bool authoring = std::ranges::any_of(ascending, concerns_authors);
        const bool people = authoring || concerns_people(ascending);
        const bool indexing = authoring || std::ranges::any_of(ascending, indexes_messages);
        auto arguments = append_arguments(ascending, people);
        if (indexing) add_index_arguments(ascending, arguments);
        if (authoring) add_author_arguments(ascending, arguments);
        const Statement& statement =
            authoring ? append_with_authors_statement : statement_for(people, indexing);
        return append_outcomes(ascending, session->ask_packed(statement, arguments));
    } catch (const StatementFailed& why) {
        if (ascending.size() == 1) return {Failed{why.what()}};
    } catch (const StorageUnavailable&) {
        return std::vector<AppendOutcome>(ascending.size(), Unknown{});
    }
    return append_one_by_one(ascending);
}

// Only the guilty one fails. After a break the rest is not tried: whoever asks again decides when.
std::vector<AppendOutcome> PostgresEventLog::append_one_by_one(
    std::span<const Append* const> ascending
) {
    std::vector<AppendOutcome> outcomes;
    outcomes.reserve(ascending.size());
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        auto outcome = append_ascending(ascending.subspan(i, 1));
        outcomes.push_back(std::move(outcome.front()));
        if (std::holds_alternative<Unknown>(outcomes.back())) break;
    }
    outcomes.resize(ascending.size(), Unknown{});
    return outcomes;
}

std::vector<StoredEvent> PostgresEventLog::read(SpaceId space, Sequence after, std::size_t limit) {
    return events_with_authors(
        database_.borrow()->ask(read_statement, {argument(space), argument(after), argument(limit)})
    );
}

std::vector<StoredEvent>
PostgresEventLog::read_back(SpaceId space, Sequence before, std::size_t limit) {
    return events_of(database_.borrow()->ask(
        read_back_statement, {argument(space), argument(before), argument(limit)}
    ));
}

std::vector<StoredEvent>
PostgresEventLog::read_on(SpaceId space, Sequence after, std::size_t limit) {
    return events_of(database_.borrow()->ask(
        read_on_statement, {argument(space), argument(after), argument(limit)}
    ));
}

std::vector<StoredEvent> PostgresEventLog::about(SpaceId space, std::span<const Uuid> subjects) {
    if (subjects.empty()) return {};
    return events_with_authors(
        database_.borrow()->ask(about_statement, {argument(space), argument(subjects)})
    );
}

std::vector<StoredEvent> PostgresEventLog::read_thread(
    SpaceId space,
    const Uuid& thread,
    Sequence after,
    std::size_t limit
) {
    return events_of(database_.borrow()->ask(
        read_thread_statement, {argument(space), argument(thread), argument(after), argument(limit)}
    ));
}

std::vector<ThreadSize>
PostgresEventLog::thread_sizes(SpaceId space, std::span<const Uuid> threads) {
    if (threads.empty()) return {};
    std::vector<ThreadSize> sizes;
    const auto answer =
        database_.borrow()->ask(thread_sizes_statement, {argument(space), argument(threads)});
    for (const pqxx::row& row : answer) {
        sizes.push_back(
            {to_uuid(row[0]), static_cast<std::uint32_t>(to_number(row[1])), to_sequence(row[2])}
        );
    }
    return sizes;
}

std::vector<Reacted> PostgresEventLog::reactions(SpaceId space, std::span<const Uuid> messages) {
    if (messages.empty()) return {};
    std::vector<Reacted> reactions;
    const auto answer =
        database_.borrow()->ask(reactions_statement, {argument(space), argument(messages)});
    for (const pqxx::row& row : answer) {
        reactions.push_back({to_uuid(row[0]), to_person(row[1]), to_reaction(row[2])});
    }
    return reactions;
}

std::vector<Authored> PostgresEventLog::authors(SpaceId space) {
    std::vector<Authored> authors;
    for (const pqxx::row& row : database_.borrow()->ask(authors_statement, {argument(space)})) {
        authors.push_back({to_uuid(row[0]), to_person(row[1])});
    }
    return authors;
}

std::vector<Sequence> PostgresEventLog::heads(std::span<const SpaceId> spaces) {
    if (spaces.empty()) return {};
    std::vector<Sequence> heads;
    heads.reserve(spaces.size());
    for (const pqxx::row& row : database_.borrow()->ask(heads_statement, {argument(spaces)})) {
        heads.push_back(to_sequence(row[0]));
    }
    return heads;
}

std::vector<Content> PostgresEventLog::contents(SpaceId space, std::span<const ContentId> ids) {
    if (ids.empty()) return {};
    std::vector<Content> contents;
    const auto answer =
        database_.borrow()->ask(contents_statement, {argument(space), argument(ids)});
    for (const pqxx::row& row : answer) contents.push_back({to_uuid(row[0]), to_text(row[1])});
    return contents;
}

std::optional<SavedState> PostgresEventLog::saved_state(SpaceId space) {
    const auto answer = database_.borrow()->ask(saved_state_statement, {argument(space)});
    if (answer.empty()) return {};
    return SavedState{to_sequence(answer[0][0]), to_text(answer[0][1])};
}

void PostgresEventLog::save_state(SpaceId space, const SavedState& state) {
    database_.borrow()->ask(
        save_state_statement, {argument(space), argument(state.seq), state.body}
    );
}

std::vector<SpaceId> PostgresEventLog::due(Instant now, std::size_t limit) {
    std::vector<SpaceId> due;
    for (const pqxx::row& row :
         database_.borrow()->ask(due_statement, {argument(now), argument(limit)})) {
        due.push_back(to_space(row[0]));
    }
    return due;
}

Uuid PostgresEventLog::epoch() {
    return to_uuid(database_.borrow()->ask(epoch_statement).at(0)[0]);
}

std::array<std::uint8_t, 16> PostgresEventLog::fingerprint_key() {
    return to_uuid(database_.borrow()->ask(key_statement).at(0)[0]).bytes;
}

Instant PostgresEventLog::now() {
    return to_instant(database_.borrow()->ask(now_statement).at(0)[0]);
}

}  // namespace urdimbre::storage::postgres
