#pragma once

#include "server/domain/support_plan_event.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::domain {

// A document that was read and found right.
struct PlanCopy {
    std::string document;
    PlanLabel label{};
    PlanOwner owner{};
    std::vector<PersonId> owners;
    std::vector<PlannedAction> actions;
    std::vector<PlannedIndicator> indicators;
};

// Begin a plan, or change the one in force. based_on: the document that was changed, so that of two
// who edit the second is told (rule K18).
struct KeepPlan {
    PlanCopy copy;
    std::optional<ContentId> based_on;
};

struct StandAction {
    PlanId plan;
    std::string action;
    ActionState state{};
    std::optional<std::string> note;
};

struct MeasureIndicator {
    PlanId plan;
    std::string indicator;
    std::string value;
    Day on{};
    std::optional<std::string> source;
};

struct ValidatePlan {
    ContentId document;
    Day on{};
    std::string words;
};

struct ClosePlan {
    PlanId plan;
    PlanEnding how{};
    std::optional<std::string> words;
};

using PlanCommand = std::variant<KeepPlan, StandAction, MeasureIndicator, ValidatePlan, ClosePlan>;

}  // namespace urdimbre::domain
