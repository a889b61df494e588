#include "server/app/profiles_route.hpp"

#include "protocol/wire/text_rules.hpp"
#include "server/app/api_answer.hpp"
#include "server/app/name_sought.hpp"
#include "server/app/profile_document.hpp"
#include "server/app/profile_lists.hpp"
#include "server/app/space_path.hpp"
#include "server/app/time_zone.hpp"

#include <array>
#include <charconv>
#include <limits>
#include <map>
#include <utility>
#include <vector>

namespace urdimbre::app {

namespace json = boost::json;
using storage::ProfileStore;
using wire::RefusalCode;

namespace {

constexpr std::string_view own_profile = "profile";
constexpr std::string_view all_profiles = "profiles";

// What one may look for, by its name in the query, and the list that it is in.
struct ProfileFilter {
    std::string_view name;
    std::string_view list;
};
constexpr std::array profile_filters{
    ProfileFilter{"subject", "subjects"},
    ProfileFilter{"level", "levels"},
    ProfileFilter{"specialty", "specialties"},
    ProfileFilter{"language", "languages"},
    ProfileFilter{"school", "schools"},
    ProfileFilter{"offers", "offers"},
    ProfileFilter{"seeks", "seeks"},
};

bool sayable(const std::string& text) {
    return wire::one_plain_line(text) && wire::code_points(text) <= ProfilesRoute::sought_max;
}

json::object with_hours(const ProfileStore::Kept& kept) {
    json::object out{
        {"revision", kept.revision},
        {"at", kept.at.time_since_epoch().count()},
        {"profile", profile_json(kept_profile(kept.profile))},
        {"hours", nullptr},
    };
    if (const auto hours = kept_hours(kept.hours)) {
        out["hours"] = hours_json(*hours);
        if (!find_zone(hours->zone)) out["zone_unknown"] = true;
    }
    return out;
}

ApiResponse with_status(int status, const json::object& body) {
    ApiResponse response = answer_json(body);
    response.status = status;
    return response;
}

}  // namespace

std::optional<std::size_t>
ProfilesRoute::body_bytes_max(std::string_view method, std::string_view path) {
    if (method != "PUT" || !space_in(path, own_profile)) return {};
    return body_max;
}

bool ProfilesRoute::takes(const ApiRequest& request) const {
    const std::string& method = request.method;
    if (space_in(request.path, all_profiles)) return method == "GET";
    if (!space_in(request.path, own_profile)) return false;
    return method == "GET" || method == "PUT" || method == "DELETE";
}

ApiResponse ProfilesRoute::answer_to(const ApiRequest& request, const Caller& caller) const {
    const auto of_all = space_in(request.path, all_profiles);
    const domain::SpaceId network = of_all ? *of_all : *space_in(request.path, own_profile);
    const auto opened = open(network, caller.person);
    if (!opened) return stop(request, 404, RefusalCode::not_a_member);
    if (!store_ || opened->space.kind != domain::SpaceKind::network) {
        return stop(request, 404, RefusalCode::not_found);
    }
    if (of_all) return all(request, network);
    if (request.method == "PUT") return keep(request, network, caller);
    if (request.method == "DELETE") {
        store_->erase(network, caller.person);
        return answer_json({});
    }
    return own(network, caller.person);
}

ApiResponse ProfilesRoute::own(domain::SpaceId network, domain::PersonId person) const {
    if (const auto kept = store_->find(network, person)) return answer_json(with_hours(*kept));
    return answer_json({{"revision", 0}, {"profile", nullptr}, {"hours", nullptr}});
}

ApiResponse ProfilesRoute::keep(
    const ApiRequest& request,
    domain::SpaceId network,
    const Caller& caller
) const {
    const json::object body = body_of(request);
    const json::value* profile = body.if_contains("profile");
    if (!profile || profile->is_null()) return stop(request, 400, RefusalCode::missing_field);
    const auto base = number_in(body, "base", 0);
    if (base >= std::numeric_limits<std::int32_t>::max()) {
        return stop(request, 400, RefusalCode::wrong_type);
    }
    const ProfileReading read = read_profile(body, vocabulary_);
    if (!read.problems.empty()) {
        json::array problems;
        for (const ProfileProblem& one : read.problems) {
            problems.push_back({
                {"place", one.place},
                {"code", code(one.fault)},
                {"text", text(one, house_.texts, language(request))},
            });
        }
        return with_status(422, {{"outcome", "invalid"}, {"problems", std::move(problems)}});
    }
    const auto outcome = store_->keep({
        .network = network,
        .person = caller.person,
        .base = static_cast<std::uint32_t>(base),
        .at = caller.now,
        .profile = json::serialize(profile_json(read.profile)),
        .hours = read.hours ? json::serialize(hours_json(*read.hours)) : std::string{},
        .tags = tags_of(read.profile, vocabulary_),
        .words = words_of(read.profile, vocabulary_),
    });
    switch (outcome) {
        case ProfileStore::Outcome::kept:
            return answer_json({{"outcome", "kept"}, {"revision", base + 1}});
        case ProfileStore::Outcome::came_between: {
            json::object answer{{"outcome", "came_between"}, {"revision", 0}};
            if (const auto newest = store_->find(network, caller.person)) {
                answer["revision"] = newest->revision;
                answer["newest"] = with_hours(*newest);
            }
            return with_status(409, answer);
        }
        case ProfileStore::Outcome::no_member:
            return stop(request, 404, RefusalCode::not_a_member);
    }
    return {};
}

ApiResponse ProfilesRoute::all(const ApiRequest& request, domain::SpaceId network) const {
    ProfileStore::Sought sought;
    std::uint64_t after{};
    for (const auto& [name, value] : request.query) {
        if (name == "after") {
            const auto [end, error] =
                std::from_chars(value.data(), value.data() + value.size(), after);
            if (error != std::errc{} || end != value.data() + value.size()) {
                return stop(request, 400, RefusalCode::wrong_type);
            }
            continue;
        }
        if (value.empty()) continue;
        if (!sayable(value)) return stop(request, 400, RefusalCode::invalid_text);
        if (name == "about") sought.words = folded(value);
        if (name == "region") {
            sought.tags.push_back("region:" + vocabulary_.key(WordList::regions, value));
        }
        for (const ProfileFilter& filter : profile_filters) {
            if (filter.name != name) continue;
            for (const ProfileList& list : profile_lists) {
                if (list.name != filter.list) continue;
                sought.tags.push_back(
                    std::string{list.name} + ":" + key_in(list, value, vocabulary_)
                );
            }
        }
    }
    const auto found = store_->in(network, sought, domain::PersonId{after}, page_max + 1);
    std::vector<domain::PersonId> people;
    for (const ProfileStore::Kept& one : found) people.push_back(one.person);
    std::map<domain::PersonId, std::string> names;
    for (auto& one : house_.directory.names_in(network, people)) names[one.id] = one.name;
    json::array profiles;
    for (const ProfileStore::Kept& one : found) {
        if (profiles.size() == page_max) break;
        profiles.push_back({
            {"person", person_json(one.person, names[one.person])},
            {"at", one.at.time_since_epoch().count()},
            {"profile", profile_json(kept_profile(one.profile))},
        });
    }
    return answer_json({{"profiles", std::move(profiles)}, {"more", found.size() > page_max}});
}

}  // namespace urdimbre::app
