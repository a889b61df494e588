#pragma once

#include <cstddef>
#include <utility>

// Enumerations that the wire and the rules both have, with the same names in the same order. It is
// proved name by name (same_names.hpp), so that changing over is a cast.
namespace urdimbre::app {

template <class Inside, class Outside, std::size_t count>
consteval bool in_order(const std::pair<Inside, Outside> (&names)[count]) {
    for (std::size_t place = 0; place < count; ++place) {
        if (static_cast<std::size_t>(names[place].first) != place) return false;
        if (static_cast<std::size_t>(names[place].second) != place) return false;
    }
    return true;
}

template <class Inside>
struct Same;

template <class Inside>
constexpr typename Same<Inside>::W outside(Inside value) {
    return static_cast<typename Same<Inside>::W>(value);
}

template <class Inside>
constexpr Inside inside(typename Same<Inside>::W value) {
    return static_cast<Inside>(value);
}

}  // namespace urdimbre::app
