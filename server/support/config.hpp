#pragma once

#include "server/support/log.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What an operator decides about one node. Every key is documented in config_keys.cpp, from which
// `urdimbre help config` prints.
namespace urdimbre::support {

struct ListenAddress {
    std::string host;  // an IP address
    std::uint16_t port{};

    bool operator==(const ListenAddress&) const = default;
};

struct Config {
    std::vector<ListenAddress> listen{{"127.0.0.1", 8080}};
    bool reuse_port{};
    std::vector<std::string> tls_certificate;  // PEM files, as many as keys, in the same order
    std::vector<std::string> tls_key;
    std::string database;                      // libpq conninfo
    std::string redis;                         // URL; empty: one node alone
    std::string web_root;                      // empty: no web client is served
    std::string public_url;                    // in links; empty: made from the first address
    std::vector<std::string> origins;          // besides the one in Host
    std::vector<std::string> trusted_proxies;  // addresses or networks in CIDR notation
    std::vector<std::string> metrics_from{"127.0.0.0/8", "::1"};
    std::string node;                    // empty: made from the host's name
    std::vector<std::string> turn_urls;  // relays of calls; empty: there are none
    std::string turn_secret_file;        // what this server and the relays both know

    std::size_t workers{4};
    std::size_t database_connections{6};
    std::size_t connections_max{20'000};
    std::size_t connections_per_address_max{2'000};
    std::size_t outbound_bytes_max{std::size_t{1} << 20};
    std::size_t frames_per_second{50};
    std::size_t frames_burst{200};
    std::size_t http_header_bytes_max{16 * 1024};
    std::size_t http_body_bytes_max{128 * 1024};
    std::size_t identifications_max{64};
    std::size_t identifications_waiting_max{2'000};
    std::size_t file_space_bytes_max{std::size_t{20} << 30};
    std::size_t recording_space_bytes_max{std::size_t{8} << 30};
    std::size_t uploads_max{32};
    std::size_t downloads_max{256};
    std::chrono::seconds header_timeout{10};
    std::chrono::seconds body_timeout{20};
    std::chrono::seconds keep_alive_timeout{60};
    std::chrono::seconds websocket_idle_timeout{60};
    std::chrono::seconds drain_timeout{20};

    std::string ffmpeg{"ffmpeg"};  // of `render`: a name on the path, or a path
    std::string render_directory{"/tmp"};
    std::chrono::seconds render_lease{60};

    log::Level log_level{log::Level::info};
    log::Format log_format{log::Format::logfmt};
    bool unsafe_storage{};
    bool demo{};
};

// Where settings come from; a later one wins: the file, the environment, the command line.
struct ConfigSources {
    std::string file_name;                           // of `file`, for messages
    std::string file;                                // lines `key = value`; # begins a comment line
    std::map<std::string, std::string> environment;  // only URDIMBRE_… is read
    std::vector<std::string> arguments;              // --key=value, --key value, --flag
};

// All that is wrong at once, each problem with what would be right, in Spanish: what operators of
// this service read.
struct ConfigOutcome {
    Config config;
    std::vector<std::string> problems;  // empty: the configuration can be used
    std::vector<std::string> warnings;  // strange, not wrong
};

ConfigOutcome read_config(const ConfigSources& sources);

// One setting, as `urdimbre help config` shows it.
struct ConfigKey {
    std::string_view name;
    std::string_view form;      // of its value
    std::string_view standard;  // when not given
    std::string_view meaning;
    // Takes the value in; returns what would be right when it cannot, otherwise nothing.
    std::string (*take)(Config& config, std::string_view value);
};

std::span<const ConfigKey> config_keys();

std::string config_help();

}  // namespace urdimbre::support
