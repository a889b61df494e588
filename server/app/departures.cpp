#include "server/app/departures.hpp"

#include "server/app/left_behind.hpp"
#include "server/app/password_hash.hpp"
#include "server/app/secret.hpp"
#include "server/app/sign_up_rules.hpp"
#include "server/domain/access.hpp"
#include "storage/unavailable.hpp"

#include <sodium.h>

#include <memory>
#include <utility>
#include <vector>

namespace urdimbre::app {
namespace {

namespace json = boost::json;
using wire::RefusalCode;

constexpr std::size_t spaces_left_max = 1000;

// What remains of somebody who closes their account.
enum class Stays : std::uint8_t { all, words, nothing };

std::optional<Stays> stays(const std::string& named) {
    if (named == "all") return Stays::all;
    if (named == "words") return Stays::words;
    if (named == "nothing") return Stays::nothing;
    return {};
}

}  // namespace

struct Departures::Exchange {
    ApiRequest request;
    std::function<void(ApiResponse)> answer;
    std::string password;
    std::string counted;  // attempts at this login's password
    domain::Instant now{};
    Stays stays{};

    std::optional<domain::PersonId> person;
    std::string lang;  // theirs
    bool wrong{};
    std::vector<storage::SpaceListing> leaving;
    std::vector<storage::SpaceListing> orphaned;  // would be left without anybody who coordinates
    std::size_t waiting{};
    std::optional<RefusalCode> trouble;
    std::optional<ApiResponse> response;
};

bool Departures::takes(const ApiRequest& request) const {
    return request.method == "POST" &&
           (request.path == "/api/account/confirm" || request.path == "/api/account/deactivate");
}

void Departures::refuse(Exchange& exchange, int status, RefusalCode code) {
    exchange.response = problem(house_.texts, exchange.request, status, code);
}

void Departures::finish(const Shared& exchange) {
    exchange->answer(std::move(*exchange->response));
}

void Departures::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    auto exchange = std::make_shared<Exchange>();
    const json::object body = body_of(request);
    exchange->password = text_in(body, "password").value_or("");
    const auto chosen = stays(text_in(body, "stays").value_or("all"));
    exchange->counted = "login " + request.secret;
    exchange->request = std::move(request);
    exchange->answer = std::move(answer);
    exchange->now = house_.now();
    if (exchange->password.empty() || exchange->password.size() > password_bytes_max) {
        refuse(*exchange, 400, RefusalCode::missing_field);
        return finish(exchange);
    }
    if (!chosen || (*chosen != Stays::all && !erasures_)) {
        refuse(*exchange, 400, RefusalCode::wrong_type);
        return finish(exchange);
    }
    exchange->stays = *chosen;
    if (auto wait = sign_ins_.too_often(exchange->request, exchange->counted)) {
        exchange->response = std::move(wait);
        return finish(exchange);
    }
    const bool taken = sign_ins_.hash(
        [this, exchange] {
            try {
                confirmed(*exchange);
            } catch (const storage::StorageUnavailable&) {
                refuse(*exchange, 503, RefusalCode::storage_unavailable);
            }
        },
        [this, exchange] {
            if (exchange->wrong) sign_ins_.failed(exchange->request, exchange->counted);
            if (exchange->response) return finish(exchange);
            sign_ins_.succeeded(exchange->counted);
            leave_spaces(exchange);
        }
    );
    if (taken) return;
    refuse(*exchange, 503, RefusalCode::overloaded);
    finish(exchange);
}

// In a worker thread.
void Departures::confirmed(Exchange& exchange) {
    storage::Directory& directory = house_.directory;
    const auto login = directory.find_login(hash_of(exchange.request.secret), exchange.now);
    if (!login) return refuse(exchange, 401, RefusalCode::signed_out);
    if (login->kind == storage::LoginKind::token) {
        return refuse(exchange, 403, RefusalCode::token_may_not);
    }
    const auto account = directory.account_of(login->person);
    if (!account) return refuse(exchange, 403, RefusalCode::password_unset);
    exchange.wrong = !password_is(exchange.password, account->credential.password);
    if (exchange.wrong) return refuse(exchange, 403, RefusalCode::credentials_wrong);
    exchange.person = login->person;
    exchange.lang = login->lang;
    if (exchange.request.path == "/api/account/confirm") {
        exchange.response = answer_json({});
    } else {
        look_at_spaces(exchange);
    }
}

