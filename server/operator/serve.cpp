#include "server/app/database_clock.hpp"
#include "server/app/node.hpp"
#include "server/app/texts.hpp"
#include "server/net/asio_loop.hpp"
#include "server/net/server.hpp"
#include "server/net/thread_offload.hpp"
#include "server/operator/own_memory.hpp"
#include "server/operator/tasks.hpp"
#include "server/support/log.hpp"
#include "server/support/metrics.hpp"
#include "storage/memory/broker.hpp"
#include "storage/postgres/access_record.hpp"
#include "storage/postgres/answer_link_store.hpp"
#include "storage/postgres/blob_store.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/directory.hpp"
#include "storage/postgres/durability.hpp"
#include "storage/postgres/erasure_store.hpp"
#include "storage/postgres/event_log.hpp"
#include "storage/postgres/figure_store.hpp"
#include "storage/postgres/instance.hpp"
#include "storage/postgres/instrument_store.hpp"
#include "storage/postgres/notice_store.hpp"
#include "storage/postgres/person_records.hpp"
#include "storage/postgres/profile_store.hpp"
#include "storage/postgres/reading_store.hpp"
#include "storage/postgres/rendition_store.hpp"
#include "storage/postgres/retention_store.hpp"
#include "storage/postgres/template_store.hpp"
#include "storage/redis/broker.hpp"
#include "storage/redis/presence_store.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>

