#include "server/app/filled.hpp"

#include <algorithm>

namespace urdimbre::app {

std::string filled(std::string_view text, std::initializer_list<Value> values) {
    std::string out;
    while (!text.empty()) {
        const std::size_t opens = text.find('{');
        out += text.substr(0, opens);
        if (opens == std::string_view::npos) break;
        text.remove_prefix(opens);
        const std::size_t closes = text.find('}');
        const std::string_view name =
            closes == std::string_view::npos ? std::string_view{} : text.substr(1, closes - 1);
        const auto value =
            std::ranges::find_if(values, [&](const Value& each) { return each.first == name; });
        if (value == values.end()) {
            out += text.front();
            text.remove_prefix(1);
        } else {
            out += value->second;
            text.remove_prefix(closes + 1);
        }
    }
    return out;
}

}  // namespace urdimbre::app
