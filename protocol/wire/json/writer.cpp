#include "protocol/wire/json/writer.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cstddef>

namespace urdimbre::wire::json {
namespace {

constexpr bool needs_escape(char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || byte == '"' || byte == '\\';
}

void put_escape(std::string& out, char byte) {
    static constexpr std::string_view digits = "0123456789abcdef";
    switch (byte) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\b':
            out += "\\b";
            return;
        case '\f':
            out += "\\f";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    out += "\\u00";
    out += digits[static_cast<unsigned char>(byte) >> 4];
    out += digits[static_cast<unsigned char>(byte) & 15];
}

}  // namespace

void put_bool(std::string& out, bool value) { out += value ? "true" : "false"; }

void put_number(std::string& out, std::uint64_t value) {
    assert(value <= limits::number_max);
    std::array<char, 20> digits;
    const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

void put_instant(std::string& out, Instant value) {
    const std::int64_t milliseconds = value.time_since_epoch().count();
    assert(milliseconds >= 0);
    put_number(out, static_cast<std::uint64_t>(milliseconds));
}

void put_uuid(std::string& out, const Uuid& value) {
    out += '"';
    append_uuid(out, value);
    out += '"';
}

void put_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t plain = 0;  // where what was not appended yet begins
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!needs_escape(text[at])) continue;
        out += text.substr(plain, at - plain);
        put_escape(out, text[at]);
        plain = at + 1;
    }
    out += text.substr(plain);
    out += '"';
}

void put_word(std::string& out, std::string_view word) {
    out += '"';
    out += word;
    out += '"';
}

}  // namespace urdimbre::wire::json
