#include "server/domain/weekly_hours.hpp"

namespace urdimbre::domain {
namespace {

std::optional<HoursFault> fault_of_block(const WeekBlock& block) {
    if (block.day > 6) return HoursFault::no_such_day;
    if (block.from >= WeeklyHours::day_minutes || block.to > WeeklyHours::day_minutes) {
        return HoursFault::no_such_time;
    }
    if (block.from % WeeklyHours::grain != 0 || block.to % WeeklyHours::grain != 0) {
        return HoursFault::not_in_quarters;
    }
    if (block.to <= block.from) return HoursFault::ends_first;
    return {};
}

bool share_time(const WeekBlock& one, const WeekBlock& other) {
    return one.day == other.day && one.from < other.to && other.from < one.to;
}

}  // namespace

std::vector<WrongBlock> wrong_blocks(std::span<const WeekBlock> blocks) {
    std::vector<WrongBlock> all;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        auto fault = fault_of_block(blocks[at]);
        for (std::size_t before = 0; before < at && !fault; ++before) {
            if (fault_of_block(blocks[before])) continue;
            if (share_time(blocks[before], blocks[at])) fault = HoursFault::overlaps;
        }
        if (fault) all.push_back({.block = at, .fault = *fault});
    }
    return all;
}

}  // namespace urdimbre::domain
