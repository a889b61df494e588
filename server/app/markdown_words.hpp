#pragma once

#include <string>
#include <string_view>

// What people wrote, as Markdown that reads exactly so: it makes no heading, link, picture or
// markup of its own.
namespace urdimbre::app {

// On one line, such as a heading, a name or a cell.
std::string inline_words(std::string_view words);

// Lines stay lines, each behind `indent`.
std::string markdown_words(std::string_view words, std::string_view indent);

}  // namespace urdimbre::app
