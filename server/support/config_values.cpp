#include "server/support/config_values.hpp"

#include <arpa/inet.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace urdimbre::support {
namespace {

std::optional<std::uint64_t> read_number(std::string_view text) {
    std::uint64_t value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// `text` = digits and at most one of the units.
template <std::size_t count>
std::optional<std::uint64_t> read_with_unit(
    std::string_view text,
    const std::array<std::pair<char, std::uint64_t>, count>& units
) {
    if (text.empty()) return std::nullopt;
    std::uint64_t factor = 1;
    for (const auto& [unit, value] : units) {
        if (text.back() == unit) {
            factor = value;
            text.remove_suffix(1);
            break;
        }
    }
    const auto number = read_number(text);
    if (!number || *number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    return *number * factor;
}

bool host_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::vector<std::string> comma_separated(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        const auto part = trimmed(text.substr(0, comma));
        if (!part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return parts;
}

std::optional<bool> read_bool(std::string_view text) {
    if (text == "1" || text == "true" || text == "yes" || text == "si" || text == "sí") return true;
    if (text == "0" || text == "false" || text == "no") return false;
    return std::nullopt;
}

std::optional<std::size_t> read_count(std::string_view text) {
    constexpr std::array<std::pair<char, std::uint64_t>, 4> units{
        {{'k', 1ULL << 10}, {'K', 1ULL << 10}, {'M', 1ULL << 20}, {'G', 1ULL << 30}}
    };
    return read_with_unit(text, units);
}

std::optional<std::chrono::seconds> read_seconds(std::string_view text) {
    constexpr std::array<std::pair<char, std::uint64_t>, 3> units{{{'s', 1}, {'m', 60}, {'h', 3600}}
    };
    const auto seconds = read_with_unit(text, units);
    if (!seconds) return std::nullopt;
    return std::chrono::seconds{static_cast<std::int64_t>(*seconds)};
}

bool is_ip_address(std::string_view text) {
    const std::string host{text};
    if (host.find('\0') != std::string::npos) return false;  // C would not see the rest
    std::array<unsigned char, sizeof(in6_addr)> address{};
    return inet_pton(AF_INET, host.c_str(), address.data()) == 1 ||
           inet_pton(AF_INET6, host.c_str(), address.data()) == 1;
}

bool is_network(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return is_ip_address(text);
    const auto host = text.substr(0, slash);
    const auto bits = read_number(text.substr(slash + 1));
    const std::uint64_t bits_max = host.find(':') == std::string_view::npos ? 32 : 128;
    return is_ip_address(host) && bits && *bits <= bits_max;
}

std::optional<ListenAddress> read_listen(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    std::string_view host = text.substr(0, colon);
    const auto port = read_number(text.substr(colon + 1));
    if (!port || *port > std::numeric_limits<std::uint16_t>::max()) return std::nullopt;
    if (host == "*") {
        host = "0.0.0.0";
    } else if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
        host = host.substr(1, host.size() - 2);
        if (host.find(':') == std::string_view::npos) return std::nullopt;
    } else if (host.find(':') != std::string_view::npos) {
        return std::nullopt;  // an IPv6 address needs its brackets
    }
    if (!is_ip_address(host)) return std::nullopt;
    return ListenAddress{.host = std::string{host}, .port = static_cast<std::uint16_t>(*port)};
}

bool is_origin(std::string_view text) {
    if (text.starts_with("https://")) {
        text.remove_prefix(8);
    } else if (text.starts_with("http://")) {
        text.remove_prefix(7);
    } else {
        return false;
    }
    if (const auto colon = text.rfind(':'); colon != std::string_view::npos) {
        const auto port = read_number(text.substr(colon + 1));
        if (!port || *port == 0 || *port > std::numeric_limits<std::uint16_t>::max()) return false;
        text = text.substr(0, colon);
    }
    return !text.empty() && std::ranges::all_of(text, host_character);
}

}  // namespace urdimbre::support
