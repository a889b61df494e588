#pragma once

#include "server/domain/weekly_hours.hpp"

#include <optional>
#include <string_view>

namespace urdimbre::app {

// A week from Monday to Monday as somebody's clock on the wall shows it, which may have an hour
// more or less.
struct LocalWeek {
    domain::Instant begin{};
    domain::Instant end{};

    bool operator==(const LocalWeek&) const = default;
};

// The week with this day ("2026-11-30") in a zone of the system's tables. No value: there is no
// such day, or no such zone.
std::optional<LocalWeek> week_with(std::string_view day, std::string_view zone);

// When somebody's hours are in that week, whatever clocks change in it; what lies beyond its ends
// is left out. None where the system does not know their zone any more.
domain::PersonWeek hours_in(const domain::WeeklyHours& hours, const LocalWeek& week);

}  // namespace urdimbre::app
