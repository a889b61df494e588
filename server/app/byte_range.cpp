#include "server/app/byte_range.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace urdimbre::app {
namespace {

// Digits only; what does not fit into 64 bits is beyond every file.
std::optional<std::uint64_t> number(std::string_view text) {
    if (text.empty()) return {};
    if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return {};
    std::uint64_t value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec == std::errc::result_out_of_range) return UINT64_MAX;
    return value;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    return text;
}

}  // namespace

Asked asked_range(std::string_view header, std::uint64_t size) {
    constexpr std::string_view unit = "bytes=";
    header = trimmed(header);
    if (!header.starts_with(unit)) return Everything{};
    const std::string_view range = trimmed(header.substr(unit.size()));
    if (range.find(',') != std::string_view::npos) return Unsatisfiable{};
    const auto dash = range.find('-');
    if (dash == std::string_view::npos) return Everything{};
    const std::string_view before = range.substr(0, dash);
    const std::string_view after = range.substr(dash + 1);
    const auto first = number(before);
    const auto last = number(after);
    if ((!before.empty() && !first) || (!after.empty() && !last)) return Everything{};
    if (first) {
        if (last && *last < *first) return Everything{};
        if (*first >= size) return Unsatisfiable{};
        return ByteRange{*first, std::min(last.value_or(UINT64_MAX), size - 1)};
    }
    if (!last) return Everything{};
    if (*last == 0 || size == 0) return Unsatisfiable{};
    return ByteRange{size - std::min(*last, size), size - 1};
}

}  // namespace urdimbre::app
