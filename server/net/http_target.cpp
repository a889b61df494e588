#include "server/net/http_target.hpp"

#include <algorithm>

namespace urdimbre::net {
namespace {

constexpr std::size_t parameters_max = 64;

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            const auto high = hex_digit(text[i + 1]);
            const auto low = hex_digit(text[i + 2]);
            if (!high || !low) return std::nullopt;
            c = static_cast<char>(*high * 16 + *low);
            i += 2;
        } else if (c == '+' && plus_is_space) {
            c = ' ';
        }
        if (c == '\0') return std::nullopt;
        out += c;
    }
    return out;
}

bool climbs(std::string_view path) {
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        const auto segment = path.substr(0, path.find('/'));
        if (segment == "." || segment == "..") return true;
        path.remove_prefix(segment.size());
    }
    return false;
}

std::optional<std::map<std::string, std::string>> read_query(std::string_view text) {
    std::map<std::string, std::string> query;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const std::string_view pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) continue;
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = percent_decoded(pair.substr(0, equals), true);
        auto value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!name || !value || query.size() == parameters_max) return std::nullopt;
        query.emplace(std::move(*name), std::move(*value));
    }
    return query;
}

}  // namespace

std::optional<HttpTarget> read_target(std::string_view target) {
    const auto mark = std::min(target.find('?'), target.size());
    auto path = percent_decoded(target.substr(0, mark), false);
    if (!path || !path->starts_with('/')) return std::nullopt;
    if (path->find('\\') != std::string::npos || climbs(*path)) return std::nullopt;
    auto query = read_query(target.substr(std::min(mark + 1, target.size())));
    if (!query) return std::nullopt;
    return HttpTarget{.path = std::move(*path), .query = std::move(*query)};
}

}  // namespace urdimbre::net
