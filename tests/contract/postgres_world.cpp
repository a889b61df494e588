#include "tests/contract/postgres_world.hpp"

#include "storage/postgres/migrate.hpp"

namespace urdimbre::storage {
namespace {

std::string migrated(tests::PostgresServer& server, bool demo) {
    std::string conninfo = server.new_database();
    postgres::migrate(conninfo, demo);
    return conninfo;
}

}  // namespace

PostgresWorld::PostgresWorld(
    tests::PostgresServer& server,
    bool demo,
    const postgres::Database::Settings& settings
)
    : server_(server), conninfo_(migrated(server, demo)), database_(conninfo_, settings) {}

void PostgresWorld::renew_epoch() { postgres::renew_epoch(database_); }

}  // namespace urdimbre::storage
