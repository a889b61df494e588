#pragma once

#include "server/domain/ids.hpp"

#include <chrono>
#include <cstdint>

// Months of what is counted (rule P19). They are the same for everybody, wherever they are: months
// that each could draw for themselves could be subtracted from each other.
namespace urdimbre::domain {

// Counted from January of the year 0.
using Month = std::int32_t;

// A month begins when its first day has begun in all of Peru and Chile, its islands included.
inline constexpr std::chrono::hours month_begins{6};  // UTC

constexpr Month month_of(Instant at) {
    const auto day = std::chrono::floor<std::chrono::days>(at - month_begins);
    const std::chrono::year_month_day date{day};
    return static_cast<int>(date.year()) * 12 + static_cast<Month>(unsigned{date.month()}) - 1;
}

constexpr std::chrono::year_month named_month(Month month) {
    return std::chrono::year{month / 12} /
           std::chrono::month{static_cast<unsigned>(month % 12) + 1};
}

constexpr Instant beginning_of(Month month) {
    return std::chrono::sys_days{named_month(month) / 1} + month_begins;
}

// The month with which the school year begins that this month is of: March, in Chile and in Peru.
constexpr Month school_year_of(Month month) { return month - (month + 10) % 12; }

}  // namespace urdimbre::domain
