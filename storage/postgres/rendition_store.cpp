#include "storage/postgres/rendition_store.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/bytes.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

#include <span>

namespace urdimbre::storage::postgres {
namespace {

constexpr std::size_t failure_bytes_max = 500;

constexpr Statement rendition_take_statement{
    "rendition_take",
    "select space_id, file_id, kind, attempt, size, media "
    "from take_rendition($1, $2, $3::integer)"
};

constexpr Statement rendition_hold_statement{
    "rendition_hold",
    "update rendition r set taken_until = $5 from file f "
    "where r.space_id = $1 and r.file_id = $2 and r.kind = $3::\"char\" and r.attempt = "
    "$4::integer "
    "and r.state = 'w' and f.space_id = r.space_id and f.file_id = r.file_id "
    "and f.state in ('w', 's') returning r.attempt"
};

constexpr Statement rendition_begin_statement{
    "rendition_begin",
    "select begin_rendition($1, $2, $3::\"char\", $4::integer, $5, $6, $7)"
};

constexpr Statement rendition_put_statement{
    "rendition_put",
    "select put_chunk($1, $2, 0, $3::integer, $4::bytea, $5::bytea, $6)"
};

constexpr Statement rendition_complete_statement{
    "rendition_complete",
    "select complete_file($1, $2, 0, $3::bytea, $4, $5)"
};

constexpr Statement rendition_finish_statement{
    "rendition_finish",
    "select finish_rendition($1, $2, $3::\"char\", $4::integer, $5)"
};

constexpr Statement rendition_give_back_statement{
    "rendition_give_back",
    "update rendition set attempt = attempt - 1, taken_until = 0 "
    "where space_id = $1 and file_id = $2 and kind = $3::\"char\" and attempt = $4::integer "
    "and state = 'w'"
};

constexpr Statement rendition_fail_statement{
    "rendition_fail",
    "update rendition set failure = $5, taken_until = $6, "
    "state = case when $7::boolean and attempt < $8::integer then 'w' else 'i' end::\"char\" "
    "where space_id = $1 and file_id = $2 and kind = $3::\"char\" and attempt = $4::integer "
    "and state = 'w'"
};

constexpr Statement rendition_standing_statement{
    "rendition_standing",
    "select r.kind, r.state, r.taken_until > $3 or coalesce((select w.seen_at >= $4 "
    "from rendition_worker w), false), r.made, f.media, f.size "
    "from rendition r left join file f on f.space_id = r.space_id and f.file_id = r.made "
    "and f.state in ('w', 's') "
    "where r.space_id = $1 and r.file_id = $2"
};

std::string kind_text(RenditionKind kind) { return kind == RenditionKind::sound ? "s" : "p"; }

bool said_yes(const pqxx::field& field) { return to_text(field) == "t"; }

}  // namespace

std::optional<RenditionStore::Job> PostgresRenditionStore::take(Instant now, Instant until) {
    enum Column : int { space, file, kind, attempt, size, media };
    const auto answer = database_.borrow()->ask(
        rendition_take_statement,
        {postgres::argument(now),
         postgres::argument(until),
         postgres::argument(std::uint64_t{attempts_max})}
    );
    if (answer.empty()) return {};
    const pqxx::row row = answer[0];
    return Job{
        .space = to_space(row[space]),
        .file = to_uuid(row[file]),
        .kind = to_text(row[kind]) == "s" ? RenditionKind::sound : RenditionKind::still,
        .attempt = static_cast<std::uint32_t>(to_number(row[attempt])),
        .size = static_cast<std::uint64_t>(to_number(row[size])),
        .media = to_text(row[media]),
    };
}

bool PostgresRenditionStore::hold(const Job& job, Instant until) {
    const auto answer = database_.borrow()->ask(
        rendition_hold_statement,
        {postgres::argument(job.space),
         argument(job.file),
         kind_text(job.kind),
         postgres::argument(std::uint64_t{job.attempt}),
         postgres::argument(until)}
    );
    return !answer.empty();
}

bool PostgresRenditionStore::keep(const Job& job, const Made& made, Instant now) {
    auto connection = database_.borrow();
    const auto begun = connection->ask(
        rendition_begin_statement,
        {postgres::argument(job.space),
         argument(job.file),
         kind_text(job.kind),
         postgres::argument(std::uint64_t{job.attempt}),
         postgres::argument(made.size),
         made.media,
         postgres::argument(now)}
    );
    if (begun.at(0)[0].is_null()) return false;
    const Uuid file = to_uuid(begun.at(0)[0]);
    for (std::size_t nth = 0; nth < made.chunks.size(); ++nth) {
        const std::string bytes = made.chunk(nth);
        connection->ask(
            rendition_put_statement,
            {postgres::argument(job.space),
             argument(file),
             postgres::argument(nth),
             bytes_argument(std::span<const std::uint8_t>{made.chunks[nth]}),
             bytes_argument(bytes),
             postgres::argument(now)}
        );
    }
    connection->ask(
        rendition_complete_statement,
        {postgres::argument(job.space),
         argument(file),
         bytes_argument(std::span<const std::uint8_t>{made.address}),
         made.media,
         postgres::argument(now)}
    );
    const auto finished = connection->ask(
        rendition_finish_statement,
        {postgres::argument(job.space),
         argument(job.file),
         kind_text(job.kind),
         postgres::argument(std::uint64_t{job.attempt}),
         argument(file)}
    );
    return said_yes(finished.at(0)[0]);
}

void PostgresRenditionStore::give_back(const Job& job) {
    database_.borrow()->ask(
        rendition_give_back_statement,
        {postgres::argument(job.space),
         argument(job.file),
         kind_text(job.kind),
         postgres::argument(std::uint64_t{job.attempt})}
    );
}

void PostgresRenditionStore::fail(const Job& job, std::string_view why, bool again, Instant now) {
    database_.borrow()->ask(
        rendition_fail_statement,
        {postgres::argument(job.space),
         argument(job.file),
         kind_text(job.kind),
         postgres::argument(std::uint64_t{job.attempt}),
         std::string{why.substr(0, failure_bytes_max)},
         postgres::argument(now + rests_after_failure * static_cast<int>(job.attempt)),
         std::string{again ? "true" : "false"},
         postgres::argument(std::uint64_t{attempts_max})}
    );
}

RenditionStore::Standing
PostgresRenditionStore::standing(SpaceId space, const Uuid& recording, Instant now) {
    enum Column : int { kind, state, is_worked_on, made, media, size };
    const auto answer = database_.borrow()->ask(
        rendition_standing_statement,
        {postgres::argument(space),
         argument(recording),
         postgres::argument(now),
         postgres::argument(now - workers_lost_after)}
    );
    Standing standing;
    for (const pqxx::row& row : answer) {
        Part& part = to_text(row[kind]) == "s" ? standing.sound : standing.still;
        const std::string stands = to_text(row[state]);
        if (stands == "w") {
            part.state = said_yes(row[is_worked_on]) ? State::making : State::elsewhere;
        } else if (stands == "r" && !row[media].is_null()) {
            part.state = State::ready;
            part.file = to_uuid(row[made]);
            part.facts = {
                .media = to_text(row[media]),
                .size = static_cast<std::uint64_t>(to_number(row[size])),
            };
        }
    }
    return standing;
}

}  // namespace urdimbre::storage::postgres
