#include "tests/fuzz/valid_text.hpp"

#include <unicode/unistr.h>

namespace urdimbre::fuzz {

std::string valid_text(std::string_view input) {
    std::string text;
    icu::UnicodeString::fromUTF8({input.data(), static_cast<std::int32_t>(input.size())})
        .toUTF8String(text);
    return text;
}

}  // namespace urdimbre::fuzz
