#pragma once

#include "server/app/templates.hpp"
#include "server/app/texts.hpp"
#include "server/domain/network_figures.hpp"

#include <boost/json.hpp>

#include <string>
#include <string_view>

// Figures of a network as they are kept, told and taken along (rule P19).
namespace urdimbre::app {

// What is kept: numbers, and what is counted by its code. Nothing that would be of fewer than five
// people is in it, so nobody can come to tell it later.
std::string kept_figures(const domain::NetworkFigures& figures);

// What is told: the same, and what is shipped by its title.
boost::json::object told_figures(std::string_view kept, const Templates& conversations);

// The same as a table, for a spreadsheet: one line for each figure of each period.
std::string network_figures_csv(
    std::string_view kept,
    const Templates& conversations,
    const Texts& texts,
    std::string_view lang
);

}  // namespace urdimbre::app
