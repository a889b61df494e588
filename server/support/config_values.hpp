#pragma once

#include "server/support/config.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Readers of single values: the value, or nothing when the text is not one.
namespace urdimbre::support {

std::string_view trimmed(std::string_view text);
std::vector<std::string> comma_separated(std::string_view text);  // trimmed, without empty ones

std::optional<bool> read_bool(std::string_view text);
std::optional<std::size_t> read_count(std::string_view text
);  // digits; also 64k, 1M, in powers of 1024
std::optional<std::chrono::seconds> read_seconds(std::string_view text);  // 30, 30s, 2m, 1h
std::optional<ListenAddress> read_listen(std::string_view text
);  // 127.0.0.1:8080, [::1]:8080, *:8080
bool is_ip_address(std::string_view text);
bool is_network(std::string_view text);  // an address, or one with /bits
bool is_origin(std::string_view text);   // scheme://host or scheme://host:port, nothing after

}  // namespace urdimbre::support
