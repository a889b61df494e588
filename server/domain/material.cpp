#include "server/domain/material.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

constexpr std::string_view scheme = "https://";
constexpr std::size_t host_bytes_max = 253;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_host_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-' || c == '.';
}

// Whatever else a browser writes as %20 and the like before it asks anybody.
bool is_plain(char c) {
    return c > 0x20 && c < 0x7f &&
           std::string_view{"\"<>\\^`{|}"}.find(c) == std::string_view::npos;
}

bool is_host(std::string_view host) {
    return !host.empty() && host.size() <= host_bytes_max &&
           std::ranges::all_of(host, is_host_character) && host.front() != '.' &&
           host.front() != '-' && host.find("..") == std::string_view::npos;
}

bool is_port(std::string_view port) {
    return !port.empty() && port.size() <= 5 && std::ranges::all_of(port, is_digit);
}

}  // namespace

std::string written(const MaterialWords& words) {
    return words.address ? words.title + '\n' + *words.address : words.title;
}

MaterialWords material_words(std::string_view text) {
    const auto line = text.find('\n');
    if (line == std::string_view::npos) return {.title = std::string{text}, .address = {}};
    return {
        .title = std::string{text.substr(0, line)}, .address = std::string{text.substr(line + 1)}
    };
}

bool is_web_address(std::string_view address) {
    if (!address.starts_with(scheme) || !std::ranges::all_of(address, is_plain)) return false;
    const std::string_view rest = address.substr(scheme.size());
    const std::string_view place = rest.substr(0, rest.find_first_of("/?#"));
    const auto colon = place.find(':');
    if (colon != std::string_view::npos && !is_port(place.substr(colon + 1))) return false;
    return is_host(place.substr(0, colon));
}

}  // namespace urdimbre::domain
