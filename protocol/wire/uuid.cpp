#include "protocol/wire/uuid.hpp"

namespace urdimbre::wire {
namespace {

constexpr bool hyphen_before(std::size_t byte) {
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

constexpr int digit_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

}  // namespace

std::optional<Uuid> parse_uuid(std::string_view text) {
    if (text.size() != uuid_characters) return std::nullopt;
    Uuid id;
    std::size_t at = 0;
    for (std::size_t byte = 0; byte < id.size(); ++byte) {
        if (hyphen_before(byte) && text[at++] != '-') return std::nullopt;
        const int high = digit_value(text[at]);
        const int low = digit_value(text[at + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        id[byte] = static_cast<std::uint8_t>(high * 16 + low);
        at += 2;
    }
    return id;
}

void append_uuid(std::string& out, const Uuid& id) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::array<char, uuid_characters> text;
    std::size_t at = 0;
    for (std::size_t byte = 0; byte < id.size(); ++byte) {
        if (hyphen_before(byte)) text[at++] = '-';
        text[at++] = digits[id[byte] >> 4];
        text[at++] = digits[id[byte] & 15];
    }
    out.append(text.data(), text.size());
}

}  // namespace urdimbre::wire
