#pragma once

#include "server/app/template_problem.hpp"
#include "server/domain/support_plan_command.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The documents of plans (rules K5, K7, K8, K9): goals, objectives and actions, with their
// indicators. Their form is protocol/templates/plan.schema.json; what a schema cannot say is
// checked here.
namespace urdimbre::app {

struct Plan {
    static constexpr std::size_t document_max = 16'000;  // code points

    domain::PlanLabel label{};
    domain::PlanOwner owner{};
    std::vector<domain::PersonId> owners;
    std::vector<domain::PlannedAction> actions;  // in the order of the document
    std::vector<domain::PlannedIndicator> indicators;
    std::string document;  // canonical
};

struct PlanReading {
    std::optional<Plan> found;
    std::vector<Problem> problems;
};

// Everything that is wrong, in the order of the document; the plan when nothing is wrong.
PlanReading read_plan(std::string_view json);

}  // namespace urdimbre::app
