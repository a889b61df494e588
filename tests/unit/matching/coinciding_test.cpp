// When people coincide in a week (rules H4 to H6).
#include "server/domain/coinciding.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace urdimbre::domain {
namespace {

using namespace std::chrono_literals;
using enum HoursKind;

const Instant monday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30}};
const Instant next_monday = monday + std::chrono::days{7};

HoursSpan
on(int day, std::chrono::minutes from, std::chrono::minutes to, HoursKind kind = collegial) {
    const Instant midnight = monday + std::chrono::days{day};
    return {.from = midnight + from, .to = midnight + to, .kind = kind};
}

Timetable find(
    const std::vector<PersonWeek>& weeks,
    std::optional<std::size_t> self = 0,
    std::chrono::minutes least = 45min,
    Company company = Company::standing
) {
    return coinciding(weeks, self, monday, next_monday, least, company);
}

TEST(Hours, are_told_what_is_wrong_with_each_of_them) {
    using enum HoursFault;
    const std::vector<WeekBlock> blocks{
        {.day = 0, .from = 900, .to = 990, .kind = collegial},
        {.day = 7, .from = 900, .to = 990, .kind = collegial},
        {.day = 0, .from = 1440, .to = 1440, .kind = collegial},
        {.day = 0, .from = 905, .to = 990, .kind = collegial},
        {.day = 1, .from = 990, .to = 990, .kind = collegial},
        {.day = 0, .from = 975, .to = 1035, .kind = teaching},
        {.day = 0, .from = 990, .to = 1035, .kind = teaching},
        {.day = 2, .from = 0, .to = 1440, .kind = mentoring},
    };
    EXPECT_EQ(
        wrong_blocks(blocks),
        (std::vector<WrongBlock>{
            {1, no_such_day},
            {2, no_such_time},
            {3, not_in_quarters},
            {4, ends_first},
            {5, overlaps},
            {6, overlaps},
        })
    ) << "what touches does not cross; what crosses something that cannot be is told once that is "
         "put right";
}

TEST(Coinciding, is_told_for_as_long_as_the_same_people_have_it) {
    const Timetable found = find({
        {on(1, 15h, 17h)},
        {on(1, 15h + 30min, 18h)},
    });
    EXPECT_EQ(found.given, 2u);
    EXPECT_TRUE(found.own);
    EXPECT_EQ(
        found.times,
        (std::vector<Coincidence>{
            {.from = on(1, 15h + 30min, 17h).from,
             .to = on(1, 15h, 17h).to,
             .kind = collegial,
             .with = 2,
             .own = true}
        })
    );
    EXPECT_TRUE(found.near.empty());
}

TEST(Coinciding, of_less_than_what_is_asked_for_is_none) {
    const std::vector<PersonWeek> weeks{{on(1, 15h, 16h)}, {on(1, 15h + 30min, 17h)}};
    EXPECT_TRUE(find(weeks, 0, 45min).times.empty());
    EXPECT_EQ(find(weeks, 0, 30min).times.size(), 1u);
}

TEST(Coinciding, puts_collegial_hours_first_and_then_what_is_free) {
    const Timetable found = find({
        {on(4, 15h, 16h), on(0, 9h, 10h, mentoring)},
        {on(4, 15h, 16h), on(0, 9h, 10h, collegial)},
    });
    ASSERT_EQ(found.times.size(), 2u);
    EXPECT_EQ(found.times[0].kind, collegial);
    EXPECT_EQ(found.times[0].from, on(4, 15h, 16h).from);
    EXPECT_EQ(found.times[1].kind, mentoring) << "of one of them they are collegial hours";
    EXPECT_EQ(found.times[1].from, on(0, 9h, 10h).from);
}

TEST(Coinciding, is_of_most_and_tells_the_larger_part_first) {
    const Timetable found = find({
        {on(0, 15h, 16h), on(1, 15h, 16h)},
        {on(0, 15h, 16h), on(1, 15h, 16h)},
        {on(0, 15h, 16h), on(1, 15h, 16h)},
        {on(1, 15h, 16h), on(2, 15h, 16h)},
        {on(2, 15h, 16h)},
    });
    ASSERT_EQ(found.times.size(), 2u) << "two of five are no most";
    EXPECT_EQ(found.times[0].with, 4u);
    EXPECT_EQ(found.times[0].from, on(1, 15h, 16h).from);
    EXPECT_EQ(found.times[1].with, 3u);
}

