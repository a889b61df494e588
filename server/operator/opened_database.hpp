#pragma once

#include "server/support/config.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/directory.hpp"
#include "storage/postgres/event_log.hpp"
#include "storage/postgres/instance.hpp"

namespace urdimbre::operators {

// The database of the settings, which this version may use; throws what is wrong with it.
struct OpenedDatabase {
    explicit OpenedDatabase(const support::Config& config) : database{config.database} {
        storage::postgres::require_usable(database);
    }

    storage::postgres::Database database;
    storage::postgres::PostgresEventLog log{database};
    storage::postgres::PostgresDirectory directory{database};
};

}  // namespace urdimbre::operators
