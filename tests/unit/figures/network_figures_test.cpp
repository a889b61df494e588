#include "server/domain/network_figures.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>
#include <vector>

// Rules P8, P19: what is told of a network, and that nothing follows from it of fewer than five.
namespace urdimbre::domain {
namespace {

using namespace std::chrono;

constexpr Month march = 2026 * 12 + 2;

PersonId nth(std::uint64_t number) { return PersonId{number}; }

std::vector<PersonId> people_from(std::uint64_t first, std::uint64_t count) {
    std::vector<PersonId> people;
    for (std::uint64_t i = 0; i < count; ++i) people.push_back(nth(first + i));
    return people;
}

Happening visits(std::uint32_t count, std::vector<PersonId> people) {
    return {.what = Doing::visit, .count = count, .people = std::move(people)};
}

void add(NetworkTally& tally, Month month, const Happening& what, std::uint64_t space = 7) {
    tally.add(month, SpaceId{space}, SpaceKind::mentoring_room, what);
}

std::optional<std::uint64_t> told(const NetworkFigures& figures, PeriodKind kind) {
    for (const PeriodFigures& period : figures.periods) {
        if (period.kind != kind) continue;
        const auto row = period.rows.find({Doing::visit, ""});
        if (row != period.rows.end()) return row->second.count;
    }
    return {};
}

constexpr std::array kinds{PeriodKind::month, PeriodKind::three_months, PeriodKind::school_year};

TEST(MonthsOfFigures, BeginWhenTheirFirstDayHasBegunInPeruAndChile) {
    const Instant first = sys_days{year{2026} / 3 / 1};
    EXPECT_EQ(month_of(first + hours{6}), march);
    EXPECT_EQ(month_of(first + hours{6} - milliseconds{1}), march - 1);
    EXPECT_EQ(beginning_of(march), first + hours{6});
    EXPECT_EQ(month_of(beginning_of(march + 10)), march + 10) << "January";
    for (Month month = march - 30; month < march + 30; ++month) {
        EXPECT_EQ(month_of(beginning_of(month)), month);
        EXPECT_EQ(month_of(beginning_of(month + 1) - milliseconds{1}), month);
    }
}

TEST(MonthsOfFigures, AreOfASchoolYearThatBeginsInMarch) {
    EXPECT_EQ(school_year_of(march), march);
    EXPECT_EQ(school_year_of(march + 9), march) << "December";
    EXPECT_EQ(school_year_of(march + 11), march) << "February";
    EXPECT_EQ(school_year_of(march + 12), march + 12);
    EXPECT_EQ(span_of(PeriodKind::school_year, march + 4), (MonthSpan{march, march + 4}));
    EXPECT_EQ(span_of(PeriodKind::three_months, march), (MonthSpan{march - 2, march}));
}

TEST(NetworkFigures, AreOfFivePeopleAtLeast) {
    NetworkTally few{march};
    add(few, march, visits(1, people_from(1, 4)));
    EXPECT_FALSE(told(few.figures(), PeriodKind::month));
    add(few, march, visits(1, people_from(4, 2)));
    EXPECT_EQ(told(few.figures(), PeriodKind::month), 2u);
}

TEST(NetworkFigures, PutMonthsTogetherUntilFiveStandBehindThem) {
    NetworkTally tally{march + 2};
    add(tally, march, visits(1, people_from(1, 3)));
    add(tally, march + 1, visits(10, people_from(3, 3)));
    add(tally, march + 2, visits(100, people_from(1, 6)));
    const NetworkFigures figures = tally.figures();
    EXPECT_EQ(told(figures, PeriodKind::month), 100u);
    EXPECT_EQ(told(figures, PeriodKind::three_months), 111u);

    NetworkTally earlier{march + 1};
    add(earlier, march, visits(1, people_from(1, 3)));
    add(earlier, march + 1, visits(10, people_from(3, 3)));
    EXPECT_FALSE(told(earlier.figures(), PeriodKind::month)) << "April alone would tell March";
    EXPECT_EQ(told(earlier.figures(), PeriodKind::school_year), 11u);
}

TEST(NetworkFigures, LeaveOutWhatIsLeftOfAYearWhenItEnds) {
    NetworkTally tally{march + 12};
    add(tally, march + 11, visits(1, people_from(1, 3)));
    add(tally, march + 12, visits(10, people_from(3, 3)));
    for (const PeriodKind kind : kinds) EXPECT_FALSE(told(tally.figures(), kind));
}

TEST(NetworkFigures, AreNotOfWhoeverIsToldThem) {
    NetworkTally tally{march};
    tally.coordinates(nth(1), march - 7);
    tally.coordinates(nth(2), march + 1);
    add(tally, march, visits(3, people_from(1, 5)));
    EXPECT_FALSE(told(tally.figures(), PeriodKind::month)) << "four besides who coordinates";
    add(tally, march, visits(1, {nth(6)}));
    EXPECT_EQ(told(tally.figures(), PeriodKind::month), 4u);
    EXPECT_EQ(tally.figures().periods.front().people, 5u);
}

TEST(NetworkFigures, TellAPartOfThemWhereFiveStandBehindItAndFiveBehindTheRest) {
    const auto seats = [](std::uint32_t part, std::vector<PersonId> people) {
        const auto count = static_cast<std::uint32_t>(people.size());
        return Happening{
            .what = Doing::seats, .count = count, .part = part, .people = std::move(people)
        };
    };
    const auto told_seats = [](const NetworkTally& tally) -> std::optional<RowTold> {
        const NetworkFigures figures = tally.figures();
        const auto& rows = figures.periods.front().rows;
        const auto found = rows.find({Doing::seats, ""});
        if (found == rows.end()) return {};
        return found->second;
    };
    NetworkTally tally{march};
    add(tally, march, seats(1, {nth(1)}));
    add(tally, march, seats(0, people_from(2, 9)));
    EXPECT_FALSE(told_seats(tally)) << "who spoke alone";
    add(tally, march, seats(4, people_from(20, 4)));
    EXPECT_EQ(told_seats(tally), (RowTold{.count = 14, .part = 5}));
    NetworkTally silent{march};
    add(silent, march, seats(9, people_from(1, 9)));
    add(silent, march, seats(0, {nth(20)}));
    EXPECT_FALSE(told_seats(silent)) << "who alone was silent";
}

TEST(NetworkFigures, SayInHowManySpacesSomebodyDidSomething) {
    NetworkTally tally{march + 1};
    add(tally, march, visits(1, people_from(1, 9)), 1);
    for (std::uint64_t room = 2; room < 5; ++room) {
        add(tally, march + 1, visits(1, people_from(room * 2, 2)), room);
    }
    tally.add(
        march + 1,
        SpaceId{9},
        SpaceKind::mesa,
        {.what = Doing::overdue, .people = people_from(1, 9)}
    );
    const NetworkFigures figures = tally.figures();
    ASSERT_EQ(figures.alive.size(), 1u) << "that a day came is nothing that somebody did";
    EXPECT_EQ(figures.alive.at(SpaceKind::mentoring_room), 3u);
}

TEST(NetworkFigures, CountPeopleSoThatNoDifferenceIsOfOneToFour) {
    EXPECT_EQ(people_in_fives(4), 0u);
    EXPECT_EQ(people_in_fives(14), 10u);
    // Of whoever was there in the month, and in the year that it is of.
    std::map<std::pair<std::size_t, std::size_t>, std::set<std::size_t>> differences;
    for (std::size_t few = 0; few < 40; ++few) {
        for (std::size_t many = few; many < 40; ++many) {
            differences[{people_in_fives(few), people_in_fives(many)}].insert(many - few);
        }
    }
    for (const auto& [said, possible] : differences) {
        EXPECT_TRUE(possible.contains(0) || *possible.rbegin() >= 5)
            << said.first << " of " << said.second;
    }
}

// Whatever happens, month after month, and whoever keeps all that was ever told: months that no
// figure tells apart are always together in what can be computed of figures, and five people stand
// behind them. Each month counts a power of two, so a figure says itself which months it is of.
TEST(NetworkFigures, TellOfNoFewerThanFiveHoweverTheyAreSubtracted) {
    constexpr Month months = 27;
    std::size_t told_apart = 0;
    std::size_t hidden = 0;
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        std::mt19937 random{seed};
        const auto below = [&](std::uint32_t most) {
            return std::uniform_int_distribution<std::uint32_t>{0, most - 1}(random);
        };
        const std::uint32_t pool = 5 + below(6);
        const std::uint32_t busy = 1 + below(4);
        const bool somebody_comes_to_coordinate = below(2) == 0;
        std::map<Month, std::vector<PersonId>> people;
        for (Month month = 0; month < months; ++month) {
            for (std::uint32_t i = below(2 * busy + 1); i > 0; --i) {
                people[month].push_back(nth(1 + below(pool)));
            }
        }
        const Month coordinates_from = static_cast<Month>(below(months));
        const auto knows_it = [&](PersonId person, Month month) {
            return somebody_comes_to_coordinate && person == nth(1) && month >= coordinates_from;
        };
        std::vector<std::uint64_t> all_told;
        for (Month last = 0; last < months; ++last) {
            NetworkTally tally{march + last};
            if (somebody_comes_to_coordinate && coordinates_from <= last) {
                tally.coordinates(nth(1), march + coordinates_from);
            }
            for (const auto& [month, who] : people) {
                if (month <= last) add(tally, march + month, visits(1u << month, who));
            }
            const NetworkFigures figures = tally.figures();
            for (const PeriodKind kind : kinds) {
                if (const auto figure = told(figures, kind)) all_told.push_back(*figure);
            }
        }
        std::map<std::vector<bool>, std::set<PersonId>> together;
        for (const auto& [month, who] : people) {
            std::vector<bool> in_which;
            for (const std::uint64_t figure : all_told) {
                in_which.push_back((figure >> month & 1u) != 0);
            }
            std::set<PersonId>& behind = together[in_which];
            for (const PersonId person : who) {
                if (!knows_it(person, month)) behind.insert(person);
            }
        }
        for (const auto& [in_which, behind] : together) {
            if (std::ranges::count(in_which, true) == 0) {
                ++hidden;
                continue;
            }
            ++told_apart;
            EXPECT_GE(behind.size(), 5u) << "seed " << seed;
        }
    }
    EXPECT_GT(told_apart, 400u) << "something is told";
    EXPECT_GT(hidden, 100u) << "and something is not";
}

}  // namespace
}  // namespace urdimbre::domain
