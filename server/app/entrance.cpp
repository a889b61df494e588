#include "server/app/entrance.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/secret.hpp"
#include "server/app/sign_ins.hpp"
#include "storage/unavailable.hpp"

#include <boost/json.hpp>

#include <memory>
#include <utility>

namespace urdimbre::app {
namespace {

namespace json = boost::json;

constexpr std::size_t demo_people_max = 60;
}  // namespace

Entrance::Entrance(
    Offload& offload,
    storage::Directory& directory,
    const Texts& texts,
    std::function<domain::Instant()> now
)
    : offload_(offload), directory_(directory), texts_(texts), now_(std::move(now)) {}

void Entrance::identify(const std::string& secret, std::function<void(Gate::Identity)> answer) {
    auto identity = std::make_shared<Gate::Identity>();
    offload_.run(
        [this, secret, identity, now = now_()] {
            try {
                const storage::LoginHash hash = hash_of(secret);
                if (auto login = directory_.find_login(hash, now)) {
                    identity->visitor = Visitor{
                        .person = login->person,
                        .name = std::move(login->name),
                        .lang = std::move(login->lang),
                        .login = hash,
                    };
                }
            } catch (const storage::StorageUnavailable&) {
                identity->unavailable = true;
            }
        },
        [identity, answer = std::move(answer)] { answer(std::move(*identity)); }
    );
}

void Entrance::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    using Handler = ApiResponse (Entrance::*)(const Asked&);
    struct Route {
        std::string_view method;
        std::string_view path;
        Handler handler;
    };
    static constexpr Route routes[] = {
        {"GET", "/api/me", &Entrance::who_am_i},
        {"POST", "/api/enter", &Entrance::enter},
        {"POST", "/api/sign-out", &Entrance::sign_out},
        {"GET", "/api/demo/people", &Entrance::demo_people},
        {"POST", "/api/demo/enter", &Entrance::demo_enter},
    };
    for (const Route& route : routes) {
        if (route.method != request.method || route.path != request.path) continue;
        struct Exchange {
            Asked asked;
            ApiResponse response;
        };
        auto exchange = std::make_shared<Exchange>(Exchange{{std::move(request), now_()}, {}});
        offload_.run(
            [this, exchange, handler = route.handler] {
                try {
                    exchange->response = (this->*handler)(exchange->asked);
                } catch (const storage::StorageUnavailable&) {
                    exchange->response = problem(
                        exchange->asked.request, 503, wire::RefusalCode::storage_unavailable
                    );
                }
            },
            [exchange, answer = std::move(answer)] { answer(std::move(exchange->response)); }
        );
        return;
    }
    answer(problem(request, 404, wire::RefusalCode::not_found));
}

ApiResponse Entrance::who_am_i(const Asked& asked) {
    const ApiRequest& request = asked.request;
    const auto login = directory_.find_login(hash_of(request.secret), asked.now);
    if (!login) return problem(request, 401, wire::RefusalCode::signed_out);
    return answer_json({
        {"self", person_json(login->person, login->name)},
        {"lang", login->lang},
        {"shared", login->kind == storage::LoginKind::shared_device},
    });
}

// A personal link carries the secret of a login; whoever follows it keeps it as a cookie.
ApiResponse Entrance::enter(const Asked& asked) {
    const ApiRequest& request = asked.request;
    const auto secret = text_in(body_of(request), "secret");
    if (!secret) return problem(request, 400, wire::RefusalCode::missing_field);
    const auto login = directory_.find_login(hash_of(*secret), asked.now);
    // A script's token never becomes the login of a browser (rule A21).
    if (!login || login->kind == storage::LoginKind::token) {
        return problem(request, 401, wire::RefusalCode::login_unknown);
    }
    const auto left =
        std::chrono::duration_cast<std::chrono::seconds>(login->expires_at - asked.now);
    return {
        .body = json::serialize(json::object{{"self", person_json(login->person, login->name)}}),
        .headers = {login_cookie(*secret, left, request.secure)},
    };
}

ApiResponse Entrance::sign_out(const Asked& asked) {
    const ApiRequest& request = asked.request;
    directory_.remove_login(hash_of(request.secret));
    return {
        .body = "{}",
        .headers = {login_cookie("", std::chrono::seconds{0}, request.secure), copies_forgotten()},
    };
}

ApiResponse Entrance::demo_people(const Asked& asked) {
    const ApiRequest& request = asked.request;
    if (!directory_.demo()) return problem(request, 404, wire::RefusalCode::not_a_demo);
    json::array people;
    for (const storage::DemoPerson& one : directory_.demo_people(demo_people_max)) {
        json::object person = person_json(one.id, one.name);
        if (!one.about.empty()) person["about"] = one.about;
        people.push_back(std::move(person));
    }
    return {.body = json::serialize(json::object{{"people", std::move(people)}}), .headers = {}};
}

ApiResponse Entrance::demo_enter(const Asked& asked) {
    const ApiRequest& request = asked.request;
    if (!directory_.demo()) return problem(request, 404, wire::RefusalCode::not_a_demo);
    const json::object body = body_of(request);
    const json::value* wanted = body.if_contains("person");
    boost::system::error_code error;
    const std::uint64_t id = wanted ? wanted->to_number<std::uint64_t>(error) : 0;
    if (!wanted || error) return problem(request, 400, wire::RefusalCode::missing_field);
    for (const storage::DemoPerson& one : directory_.demo_people(demo_people_max)) {
        if (number(one.id) != id) continue;
        const std::string secret = new_secret();
        directory_.add_login(one.id, hash_of(secret), asked.now + login_lasts);
        return {
            .body = json::serialize(json::object{{"self", person_json(one.id, one.name)}}),
            .headers = {login_cookie(secret, login_lasts, request.secure)},
        };
    }
    return problem(request, 404, wire::RefusalCode::person_unknown);
}

ApiResponse Entrance::problem(const ApiRequest& request, int status, wire::RefusalCode code) {
    return app::problem(texts_, request, status, code);
}

}  // namespace urdimbre::app
