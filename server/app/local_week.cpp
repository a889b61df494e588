#include "server/app/local_week.hpp"

#include "server/app/time_zone.hpp"

#include <date/tz.h>

#include <algorithm>
#include <sstream>
#include <string>

namespace urdimbre::app {
namespace {

using std::chrono::milliseconds;

constexpr int years_ahead = 2100;  // further than any plan
constexpr int years_back = 2000;

// A time that the clock skips is the moment at which it does; of one that it shows twice, `which`.
domain::Instant
moment_of(const date::time_zone& zone, date::local_seconds wall, date::choose which) {
    return date::floor<milliseconds>(zone.to_sys(wall, which));
}

std::optional<date::local_days> day_in(std::string_view text) {
    std::istringstream stream{std::string{text}};
    date::year_month_day day{};
    stream >> date::parse("%F", day);
    if (stream.fail() || !day.ok() || stream.peek() != std::istringstream::traits_type::eof()) {
        return {};
    }
    const int year = static_cast<int>(day.year());
    if (year < years_back || year > years_ahead) return {};
    return date::local_days{day};
}

}  // namespace

std::optional<LocalWeek> week_with(std::string_view day, std::string_view name) {
    const date::time_zone* zone = find_zone(name);
    const auto given = day_in(day);
    if (!zone || !given) return {};
    const date::local_days monday = *given - (date::weekday{*given} - date::Monday);
    const auto midnight = [&](date::local_days at) {
        return moment_of(*zone, at, date::choose::earliest);
    };
    return LocalWeek{.begin = midnight(monday), .end = midnight(monday + date::weeks{1})};
}

domain::PersonWeek hours_in(const domain::WeeklyHours& hours, const LocalWeek& week) {
    const date::time_zone* zone = find_zone(hours.zone);
    if (!zone) return {};
    domain::PersonWeek all;
    const auto first = date::floor<date::days>(zone->to_local(week.begin)) - date::days{1};
    const auto last = date::floor<date::days>(zone->to_local(week.end)) + date::days{1};
    for (auto day = first; day <= last; day += date::days{1}) {
        const auto of_week = (date::weekday{day} - date::Monday).count();
        for (const domain::WeekBlock& block : hours.blocks) {
            if (block.day != of_week) continue;
            const domain::HoursSpan span{
                .from = std::max(
                    week.begin,
                    moment_of(*zone, day + std::chrono::minutes{block.from}, date::choose::earliest)
                ),
                .to = std::min(
                    week.end,
                    moment_of(*zone, day + std::chrono::minutes{block.to}, date::choose::latest)
                ),
                .kind = block.kind,
            };
            if (span.from < span.to) all.push_back(span);
        }
    }
    return all;
}

}  // namespace urdimbre::app
