#pragma once

#include "server/domain/support_plan_event.hpp"

#include <cstdint>
#include <span>

namespace urdimbre::domain {

// What of an action counts.
struct CountedAction {
    Day to{};
    ActionState state{};
    std::uint32_t charges{};
};

// How far the plan has come to this day: the same as web-client/src/plans/progress.ts: both read
// tests/scenarios/plans/progress.json.
PlanProgress progress(std::span<const CountedAction> actions, Day today);

}  // namespace urdimbre::domain
