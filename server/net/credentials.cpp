#include "server/net/credentials.hpp"

#include <algorithm>

namespace urdimbre::net {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_ignoring_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// The host and port of an http: or https: origin, and whether it is https.
struct Authority {
    std::string_view host;
    bool https{};
};

std::optional<Authority> authority(std::string_view origin) {
    if (origin.starts_with("https://")) return Authority{origin.substr(8), true};
    if (origin.starts_with("http://")) return Authority{origin.substr(7), false};
    return std::nullopt;
}

// Host may say the standard port, Origin never does.
std::string_view without_port(std::string_view host, std::string_view port) {
    return host.ends_with(port) ? host.substr(0, host.size() - port.size()) : host;
}

}  // namespace

std::optional<std::string_view> cookie(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        const std::string_view pair = without_blanks(header.substr(0, end));
        header.remove_prefix(std::min(end + 1, header.size()));
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || without_blanks(pair.substr(0, equals)) != name)
            continue;
        std::string_view value = without_blanks(pair.substr(equals + 1));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
            value = value.substr(1, value.size() - 2);
        }
        return value;
    }
    return std::nullopt;
}

Credentials credentials(std::string_view authorization, std::string_view cookies, bool secure) {
    constexpr std::string_view bearer = "bearer ";
    Credentials found;
    if (same_ignoring_case(authorization.substr(0, bearer.size()), bearer)) {
        found.secret = without_blanks(authorization.substr(bearer.size()));
    } else {
        auto value = cookie(cookies, secure_login_cookie);
        if (!value && !secure) value = cookie(cookies, login_cookie);
        if (value) found = {.secret = std::string{*value}, .from_cookie = !value->empty()};
    }
    if (found.secret.size() > secret_bytes_max) return {};
    return found;
}

bool origin_allowed(
    std::string_view origin,
    std::string_view host,
    bool secure,
    const std::vector<std::string>& others
) {
    if (std::ranges::find(others, origin) != others.end()) return true;
    const auto from = authority(origin);
    if (!from || from->host.empty() || host.empty()) return false;
    if (secure && !from->https) return false;
    const std::string_view port = from->https ? ":443" : ":80";
    return same_ignoring_case(from->host, host) ||
           same_ignoring_case(from->host, without_port(host, port));
}

}  // namespace urdimbre::net
