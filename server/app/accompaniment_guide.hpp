#pragma once

#include "server/app/template_problem.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What holds of accompaniment whatever the cycle (rules Y6, Y10): the roles that an accompanier may
// take, and how much of what a modality foresees in a year. protocol/templates/accompaniment.json.
namespace urdimbre::app {

struct AccompanimentGuide {
    std::vector<std::string> roles;
    std::vector<std::string> modalities;
    std::string document;  // canonical

    bool operator==(const AccompanimentGuide&) const = default;
};

struct GuideReading {
    std::optional<AccompanimentGuide> found;
    std::vector<Problem> problems;
};

GuideReading read_guide(std::string_view json);

}  // namespace urdimbre::app
