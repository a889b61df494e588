#include "storage/postgres/migrate.hpp"

#include "storage/postgres/conninfo.hpp"
#include "storage/postgres/migrations.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

#include <chrono>

namespace urdimbre::storage::postgres {
namespace {

using namespace std::chrono_literals;

// Held until the session ends. The number is this program's, in every database.
constexpr const char* one_at_a_time = "select pg_advisory_lock(8387523941)";

constexpr const char* create_instance =
    "insert into instance (product, schema, oldest_code, epoch, fingerprint_key, demo) values "
    "('urdimbre', 1, 1, gen_random_uuid(), substring(sha256("
    "uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) for 16), ";

bool is_empty(Session& session) {
    const auto answer = session.run(
        "select not exists (select from pg_class c where c.relnamespace = "
        "current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') "
        "and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass "
        "and d.objid = c.oid and d.deptype = 'e'))"
    );
    return to_text(answer.at(0)[0]) == "t";
}

void run(Session& session, int number, const EmbeddedMigration& migration, bool demo) {
    std::string sql(migration.sql);
    sql += '\n';
    if (number == 1) {
        sql += create_instance + std::string(demo ? "true" : "false") + ")";
    } else {
        sql += "update instance set schema = " + std::to_string(number);
    }
    try {
        session.run(sql);
    } catch (const StatementFailed& why) {
        throw StatementFailed(std::string(migration.name) + ": " + why.what());
    }
}

}  // namespace

int migrate(const std::string& conninfo, bool demo) {
    Session session(completed_conninfo(conninfo), Timeouts{.statement = 30min, .lock = 10min});
    session.run(one_at_a_time);
    int done = 0;
    if (!is_empty(session)) {
        const Instance instance = read_instance(session);
        require_not_newer(instance);
        if (demo && !instance.demo) {
            throw WrongDatabase(
                "la base de datos no nació como demostración y no puede volverse una. Use otra."
            );
        }
        done = instance.schema;
    }
    int number = 0;
    int run_now = 0;
    for (const EmbeddedMigration& migration : embedded_migrations()) {
        if (++number <= done) continue;
        run(session, number, migration, demo);
        ++run_now;
    }
    return run_now;
}

}  // namespace urdimbre::storage::postgres
