#pragma once

#include <string_view>

namespace urdimbre::fuzz {

// Do both texts say the same to a parser that is not ours? Order of members and case of ids aside.
bool same_json(std::string_view a, std::string_view b);

}  // namespace urdimbre::fuzz
