#include "storage/postgres/instrument_store.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <string>

namespace urdimbre::storage::postgres {
namespace {

using domain::Application;

constexpr Statement open_statement{
    "open_application",
    "select open_application($1, $2, $3, $4, $5, $6, $7, $8, nullif($9::bigint, 0), $10, $11, $12, "
    "$13, $14, $15, $16, $17)"
};

constexpr Statement application_statement{
    "application",
    "select a.id, a.space_id, a.root_id, a.opened_by, a.opened_at, a.closes_at, "
    "coalesce(a.closed_at, -1), a.moment, a.about, coalesce(a.person_id, 0), a.instrument, "
    "a.version, a.title, (a.figures is not null)::int, "
    "(select count(*) from application_answer s where s.application_id = a.id and s.submitted), "
    "a.family from application a where a.id = $1"
};

constexpr Statement applications_statement{
    "applications_in",
    "select a.id, a.space_id, a.root_id, a.opened_by, a.opened_at, a.closes_at, "
    "coalesce(a.closed_at, -1), a.moment, a.about, coalesce(a.person_id, 0), a.instrument, "
    "a.version, a.title, (a.figures is not null)::int, "
    "(select count(*) from application_answer s where s.application_id = a.id and s.submitted), "
    "a.family from application a where a.space_id = any($1::bigint[]) "
    "order by a.opened_at desc, a.id desc limit $2"
};

constexpr Statement answered_statement{
    "applications_answered",
    "select a.id, a.space_id, a.root_id, a.opened_by, a.opened_at, a.closes_at, "
    "coalesce(a.closed_at, -1), a.moment, a.about, coalesce(a.person_id, 0), a.instrument, "
    "a.version, a.title, (a.figures is not null)::int, "
    "(select count(*) from application_answer s where s.application_id = a.id and s.submitted), "
    "a.family, w.person_id, w.revision, w.submitted::int, w.at, w.answers "
    "from application_answer w join application a on a.id = w.application_id "
    "where w.person_id = $1 order by a.opened_at desc, a.id desc limit $2"
};

constexpr Statement document_statement{
    "application_document",
    "select document from application where id = $1"
};

constexpr Statement close_statement{
    "close_application",
    "update application set closed_at = $2 where id = $1 and closed_at is null"
};

constexpr Statement keep_statement{
    "keep_answers",
    "select keep_answers($1, $2, $3, $4::int <> 0, $5, $6, $7)"
};

constexpr Statement sheet_statement{
    "application_sheet",
    "select person_id, revision, submitted::int, at, answers from application_answer "
    "where application_id = $1 and person_id = $2"
};

constexpr Statement sheets_statement{
    "application_sheets",
    "select person_id, revision, submitted::int, at, answers from application_answer "
    "where application_id = $1 and submitted order by person_id"
};

constexpr Statement erase_statement{
    "erase_answers",
    "delete from application_answer where application_id = $1 and person_id = $2"
};

// The count and those it counts are of one moment: one statement.
constexpr Statement earlier_statement{
    "earlier_reports",
    "select c.reports, a.counted, a.document, coalesce(nullif(a.family, ''), a.instrument) from "
    "(select count(*) as reports from application where root_id = $1 and figures is not null) c "
    "left join application a on a.root_id = $1 and a.figures is not null "
    "and ($4::int <> 0 or coalesce(nullif(a.family, ''), a.instrument) = $2 "
    "or a.document like '%\"network\":%') and a.counted <> '' and least(a.closed_at, a.closes_at) "
    ">= $3 order by a.id"
};

constexpr Statement fix_statement{"fix_report", "select fix_report($1, $2, $3, $4)::int"};

constexpr Statement report_statement{
    "application_report",
    "select figures from application where id = $1 and figures is not null"
};

constexpr Statement choose_statement{
    "choose_dimensions",
    "insert into application_choice (application_id, person_id, at, dimensions) "
    "select a.id, $2::bigint, $3::bigint, $4::text from application a where a.id = $1 "
    "on conflict (application_id) do update set person_id = excluded.person_id, at = excluded.at, "
    "dimensions = excluded.dimensions"
};

constexpr Statement chosen_statement{
    "chosen_dimensions",
    "select application_id, person_id, at, dimensions from application_choice "
    "where application_id = $1"
};

constexpr Statement chosen_by_statement{
    "dimensions_chosen_by",
    "select application_id, person_id, at, dimensions from application_choice "
    "where person_id = $1 order by at desc, application_id desc limit $2"
};

constexpr Statement choices_statement{
    "choices_of_dimensions",
    "select distinct on (coalesce(nullif(a.family, ''), a.instrument) collate \"C\") "
    "c.application_id, c.person_id, c.at, c.dimensions, "
    "coalesce(nullif(a.family, ''), a.instrument) from application a "
    "join application_choice c on c.application_id = a.id where a.space_id = $1 "
    "order by coalesce(nullif(a.family, ''), a.instrument) collate \"C\", c.at desc, a.id desc"
};

// Ids have no blanks.
std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
}

std::vector<std::string> separated(const std::string& text) {
    std::vector<std::string> ids;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        ids.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return ids;
}

InstrumentStore::Choice choice_in(const pqxx::row& row) {
    return {
        .application = to_uuid(row[0]),
        .by = to_person(row[1]),
        .at = to_instant(row[2]),
        .dimensions = separated(to_text(row[3])),
    };
}

InstrumentStore::Standing standing_in(const pqxx::row& row) {
    InstrumentStore::Standing standing;
    Application& one = standing.application;
    one.id = to_uuid(row[0]);
    one.space = to_space(row[1]);
    one.root = to_space(row[2]);
    one.opened_by = to_person(row[3]);
    one.opened_at = to_instant(row[4]);
    one.closes_at = to_instant(row[5]);
    if (to_number(row[6]) >= 0) one.closed_at = to_instant(row[6]);
    one.moment = static_cast<domain::Moment>(to_number(row[7]));
    one.about = static_cast<domain::About>(to_number(row[8]));
    if (to_number(row[9]) != 0) one.person = to_person(row[9]);
    one.instrument = to_text(row[10]);
    one.version = static_cast<std::uint32_t>(to_number(row[11]));
    one.title = to_text(row[12]);
    standing.reported = to_number(row[13]) != 0;
    standing.submitted = static_cast<std::uint32_t>(to_number(row[14]));
    one.family = to_text(row[15]);
    return standing;
}

InstrumentStore::Sheet sheet_in(const pqxx::row& row, int first) {
    return {
        .by = to_person(row[first]),
        .revision = static_cast<std::uint32_t>(to_number(row[first + 1])),
        .submitted = to_number(row[first + 2]) != 0,
        .at = to_instant(row[first + 3]),
        .answers = to_text(row[first + 4]),
    };
}

}  // namespace

