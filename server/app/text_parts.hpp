#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::app {

// Words that consist of several, by name, as they are kept in content under one id.
using TextParts = std::map<std::string, std::string, std::less<>>;

std::string parts_written(const TextParts& parts);

// No value: these are no such words. A part that is missing is not in it.
std::optional<TextParts> parts_read(std::string_view text);

}  // namespace urdimbre::app