TEST(Coinciding, never_joins_different_people_into_one_time) {
    // First three have the first hour, another three the next: nobody could sit through both.
    const Timetable found = find(
        {
            {on(0, 15h, 17h)},
            {on(0, 15h, 17h)},
            {on(0, 15h, 16h)},
            {on(0, 16h, 17h)},
        },
        0,
        60min
    );
    ASSERT_EQ(found.times.size(), 2u);
    EXPECT_EQ(found.times[0].to, on(0, 15h, 16h).to);
    EXPECT_EQ(found.times[1].from, on(0, 16h, 17h).from);
    EXPECT_EQ(found.times[0].with, 3u);
}

TEST(Coinciding, says_what_would_have_to_move_where_collegial_hours_are_apart) {
    const Timetable found = find({
        {on(1, 10h, 11h + 30min), on(3, 14h, 15h, teaching)},
        {on(1, 12h, 13h)},
        {on(3, 14h, 15h + 30min)},
        {on(5, 9h, 10h)},
    });
    EXPECT_TRUE(found.times.empty());
    EXPECT_EQ(found.collegial_most, 1u);
    ASSERT_EQ(found.near.size(), Timetable::near_max);
    for (const NearTime& time : found.near) {
        EXPECT_EQ(time.with, 1u);
        EXPECT_EQ(time.moving, 3u);
        EXPECT_EQ(time.without, 0u);
    }
    // The one that asks less of everybody: nobody teaches then, and nobody goes further than need
    // be.
    EXPECT_EQ(found.near[0].teaching, 0u);
    EXPECT_LE(found.near[0].farthest, found.near[1].farthest);
}

TEST(Coinciding, counts_who_has_no_collegial_hours_to_move) {
    const Timetable found = find(
        {{on(1, 10h, 11h)}, {on(1, 10h, 11h)}, {on(2, 9h, 10h, mentoring)}, {on(1, 9h, 9h + 30min)}}
    );
    EXPECT_EQ(found.collegial_most, 2u);
    ASSERT_EQ(found.near.size(), 1u);
    EXPECT_EQ(found.near[0].with, 2u);
    EXPECT_EQ(found.near[0].without, 2u) << "one gave none, and one gave less than is asked for";
    EXPECT_EQ(found.near[0].moving, 0u);
    EXPECT_FALSE(found.near[0].own_moves);
}

TEST(Coinciding, tells_whoever_asks_that_theirs_would_move) {
    const PersonWeek earlier{on(1, 10h, 11h)};
    const Timetable found = find({{on(1, 12h, 13h)}, earlier, earlier, earlier});
    ASSERT_EQ(found.near.size(), 2u);
    EXPECT_EQ(found.near[0].with, 3u);
    EXPECT_EQ(found.near[0].farthest, 105min)
        << "from the end of the one to the beginning of the others";
    EXPECT_TRUE(found.near[0].own_moves) << "what asks least of all of them is told first";
    EXPECT_FALSE(found.near[1].own_moves);
}

TEST(Coinciding, of_few_says_nothing_of_what_would_have_to_move) {
    for (std::size_t others = 1; others < Timetable::others_min; ++others) {
        std::vector<PersonWeek> weeks(others + 1, {on(1, 10h, 11h)});
        weeks[0] = {on(1, 12h, 13h), on(2, 9h, 10h)};
        weeks[1].push_back(on(2, 9h, 10h));
        const Timetable found = find(weeks);
        EXPECT_TRUE(found.few);
        EXPECT_FALSE(found.withheld);
        EXPECT_TRUE(found.near.empty()) << "it would be somebody's hours";
        EXPECT_EQ(found.collegial_most, 0u);
        ASSERT_EQ(found.times.size(), 1u) << "when one coincides is what it is for";
        EXPECT_EQ(found.times[0].from, on(2, 9h, 10h).from);
    }
    EXPECT_FALSE(find({4, {on(1, 10h, 11h)}}).few);
}

TEST(Coinciding, of_chosen_people_says_no_more_than_of_few) {
    std::vector<PersonWeek> weeks(6, {on(1, 10h, 11h), on(2, 9h, 10h)});
    EXPECT_TRUE(find(weeks, {}, 45min, Company::chosen).withheld)
        << "one more, one less, and the difference is somebody's week";
    EXPECT_FALSE(find(weeks, {}).withheld);
    weeks[0] = {on(2, 9h, 10h)};
    const Timetable found = find(weeks, 0, 45min, Company::chosen);
    EXPECT_TRUE(found.few);
    ASSERT_EQ(found.times.size(), 1u);
    EXPECT_EQ(found.times[0].from, on(2, 9h, 10h).from);
    EXPECT_EQ(found.collegial_most, 0u);
    EXPECT_EQ(find(weeks).times.size(), 2u);
}

