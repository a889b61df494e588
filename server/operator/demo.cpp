#include "server/app/playback.hpp"
#include "server/operator/histories.hpp"
#include "server/operator/tasks.hpp"
#include "storage/postgres/blob_store.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/directory.hpp"
#include "storage/postgres/event_log.hpp"
#include "storage/postgres/instance.hpp"

#include <date/tz.h>

#include <chrono>
#include <cstdio>
#include <stdexcept>

namespace urdimbre::operators {
namespace {

// Where the demo network lives.
constexpr const char* place = "America/Santiago";

domain::Instant midnight_before(domain::Instant now) {
    const auto* zone = date::locate_zone(place);
    const auto local = date::floor<date::days>(zone->to_local(now));
    return date::floor<std::chrono::milliseconds>(zone->to_sys(local, date::choose::earliest));
}

}  // namespace

int demo(const support::Config& config, const TaskArguments&) {
    storage::postgres::Database database{config.database};
    storage::postgres::require_usable(database);
    storage::postgres::PostgresEventLog log{database};
    storage::postgres::PostgresDirectory directory{database};
    if (!directory.demo()) {
        throw std::runtime_error(
            "la red de demostración solo se carga en una base de datos nacida como tal: "
            "urdimbre migrate --demo=1 en una vacía"
        );
    }
    if (directory.demo_loaded()) {
        std::puts("la red de demostración ya estaba cargada");
        return 0;
    }
    const app::Templates templates;
    storage::postgres::PostgresBlobStore blobs{database, {}};
    app::Playback playback{log, directory, blobs, midnight_before(log.now()), templates};
    for (const EmbeddedHistory& history : embedded_histories()) {
        playback.play(history.name, history.json);
    }
    directory.set_demo_loaded();
    std::printf("la red de demostración quedó cargada (%zu hechos)\n", playback.events());
    return 0;
}

}  // namespace urdimbre::operators
