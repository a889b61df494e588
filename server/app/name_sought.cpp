#include "server/app/name_sought.hpp"

#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace urdimbre::app {
namespace {

const icu::Normalizer2& taken_apart() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no normal forms");
    return *form;
}

std::vector<std::string> words_of(std::string_view text, std::string_view between) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(between), text.size());
        if (end > 0) words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

}  // namespace

std::string folded(std::string_view text) {
    static const icu::Normalizer2& form = taken_apart();
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString apart = form.normalize(
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status
    );
    if (U_FAILURE(status)) return std::string{text};
    icu::UnicodeString bare;
    for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
        const UChar32 one = apart.char32At(at);
        if ((U_GET_GC_MASK(one) & U_GC_M_MASK) == 0) bare.append(one);
    }
    std::string out;
    bare.toLower(icu::Locale::getRoot()).toUTF8String(out);
    return out;
}

NameSought::NameSought(std::string_view typed) : words_(words_of(folded(typed), " \t\n\r")) {}

bool NameSought::fits(std::string_view folded_name) const {
    const auto words = words_of(folded_name, " \t\n\r-");
    return std::ranges::all_of(words_, [&](const std::string& part) {
        return std::ranges::any_of(words, [&](const std::string& word) {
            return word.starts_with(part);
        });
    });
}

}  // namespace urdimbre::app
