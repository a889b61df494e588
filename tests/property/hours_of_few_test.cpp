// Where few have given hours, an answer tells of the others' only what lies within one's own (rule
// H4): whatever they have beside it, it is the same answer.
#include "server/domain/coinciding.hpp"
#include "tests/property/chance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace urdimbre::property {
namespace {

using domain::Company;
using domain::HoursKind;
using domain::PersonWeek;
using domain::Timetable;

constexpr std::chrono::minutes quarter{domain::WeeklyHours::grain};
constexpr std::size_t quarters = 2 * 24 * 4;  // two days are enough to go wrong in
const domain::Instant monday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30}};
const domain::Instant end = monday + quarter * static_cast<int>(quarters);

// What somebody does in every quarter; nothing is a value too.
using Quarters = std::array<std::optional<HoursKind>, quarters>;

Quarters anything(Chance& chance) {
    Quarters week{};
    std::optional<HoursKind> kind;
    for (auto& one : week) {
        if (chance.below(5) == 0) {
            const auto next = chance.below(4);
            kind = next == 3 ? std::nullopt : std::optional{static_cast<HoursKind>(next)};
        }
        one = kind;
    }
    return week;
}

PersonWeek week_of(const Quarters& all) {
    PersonWeek week;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const auto from = monday + quarter * static_cast<int>(at);
        if (all[at]) week.push_back({.from = from, .to = from + quarter, .kind = *all[at]});
    }
    return week;
}

Timetable told(
    const std::vector<Quarters>& all,
    std::optional<std::size_t> self,
    int length,
    Company company = Company::standing
) {
    std::vector<PersonWeek> weeks;
    for (const Quarters& one : all) weeks.push_back(week_of(one));
    return coinciding(weeks, self, monday, end, quarter * length, company);
}

TEST(HoursOfFew, SayNothingOfWhatOthersHaveBesideOnesOwn) {
    std::size_t told_something = 0;
    for (std::uint32_t seed = 0; seed < 600; ++seed) {
        Chance chance{seed};
        // Of people whom somebody chose, however many, as of few (rule H4).
        const bool chosen = chance.below(2) == 0;
        const auto company = chosen ? Company::chosen : Company::standing;
        const std::size_t others = 1 + chance.below(chosen ? 6 : Timetable::others_min - 1);
        const std::size_t self = chance.below(others + 1);
        const int length = 1 + static_cast<int>(chance.below(4));
        std::vector<Quarters> one;
        for (std::size_t person = 0; person <= others; ++person) one.push_back(anything(chance));
        std::vector<Quarters> other = one;
        for (std::size_t person = 0; person <= others; ++person) {
            if (person == self) continue;
            const Quarters different = anything(chance);
            for (std::size_t at = 0; at < quarters; ++at) {
                const auto mine = one[self][at];
                const bool free = mine && *mine != HoursKind::teaching;
                if (!free) other[person][at] = different[at];
            }
        }
        const Timetable found = told(one, self, length, company);
        ASSERT_EQ(found, told(other, self, length, company)) << "seed " << seed;
        ASSERT_LE(found.times.size(), Timetable::few_times_max);
        if (!found.times.empty()) ++told_something;
    }
    EXPECT_GT(told_something, 100u) << "a law about nothing holds always";
}

// Whoever gives all of the week does not get the other's: behind the times that are told nothing
// is.
TEST(HoursOfFew, SayThreeTimesToWhoeverGivesAWholeWeekAndNothingOfTheRest) {
    std::size_t hid_something = 0;
    for (std::uint32_t seed = 0; seed < 600; ++seed) {
        Chance chance{seed};
        Quarters whole{};
        whole.fill(HoursKind::collegial);
        const Quarters theirs = anything(chance);
        const int length = 1 + static_cast<int>(chance.below(3));
        const Timetable found = told({whole, theirs}, 0, length);
        ASSERT_LE(found.times.size(), Timetable::few_times_max) << "seed " << seed;
        if (found.times.size() < Timetable::few_times_max ||
            found.times.back().kind != HoursKind::collegial) {
            continue;
        }
        // The quarter that ends the last one is told with it; what comes then is not.
        const auto told_until =
            static_cast<std::size_t>((found.times.back().to - monday) / quarter) + 1;
        Quarters others = anything(chance);
        std::copy_n(theirs.begin(), std::min(told_until, quarters), others.begin());
        ASSERT_EQ(found, told({whole, others}, 0, length)) << "seed " << seed;
        if (others != theirs) ++hid_something;
    }
    EXPECT_GT(hid_something, 100u) << "a law about nothing holds always";
}

TEST(HoursOfFew, SayNothingAtAllToWhoeverGaveNone) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        Chance chance{seed};
        const std::size_t others = chance.below(Timetable::others_min);
        std::vector<Quarters> one;
        std::vector<Quarters> other;
        for (std::size_t person = 0; person < others; ++person) {
            one.push_back(anything(chance));
            other.push_back(anything(chance));
        }
        const Timetable found = told(one, {}, 1);
        EXPECT_TRUE(found.withheld);
        ASSERT_EQ(found, told(other, {}, 1)) << "seed " << seed;
    }
}

}  // namespace
}  // namespace urdimbre::property
