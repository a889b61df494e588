#pragma once

#include <array>
#include <span>
#include <string_view>

// How documents and answers write what is chosen from, in the order of the enumerators.
namespace urdimbre::app {

inline constexpr std::array<std::string_view, 5>
    item_kind_names{"scale", "option", "number", "text", "evidence"};
inline constexpr std::array<std::string_view, 5>
    answered_by_names{"self", "peer", "mentor", "group", "link"};
inline constexpr std::array<std::string_view, 6>
    about_names{"self", "peer", "pair", "group", "space", "network"};
inline constexpr std::array<std::string_view, 4> moment_names{"entry", "progress", "exit", "dated"};

}  // namespace urdimbre::app
