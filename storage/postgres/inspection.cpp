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
    "select 1 from space where space_id = $1"
};

constexpr Statement members_statement{
    "inspected_members",
    "select person_id, roles from membership where space_id = $1 and roles <> 0"
};

constexpr Statement answers_statement{
    "inspected_answers",
    "select thread, seq, nth from thread_answer where space_id = $1 and (thread, seq) > ($2, $3) "
    "order by thread, seq limit $4"
};

constexpr Statement reactions_statement{
    "inspected_reactions",
    "select message, person_id, reaction from reaction "
    "where space_id = $1 and (message, person_id, reaction) > ($2, $3, $4) "
    "order by message, person_id, reaction limit $5"
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

bool Inspection::is_listed(domain::SpaceId space) {
    return !database_.borrow()->ask(listed_statement, {argument(space)}).empty();
}

std::map<domain::PersonId, domain::Roles> Inspection::members(domain::SpaceId space) {
    std::map<domain::PersonId, domain::Roles> members;
    const auto answer = database_.borrow()->ask(members_statement, {argument(space)});
    for (const pqxx::row& row : answer) members.emplace(to_person(row[0]), to_roles(row[1]));
    return members;
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
        reactions_statement,
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

std::optional<Inspection::Saved> Inspection::saved_state(domain::SpaceId space) {
    const auto answer = database_.borrow()->ask(saved_statement, {argument(space)});
    if (answer.empty()) return {};
    return Saved{to_sequence(answer[0][0]), to_text(answer[0][1])};
}

}  // namespace urdimbre::storage::postgres
