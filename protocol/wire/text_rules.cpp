#include "protocol/wire/text_rules.hpp"

#include <algorithm>

namespace urdimbre::wire {
namespace {

// Takes the first code point off `text`, which is valid UTF-8 and not empty.
char32_t next(std::string_view& text) {
    const auto byte = [&](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at]));
    };
    const auto rest = [&](std::size_t at) { return byte(at) & 0x3f; };
    char32_t point = byte(0);
    std::size_t size = 1;
    if (point >= 0xf0) {
        point = (point & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3);
        size = 4;
    } else if (point >= 0xe0) {
        point = (point & 0x0f) << 12 | rest(1) << 6 | rest(2);
        size = 3;
    } else if (point >= 0x80) {
        point = (point & 0x1f) << 6 | rest(1);
        size = 2;
    }
    text.remove_prefix(size);
    return point;
}

constexpr bool within(char32_t point, char32_t first, char32_t last) {
    return point >= first && point <= last;
}

// Unicode's White_Space.
constexpr bool white(char32_t point) {
    return within(point, 0x09, 0x0d) || point == 0x20 || point == 0x85 || point == 0xa0 ||
           point == 0x1680 || within(point, 0x2000, 0x200a) || within(point, 0x2028, 0x2029) ||
           point == 0x202f || point == 0x205f || point == 0x3000;
}

// Unicode's Default_Ignorable_Code_Point: nothing is drawn for it.
constexpr bool invisible(char32_t point) {
    return point == 0xad || point == 0x34f || point == 0x61c || within(point, 0x115f, 0x1160) ||
           within(point, 0x17b4, 0x17b5) || within(point, 0x180b, 0x180f) ||
           within(point, 0x200b, 0x200f) || within(point, 0x202a, 0x202e) ||
           within(point, 0x2060, 0x206f) || point == 0x3164 || within(point, 0xfe00, 0xfe0f) ||
           point == 0xfeff || point == 0xffa0 || within(point, 0xfff0, 0xfff8) ||
           within(point, 0x1bca0, 0x1bca3) || within(point, 0x1d173, 0x1d17a) ||
           within(point, 0xe0000, 0xe0fff);
}

constexpr bool control(char32_t point) {
    return point < 0x20 || within(point, 0x7f, 0x9f) || within(point, 0x2028, 0x2029);
}

// Unicode's Bidi_Control.
constexpr bool turns_direction(char32_t point) {
    return point == 0x061c || within(point, 0x200e, 0x200f) || within(point, 0x202a, 0x202e) ||
           within(point, 0x2066, 0x2069);
}

}  // namespace

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
    }));
}

bool blank(std::string_view text) {
    while (!text.empty()) {
        const char32_t point = next(text);
        if (!white(point) && !invisible(point)) return false;
    }
    return true;
}

bool one_plain_line(std::string_view text) {
    while (!text.empty()) {
        const char32_t point = next(text);
        if (control(point) || turns_direction(point)) return false;
    }
    return true;
}

}  // namespace urdimbre::wire
