// Weeks on clocks on the wall, also in those in which they change.
#include "server/app/local_week.hpp"

#include <date/tz.h>

#include <gtest/gtest.h>

#include <string>

namespace urdimbre::app {
namespace {

using namespace std::chrono_literals;
using enum domain::HoursKind;

constexpr const char* santiago = "America/Santiago";
constexpr const char* lima = "America/Lima";

std::string utc(domain::Instant at) {
    return date::format("%F %H:%M", date::floor<std::chrono::minutes>(at));
}

domain::WeeklyHours week_of(const char* zone, domain::WeekBlock block) {
    return {.zone = zone, .blocks = {block}};
}

TEST(LocalWeek, GoesFromMondayToMondayWhateverDayIsNamed) {
    for (const char* day : {"2026-11-30", "2026-12-03", "2026-12-06"}) {
        const auto week = week_with(day, santiago);
        ASSERT_TRUE(week) << day;
        EXPECT_EQ(utc(week->begin), "2026-11-30 03:00") << day;
        EXPECT_EQ(utc(week->end), "2026-12-07 03:00") << day;
    }
    EXPECT_EQ(utc(week_with("2026-12-03", lima)->begin), "2026-11-30 05:00");
}

TEST(LocalWeek, IsNoneWhereThereIsNoSuchDayOrZone) {
    for (const char* day :
         {"", "2026-02-30", "30-11-2026", "2026-11-30T10:00", "1850-01-01", "9999-01-01"}) {
        EXPECT_FALSE(week_with(day, santiago)) << day;
    }
    EXPECT_FALSE(week_with("2026-11-30", "America/Ninguna"));
    EXPECT_FALSE(week_with("2026-11-30", ""));
}

// Chile goes to summer time in September and back in April; Peru never does.
TEST(LocalWeek, HasAnHourLessOrMoreWhereTheClockChanges) {
    const auto shorter = week_with("2026-09-05", santiago);
    const auto longer = week_with("2027-04-03", santiago);
    ASSERT_TRUE(shorter && longer);
    EXPECT_EQ(shorter->end - shorter->begin, 7 * 24h - 1h);
    EXPECT_EQ(longer->end - longer->begin, 7 * 24h + 1h);
    const auto even = week_with("2026-09-05", lima);
    EXPECT_EQ(even->end - even->begin, 7 * 24h);
}

TEST(LocalWeek, TheSameHoursOfTwoZonesCoincideInOneSeasonAndNotInTheOther) {
    const auto of_santiago =
        week_of(santiago, {.day = 1, .from = 17 * 60, .to = 18 * 60, .kind = collegial});
    const auto of_lima =
        week_of(lima, {.day = 1, .from = 15 * 60, .to = 16 * 60, .kind = collegial});
    const auto begins = [](const domain::WeeklyHours& hours, const char* day) {
        const auto spans = hours_in(hours, *week_with(day, santiago));
        return spans.size() == 1 ? utc(spans.front().from) : "not once";
    };
    EXPECT_EQ(begins(of_santiago, "2026-12-01"), "2026-12-01 20:00");
    EXPECT_EQ(begins(of_lima, "2026-12-01"), "2026-12-01 20:00");
    EXPECT_EQ(begins(of_santiago, "2026-06-02"), "2026-06-02 21:00");
    EXPECT_EQ(begins(of_lima, "2026-06-02"), "2026-06-02 20:00");
}

TEST(LocalWeek, WhatEndsAtMidnightOrTouchesTheEndOfTheWeekIsCutThere) {
    const auto late = week_of(lima, {.day = 6, .from = 21 * 60, .to = 24 * 60, .kind = mentoring});
    const auto week = week_with("2026-12-01", santiago);
    // Sunday at 21:00 of Lima is 23:00 of Santiago: what comes after midnight is of the next week,
    // and what the Sunday before left over is of this one.
    const auto spans = hours_in(late, *week);
    ASSERT_EQ(spans.size(), 2u);
    EXPECT_EQ(spans[0].from, week->begin);
    EXPECT_EQ(spans[0].to, week->begin + 2h);
    EXPECT_EQ(spans[1].from, week->end - 1h);
    EXPECT_EQ(spans[1].to, week->end);
}

TEST(LocalWeek, ATimeThatTheClockSkipsIsTheMomentAtWhichItDoes) {
    // On Sunday the 6th of September 2026 there is no time between 0:00 and 1:00 in Santiago.
    const auto week = week_with("2026-09-05", santiago);
    const auto skipped = week_of(santiago, {.day = 6, .from = 0, .to = 60, .kind = collegial});
    EXPECT_TRUE(hours_in(skipped, *week).empty());
    const auto across = week_of(santiago, {.day = 6, .from = 30, .to = 120, .kind = collegial});
    const auto spans = hours_in(across, *week);
    ASSERT_EQ(spans.size(), 1u);
    EXPECT_EQ(spans[0].to - spans[0].from, 1h);
}

TEST(LocalWeek, ATimeThatTheClockShowsTwiceIsBothOfThem) {
    // On Saturday the 3rd of April 2027 it is twice 23:00 in Santiago.
    const auto week = week_with("2027-04-03", santiago);
    const auto twice =
        week_of(santiago, {.day = 5, .from = 23 * 60, .to = 23 * 60 + 30, .kind = collegial});
    const auto spans = hours_in(twice, *week);
    ASSERT_EQ(spans.size(), 1u);
    EXPECT_EQ(spans[0].to - spans[0].from, 1h + 30min);
}

TEST(LocalWeek, NobodyHasHoursInAZoneThatIsNotKnownAnyMore) {
    const auto lost =
        week_of("America/Ninguna", {.day = 1, .from = 900, .to = 960, .kind = collegial});
    EXPECT_TRUE(hours_in(lost, *week_with("2026-12-01", lima)).empty());
}

}  // namespace
}  // namespace urdimbre::app
