#include "server/app/sign_up_rules.hpp"

#include "protocol/wire/text_rules.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace urdimbre::app {
namespace {

constexpr std::size_t text_bytes_max = 4096;  // more is no name, whatever its form

const icu::Normalizer2& form(const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = get(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no normal forms");
    return *normalizer;
}

std::optional<std::string> normalized(const icu::Normalizer2& form, std::string_view text) {
    if (text.size() > text_bytes_max) return {};
    icu::UnicodeString words = icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())}
    );
    UErrorCode status = U_ZERO_ERROR;
    words = form.normalize(words.trim(), status);
    if (U_FAILURE(status)) return {};
    std::string out;
    words.trim().toUTF8String(out);
    return out;
}

bool has_blank_inside(std::string_view text) {
    const icu::UnicodeString words = icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())}
    );
    for (std::int32_t at = 0; at < words.length(); at = words.moveIndex32(at, 1)) {
        if (u_isUWhiteSpace(words.char32At(at))) return true;
    }
    return false;
}

}  // namespace

std::optional<std::string> given_name(std::string_view text) {
    auto name = normalized(form(icu::Normalizer2::getNFCInstance), text);
    if (!name || wire::blank(*name) || !wire::one_plain_line(*name)) return {};
    if (wire::code_points(*name) > name_max) return {};
    return name;
}

std::optional<std::string> normal_handle(std::string_view text) {
    auto handle = normalized(form(icu::Normalizer2::getNFKCCasefoldInstance), text);
    if (!handle || !wire::one_plain_line(*handle) || has_blank_inside(*handle)) return {};
    const std::size_t length = wire::code_points(*handle);
    if (length < handle_min || length > handle_max) return {};
    return handle;
}

PasswordRule judge_password(std::string_view password, std::string_view handle) {
    if (password.size() > password_bytes_max) return PasswordRule::too_long;
    if (wire::code_points(password) < password_min) return PasswordRule::too_short;
    if (normal_handle(password) == handle) return PasswordRule::like_the_handle;
    return PasswordRule::fine;
}

}  // namespace urdimbre::app
