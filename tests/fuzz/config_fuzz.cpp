// What an operator writes. An input is a configuration file.
#include "server/support/config.hpp"
#include "server/support/config_values.hpp"
#include "tests/fuzz/lines.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <tuple>

namespace urdimbre::fuzz {
namespace {

using namespace support;

auto all_of(const Config& c) {
    std::vector<std::pair<std::string, std::uint16_t>> listen;
    for (const ListenAddress& one : c.listen) listen.emplace_back(one.host, one.port);
    return std::tuple{
        std::move(listen),
        c.reuse_port,
        c.tls_certificate,
        c.tls_key,
        c.database,
        c.redis,
        c.web_root,
        c.public_url,
        c.origins,
        c.trusted_proxies,
        c.metrics_from,
        c.node,
        std::tuple{
            c.workers, c.database_connections, c.connections_max, c.connections_per_address_max
        },
        std::tuple{
            c.outbound_bytes_max, c.frames_per_second, c.frames_burst, c.http_header_bytes_max
        },
        std::tuple{c.http_body_bytes_max, c.identifications_max, c.identifications_waiting_max},
        std::tuple{
            c.header_timeout, c.body_timeout, c.keep_alive_timeout, c.websocket_idle_timeout
        },
        std::tuple{c.drain_timeout, c.log_level, c.log_format, c.unsafe_storage, c.demo}
    };
}

void law_of_outcomes(const ConfigOutcome& outcome) {
    for (const std::string& problem : outcome.problems)
        law(problem.ends_with('.') || problem.ends_with('?'), "a whole sentence");
    if (!outcome.problems.empty()) return;
    const Config& config = outcome.config;
    law(!config.database.empty(), "there is a database");
    law(!config.listen.empty(), "somebody can come in");
    law(config.tls_certificate.size() == config.tls_key.size(), "a key per certificate");
    law(config.connections_per_address_max <= config.connections_max, "limits fit each other");
    law(config.frames_burst >= config.frames_per_second, "and so do rates");
    law(config.workers > 0 && config.database_connections > 0, "somebody works");
    law(config.header_timeout.count() > 0 && config.body_timeout.count() > 0,
        "nobody waits for ever");
    law(std::ranges::all_of(config.origins, is_origin), "origins are origins");
    law(std::ranges::all_of(config.trusted_proxies, is_network), "proxies are networks");
    for (const ListenAddress& one : config.listen) {
        const bool v6 = one.host.find(':') != std::string::npos;
        const std::string text =
            (v6 ? '[' + one.host + ']' : one.host) + ':' + std::to_string(one.port);
        law(read_listen(text) == one, "an address is read as it is shown");
    }
}

// The settings of a file, given in another way, mean the same.
void law_of_sources(std::string_view file, const ConfigOutcome& from_file) {
    ConfigSources sources;
    for (const std::string_view whole : split(file, '\n', file.size() + 1)) {
        const std::string_view line = trimmed(whole);
        const auto equals = line.find('=');
        if (line.empty() || line.front() == '#') continue;
        if (equals == std::string_view::npos) return;
        const std::string_view name = trimmed(line.substr(0, equals));
        // On the command line this names the file.
        if (name == "config" || name.find('-') != std::string_view::npos) return;
        sources.arguments.push_back(
            "--" + std::string{name} + '=' + std::string{line.substr(equals + 1)}
        );
    }
    const ConfigOutcome from_arguments = read_config(sources);
    law(all_of(from_arguments.config) == all_of(from_file.config),
        "it does not matter where it is said");
    law(from_arguments.problems.size() == from_file.problems.size(), "nor for what is wrong");
}

// What is given as a value may be a password.
void law_of_silence(std::string_view input) {
    constexpr std::string_view secret = "contrasena-hunter2";
    const auto keys = config_keys();
    const std::string_view name = keys[input.size() % keys.size()].name;
    const std::string value = std::string{secret} + std::string{input.substr(0, input.find('\n'))};
    for (const std::string& problem : read_config({
                                                      .file_name = "f",
                                                      .file = std::string{name} + " = " + value,
                                                      .environment = {},
                                                      .arguments = {},
                                                  })
                                          .problems) {
        law(problem.find(secret) == std::string::npos, "a problem does not repeat the value");
    }
}

}  // namespace

void try_one(std::string_view input) {
    const ConfigOutcome outcome = read_config(
        {.file_name = "f", .file = std::string{input}, .environment = {}, .arguments = {}}
    );
    law_of_outcomes(outcome);
    law_of_sources(input, outcome);
    law_of_silence(input);
}

}  // namespace urdimbre::fuzz
