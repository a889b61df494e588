#include "server/app/access_route.hpp"

#include "server/app/api_answer.hpp"

#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

namespace {

using Entry = storage::AccessRecord::Entry;

std::string_view name(storage::AccessRecord::What what) {
    switch (what) {
        case storage::AccessRecord::What::answers:
            return "answers";
        case storage::AccessRecord::What::words:
            return "words";
        case storage::AccessRecord::What::recordings:
            return "recordings";
    }
    return "words";
}

json::object told(const Entry& entry) {
    json::object out{
        {"what", name(entry.what)},
        {"space", {{"id", number(entry.space)}, {"title", entry.title}}},
        {"by", nullptr},
        {"first", entry.first.time_since_epoch().count()},
        {"last", entry.last.time_since_epoch().count()},
        {"times", entry.times},
    };
    if (entry.by) out["by"] = person_json(*entry.by, entry.name);
    return out;
}

}  // namespace

bool AccessRoute::takes(const ApiRequest& request) const {
    return request.method == "GET" && request.path == "/api/account/access";
}

ApiResponse AccessRoute::answer_to(const ApiRequest& request, const Caller& caller) const {
    if (caller.login == storage::LoginKind::token) {
        return stop(request, 403, wire::RefusalCode::token_may_not);
    }
    json::array all;
    if (record_) {
        for (const Entry& entry : record_->of(caller.person, told_max)) all.push_back(told(entry));
    }
    return answer_json({{"access", std::move(all)}});
}

}  // namespace urdimbre::app
