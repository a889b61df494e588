#include "server/app/consent_words.hpp"

#include "server/app/secret.hpp"

#include <cstddef>
#include <string>

namespace urdimbre::app {

storage::Consent consent_words(const Texts& texts, std::string_view lang, std::string_view key) {
    storage::Consent consent{.version = {}, .text = std::string{texts.find(lang, key)}};
    const storage::LoginHash hash = hash_of(consent.text);
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t i = 0; i < 6; ++i) {
        consent.version.push_back(digits[hash[i] >> 4u]);
        consent.version.push_back(digits[hash[i] & 15u]);
    }
    return consent;
}

}  // namespace urdimbre::app
