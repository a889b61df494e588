#include "storage/postgres/template_inspection.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

namespace urdimbre::storage::postgres {
namespace {

constexpr Statement versions_of_templates_statement{
    "inspect_templates",
    "select space_id, template_id, version, document from network_template_version "
    "where shelf = $5 and (space_id, template_id, version) > ($1, $2, $3) "
    "order by space_id, template_id, version limit $4"
};

constexpr Statement gaps_statement{
    "inspect_template_gaps",
    "select 'espacio ' || space_id || case when shelf = 0 then ', conversación ' "
    "else ', instrumento ' end || template_id from network_template t "
    "full join (select shelf, space_id, template_id, count(*), max(version) newest "
    "from network_template_version group by 1, 2, 3) v using (shelf, space_id, template_id) "
    "where t.newest is distinct from v.newest or v.count is distinct from v.newest "
    "order by 1 limit $1"
};

// Kind 13 is a publication, 14 a retirement.
constexpr Statement unfounded_statement{
    "inspect_template_notices",
    "(select 'espacio ' || n.space_id || ', aviso ' || n.seq || ' a la persona ' || n.person_id "
    "from notice n where n.kind in (13, 14) and not exists (select from template_news w "
    "where w.seq = n.seq and w.retired = (n.kind = 14)) order by 1 limit $1) union all "
    "(select 'espacio ' || w.space_id || ', publicación de ' || w.template_id || ' ' || w.version "
    "from template_news w where not exists (select from network_template_version v "
    "where v.shelf = 0 and v.space_id = w.space_id and v.template_id = w.template_id "
    "and v.version = w.version) "
    "order by 1 limit $1)"
};

std::vector<std::string> lines(Database& database, const Statement& statement, std::size_t limit) {
    std::vector<std::string> found;
    for (const auto& row : database.borrow()->ask(statement, {argument(limit)})) {
        found.push_back(to_text(row[0]));
    }
    return found;
}

}  // namespace

std::vector<TemplateInspection::Version> TemplateInspection::versions(
    TemplateStore::Shelf shelf,
    const std::optional<Version>& after,
    std::size_t limit
) {
    const Version from = after.value_or(Version{});
    std::vector<Version> found;
    const auto answer = database_.borrow()->ask(
        versions_of_templates_statement,
        {std::to_string(from.network),
         from.id,
         std::to_string(from.version),
         argument(limit),
         argument(static_cast<std::uint32_t>(shelf))}
    );
    for (const auto& row : answer) {
        found.push_back({to_number(row[0]), to_text(row[1]), to_number(row[2]), to_text(row[3])});
    }
    return found;
}

std::vector<std::string> TemplateInspection::with_gaps(std::size_t limit) {
    return lines(database_, gaps_statement, limit);
}

std::vector<std::string> TemplateInspection::unfounded(std::size_t limit) {
    return lines(database_, unfounded_statement, limit);
}

}  // namespace urdimbre::storage::postgres
