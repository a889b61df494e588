#include "server/support/config.hpp"
#include "server/support/config_values.hpp"

#include <gtest/gtest.h>

namespace urdimbre::support {
namespace {

ConfigOutcome from_arguments(std::vector<std::string> arguments) {
    return read_config(
        {.file_name = "",
         .file = "",
         .environment = {{"URDIMBRE_DATABASE", "dbname=x"}},
         .arguments = std::move(arguments)}
    );
}

std::string all(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

TEST(Config, LaterSourcesWin) {
    const ConfigOutcome outcome = read_config({
        .file_name = "urdimbre.conf",
        .file = "# comentario\n\n listen = 127.0.0.1:1, [::1]:2 \nworkers=2\ndatabase = host=/run "
                "dbname=a\nlog_format = json\n",
        .environment = {{"URDIMBRE_WORKERS", "3"}, {"URDIMBRE_DEMO", "1"}, {"HOME", "/x"}},
        .arguments =
            {"--workers=5", "--unsafe-storage", "--log-level", "debug", "--redis", "unix:///x"},
    });
    EXPECT_EQ(all(outcome.problems), "");
    EXPECT_EQ(outcome.config.listen, (std::vector<ListenAddress>{{"127.0.0.1", 1}, {"::1", 2}}));
    EXPECT_EQ(outcome.config.workers, 5u);
    EXPECT_EQ(outcome.config.database, "host=/run dbname=a");
    EXPECT_EQ(outcome.config.redis, "unix:///x");
    EXPECT_EQ(outcome.config.log_format, log::Format::json);
    EXPECT_EQ(outcome.config.log_level, log::Level::debug);
    EXPECT_TRUE(outcome.config.demo);
    EXPECT_TRUE(outcome.config.unsafe_storage);
    EXPECT_NE(all(outcome.warnings).find("unsafe_storage"), std::string::npos);
}

TEST(Config, TellsEveryProblemAtOnceAndWhatWouldBeRight) {
    const ConfigOutcome outcome = read_config({
        .file_name = "urdimbre.conf",
        .file = "listen = todas\nworkrs = 3\nesto no\n",
        .environment = {{"URDIMBRE_OUTBOUND_BYTES_MAX", "1"}},
        .arguments =
            {"--tls-certificate=a.pem",
             "--connections_max=5",
             "--connections-per-address-max=6",
             "sobra"},
    });
    const std::string problems = all(outcome.problems);
    for (const std::string_view part :
         {"urdimbre.conf, línea 1: «listen» no se entiende: use dirección:puerto",
          "urdimbre.conf, línea 2",
          "¿quiso decir «workers»?",
          "urdimbre.conf, línea 3: falta el signo =",
          "URDIMBRE_OUTBOUND_BYTES_MAX",
          "65536",
          "sobra: no se esperaba aquí",
          "hay 1 certificados y 0 llaves",
          "connections_per_address_max es mayor que connections_max",
          "database: falta"}) {
        EXPECT_NE(problems.find(part), std::string::npos) << part << "\nin\n" << problems;
    }
    EXPECT_EQ(outcome.problems.size(), 8u) << problems;
    EXPECT_EQ(problems.find("?."), std::string::npos) << problems;
}

TEST(Config, NeverRepeatsAValue) {
    const ConfigOutcome outcome = from_arguments({"--redis=http://usuario:clave-secreta@x"});
    ASSERT_EQ(outcome.problems.size(), 1u);
    EXPECT_EQ(outcome.problems[0].find("clave-secreta"), std::string::npos);
}

TEST(Config, StandardValuesGiveWay) {
    const ConfigOutcome outcome =
        from_arguments({"--connections_max=10", "--frames_per_second=5000"});
    EXPECT_EQ(all(outcome.problems), "");
    EXPECT_EQ(outcome.config.connections_per_address_max, 10u);
    EXPECT_EQ(outcome.config.frames_burst, 5'000u);
    EXPECT_EQ(from_arguments({"--frames_per_second=5", "--frames_burst=1"}).problems.size(), 1u);
}

TEST(Config, WarnsOfVariablesThatAreAlmostSettings) {
    const ConfigOutcome outcome = read_config({
        .file_name = "",
        .file = "",
        .environment =
            {{"URDIMBRE_DATABASE", "x"},
             {"URDIMBRE_LISTN", "x"},
             {"URDIMBRE_PORT_OF_SOMETHING_ELSE", "1"},
             {"URDIMBRE_CONFIG", "x"}},
        .arguments = {},
    });
    EXPECT_EQ(all(outcome.problems), "");
    EXPECT_EQ(outcome.warnings.size(), 1u) << all(outcome.warnings);
}

TEST(Config, TheSameAddressTwiceIsAMistake) {
    EXPECT_EQ(from_arguments({"--listen=127.0.0.1:8080,127.0.0.1:8080"}).problems.size(), 1u);
    EXPECT_EQ(from_arguments({"--listen=127.0.0.1:0,127.0.0.1:0"}).problems.size(), 0u);
}

TEST(Config, HelpNamesEveryKeyAndItsStandardIsTrue) {
    const std::string help = config_help();
    const Config untouched;
    for (const ConfigKey& key : config_keys()) {
        EXPECT_NE(help.find("\n" + std::string{key.name} + " = "), std::string::npos) << key.name;
        EXPECT_FALSE(key.meaning.empty()) << key.name;
        if (key.standard.empty()) continue;
        Config config;
        EXPECT_EQ(key.take(config, key.standard), "") << key.name;
        EXPECT_EQ(config.listen, untouched.listen);
        EXPECT_EQ(config.metrics_from, untouched.metrics_from);
        const auto numbers = [](const Config& c) {
            return std::vector<std::size_t>{
                c.workers,
                c.database_connections,
                c.connections_max,
                c.connections_per_address_max,
                c.outbound_bytes_max,
                c.frames_per_second,
                c.frames_burst,
                c.http_header_bytes_max,
                c.http_body_bytes_max,
                c.identifications_max,
                c.identifications_waiting_max,
                static_cast<std::size_t>(c.header_timeout.count()),
                static_cast<std::size_t>(c.body_timeout.count()),
                static_cast<std::size_t>(c.keep_alive_timeout.count()),
                static_cast<std::size_t>(c.websocket_idle_timeout.count()),
                static_cast<std::size_t>(c.drain_timeout.count()),
                c.reuse_port,
                c.unsafe_storage,
                c.demo,
                static_cast<std::size_t>(c.log_level),
                static_cast<std::size_t>(c.log_format)
            };
        };
        EXPECT_EQ(numbers(config), numbers(untouched)) << key.name;
    }
}

TEST(ConfigValues, ReadOnlyWhatTheyAre) {
    EXPECT_EQ(read_count("64k"), 65'536u);
    EXPECT_EQ(read_count("1M"), 1'048'576u);
    EXPECT_EQ(read_count("0"), 0u);
    for (const auto* bad : {"", "k", "-1", "1.5", "1 k", "0x10", "99999999999999999999", "1kk"})
        EXPECT_FALSE(read_count(bad)) << bad;
    EXPECT_EQ(read_seconds("2m"), std::chrono::seconds{120});
    EXPECT_EQ(read_seconds("30"), std::chrono::seconds{30});
    for (const auto* bad : {"", "s", "1d", "-1s", "1ms"}) EXPECT_FALSE(read_seconds(bad)) << bad;
    EXPECT_EQ(read_listen("*:80"), (ListenAddress{"0.0.0.0", 80}));
    for (const auto* bad :
         {"",
          "80",
          ":80",
          "::1:80",
          "[127.0.0.1]:80",
          "localhost:80",
          "1.2.3.4:65536",
          "1.2.3.4:",
          "[::1]"}) {
        EXPECT_FALSE(read_listen(bad)) << bad;
    }
    EXPECT_TRUE(is_origin("https://red.cl"));
    EXPECT_TRUE(is_origin("http://localhost:8080"));
    for (const auto* bad :
         {"",
          "red.cl",
          "https://",
          "https://red.cl/",
          "https://Red.cl",
          "https://red.cl:0",
          "https://red.cl:x",
          "ftp://a"}) {
        EXPECT_FALSE(is_origin(bad)) << bad;
    }
    EXPECT_EQ(comma_separated(" a, ,b ,"), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(read_bool("quizás"), std::nullopt);
}

}  // namespace
}  // namespace urdimbre::support
