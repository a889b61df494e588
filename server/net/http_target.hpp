#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::net {

struct HttpTarget {
    std::string path;                          // decoded; begins with / and has no . or .. segment
    std::map<std::string, std::string> query;  // decoded; the first of a repeated name counts
};

// No value: not a path, broken percent-encoding, U+0000, a backslash, a segment . or .., or more
// than 64 parameters.
std::optional<HttpTarget> read_target(std::string_view target);

}  // namespace urdimbre::net
