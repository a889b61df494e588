#include "tests/fuzz/lines.hpp"

namespace urdimbre::fuzz {

std::vector<std::string_view> split(std::string_view text, char separator, std::size_t count) {
    std::vector<std::string_view> parts;
    while (parts.size() + 1 < count) {
        const auto end = text.find(separator);
        if (end == std::string_view::npos) break;
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

std::vector<std::string_view> lines(std::string_view input, std::size_t count) {
    auto parts = split(input, '\n', count);
    parts.resize(count);
    return parts;
}

}  // namespace urdimbre::fuzz
