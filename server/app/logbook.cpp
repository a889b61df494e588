#include "server/app/logbook.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/logbook_entry.hpp"
#include "server/app/logbook_room.hpp"
#include "server/app/logbook_taken_on.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace urdimbre::app {

using wire::RefusalCode;

namespace {

constexpr std::size_t sessions_per_page = 20;
constexpr std::size_t sessions_looked_at = 60;
constexpr std::size_t visits_per_page = 20;
constexpr std::size_t rooms_looked_at = 10;
constexpr std::string_view sessions_path = "/api/account/logbook";
constexpr std::string_view rooms_path = "/api/account/logbook/rooms";
constexpr std::size_t taken_on_per_page = 20;
constexpr std::string_view taken_on_path = "/api/account/logbook/taken-on";

std::optional<std::uint64_t> number_of_place(std::string_view text) {
    std::uint64_t value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

// Behind all of them, unless the question says where. No value: what it says is no number of a
// space.
std::optional<domain::SpaceId> place_in(const ApiRequest& request) {
    const auto given = request.query.find("before");
    if (given == request.query.end()) {
        return domain::SpaceId{std::numeric_limits<std::uint64_t>::max()};
    }
    const auto place = number_of_place(given->second);
    if (!place || *place == 0) return {};
    return domain::SpaceId{*place};
}

// "12.40": in the room 12 those of its observations that come before the one at place 40, then the
// rooms before it. Places in a room are for good, as nothing goes from that list.
struct RoomPlace {
    domain::SpaceId room{std::numeric_limits<std::uint64_t>::max()};
    std::optional<std::size_t> observation{};
};
std::optional<RoomPlace> room_place_in(const ApiRequest& request) {
    const auto given = request.query.find("before");
    if (given == request.query.end()) return RoomPlace{};
    const std::string_view text = given->second;
    const auto point = text.find('.');
    if (point == std::string_view::npos) return {};
    const auto room = number_of_place(text.substr(0, point));
    const auto observation = number_of_place(text.substr(point + 1));
    if (!room || *room == 0 || *room == std::numeric_limits<std::uint64_t>::max() || !observation) {
        return {};
    }
    return RoomPlace{domain::SpaceId{*room}, static_cast<std::size_t>(*observation)};
}

// "1800000000000.12.40": what was taken on before event 40 of space 12, which is of that time.
using TakenOnPlace = storage::PersonRecords::TakenOnPlace;
std::optional<TakenOnPlace> taken_on_place_in(const ApiRequest& request) {
    constexpr auto last = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const auto given = request.query.find("before");
    if (given == request.query.end()) {
        return TakenOnPlace{domain::Instant::max(), domain::SpaceId{last}, last};
    }
    const std::string_view text = given->second;
    const auto first = text.find('.');
    const auto second = first == text.npos ? first : text.find('.', first + 1);
    if (second == text.npos) return {};
    const auto at = number_of_place(text.substr(0, first));
    const auto space = number_of_place(text.substr(first + 1, second - first - 1));
    const auto seq = number_of_place(text.substr(second + 1));
    if (!at || *at > last || !space || *space > last || !seq || *seq > last) return {};
    const domain::Instant moment{domain::Duration{static_cast<std::int64_t>(*at)}};
    return TakenOnPlace{moment, domain::SpaceId{*space}, *seq};
}

std::string written_place(const TakenOnPlace& place) {
    return std::to_string(place.at.time_since_epoch().count()) + "." +
           std::to_string(number(place.space)) + "." + std::to_string(place.seq);
}

}  // namespace

bool Logbook::takes(const ApiRequest& request) const {
    return request.method == "GET" && (request.path == sessions_path ||
                                       request.path == rooms_path || request.path == taken_on_path);
}

ApiResponse Logbook::answer_to(const ApiRequest& request, const Caller& caller) const {
    if (caller.login == storage::LoginKind::token) {
        return stop(request, 403, RefusalCode::token_may_not);
    }
    if (!records_) return stop(request, 404, RefusalCode::not_found);
    if (request.path == rooms_path) return rooms(request, caller);
    if (request.path == taken_on_path) return taken_on(request, caller.person);
    return sessions(request, caller.person);
}

ApiResponse Logbook::sessions(const ApiRequest& request, domain::PersonId person) const {
    const auto place = place_in(request);
    if (!place) return stop(request, 400, RefusalCode::wrong_type);
    const auto listed = records_->sessions_before(person, *place, sessions_looked_at + 1);
    LogbookReading reading{house_.log, house_.directory, person};
    boost::json::array told;
    std::size_t looked_at = 0;
    while (looked_at < std::min(listed.size(), sessions_looked_at) &&
           told.size() < sessions_per_page) {
        if (auto entry = reading.entry_of(listed[looked_at])) told.push_back(std::move(*entry));
        ++looked_at;
    }
    boost::json::object page{{"sessions", std::move(told)}, {"before", nullptr}};
    if (looked_at < listed.size()) page["before"] = number(listed[looked_at - 1].id);
    return answer_json(page);
}

ApiResponse Logbook::rooms(const ApiRequest& request, const Caller& caller) const {
    const auto place = room_place_in(request);
    if (!place) return stop(request, 400, RefusalCode::wrong_type);
    // The room where the last page ended comes again if some of it is left.
    const bool some_left = place->observation.value_or(0) > 0;
    const domain::SpaceId before =
        some_left ? domain::SpaceId{number(place->room) + 1} : place->room;
    const auto listed = records_->rooms_before(caller.person, before, rooms_looked_at + 1);
    LogbookRoomReading reading{house_.log, *records_, caller.person, caller.now};
    boost::json::array told;
    boost::json::value next;
    std::size_t visits = 0;
    for (std::size_t nth = 0; nth < listed.size(); ++nth) {
        const domain::SpaceId id = listed[nth].id;
        const bool goes_on = some_left && id == place->room;
        auto page = reading.read(
            listed[nth], goes_on ? place->observation : std::nullopt, visits_per_page - visits
        );
        visits += page.visits;
        if (page.room) told.push_back(std::move(*page.room));
        const bool last = nth + 1 == listed.size();
        if (page.left > 0 || (!last && (visits == visits_per_page || nth + 1 == rooms_looked_at))) {
            next = std::to_string(number(id)) + "." + std::to_string(page.left);
            break;
        }
    }
    return answer_json({{"rooms", std::move(told)}, {"before", std::move(next)}});
}

ApiResponse Logbook::taken_on(const ApiRequest& request, domain::PersonId person) const {
    const auto place = taken_on_place_in(request);
    if (!place) return stop(request, 400, RefusalCode::wrong_type);
    auto found = records_->taken_on_before(person, *place, taken_on_per_page + 1);
    boost::json::value next;
    if (found.size() > taken_on_per_page) {
        found.resize(taken_on_per_page);
        const auto& last = found.back();
        next = written_place({last.event.at, last.space.id, last.event.seq});
    }
    LogbookTakenOnReading reading{house_.log, house_.directory, person};
    return answer_json({{"taken_on", reading.told(found)}, {"before", std::move(next)}});
}

}  // namespace urdimbre::app
