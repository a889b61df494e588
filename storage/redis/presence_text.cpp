#include "storage/redis/presence_text.hpp"

#include <charconv>

namespace urdimbre::storage::redis {
namespace {

// Take what they name off the front of `text`, or leave it.
template <class Number>
bool take_number(std::string_view& text, Number& value) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{}) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool take(std::string_view& text, std::string_view expected) {
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
}

}  // namespace

std::string presence_text(const std::vector<Present>& here) {
    std::string text;
    for (const auto& one : here) {
        text += std::to_string(domain::number(one.person));
        text += ',';
        text += std::to_string(one.devices);
        if (one.writing) text += ",w";
        text += ';';
    }
    return text;
}

std::optional<std::vector<Present>> parse_presence(std::string_view text) {
    std::vector<Present> here;
    while (!text.empty()) {
        if (here.size() == PresenceStore::present_max) return std::nullopt;
        std::uint64_t person{};
        Present one;
        if (!take_number(text, person) || !take(text, ",") || !take_number(text, one.devices)) {
            return std::nullopt;
        }
        if (one.devices == 0) return std::nullopt;
        one.person = domain::PersonId{person};
        one.writing = take(text, ",w");
        if (!take(text, ";")) return std::nullopt;
        here.push_back(one);
    }
    return here;
}

}  // namespace urdimbre::storage::redis
