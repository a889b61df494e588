#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace urdimbre::fuzz {

// An input of several parts, one per line, so that seeds can be read and written by hand. The first
// `count` lines, empty when there are fewer; the last one has all the rest.
std::vector<std::string_view> lines(std::string_view input, std::size_t count);

// The parts between separators, at most `count` of them.
std::vector<std::string_view> split(std::string_view text, char separator, std::size_t count);

}  // namespace urdimbre::fuzz
