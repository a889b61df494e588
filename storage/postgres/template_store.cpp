#include "storage/postgres/template_store.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

#include <stdexcept>
#include <string>

namespace urdimbre::storage::postgres {
namespace {

constexpr Statement publish_statement{
    "publish_template",
    "select publish_template($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
};

constexpr Statement publish_instrument_statement{
    "publish_instrument",
    "select publish_document(1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
};

constexpr Statement templates_statement{
    "templates_of",
    "select t.template_id, t.adapted_from, t.retired::int, v.version, v.person_id, v.at, v.note, "
    "v.document from network_template t join network_template_version v "
    "on v.shelf = t.shelf and v.space_id = t.space_id and v.template_id = t.template_id "
    "and v.version = t.newest where t.space_id = $1 and ($2 = '' or t.template_id = $2) "
    "and t.shelf = $3 order by t.template_id collate \"C\""
};

constexpr Statement versions_statement{
    "template_versions",
    "select version, person_id, at, note, '' from network_template_version "
    "where space_id = $1 and template_id = $2 and shelf = $3 order by version desc"
};

constexpr Statement version_statement{
    "template_version",
    "select version, person_id, at, note, document from network_template_version "
    "where space_id = $1 and template_id = $2 and version = $3 and shelf = $4"
};

constexpr Statement retire_statement{
    "retire_template",
    "select retire_template($1, $2, $3::int <> 0, $4, $5, $6, $7)::int"
};

constexpr Statement retire_instrument_statement{
    "retire_instrument",
    "with done as (update network_template set retired = $3::int <> 0 "
    "where shelf = 1 and space_id = $1 and template_id = $2 returning 1) "
    "select count(*) from done"
};

std::string shelf_argument(TemplateStore::Shelf shelf) {
    return argument(static_cast<std::uint32_t>(shelf));
}

TemplateStore::Version version_in(const pqxx::row& row, int first) {
    return {
        .number = static_cast<std::uint32_t>(to_number(row[first])),
        .by = to_person(row[first + 1]),
        .at = to_instant(row[first + 2]),
        .note = to_text(row[first + 3]),
        .document = to_text(row[first + 4]),
    };
}

std::vector<TemplateStore::Standing> standings(const pqxx::result& answer) {
    std::vector<TemplateStore::Standing> all;
    for (const pqxx::row& row : answer) {
        all.push_back({
            .id = to_text(row[0]),
            .adapted_from = to_text(row[1]),
            .retired = to_number(row[2]) != 0,
            .newest = version_in(row, 3),
        });
    }
    return all;
}

}  // namespace

TemplateStore::Outcome PostgresTemplateStore::publish(const Publication& publication) {
    const Version& version = publication.version;
    std::vector<std::string> arguments{
        argument(publication.network),
        publication.id,
        argument(publication.base),
        publication.adapted_from,
        argument(publication.command),
        argument(version.by),
        argument(version.at),
        version.note,
        version.document,
        argument(per_network_max),
        argument(versions_max),
    };
    const bool tells = shelf_ == Shelf::conversations;
    if (tells) {
        arguments.push_back(publication.telling.title);
        arguments.push_back(argument(publication.telling.planners.bits()));
    }
    const auto answer = database_.borrow()->ask(
        tells ? publish_statement : publish_instrument_statement, arguments
    );
    switch (to_number(answer[0][0])) {
        case 0:
            return Outcome::published;
        case 1:
            return Outcome::came_between;
        case 2:
            return Outcome::full;
        default:
            throw std::logic_error("publish_template answers something else");
    }
}

std::vector<TemplateStore::Standing> PostgresTemplateStore::of(SpaceId network) {
    return standings(database_.borrow()->ask(
        templates_statement, {argument(network), "", shelf_argument(shelf_)}
    ));
}

std::optional<TemplateStore::Standing>
PostgresTemplateStore::find(SpaceId network, std::string_view id) {
    if (id.empty()) return {};
    auto found = standings(database_.borrow()->ask(
        templates_statement, {argument(network), std::string{id}, shelf_argument(shelf_)}
    ));
    if (found.empty()) return {};
    return std::move(found.front());
}

std::vector<TemplateStore::Version>
PostgresTemplateStore::versions(SpaceId network, std::string_view id) {
    std::vector<Version> all;
    for (const pqxx::row& row : database_.borrow()->ask(
             versions_statement, {argument(network), std::string{id}, shelf_argument(shelf_)}
         )) {
        all.push_back(version_in(row, 0));
    }
    return all;
}

std::optional<TemplateStore::Version>
PostgresTemplateStore::version(SpaceId network, std::string_view id, std::uint32_t number) {
    const auto answer = database_.borrow()->ask(
        version_statement,
        {argument(network), std::string{id}, argument(number), shelf_argument(shelf_)}
    );
    if (answer.empty()) return {};
    return version_in(answer[0], 0);
}

bool PostgresTemplateStore::retire(const Retirement& retirement) {
    if (shelf_ == Shelf::instruments) {
        const auto done = database_.borrow()->ask(
            retire_instrument_statement,
            {argument(retirement.network), retirement.id, retirement.retired ? "1" : "0"}
        );
        return to_number(done[0][0]) != 0;
    }
    const auto answer = database_.borrow()->ask(
        retire_statement,
        {argument(retirement.network),
         retirement.id,
         retirement.retired ? "1" : "0",
         argument(retirement.by),
         argument(retirement.at),
         retirement.telling.title,
         argument(retirement.telling.planners.bits())}
    );
    return to_number(answer[0][0]) != 0;
}

}  // namespace urdimbre::storage::postgres
