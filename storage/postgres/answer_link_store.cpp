#include "storage/postgres/answer_link_store.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

#include <stdexcept>

namespace urdimbre::storage::postgres {
namespace {

using domain::AnswerLink;

constexpr Statement make_link_statement{
    "make_answer_link",
    "select make_answer_link($1, $2, $3, $4, $5, $6, $7, $8, $9::int <> 0, $10::int, $11)"
};

constexpr Statement renew_link_statement{
    "renew_answer_link",
    "update answer_link set secret = $2 where id = $1 and closed_at is null and closes_at > $3 "
    "returning 1"
};

constexpr Statement close_link_statement{
    "close_answer_link",
    "update answer_link set closed_at = $2 where id = $1 and closed_at is null"
};

constexpr Statement close_links_statement{
    "close_answer_links",
    "update answer_link set closed_at = coalesce(closed_at, $2), closes_at = least(closes_at, $2) "
    "where application_id = $1 and (closed_at is null or closes_at > $2)"
};

constexpr Statement links_of_statement{
    "answer_links_of",
    "select id, application_id, made_by, made_at, closes_at, coalesce(closed_at, -1), called, "
    "lang, minors::int, answers_max, answers, words_bytes from answer_link where application_id = "
    "$1 "
    "order by made_at, id"
};

constexpr Statement find_link_statement{
    "find_answer_link",
    "select id, application_id, made_by, made_at, closes_at, coalesce(closed_at, -1), called, "
    "lang, minors::int, answers_max, answers, words_bytes from answer_link where secret = $1"
};

constexpr Statement keep_link_answer_statement{
    "keep_link_answer",
    "select keep_link_answer($1, $2, $3, $4, $5, $6, $7)"
};

constexpr Statement link_answers_statement{
    "link_answers",
    "select a.link_id, a.answers from link_answer a join answer_link l on l.id = a.link_id "
    "where l.application_id = $1 order by a.link_id, a.once"
};

constexpr Statement fix_link_report_statement{"fix_link_report", "select fix_link_report($1, $2)"};

constexpr Statement link_report_statement{
    "link_report",
    "select figures from link_report where application_id = $1"
};

constexpr Statement links_due_statement{
    "answer_links_due",
    "select application_id from answer_link where not fixed and closes_at <= $1 "
    "group by application_id order by min(closes_at), application_id limit $2"
};

AnswerLinkStore::Standing link_in(const pqxx::row& row) {
    AnswerLinkStore::Standing standing;
    AnswerLink& one = standing.link;
    one.id = to_uuid(row[0]);
    one.application = to_uuid(row[1]);
    one.made_by = to_person(row[2]);
    one.made_at = to_instant(row[3]);
    one.closes_at = to_instant(row[4]);
    if (to_number(row[5]) >= 0) one.closed_at = to_instant(row[5]);
    one.group = to_text(row[6]);
    one.lang = to_text(row[7]);
    one.minors = to_number(row[8]) != 0;
    one.answers_max = static_cast<std::uint32_t>(to_number(row[9]));
    standing.answers = static_cast<std::uint32_t>(to_number(row[10]));
    standing.words_bytes = static_cast<std::uint64_t>(to_number(row[11]));
    return standing;
}

}  // namespace

AnswerLinkStore::Making PostgresAnswerLinkStore::make(const AnswerLink& link, const Hash& secret) {
    const auto answer = database_.borrow()->ask(
        make_link_statement,
        {
            argument(link.id),
            argument(link.application),
            argument(secret),
            argument(link.made_by),
            argument(link.made_at),
            argument(link.closes_at),
            link.group,
            link.lang,
            link.minors ? "1" : "0",
            argument(link.answers_max),
            argument(AnswerLink::of_application_max),
        }
    );
    switch (to_number(answer[0][0])) {
        case 0:
            return Making::made;
        case 1:
            return Making::full;
        case 2:
            return Making::taken;
        default:
            throw std::logic_error("make_answer_link answers something else");
    }
}

bool PostgresAnswerLinkStore::renew(const Uuid& link, const Hash& secret, Instant now) {
    return !database_.borrow()
                ->ask(renew_link_statement, {argument(link), argument(secret), argument(now)})
                .empty();
}

void PostgresAnswerLinkStore::close(const Uuid& link, Instant at) {
    database_.borrow()->ask(close_link_statement, {argument(link), argument(at)});
}

void PostgresAnswerLinkStore::close_all(const Uuid& application, Instant at) {
    database_.borrow()->ask(close_links_statement, {argument(application), argument(at)});
}

std::vector<AnswerLinkStore::Standing> PostgresAnswerLinkStore::of(const Uuid& application) {
    std::vector<Standing> all;
    for (const pqxx::row& row :
         database_.borrow()->ask(links_of_statement, {argument(application)})) {
        all.push_back(link_in(row));
    }
    return all;
}

std::optional<AnswerLinkStore::Standing> PostgresAnswerLinkStore::find(const Hash& secret) {
    const auto answer = database_.borrow()->ask(find_link_statement, {argument(secret)});
    if (answer.empty()) return {};
    return link_in(answer[0]);
}

AnswerLinkStore::Kept PostgresAnswerLinkStore::keep(const Answering& answering) {
    const auto answer = database_.borrow()->ask(
        keep_link_answer_statement,
        {
            argument(answering.link),
            argument(answering.id),
            argument(answering.at),
            answering.consent,
            answering.answers,
            argument(answering.words_bytes),
            argument(AnswerLink::words_bytes_most),
        }
    );
    switch (to_number(answer[0][0])) {
        case 0:
            return Kept::kept;
        case 1:
            return Kept::closed;
        case 2:
            return Kept::full;
        default:
            throw std::logic_error("keep_link_answer answers something else");
    }
}

std::vector<AnswerLinkStore::Answered> PostgresAnswerLinkStore::answers(const Uuid& application) {
    std::vector<Answered> all;
    for (const pqxx::row& row :
         database_.borrow()->ask(link_answers_statement, {argument(application)})) {
        all.push_back({.link = to_uuid(row[0]), .answers = to_text(row[1])});
    }
    return all;
}

void PostgresAnswerLinkStore::fix(const Uuid& application, const std::string& figures) {
    database_.borrow()->ask(fix_link_report_statement, {argument(application), figures});
}

std::optional<std::string> PostgresAnswerLinkStore::report(const Uuid& application) {
    const auto answer = database_.borrow()->ask(link_report_statement, {argument(application)});
    if (answer.empty()) return {};
    return to_text(answer[0][0]);
}

std::vector<Uuid> PostgresAnswerLinkStore::due(Instant now, std::size_t limit) {
    std::vector<Uuid> all;
    for (const pqxx::row& row :
         database_.borrow()->ask(links_due_statement, {argument(now), argument(limit)})) {
        all.push_back(to_uuid(row[0]));
    }
    return all;
}

}  // namespace urdimbre::storage::postgres
