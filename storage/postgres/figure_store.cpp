#include "storage/postgres/figure_store.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

#include <string>

namespace urdimbre::storage::postgres {
namespace {

// `lateral (… offset 0)` tells the planner to begin with what was found so far: children by the
// index of parents, and of each log its last row alone (migrations/0002_append.sql).
constexpr Statement lively_statement{
    "figures_lively",
    "with recursive below (space_id) as (select $1::bigint union all "
    "select s.space_id from below b, "
    "lateral (select space_id from space where parent = b.space_id offset 0) s) "
    "select b.space_id from below b, "
    "lateral (select head from space_head where space_id = b.space_id offset 0) h, "
    "lateral (select at from event where space_id = b.space_id and seq = h.head offset 0) e "
    "where e.at >= $2::bigint order by 1 limit $3"
};

constexpr Statement figures_told_statement{
    "figures_told",
    "select figures from network_figures where network_id = $1 and month = $2::integer"
};

constexpr Statement figures_tell_statement{
    "figures_tell",
    "insert into network_figures (network_id, month, figures) "
    "values ($1, $2::integer, $3) on conflict do nothing"
};

}  // namespace

std::vector<SpaceId>
PostgresFigureStore::lively(SpaceId network, Instant since, std::size_t limit) {
    std::vector<SpaceId> found;
    for (const pqxx::row& row : database_.borrow()->ask(
             lively_statement, {argument(network), argument(since), argument(limit)}
         )) {
        found.push_back(to_space(row[0]));
    }
    return found;
}

std::optional<std::string> PostgresFigureStore::told(SpaceId network, std::int32_t month) {
    const auto found =
        database_.borrow()->ask(figures_told_statement, {argument(network), std::to_string(month)});
    return found.empty() ? std::nullopt : std::optional{to_text(found[0][0])};
}

std::string
PostgresFigureStore::tell(SpaceId network, std::int32_t month, const std::string& figures) {
    database_.borrow()->ask(
        figures_tell_statement, {argument(network), std::to_string(month), figures}
    );
    return told(network, month).value_or(figures);
}

}  // namespace urdimbre::storage::postgres
