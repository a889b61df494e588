#pragma once

#include <span>
#include <string_view>

namespace urdimbre::operators {

// deploy/demo/*.json as they were when this was built, in order of name.
struct EmbeddedHistory {
    std::string_view name;
    std::string_view json;
};

std::span<const EmbeddedHistory> embedded_histories();

}  // namespace urdimbre::operators