namespace urdimbre::operators {
namespace {

constexpr std::size_t hashing_threads = 2;
constexpr std::chrono::seconds file_statement_timeout{30};  // a mebibyte, on a busy disk
// Bytes of files go their own way: however many there are, commands find threads and connections.
constexpr std::size_t transfer_threads = 2;

storage::redis::Settings redis_settings(const std::string& url) {
    storage::redis::Settings settings;
    settings.connection.address = storage::redis::parse_address(url).value();
    settings.log = [](bool well, const std::string& line) {
        const auto level = well ? support::log::Level::info : support::log::Level::warning;
        support::log::write(level, "redis", {{"what", line}});
    };
    return settings;
}

std::unique_ptr<storage::Broker>
make_broker(net::AsioLoop& loop, storage::memory::BrokerHub& alone, const std::string& url) {
    if (url.empty()) return std::make_unique<storage::memory::MemoryBroker>(alone);
    return std::make_unique<storage::redis::RedisBroker>(loop.context(), redis_settings(url));
}

// None: without Redis, a node knows of its own people only.
std::unique_ptr<storage::PresenceStore>
make_presence(net::AsioLoop& loop, const std::string& url, storage::PresenceTimes times) {
    if (url.empty()) return nullptr;
    std::random_device dice;
    const auto self = storage::NodeId{(std::uint64_t{dice()} << 32) | dice()};
    return std::make_unique<storage::redis::RedisPresenceStore>(
        loop.context(), self, times, redis_settings(url)
    );
}

// At least as long as what `openssl rand -hex 16` makes.
constexpr std::size_t turn_secret_min = 32;

app::CallRelays relays_of_calls(const support::Config& config) {
    if (config.turn_urls.empty()) return {};
    const bool turn = std::ranges::any_of(config.turn_urls, [](const std::string& url) {
        return !url.starts_with("stun:");
    });
    if (!turn) return {config.turn_urls, {}};
    std::ifstream file{config.turn_secret_file};
    std::string secret;
    std::getline(file, secret);
    while (secret.ends_with('\r') || secret.ends_with(' ')) secret.pop_back();
    if (secret.size() < turn_secret_min) {
        throw std::runtime_error(
            "turn_secret_file: «" + config.turn_secret_file +
            "» no se puede leer o su primera línea tiene menos de 32 caracteres; debe ser el mismo "
            "secreto de static-auth-secret en los relevos, como el que da: openssl rand -hex 32"
        );
    }
    return {config.turn_urls, std::move(secret)};
}

}  // namespace

int serve(const support::Config& config, const TaskArguments&) {
    keep_memory_to_oneself();
    storage::postgres::Database database{
        config.database, {.connections = config.database_connections}
    };
    storage::postgres::require_usable(database);
    if (!config.unsafe_storage) storage::postgres::check_durability(database);
    storage::postgres::PostgresEventLog log{database};
    storage::postgres::PostgresDirectory directory{database};
    storage::postgres::Database file_database{
        config.database,
        {.connections = transfer_threads, .statement_timeout = file_statement_timeout}
    };
    storage::postgres::PostgresBlobStore blobs{
        file_database,
        {.space_bytes_max = config.file_space_bytes_max,
         .recording_bytes_max = config.recording_space_bytes_max}
    };
    if (directory.demo() && !config.demo) {
        throw std::runtime_error(
            "esta base de datos nació como demostración: cualquiera puede entrar en ella. Para "
            "servirla de todos modos: --demo=1"
        );
    }

    storage::postgres::PostgresReadingStore reading{database};
    storage::postgres::PostgresTemplateStore templates{database};
    storage::postgres::PostgresTemplateStore own_instruments{
        database, storage::TemplateStore::Shelf::instruments
    };
    storage::postgres::PostgresInstrumentStore instruments{database};
    storage::postgres::PostgresAnswerLinkStore answer_links{database};
    storage::postgres::PostgresPersonRecords records{database};
    storage::postgres::PostgresAccessRecord accesses{database};
    storage::postgres::PostgresErasureStore erasures{database};
    storage::postgres::PostgresRetentionStore retentions{database};
    storage::postgres::PostgresProfileStore profiles{database};
    storage::postgres::PostgresRenditionStore renditions{file_database};
    storage::postgres::PostgresFigureStore figures{database};
    storage::postgres::PostgresNoticeStore notices{database};
    net::AsioLoop loop;
    storage::memory::BrokerHub alone{[&loop](auto task) { loop.post(std::move(task)); }};
    const auto broker = make_broker(loop, alone, config.redis);
    app::Node::Settings settings;
    settings.exchanges.answer_bytes_max = config.outbound_bytes_max;
    settings.exchanges.frames_per_second = config.frames_per_second;
    settings.exchanges.frames_burst = config.frames_burst;
    settings.address = config.public_url;
    settings.relays = relays_of_calls(config);
    const auto presence = make_presence(loop, config.redis, settings.presence.store);
    support::Metrics metrics;
    auto offload = std::make_unique<net::ThreadOffload>(loop, config.workers);
    auto transfers = std::make_unique<net::ThreadOffload>(loop, transfer_threads);
    auto hashing = std::make_unique<net::ThreadOffload>(loop, hashing_threads);
    app::DatabaseClock clock{loop, *offload, log};
    app::Node node{
        {.loop = loop,
         .offload = *offload,
         .hashing = *hashing,
         .log = log,
         .directory = directory,
         .broker = *broker,
         .now = [&clock] { return clock.now(); },
         .blobs = &blobs,
         .transfers = transfers.get(),
         .presence = presence.get(),
         .reading = &reading,
         .notices = &notices,
         .templates = &templates,
         .own_instruments = &own_instruments,
         .instruments = &instruments,
         .records = &records,
         .accesses = &accesses,
         .erasures = &erasures,
         .retentions = &retentions,
         .profiles = &profiles,
         .by_link = &answer_links,
         .renditions = &renditions,
         .figures = &figures},
        settings,
    };
    const app::Texts texts;
    net::Server server{
        loop,
        node,
        metrics,
        config,
        [&texts](std::string_view name, std::string_view lang) {
            const std::string key = "problems." + std::string{name};
            const std::string_view text = texts.find(lang, key);
            return text == key ? std::string{} : std::string{text};
        },
    };
    clock.start();
    node.start();
    server.listen();
    for (const support::ListenAddress& address : server.addresses()) {
        support::log::info("listening", {{"host", address.host}, {"port", address.port}});
    }
    loop.on_signal({SIGHUP}, [&server](int) { server.reload(); });
    loop.on_signal({SIGTERM, SIGINT}, [&server, &loop](int signal) {
        support::log::info("draining", {{"signal", signal}});
        server.drain([&loop] { loop.stop(); });
    });
    loop.run();
    hashing.reset();
    transfers.reset();
    offload.reset();  // while everything that its last jobs speak of is still there
    support::log::info("stopped");
    return 0;
}

}  // namespace urdimbre::operators
