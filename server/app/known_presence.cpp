#include "server/app/known_presence.hpp"

#include "protocol/wire/wire.hpp"

#include <charconv>

namespace urdimbre::app {
namespace {

constexpr std::size_t mark_digits = 16;

}  // namespace

KnownPresence KnownPresence::read(std::string_view text) {
    KnownPresence known;
    while (!text.empty() && known.marks_.size() < wire::limits::spaces_joined_max) {
        const std::string_view one = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        std::uint64_t space{};
        const char* const begin = one.data();
        const auto [end, error] = std::from_chars(begin, begin + one.size(), space);
        const std::string_view rest = one.substr(static_cast<std::size_t>(end - begin));
        if (error != std::errc{} || rest.size() != 1 + mark_digits || rest.front() != '.') continue;
        known.marks_[space] = rest.substr(1);
    }
    return known;
}

// FNV-1a: it tells pictures apart and guards nothing.
std::string KnownPresence::mark_of(std::string_view frame) {
    std::uint64_t hash = 14'695'981'039'346'656'037ull;
    for (const char c : frame) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1'099'511'628'211ull;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string mark;
    for (std::size_t digit = 0; digit < mark_digits; ++digit) {
        mark += digits[(hash >> (4 * digit)) & 0xf];
    }
    return mark;
}

bool KnownPresence::is(std::uint64_t space, std::string_view mark) const {
    const auto known = marks_.find(space);
    return known != marks_.end() && known->second == mark;
}

}  // namespace urdimbre::app