// A space where nobody else is stays as it is: there is nobody to name, and nobody who misses it.
void Departures::look_at_spaces(Exchange& exchange) {
    for (storage::SpaceListing& space :
         house_.directory.spaces_of(*exchange.person, spaces_left_max)) {
        const LeftBehind others = left_behind(house_.directory, space.id, *exchange.person);
        if (!others.anybody) continue;
        const bool needed = space.roles.has(domain::SpaceRole::coordinator) && !others.coordinated;
        (needed ? exchange.orphaned : exchange.leaving).push_back(std::move(space));
    }
    if (!exchange.orphaned.empty()) refuse_to_orphan(exchange);
}

void Departures::refuse_to_orphan(Exchange& exchange) {
    refuse(exchange, 409, RefusalCode::last_coordinator);
    json::object body = json::parse(exchange.response->body).as_object();
    json::array spaces;
    for (const storage::SpaceListing& space : exchange.orphaned) {
        spaces.push_back(json::object{{"id", number(space.id)}, {"title", space.title}});
    }
    body["spaces"] = std::move(spaces);
    exchange.response->body = json::serialize(body);
}

// Each space decides for itself (L16): somebody who became the last coordinator meanwhile is told,
// and has left the others.
void Departures::leave_spaces(const Shared& exchange) {
    exchange->waiting = exchange->leaving.size();
    if (exchange->leaving.empty()) return close_account(exchange);
    for (const storage::SpaceListing& space : exchange->leaving) {
        domain::CommandId id;
        randombytes_buf(id.bytes.data(), id.bytes.size());
        const wire::RemoveMember command{.person = number(*exchange->person)};
        house_.spaces.at(space.id).submit({
            .id = id,
            .fingerprint = house_.fingerprint(command),
            .by = *exchange->person,
            .command = domain::RemoveMember{*exchange->person},
            .answer = [this, exchange, space](const Answer& answer
                      ) { left_one(exchange, space, answer); },
        });
    }
}

void Departures::left_one(
    const Shared& exchange,
    const storage::SpaceListing& space,
    const Answer& answer
) {
    if (const auto* refused = std::get_if<Refused>(&answer)) {
        if (refused->code == RefusalCode::last_coordinator) {
            exchange->orphaned.push_back(space);
        } else if (refused->code != RefusalCode::not_a_member) {
            exchange->trouble = refused->code;
        }
    }
    if (--exchange->waiting > 0) return;
    if (!exchange->orphaned.empty()) {
        refuse_to_orphan(*exchange);
        return finish(exchange);
    }
    if (exchange->trouble) {
        refuse(*exchange, 503, *exchange->trouble);
        return finish(exchange);
    }
    close_account(exchange);
}

void Departures::close_account(const Shared& exchange) {
    house_.offload.run(
        [this, exchange] {
            try {
                close(*exchange);
                exchange->response = answer_json({});
                exchange->response->headers.push_back(
                    login_cookie("", std::chrono::seconds{0}, exchange->request.secure)
                );
                exchange->response->headers.push_back(copies_forgotten());
            } catch (const storage::StorageUnavailable&) {
                refuse(*exchange, 503, RefusalCode::storage_unavailable);
            }
        },
        [this, exchange] {
            if (exchange->stays != Stays::all) erased_();
            finish(exchange);
        }
    );
}

// In a worker thread.
void Departures::close(Exchange& exchange) {
    if (exchange.stays == Stays::all) {
        house_.directory.deactivate(*exchange.person, exchange.now);
        return;
    }
    const std::string nobody{house_.texts.find(exchange.lang, "documents.person_erased")};
    const bool words = exchange.stays == Stays::nothing;
    erasures_->close(*exchange.person, nobody, words, exchange.now);
}

}  // namespace urdimbre::app