TEST(Coinciding, of_few_tells_the_first_three_times_to_whoever_gives_a_whole_week) {
    PersonWeek whole;
    PersonWeek theirs{on(0, 8h, 9h, mentoring)};
    for (int day = 0; day < 7; ++day) whole.push_back(on(day, 0h, 24h));
    for (int day = 1; day < 6; ++day) theirs.push_back(on(day, 15h, 16h));
    const Timetable found = find({whole, theirs});
    ASSERT_EQ(found.times.size(), Timetable::few_times_max);
    for (int day = 1; day <= 3; ++day) {
        EXPECT_EQ(found.times[static_cast<std::size_t>(day - 1)].from, on(day, 15h, 16h).from);
    }
}

TEST(Coinciding, hides_nobody_behind_those_who_only_teach) {
    const PersonWeek teaches{on(1, 8h, 13h, teaching)};
    const Timetable found = find({{on(1, 15h, 17h)}, teaches, teaches, {on(2, 9h, 10h)}});
    EXPECT_EQ(found.given, 4u);
    EXPECT_TRUE(found.few) << "there is one person's time to be told";
    EXPECT_TRUE(found.near.empty());
    EXPECT_TRUE(find({teaches, teaches, {on(2, 9h, 10h)}}, {}).withheld);
}

TEST(Coinciding, tells_nobodys_hours_to_whoever_gave_none) {
    for (std::size_t others = 0; others < Timetable::others_min; ++others) {
        const std::vector<PersonWeek> weeks(others, {on(1, 15h, 17h)});
        const Timetable found = find(weeks, {});
        EXPECT_TRUE(found.withheld) << others;
        EXPECT_TRUE(found.times.empty());
        EXPECT_TRUE(found.near.empty());
        EXPECT_EQ(found.collegial_most, 0u);
        EXPECT_EQ(found.given, others) << "how many gave theirs is told";
    }
    const Timetable enough = find({3, {on(1, 15h, 17h)}}, {});
    EXPECT_FALSE(enough.withheld);
    ASSERT_EQ(enough.times.size(), 1u);
    EXPECT_FALSE(enough.times[0].own);
}

TEST(Coinciding, of_two_others_is_not_told_to_a_third_who_is_elsewhere) {
    const Timetable found = find({{on(0, 9h, 10h)}, {on(1, 15h, 17h)}, {on(1, 15h, 17h)}});
    EXPECT_FALSE(found.withheld);
    EXPECT_TRUE(found.times.empty()) << "their hours are theirs";
    const Timetable among_more =
        find({{on(0, 9h, 10h)}, {on(1, 15h, 17h)}, {on(1, 15h, 17h)}, {on(1, 15h, 17h)}});
    ASSERT_EQ(among_more.times.size(), 1u);
    EXPECT_FALSE(among_more.times[0].own);
}

TEST(Coinciding, leaves_out_what_is_beyond_the_week_and_broken_quarters) {
    const Timetable found = coinciding(
        std::vector<PersonWeek>{
            {{.from = monday - 2h, .to = monday + 1h, .kind = collegial},
             {.from = next_monday - 1h, .to = next_monday + 5h, .kind = collegial}},
            {{.from = monday - 5h, .to = monday + 50min, .kind = collegial},
             {.from = next_monday - 2h, .to = next_monday + 1h, .kind = collegial}},
        },
        0,
        monday,
        next_monday,
        45min,
        Company::standing
    );
    ASSERT_EQ(found.times.size(), 2u);
    EXPECT_EQ(found.times[0].from, monday);
    EXPECT_EQ(found.times[0].to, monday + 45min);
    EXPECT_EQ(found.times[1].to, next_monday);
}

TEST(Coinciding, holds_for_as_many_as_may_be_looked_at) {
    const std::vector<PersonWeek> weeks(Timetable::people_max + 5, {on(6, 23h, 24h)});
    const Timetable found = find(weeks, 3);
    EXPECT_EQ(found.given, Timetable::people_max);
    ASSERT_EQ(found.times.size(), 1u);
    EXPECT_EQ(found.times[0].with, Timetable::people_max);
}

}  // namespace
}  // namespace urdimbre::domain
