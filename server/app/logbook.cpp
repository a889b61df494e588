#include "server/app/logbook.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/logbook_entry.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace urdimbre::app {

using wire::RefusalCode;

namespace {

constexpr std::size_t sessions_per_page = 20;
constexpr std::size_t sessions_looked_at = 60;

// Behind all of them, unless the question says where. No value: what it says is no number of a
// space.
std::optional<domain::SpaceId> place_in(const ApiRequest& request) {
    const auto given = request.query.find("before");
    if (given == request.query.end()) {
        return domain::SpaceId{std::numeric_limits<std::uint64_t>::max()};
    }
    const std::string& text = given->second;
    std::uint64_t place{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), place);
    if (error != std::errc{} || end != text.data() + text.size() || place == 0) return {};
    return domain::SpaceId{place};
}

}  // namespace

bool Logbook::takes(const ApiRequest& request) const {
    return request.method == "GET" && request.path == "/api/account/logbook";
}

ApiResponse Logbook::answer_to(const ApiRequest& request, const Caller& caller) const {
    if (caller.login == storage::LoginKind::token) {
        return stop(request, 403, RefusalCode::token_may_not);
    }
    if (!records_) return stop(request, 404, RefusalCode::not_found);
    const auto place = place_in(request);
    if (!place) return stop(request, 400, RefusalCode::wrong_type);
    const auto listed = records_->sessions_before(caller.person, *place, sessions_looked_at + 1);
    LogbookReading reading{house_.log, house_.directory, caller.person};
    boost::json::array sessions;
    std::size_t looked_at = 0;
    while (looked_at < std::min(listed.size(), sessions_looked_at) &&
           sessions.size() < sessions_per_page) {
        if (auto entry = reading.entry_of(listed[looked_at])) sessions.push_back(std::move(*entry));
        ++looked_at;
    }
    boost::json::object page{{"sessions", std::move(sessions)}, {"before", nullptr}};
    if (looked_at < listed.size()) page["before"] = number(listed[looked_at - 1].id);
    return answer_json(page);
}

}  // namespace urdimbre::app
