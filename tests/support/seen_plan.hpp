#pragma once

#include "protocol/wire/wire.hpp"

#include <optional>

namespace urdimbre::tests {

// What a client knows of the plan of a space after an item; the C++ counterpart of
// web-client/src/store/reduce_plans.ts.
void take(std::optional<wire::Accompaniment>& known, const wire::PlanKeptItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::ActionStoodItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::IndicatorMeasuredItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::PlanValidatedItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::PlanClosedItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::ActionsNearItem& item);

}  // namespace urdimbre::tests
