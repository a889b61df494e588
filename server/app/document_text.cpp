#include "server/app/document_text.hpp"

#include <string>

namespace urdimbre::app {
namespace {

Problem of_text(Fault fault, std::size_t most) {
    return {.place = {}, .fault = fault, .values = {{"most", std::to_string(most)}}};
}

}  // namespace

std::optional<Problem>
parse_document(wire::json::Tape& tape, std::string_view json, const DocumentBounds& bounds) {
    const auto failed = tape.parse(json, 4 * bounds.code_points_max, bounds.depth_max);
    if (!failed) return {};
    if (*failed == wire::RefusalCode::frame_too_large) return too_long(bounds);
    if (*failed == wire::RefusalCode::nested_too_deep) {
        return of_text(Fault::nested_too_deep, bounds.depth_max);
    }
    return Problem{.place = {}, .fault = Fault::not_json, .values = {}};
}

Problem too_long(const DocumentBounds& bounds) {
    return of_text(Fault::document_too_long, bounds.code_points_max);
}

}  // namespace urdimbre::app