InstrumentStore::Opening PostgresInstrumentStore::open(
    const Application& application,
    std::string_view document,
    Instant now
) {
    const auto answer = database_.borrow()->ask(
        open_statement,
        {
            argument(application.id),
            argument(application.space),
            argument(application.root),
            argument(application.opened_by),
            argument(application.opened_at),
            argument(application.closes_at),
            argument(static_cast<std::uint32_t>(application.moment)),
            argument(static_cast<std::uint32_t>(application.about)),
            argument(application.person.value_or(PersonId{0})),
            application.instrument,
            argument(application.version),
            application.title,
            std::string{document},
            argument(now),
            argument(Application::of_space_max),
            argument(Application::open_max),
            application.family,
        }
    );
    switch (to_number(answer[0][0])) {
        case 0:
            return Opening::opened;
        case 1:
            return Opening::full;
        case 2:
            return Opening::taken;
        default:
            throw std::logic_error("open_application answers something else");
    }
}

std::optional<InstrumentStore::Standing> PostgresInstrumentStore::find(const Uuid& application) {
    const auto answer = database_.borrow()->ask(application_statement, {argument(application)});
    if (answer.empty()) return {};
    return standing_in(answer[0]);
}

std::string PostgresInstrumentStore::document(const Uuid& application) {
    const auto answer = database_.borrow()->ask(document_statement, {argument(application)});
    return answer.empty() ? std::string{} : to_text(answer[0][0]);
}

std::vector<InstrumentStore::Standing>
PostgresInstrumentStore::in(const std::vector<SpaceId>& spaces, std::size_t limit) {
    std::vector<Standing> all;
    for (const pqxx::row& row : database_.borrow()->ask(
             applications_statement, {argument(std::span<const SpaceId>{spaces}), argument(limit)}
         )) {
        all.push_back(standing_in(row));
    }
    return all;
}

void PostgresInstrumentStore::close(const Uuid& application, Instant at) {
    database_.borrow()->ask(close_statement, {argument(application), argument(at)});
}

