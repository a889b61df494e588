#include "storage/postgres/inspection.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

namespace urdimbre::storage::postgres {
namespace {

// From space to space by the index, however many events each of them has.
constexpr Statement spaces_statement{
    "inspected_spaces",
    "with recursive spoken (space_id) as ("
    "(select min(space_id) from event where space_id > $1) union all "
    "select (select min(e.space_id) from event e where e.space_id > s.space_id) from spoken s "
    "where s.space_id is not null) "
    "select space_id from (select space_id from spoken where space_id is not null union "
    "select space_id from space_head where space_id > $1 and head > 0) every_one "
    "order by 1 limit $2"
};

constexpr Statement head_statement{
    "inspected_head",
    "select head from space_head where space_id = $1"
};

constexpr Statement listed_statement{
    "inspected_listing",
    "select kind, parent from space where space_id = $1"
};

constexpr Statement deadline_statement{
    "inspected_deadline",
    "select due_at from deadline where space_id = $1"
};

constexpr Statement unclaimed_statement{
    "inspected_events_of_commands",
    "select e.seq from event e where e.space_id = $1 and e.seq > $2 and e.seq <= $3 and not exists "
    "("
    "select 1 from command c where c.space_id = e.space_id and c.command_id = e.command "
    "and e.seq between c.first_seq and c.last_seq) order by e.seq limit $4"
};

constexpr Statement claimed_statement{
    "inspected_commands",
    "select coalesce(sum(last_seq - first_seq + 1), 0)::bigint from command where space_id = $1"
};

constexpr Statement members_statement{
    "inspected_members",
    "select person_id, roles from membership where space_id = $1 and roles <> 0"
};

constexpr Statement notices_statement{
    "inspected_notices",
    "select seq, person_id, at, kind from notice where space_id = $1 "
    "and kind not in (13, 14) order by 1, 2"  // these follow from no log
};

constexpr Statement floors_statement{"inspected_floors", "select person_id, at from notice_floor"};
constexpr Statement answers_statement{
    "inspected_answers",
    "select thread, seq, nth from thread_answer where space_id = $1 and (thread, seq) > ($2, $3) "
    "order by thread, seq limit $4"
};

constexpr Statement inspected_reactions_statement{
    "inspected_reactions",
    "select message, person_id, reaction from reaction "
    "where space_id = $1 and (message, person_id, reaction) > ($2, $3, $4) "
    "order by message, person_id, reaction limit $5"
};

constexpr Statement inspected_authors_statement{
    "inspected_authors",
    "select contribution, person_id from authorship where space_id = $1 order by 1"
};

constexpr Statement inspected_files_statement{
    "inspected_files",
    "select file_id, message from file where space_id = $1 and state in ('w', 's') "
    "and message is not null"
};

constexpr Statement saved_statement{
    "inspected_state",
    "select seq, body from saved_state where space_id = $1"
};

}  // namespace

std::vector<domain::SpaceId> Inspection::spaces(domain::SpaceId after, std::size_t limit) {
    std::vector<domain::SpaceId> spaces;
    const auto answer =
        database_.borrow()->ask(spaces_statement, {argument(after), argument(limit)});
    for (const pqxx::row& row : answer) spaces.push_back(to_space(row[0]));
    return spaces;
}

std::optional<domain::Sequence> Inspection::head(domain::SpaceId space) {
    const auto answer = database_.borrow()->ask(head_statement, {argument(space)});
    if (answer.empty()) return {};
    return to_sequence(answer[0][0]);
}

std::optional<Inspection::Listed> Inspection::listed(domain::SpaceId space) {
    const auto answer = database_.borrow()->ask(listed_statement, {argument(space)});
    if (answer.empty()) return {};
    Listed listed{.kind = static_cast<domain::SpaceKind>(to_number(answer[0][0])), .parent = {}};
    if (!answer[0][1].is_null()) listed.parent = to_space(answer[0][1]);
    return listed;
}

std::optional<domain::Instant> Inspection::deadline(domain::SpaceId space) {
    const auto answer = database_.borrow()->ask(deadline_statement, {argument(space)});
    if (answer.empty()) return {};
    return to_instant(answer[0][0]);
}

std::map<domain::PersonId, domain::Roles> Inspection::members(domain::SpaceId space) {
    std::map<domain::PersonId, domain::Roles> members;
    const auto answer = database_.borrow()->ask(members_statement, {argument(space)});
    for (const pqxx::row& row : answer) members.emplace(to_person(row[0]), to_roles(row[1]));
    return members;
}

std::map<Inspection::NoticeOf, Inspection::Noticed> Inspection::notices(domain::SpaceId space) {
    std::map<NoticeOf, Noticed> notices;
    for (const pqxx::row& row : database_.borrow()->ask(notices_statement, {argument(space)})) {
        notices.emplace(
            NoticeOf{to_sequence(row[0]), to_person(row[1])},
            Noticed{to_instant(row[2]), static_cast<domain::NoticeKind>(to_number(row[3]))}
        );
    }
    return notices;
}

std::map<domain::PersonId, domain::Instant> Inspection::notice_floors() {
    std::map<domain::PersonId, domain::Instant> floors;
    for (const pqxx::row& row : database_.borrow()->ask(floors_statement)) {
        floors.emplace(to_person(row[0]), to_instant(row[1]));
    }
    return floors;
}

std::vector<Inspection::Answered> Inspection::answers(
    domain::SpaceId space,
    const std::optional<ThreadAnswer>& after,
    std::size_t limit
) {
    const ThreadAnswer from = after.value_or(ThreadAnswer{});
    std::vector<Answered> answers;
    const auto rows = database_.borrow()->ask(
        answers_statement,
        {argument(space), argument(from.thread), argument(from.seq), argument(limit)}
    );
    for (const pqxx::row& row : rows) {
        answers.push_back(
            {{to_uuid(row[0]), to_sequence(row[1])}, static_cast<std::uint32_t>(to_number(row[2]))}
        );
    }
    return answers;
}

std::vector<Reacted> Inspection::reactions(
    domain::SpaceId space,
    const std::optional<Reacted>& after,
    std::size_t limit
) {
    const Reacted from = after.value_or(Reacted{});
    std::vector<Reacted> reactions;
    const auto rows = database_.borrow()->ask(
        inspected_reactions_statement,
        {argument(space),
         argument(from.message),
         argument(from.person),
         argument(static_cast<std::uint64_t>(from.reaction)),
         argument(limit)}
    );
    for (const pqxx::row& row : rows) {
        reactions.push_back({to_uuid(row[0]), to_person(row[1]), to_reaction(row[2])});
    }
    return reactions;
}

std::vector<Authored> Inspection::authors(domain::SpaceId space) {
    std::vector<Authored> authors;
    const auto rows = database_.borrow()->ask(inspected_authors_statement, {argument(space)});
    for (const pqxx::row& row : rows) authors.push_back({to_uuid(row[0]), to_person(row[1])});
    return authors;
}

std::map<domain::Uuid, domain::CommandId> Inspection::files(domain::SpaceId space) {
    std::map<domain::Uuid, domain::CommandId> files;
    const auto rows = database_.borrow()->ask(inspected_files_statement, {argument(space)});
    for (const pqxx::row& row : rows) files.emplace(to_uuid(row[0]), to_uuid(row[1]));
    return files;
}

std::optional<Inspection::Saved> Inspection::saved_state(domain::SpaceId space) {
    const auto answer = database_.borrow()->ask(saved_statement, {argument(space)});
    if (answer.empty()) return {};
    return Saved{to_sequence(answer[0][0]), to_text(answer[0][1])};
}

std::vector<domain::Sequence> Inspection::unclaimed(
    domain::SpaceId space,
    domain::Sequence after,
    domain::Sequence upto,
    std::size_t limit
) {
    std::vector<domain::Sequence> places;
    const auto answer = database_.borrow()->ask(
        unclaimed_statement, {argument(space), argument(after), argument(upto), argument(limit)}
    );
    for (const pqxx::row& row : answer) places.push_back(to_sequence(row[0]));
    return places;
}

std::uint64_t Inspection::claimed(domain::SpaceId space) {
    const auto answer = database_.borrow()->ask(claimed_statement, {argument(space)});
    return static_cast<std::uint64_t>(to_number(answer[0][0]));
}

}  // namespace urdimbre::storage::postgres
