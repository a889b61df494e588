#include "server/app/space_document.hpp"

#include <utility>

namespace urdimbre::app {

bool SpaceDocument::takes(const ApiRequest& request) const {
    return request.method == "GET" && space_of(request.path).has_value();
}

ApiResponse SpaceDocument::answer_to(const ApiRequest& request, const Caller& caller) const {
    const domain::SpaceId id = *space_of(request.path);
    auto opened = open(id, caller.person);
    if (!opened) return stop(request, 404, wire::RefusalCode::not_a_member);
    return written_for({request, caller.person, id, std::move(opened->space), opened->audience});
}

}  // namespace urdimbre::app
