#pragma once

#include <string_view>

namespace urdimbre::fuzz {

// Do both texts say the same to a parser that is not ours? Order of members and case of ids aside.
bool same_json(std::string_view a, std::string_view b);

// A stored event of an earlier version is read as one of the present version, and written so.
bool of_an_earlier_version(std::string_view said, std::string_view written);

}  // namespace urdimbre::fuzz