InstrumentStore::Kept PostgresInstrumentStore::keep(const Keeping& keeping) {
    const Sheet& sheet = keeping.sheet;
    const auto answer = database_.borrow()->ask(
        keep_statement,
        {
            argument(keeping.application),
            argument(sheet.by),
            argument(keeping.base),
            sheet.submitted ? "1" : "0",
            argument(sheet.at),
            argument(keeping.command),
            sheet.answers,
        }
    );
    switch (to_number(answer[0][0])) {
        case 0:
            return Kept::kept;
        case 1:
            return Kept::came_between;
        case 2:
            return Kept::closed;
        default:
            throw std::logic_error("keep_answers answers something else");
    }
}

std::optional<InstrumentStore::Sheet>
PostgresInstrumentStore::sheet(const Uuid& application, PersonId by) {
    const auto answer =
        database_.borrow()->ask(sheet_statement, {argument(application), argument(by)});
    if (answer.empty()) return {};
    return sheet_in(answer[0], 0);
}

std::vector<InstrumentStore::Sheet> PostgresInstrumentStore::sheets(const Uuid& application) {
    std::vector<Sheet> all;
    for (const pqxx::row& row :
         database_.borrow()->ask(sheets_statement, {argument(application)})) {
        all.push_back(sheet_in(row, 0));
    }
    return all;
}

void PostgresInstrumentStore::erase(const Uuid& application, PersonId by) {
    database_.borrow()->ask(erase_statement, {argument(application), argument(by)});
}

std::vector<InstrumentStore::Answered>
PostgresInstrumentStore::of_person(PersonId person, std::size_t limit) {
    std::vector<Answered> all;
    for (const pqxx::row& row :
         database_.borrow()->ask(answered_statement, {argument(person), argument(limit)})) {
        all.push_back({.standing = standing_in(row), .sheet = sheet_in(row, 16)});
    }
    return all;
}

InstrumentStore::Earlier
PostgresInstrumentStore::earlier_reports(SpaceId root, const Kin& kin, Instant since) {
    Earlier earlier;
    for (const pqxx::row& row : database_.borrow()->ask(
             earlier_statement,
             {argument(root), std::string{kin.family}, argument(since), kin.of_network ? "1" : "0"}
         )) {
        earlier.reports = static_cast<std::uint64_t>(to_number(row[0]));
        if (row[1].is_null()) continue;
        earlier.counted.push_back({
            .family = to_text(row[3]),
            .document = to_text(row[2]),
            .counted = to_text(row[1]),
        });
    }
    return earlier;
}

bool PostgresInstrumentStore::fix(const Fixing& fixing) {
    const auto answer = database_.borrow()->ask(
        fix_statement,
        {
            argument(fixing.application),
            argument(fixing.reports),
            fixing.figures,
            fixing.counted,
        }
    );
    return to_number(answer[0][0]) != 0;
}

std::optional<std::string> PostgresInstrumentStore::report(const Uuid& application) {
    const auto answer = database_.borrow()->ask(report_statement, {argument(application)});
    if (answer.empty()) return {};
    return to_text(answer[0][0]);
}

void PostgresInstrumentStore::choose(const Choice& choice) {
    database_.borrow()->ask(
        choose_statement,
        {
            argument(choice.application),
            argument(choice.by),
            argument(choice.at),
            joined(choice.dimensions),
        }
    );
}

std::optional<InstrumentStore::Choice> PostgresInstrumentStore::chosen(const Uuid& application) {
    const auto answer = database_.borrow()->ask(chosen_statement, {argument(application)});
    if (answer.empty()) return {};
    return choice_in(answer[0]);
}

std::vector<InstrumentStore::Choice>
PostgresInstrumentStore::chosen_by(PersonId person, std::size_t limit) {
    std::vector<Choice> all;
    for (const pqxx::row& row :
         database_.borrow()->ask(chosen_by_statement, {argument(person), argument(limit)})) {
        all.push_back(choice_in(row));
    }
    return all;
}

std::vector<InstrumentStore::Chosen> PostgresInstrumentStore::choices(SpaceId space) {
    std::vector<Chosen> all;
    for (const pqxx::row& row : database_.borrow()->ask(choices_statement, {argument(space)})) {
        all.push_back({.family = to_text(row[4]), .choice = choice_in(row)});
    }
    return all;
}

}  // namespace urdimbre::storage::postgres
