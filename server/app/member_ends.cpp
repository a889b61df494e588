#include "server/app/member_ends.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/space_path.hpp"
#include "server/domain/access.hpp"

#include <utility>

namespace urdimbre::app {

std::optional<domain::SpaceId> MemberEnds::space_of(std::string_view path) const {
    return space_in(path, "members/ends");
}

ApiResponse MemberEnds::written_for(const Asked& asked) const {
    const bool all = domain::may(asked.space.roles_of(asked.by), domain::Action::add_members);
    boost::json::array ends;
    for (const auto& [person, at] : asked.space.ends) {
        if (!all && person != asked.by) continue;
        ends.push_back({{"person", number(person)}, {"at", at.time_since_epoch().count()}});
    }
    return answer_json({{"ends", std::move(ends)}});
}

}  // namespace urdimbre::app
