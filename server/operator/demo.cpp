#include "server/app/playback.hpp"
#include "server/operator/demo_instruments.hpp"
#include "server/operator/demo_profiles.hpp"
#include "server/operator/histories.hpp"
#include "server/operator/tasks.hpp"
#include "storage/postgres/answer_link_store.hpp"
#include "storage/postgres/blob_store.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/directory.hpp"
#include "storage/postgres/event_log.hpp"
#include "storage/postgres/instance.hpp"
#include "storage/postgres/instrument_store.hpp"
#include "storage/postgres/notice_store.hpp"
#include "storage/postgres/profile_store.hpp"
#include "storage/postgres/reading_store.hpp"

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
    storage::postgres::PostgresReadingStore reading{database};
    storage::postgres::PostgresNoticeStore notices{database};
    playback.keep_reading_in(reading, notices);
    for (const EmbeddedHistory& history : embedded_histories()) {
        playback.read(history.name, history.json);
    }
    playback.play();
    storage::postgres::PostgresInstrumentStore instruments{database};
    storage::postgres::PostgresAnswerLinkStore links{database};
    for (const EmbeddedApplications& some : embedded_applications()) {
        ask_in_demo(
            some.json, instruments, links, directory, midnight_before(log.now()), log.now()
        );
    }
    storage::postgres::PostgresProfileStore profiles{database};
    for (const EmbeddedProfiles& some : embedded_profiles()) {
        introduce_in_demo(some.json, profiles, directory, log.now());
    }
    directory.set_demo_loaded();
    std::printf("la red de demostración quedó cargada (%zu hechos)\n", playback.events());
    return 0;
}

}  // namespace urdimbre::operators
