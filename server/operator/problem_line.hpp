#pragma once

#include "server/app/template_problem.hpp"
#include "server/app/texts.hpp"

#include <string>

namespace urdimbre::operators {

// What is wrong with a document, and where, on one line.
inline std::string problem_line(const app::Problem& problem, const app::Texts& texts) {
    const std::string place = problem.place.empty() ? "el documento" : problem.place;
    return place + ": " + app::text(problem, texts, app::Texts::fallback);
}

}  // namespace urdimbre::operators
