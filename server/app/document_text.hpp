#pragma once

#include "protocol/wire/json/tape.hpp"
#include "protocol/wire/text_rules.hpp"
#include "server/app/canonical_document.hpp"
#include "server/app/template_problem.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace urdimbre::app {

// How much of a document there may be, of whatever kind it is.
struct DocumentBounds {
    std::size_t code_points_max{};
    std::size_t depth_max{};
};

// Why a text is no document at all; nothing: it is on the tape.
std::optional<Problem>
parse_document(wire::json::Tape& tape, std::string_view json, const DocumentBounds& bounds);

Problem too_long(const DocumentBounds& bounds);

// The whole of a document: what `read` makes of the tape and notes of it. There is something only
// where nothing is wrong; it is kept in its canonical form.
template <class Reading, class Read>
Reading read_document(std::string_view json, const DocumentBounds& bounds, Read read) {
    Reading reading;
    wire::json::Tape tape;
    if (auto problem = parse_document(tape, json, bounds)) {
        reading.problems.push_back(std::move(*problem));
        return reading;
    }
    auto found = read(tape, reading.problems);
    found.document = canonical(tape);
    if (wire::code_points(found.document) > bounds.code_points_max) {
        reading.problems.push_back(too_long(bounds));
    }
    if (reading.problems.size() > Problem::problems_max) {
        reading.problems.resize(Problem::problems_max);
    }
    if (!has_errors(reading.problems)) reading.found = std::move(found);
    return reading;
}

}  // namespace urdimbre::app
