#include "tests/property/shown_figures.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>

namespace urdimbre::app {
namespace {

// Are there parts, by which of these figures people are in, of fewer than five? Every sum and
// difference of figures is a sum of such parts.
std::optional<std::size_t> part_too_small(const std::vector<const Shown*>& figures) {
    std::map<std::vector<bool>, std::size_t> parts;
    People everybody;
    for (const Shown* one : figures) everybody.insert(one->people.begin(), one->people.end());
    for (const std::uint64_t person : everybody) {
        std::vector<bool> in;
        for (const Shown* one : figures) in.push_back(one->people.contains(person));
        ++parts[in];
    }
    for (const auto& [in, size] : parts) {
        if (size < five) return size;
    }
    return {};
}

}  // namespace

std::vector<std::string> wrong_with(const std::vector<Shown>& shown) {
    std::vector<std::string> wrong;
    const auto near = [](const Shown& one, const Shown& other) {
        const auto apart =
            one.ended > other.ended ? one.ended - other.ended : other.ended - one.ended;
        return apart <= could_be_the_same;
    };
    // Figures of other people altogether tell nothing of each other.
    const auto meet = [](const Shown& one, const Shown& other) {
        return std::ranges::any_of(one.people, [&](std::uint64_t person) {
            return other.people.contains(person);
        });
    };
    for (const Shown& one : shown) {
        if (one.people.size() < five) wrong.push_back(one.of + ": of few");
        std::vector<const Shown*> together{&one};
        for (const Shown& other : shown) {
            if (&other == &one || other.of != one.of || !near(one, other)) continue;
            if (!meet(one, other)) continue;
            if (part_too_small({&one, &other})) wrong.push_back(one.of + ": two of them");
            const bool all_near = std::ranges::all_of(together, [&](const Shown* each) {
                return near(*each, other);
            });
            if (all_near) together.push_back(&other);
        }
        if (part_too_small(together)) wrong.push_back(one.of + ": several of them");
    }
    return wrong;
}

// The check itself finds what is wrong.
TEST(Anonymity, ADifferenceOfFewWouldBeFound) {
    const auto people = [](std::uint64_t first, std::uint64_t last) {
        People all;
        for (; first <= last; ++first) all.insert(first);
        return all;
    };
    const domain::Instant then{std::chrono::hours{24 * 365 * 40}};
    const auto shown = [&](std::uint64_t first, std::uint64_t last, std::chrono::days after) {
        return Shown{.of = "a", .ended = then + after, .people = people(first, last)};
    };
    using std::chrono::days;
    EXPECT_TRUE(wrong_with({shown(1, 5, days{0})}).empty());
    EXPECT_FALSE(wrong_with({shown(1, 4, days{0})}).empty());
    EXPECT_FALSE(wrong_with({shown(1, 6, days{0}), shown(1, 5, days{30})}).empty());
    EXPECT_TRUE(wrong_with({shown(1, 6, days{0}), shown(1, 5, days{31})}).empty());
    EXPECT_TRUE(wrong_with({shown(1, 10, days{0}), shown(1, 5, days{1})}).empty());
    // Two by two nothing is wrong: the three of them tell of one.
    EXPECT_FALSE(
        wrong_with({shown(1, 11, days{0}), shown(1, 5, days{0}), shown(6, 10, days{0})}).empty()
    );
}

}  // namespace urdimbre::app
