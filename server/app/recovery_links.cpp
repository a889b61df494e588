#include "server/app/recovery_links.hpp"

#include "server/app/members.hpp"
#include "server/app/password_hash.hpp"
#include "server/app/secret.hpp"
#include "server/app/sign_up_rules.hpp"
#include "storage/unavailable.hpp"

#include <memory>
#include <utility>

namespace urdimbre::app {
namespace {

namespace json = boost::json;
using wire::RefusalCode;

}  // namespace

struct RecoveryLinks::Exchange {
    ApiRequest request;
    std::function<void(ApiResponse)> answer;
    json::object body;
    storage::LoginHash secret{};
    domain::Instant now{};

    std::optional<storage::Recovery> recovery;
    std::string name;
    std::optional<std::string> handle;  // with which the person signs in now
    ApiResponse response;
    bool guessed{};
};

bool RecoveryLinks::takes(const ApiRequest& request) const {
    return request.method == "POST" &&
           (request.path == "/api/recovery" || request.path == "/api/recovery/use");
}

void RecoveryLinks::refuse(Exchange& exchange, int status, RefusalCode code) {
    exchange.response = problem(house_.texts, exchange.request, status, code);
}

void RecoveryLinks::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    auto exchange = std::make_shared<Exchange>();
    exchange->body = body_of(request);
    exchange->request = std::move(request);
    exchange->answer = std::move(answer);
    exchange->now = house_.now();
    const auto secret = text_in(exchange->body, "secret");
    if (!secret || secret->empty()) {
        refuse(*exchange, 400, RefusalCode::missing_field);
        return exchange->answer(std::move(exchange->response));
    }
    exchange->secret = hash_of(*secret);
    if (exchange->request.path == "/api/recovery") return look(exchange);
    use(exchange);
}

// A link is worth what its maker may do now: who no longer cares for every space of the person has
// made it worthless. In a worker thread.
void RecoveryLinks::find(Exchange& exchange) {
    storage::Directory& directory = house_.directory;
    exchange.recovery = directory.find_recovery(exchange.secret, exchange.now);
    const auto may_still = [&](const storage::Recovery& one) {
        return !one.made_by || may_recover(directory, *one.made_by, one.person);
    };
    if (!exchange.recovery || !may_still(*exchange.recovery)) {
        exchange.recovery.reset();
        exchange.guessed = true;
        return refuse(exchange, 404, RefusalCode::recovery_unknown);
    }
    const auto names = directory.names({&exchange.recovery->person, 1});
    if (!names.empty()) exchange.name = names.front().name;
    if (const auto account = directory.account_of(exchange.recovery->person)) {
        exchange.handle = account->credential.handle;
    }
}

void RecoveryLinks::look(const Shared& exchange) {
    house_.offload.run(
        [this, exchange] {
            try {
                find(*exchange);
                if (!exchange->recovery) return;
                const storage::Recovery& recovery = *exchange->recovery;
                json::object body{{"name", exchange->name}, {"handle", nullptr}, {"by", nullptr}};
                if (exchange->handle) body["handle"] = *exchange->handle;
                if (recovery.made_by) {
                    const auto maker = house_.directory.names({&*recovery.made_by, 1});
                    if (!maker.empty()) body["by"] = maker.front().name;
                }
                exchange->response = answer_json(body);
            } catch (const storage::StorageUnavailable&) {
                refuse(*exchange, 503, RefusalCode::storage_unavailable);
            }
        },
        [exchange] { exchange->answer(std::move(exchange->response)); }
    );
}

// Who has a handle keeps it; who never had one chooses it here.
void RecoveryLinks::use(const Shared& exchange) {
    const auto stop = [&](ApiResponse response) { exchange->answer(std::move(response)); };
    if (auto wait = sign_ins_.too_often(exchange->request, {})) return stop(std::move(*wait));
    const std::string password = text_in(exchange->body, "password").value_or("");
    const auto chosen = normal_handle(text_in(exchange->body, "handle").value_or(""));
    const auto refused = [&](RefusalCode code) {
        stop(problem(house_.texts, exchange->request, 400, code));
    };
    if (const auto why = against(password, chosen.value_or(""))) return refused(*why);
    const bool taken = sign_ins_.hash(
        [this, exchange, password, chosen] {
            Exchange& asked = *exchange;
            try {
                find(asked);
                if (!asked.recovery) return;
                const auto handle = asked.handle ? asked.handle : chosen;
                if (!handle) return refuse(asked, 400, RefusalCode::handle_invalid);
                if (const auto why = against(password, *handle)) return refuse(asked, 400, *why);
                const auto outcome = house_.directory.use_recovery(
                    asked.secret, {*handle, hash_password(password)}, asked.now
                );
                switch (outcome) {
                    case storage::RecoveryOutcome::gone:
                        return refuse(asked, 404, RefusalCode::recovery_unknown);
                    case storage::RecoveryOutcome::handle_taken:
                        return refuse(asked, 409, RefusalCode::handle_taken);
                    case storage::RecoveryOutcome::used:
                        break;
                }
                const std::string login = new_secret();
                const domain::PersonId person = asked.recovery->person;
                house_.directory.add_login(person, hash_of(login), asked.now + login_lasts);
                asked.response = answer_json({{"self", person_json(person, asked.name)}});
                asked.response.headers.push_back(
                    login_cookie(login, login_lasts, asked.request.secure)
                );
            } catch (const storage::StorageUnavailable&) {
                refuse(asked, 503, RefusalCode::storage_unavailable);
            }
        },
        [this, exchange] {
            // Guessing links is counted like guessing passwords.
            if (exchange->guessed) sign_ins_.failed(exchange->request, {});
            exchange->answer(std::move(exchange->response));
        }
    );
    if (!taken) stop(problem(house_.texts, exchange->request, 503, RefusalCode::overloaded));
}

}  // namespace urdimbre::app
