#pragma once

#include "server/app/texts.hpp"
#include "storage/directory.hpp"

#include <string_view>

namespace urdimbre::app {

// Words that somebody says yes to, in their language. The version is that of these very words.
storage::Consent consent_words(const Texts& texts, std::string_view lang, std::string_view key);

}  // namespace urdimbre::app
