#include "server/app/hours_route.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/local_week.hpp"
#include "server/app/network_of.hpp"
#include "server/app/profile_document.hpp"
#include "server/app/space_path.hpp"
#include "server/app/time_zone.hpp"
#include "server/domain/access.hpp"
#include "server/domain/coinciding.hpp"

#include <charconv>
#include <string>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;
using domain::PersonId;
using domain::Timetable;
using wire::RefusalCode;

namespace {

constexpr std::string_view hours_path = "hours";
constexpr std::uint64_t minutes_least = 15;
constexpr std::uint64_t minutes_most = 240;

std::optional<std::uint64_t> whole_number_said(std::string_view text) {
    std::uint64_t found{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), found);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
    return found;
}

std::int64_t milliseconds_of(domain::Instant at) { return at.time_since_epoch().count(); }

domain::Company company_of(domain::SpaceKind kind) {
    using enum domain::SpaceKind;
    const bool standing = kind == network || kind == community || kind == mesa;
    return standing ? domain::Company::standing : domain::Company::chosen;
}

json::array times_json(const std::vector<domain::Coincidence>& times) {
    json::array all;
    for (const domain::Coincidence& one : times) {
        all.push_back({
            {"from", milliseconds_of(one.from)},
            {"to", milliseconds_of(one.to)},
            {"kind", hours_kind_name(one.kind)},
            {"with", one.with},
            {"own", one.own},
        });
    }
    return all;
}

json::array near_json(const std::vector<domain::NearTime>& near) {
    json::array all;
    for (const domain::NearTime& one : near) {
        all.push_back({
            {"from", milliseconds_of(one.from)},
            {"to", milliseconds_of(one.to)},
            {"with", one.with},
            {"moving", one.moving},
            {"without", one.without},
            {"teaching", one.teaching},
            {"farthest", one.farthest.count()},
            {"own_moves", one.own_moves},
        });
    }
    return all;
}

}  // namespace

bool HoursRoute::takes(const ApiRequest& request) const {
    return request.method == "GET" && space_in(request.path, hours_path).has_value();
}

ApiResponse HoursRoute::answer_to(const ApiRequest& request, const Caller& caller) const {
    const domain::SpaceId id = *space_in(request.path, hours_path);
    const auto opened = open(id, caller.person);
    if (!opened) return stop(request, 404, RefusalCode::not_a_member);
    const domain::Space& space = opened->space;
    const bool is_network = space.kind == domain::SpaceKind::network;
    const auto network =
        is_network ? std::optional{id} : network_of(house_.directory, space.parent);
    if (!store_ || !network) return stop(request, 404, RefusalCode::not_found);

    const auto asked = [&](const char* what) -> std::string {
        const auto found = request.query.find(what);
        return found == request.query.end() ? std::string{} : found->second;
    };
    if (asked("day").empty() || asked("zone").empty() || asked("minutes").empty()) {
        return stop(request, 400, RefusalCode::missing_field);
    }
    const auto week = week_with(asked("day"), asked("zone"));
    const auto least = whole_number_said(asked("minutes"));
    if (!week || !least || *least < minutes_least || *least > minutes_most) {
        return stop(request, 400, RefusalCode::wrong_type);
    }

    // All of them, always: two choices that differ by one person would tell that one's hours. Who
    // is in a session or a room was chosen too, by whoever opened it (rule H4).
    std::vector<PersonId> people;
    for (const auto& [person, roles] : space.members) {
        const bool takes_part = domain::may(roles, domain::Action::post);
        if (takes_part || person == caller.person) people.push_back(person);
    }
    json::object out{
        {"outcome", "found"},
        {"network", number(*network)},
        {"week", {{"from", milliseconds_of(week->begin)}, {"to", milliseconds_of(week->end)}}},
        {"minutes", *least},
        {"people", people.size()},
        {"people_max", Timetable::people_max},
    };
    if (people.size() > Timetable::people_max) {
        out["outcome"] = "too_many";
        return answer_json(out);
    }
    std::vector<domain::PersonWeek> weeks;
    std::optional<std::size_t> self;
    for (const auto& kept : store_->of(*network, people)) {
        const auto hours = kept_hours(kept.hours);
        if (!hours || !find_zone(hours->zone)) continue;  // whenever that is
        if (kept.person == caller.person) self = weeks.size();
        weeks.push_back(hours_in(*hours, *week));
    }
    const Timetable found = domain::coinciding(
        weeks,
        self,
        week->begin,
        week->end,
        std::chrono::minutes{static_cast<std::int64_t>(*least)},
        company_of(space.kind)
    );
    out["given"] = found.given;
    out["own"] = found.own;
    out["few"] = found.few;
    out["withheld"] = found.withheld;
    out["times"] = times_json(found.times);
    out["collegial_most"] = found.collegial_most;
    out["near"] = near_json(found.near);
    return answer_json(out);
}

}  // namespace urdimbre::app
