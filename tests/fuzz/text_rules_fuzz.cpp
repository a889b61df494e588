// What may stand in texts, names and ids, held against ICU's tables.
#include "protocol/wire/text_rules.hpp"
#include "protocol/wire/uuid.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/valid_text.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cctype>
#include <string>

namespace urdimbre::fuzz {
namespace {

bool is_space(UChar32 point) { return u_hasBinaryProperty(point, UCHAR_WHITE_SPACE) != 0; }

bool breaks_the_line(UChar32 point) {
    const auto category = u_charType(point);
    return category == U_CONTROL_CHAR || category == U_LINE_SEPARATOR ||
           category == U_PARAGRAPH_SEPARATOR || u_hasBinaryProperty(point, UCHAR_BIDI_CONTROL) != 0;
}

void law_of_texts(const std::string& text) {
    const auto points = icu::UnicodeString::fromUTF8(text);
    std::size_t count = 0;
    bool only_spaces = true;
    bool nothing_to_see = true;
    bool plain = true;
    for (std::int32_t at = 0; at < points.length(); at = points.moveIndex32(at, 1), ++count) {
        const UChar32 point = points.char32At(at);
        only_spaces = only_spaces && is_space(point);
        nothing_to_see =
            nothing_to_see && (is_space(point) ||
                               u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0);
        plain = plain && !breaks_the_line(point);
    }
    law(wire::code_points(text) == count, "code points are counted as ICU does");
    law(wire::one_plain_line(text) == plain, "a plain line is one for ICU too");
    law(!only_spaces || wire::blank(text), "white space is blank");
    law(!wire::blank(text) || nothing_to_see, "blank texts show nothing");
    law(!nothing_to_see || wire::blank(text), "what shows nothing is blank");
}

bool is_uuid(std::string_view text) {
    constexpr std::string_view form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return std::ranges::equal(text, form, [](char c, char wanted) {
        const auto byte = static_cast<unsigned char>(c);
        return wanted == '-' ? c == '-' : std::isxdigit(byte) != 0;
    });
}

void law_of_uuids(std::string_view text) {
    const auto id = wire::parse_uuid(text);
    law(id.has_value() == is_uuid(text), "8-4-4-4-12 and nothing else is an id");
    if (!id) return;
    std::string written;
    wire::append_uuid(written, *id);
    law(wire::parse_uuid(written) == id, "an id is read back");
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    law(written == lower, "an id is written in lower case");
}

}  // namespace

void try_one(std::string_view input) {
    law_of_uuids(input);
    law_of_texts(valid_text(input));
}

}  // namespace urdimbre::fuzz
