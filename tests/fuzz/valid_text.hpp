#pragma once

#include <string>
#include <string_view>

namespace urdimbre::fuzz {

// The input as UTF-8: what is not becomes U+FFFD.
std::string valid_text(std::string_view input);

}  // namespace urdimbre::fuzz
