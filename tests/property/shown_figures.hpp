#pragma once

#include "server/domain/ids.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

// What may be shown of how many people (rules I16, I19, P8), by sets of people alone: held against
// what is shown, whatever it was that made it.
namespace urdimbre::app {

// The rule itself, in figures of its own: a mistake in the code's must not be one of a test.
inline constexpr std::size_t five = 5;
inline constexpr std::chrono::days could_be_the_same{30};

using People = std::set<std::uint64_t>;

// One figure that somebody was shown.
struct Shown {
    std::string of;  // what it can be compared with: the item, or how many answered at all
    domain::Instant ended;
    People people;
};

// Of all figures of one thing: those that could be made of the same answers, two by two and all
// together that lie so near. Nothing: no sum or difference of them is of fewer than five.
std::vector<std::string> wrong_with(const std::vector<Shown>& shown);

}  // namespace urdimbre::app
