#pragma once

#include "server/domain/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace urdimbre::domain {

// What a part of somebody's week is (rule H3). The numbers are in no store.
enum class HoursKind : std::uint8_t {
    collegial,  // protected for work with colleagues
    mentoring,  // free for it
    teaching,   // taken
};

// From one time of the day to a later one, each week.
struct WeekBlock {
    std::uint8_t day{};    // 0: Monday
    std::uint16_t from{};  // minutes since midnight, as a clock on the wall counts them
    std::uint16_t to{};    // up to 24:00
    HoursKind kind{};

    bool operator==(const WeekBlock&) const = default;
};

struct WeeklyHours {
    static constexpr std::size_t blocks_max = 60;
    static constexpr std::uint16_t grain = 15;  // minutes
    static constexpr std::uint16_t day_minutes = 24 * 60;

    std::string zone{};  // of IANA's tables
    std::vector<WeekBlock> blocks{};

    bool operator==(const WeeklyHours&) const = default;
};

enum class HoursFault : std::uint8_t {
    no_such_day,
    no_such_time,
    not_in_quarters,
    ends_first,
    overlaps
};

struct WrongBlock {
    std::size_t block{};
    HoursFault fault{};

    bool operator==(const WrongBlock&) const = default;
};

// Every block that cannot be, in order; each once.
std::vector<WrongBlock> wrong_blocks(std::span<const WeekBlock> blocks);

// The hours of one person in one certain week.
struct HoursSpan {
    Instant from{};
    Instant to{};
    HoursKind kind{};

    bool operator==(const HoursSpan&) const = default;
};
using PersonWeek = std::vector<HoursSpan>;

}  // namespace urdimbre::domain
