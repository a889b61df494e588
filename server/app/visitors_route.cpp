#include "server/app/visitors_route.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/space_path.hpp"
#include "server/domain/access.hpp"

#include <map>
#include <string>
#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::string_view path = "networks";

}  // namespace

bool VisitorsRoute::takes(const ApiRequest& request) const {
    return request.method == "GET" && space_in(request.path, path).has_value();
}

ApiResponse VisitorsRoute::answer_to(const ApiRequest& request, const Caller& caller) const {
    const domain::SpaceId space = *space_in(request.path, path);
    // To a stranger there is no such space (rule A5).
    if (!domain::may(house_.directory.roles_in(space, caller.person), domain::Action::read)) {
        return stop(request, 404, wire::RefusalCode::not_a_member);
    }
    return {.body = networks_in(space, caller.now), .headers = {}};
}

std::string VisitorsRoute::networks_in(domain::SpaceId space, domain::Instant now) const {
    {
        const std::lock_guard lock(mutex_);
        const auto told = told_.find(space);
        if (told != told_.end() && now < told->second.until) return told->second.body;
    }
    const auto visitors = house_.directory.visitors(space, visitors_max);
    std::map<std::string, boost::json::array> people;
    for (const storage::Visitor& one : visitors) people[one.network].push_back(number(one.id));
    boost::json::array networks;
    for (auto& [title, of] : people) {
        networks.push_back({{"title", title}, {"people", std::move(of)}});
    }
    Told told{
        .body = boost::json::serialize(boost::json::object{{"networks", std::move(networks)}}),
        .until = now + fresh_for_each * visitors.size(),
    };
    const std::lock_guard lock(mutex_);
    if (told_.size() >= spaces_remembered_max) told_.clear();
    return told_.insert_or_assign(space, std::move(told)).first->second.body;
}

}  // namespace urdimbre::app
