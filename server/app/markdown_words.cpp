#include "server/app/markdown_words.hpp"

#include <algorithm>
#include <cstddef>

namespace urdimbre::app {
namespace {

// Everywhere in a line. The colon takes the life of bare addresses, and keeps ":smile:" words.
constexpr std::string_view special_marks = "\\`*_[]<>&|~$#@:";
// At its beginning.
constexpr std::string_view openers = "+-=";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string escaped(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    line.remove_prefix(first);  // four of them would make it code
    std::string out;
    const std::size_t digits =
        static_cast<std::size_t>(std::ranges::find_if_not(line, is_digit) - line.begin());
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char each = line[i];
        const bool opens = i == 0 && openers.find(each) != std::string_view::npos;
        const bool numbers = i > 0 && i == digits && (each == '.' || each == ')');
        if (opens || numbers || special_marks.find(each) != std::string_view::npos) out += '\\';
        if (each != '\r') out += each;
    }
    return out;
}

}  // namespace

// On one line, such as a heading, a name or a cell.
std::string inline_words(std::string_view words) {
    std::string line{words};
    std::ranges::replace_if(line, [](char each) { return each == '\n' || each == '\r'; }, ' ');
    return escaped(line);
}

// A line that goes on ends in a backslash; one that is empty keeps what it stands in together.
std::string markdown_words(std::string_view words, std::string_view indent) {
    std::string out;
    bool first = true;
    bool filled_before = false;
    while (true) {
        const std::size_t end = words.find('\n');
        const std::string line = escaped(words.substr(0, end));
        if (!first) {
            if (filled_before && !line.empty()) out += '\\';
            out.append("\n").append(indent);
        }
        out += line;
        first = false;
        filled_before = !line.empty();
        if (end == std::string_view::npos) return out;
        words.remove_prefix(end + 1);
    }
}

}  // namespace urdimbre::app
