#include "server/app/hint.hpp"

#include "protocol/wire/uuid.hpp"

#include <charconv>

namespace urdimbre::app {
namespace {

bool take_number(std::string_view& text, std::uint64_t& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end == text.data()) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool take_space(std::string_view& text) {
    if (!text.starts_with(' ')) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

std::string encode(const Hint& hint) {
    std::string text;
    wire::append_uuid(text, hint.epoch.bytes);
    text += ' ' + std::to_string(hint.from) + ' ' + std::to_string(hint.upto);
    return text;
}

std::optional<Hint> decode_hint(std::string_view text) {
    if (text.size() < wire::uuid_characters) return {};
    const auto epoch = wire::parse_uuid(text.substr(0, wire::uuid_characters));
    if (!epoch) return {};
    text.remove_prefix(wire::uuid_characters);
    Hint hint{.epoch = {*epoch}};
    const bool whole = take_space(text) && take_number(text, hint.from) && take_space(text) &&
                       take_number(text, hint.upto) && text.empty();
    if (!whole || hint.from > hint.upto) return {};
    return hint;
}

}  // namespace urdimbre::app
