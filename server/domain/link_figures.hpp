#pragma once

#include "server/domain/instrument_figures.hpp"

#include <cstddef>
#include <span>
#include <vector>

// What answers by link come to (rules I19, P8): a group of its own for each application, of which
// each link is a part.
namespace urdimbre::domain {

struct LinkReport {
    Figures whole;
    std::vector<Figures> parts;  // by link, in the order in which they were given

    bool operator==(const LinkReport&) const = default;
};

// Which parts may be told beside the whole, by how many each is of: those of five or more, without
// the smallest where what is left of the whole would be of fewer than five. Nothing, where the
// whole is of fewer.
std::vector<bool> parts_told(std::span<const std::size_t> sizes);

// How many have answered by all of these links, while more may: in fives, and of no link alone. In
// a report the whole says no less, so that both together tell of no part what the report does not.
std::size_t told_in_fives(std::span<const std::size_t> sizes);

// `answers`: of each link. Nobody knows whose they are, so each answer counts as somebody's. In
// figures that are of fewer than five `sheets` is 0.
LinkReport
link_report(const Instrument& instrument, std::span<const std::vector<ItemAnswers>> answers);

}  // namespace urdimbre::domain
