#include "server/app/sign_ins.hpp"

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

constexpr std::string_view by_handle = "handle ";

// The e-mail or name that somebody typed, as it is counted even when it could be nobody's.
std::string typed_handle(const json::object& body) {
    const auto typed = text_in(body, "handle");
    return typed ? normal_handle(*typed).value_or("") : "";
}

}  // namespace

std::optional<RefusalCode> against(std::string_view password, std::string_view handle) {
    switch (judge_password(password, handle)) {
        case PasswordRule::fine:
            return {};
        case PasswordRule::too_short:
            return RefusalCode::password_too_short;
        case PasswordRule::too_long:
            return RefusalCode::field_too_long;
        case PasswordRule::like_the_handle:
            return RefusalCode::password_is_handle;
    }
    return {};
}

bool SignIns::takes(const ApiRequest& request) const {
    return request.method == "POST" &&
           (request.path == "/api/sign-in" || request.path == "/api/account");
}

void SignIns::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    if (request.path == "/api/sign-in") return sign_in(std::move(request), std::move(answer));
    choose(std::move(request), std::move(answer));
}

bool SignIns::hash(std::function<void()> blocking, std::function<void()> then) {
    if (full()) return false;
    ++hashing_;
    parts_.hashing.run(std::move(blocking), [this, then = std::move(then)] {
        --hashing_;
        then();
    });
    return true;
}

std::optional<ApiResponse>
SignIns::too_often(const ApiRequest& request, const std::string& handle) {
    const auto now = parts_.loop.steady_now();
    auto wait = by_address_.wait(request.address, now);
    if (!handle.empty()) wait = std::max(wait, by_handle_.wait(handle, now));
    if (!wait) return {};
    ApiResponse answer = problem(parts_.texts, request, 429, RefusalCode::too_many_attempts);
    answer.headers.emplace_back("retry-after", std::to_string(wait->count()));
    return answer;
}

void SignIns::failed(const ApiRequest& request, const std::string& handle) {
    const auto now = parts_.loop.steady_now();
    by_address_.failed(request.address, now);
    if (!handle.empty()) by_handle_.failed(handle, now);
}

void SignIns::succeeded(const std::string& handle) { by_handle_.succeeded(handle); }

void SignIns::sign_in(ApiRequest request, std::function<void(ApiResponse)> answer) {
    const json::object body = body_of(request);
    const auto password = text_in(body, "password");
    if (!text_in(body, "handle") || !password) {
        return answer(problem(parts_.texts, request, 400, RefusalCode::missing_field));
    }
    const std::string handle = typed_handle(body);
    if (auto stop = too_often(request, handle)) return answer(std::move(*stop));
    if (password->size() > password_bytes_max) {
        return answer(problem(parts_.texts, request, 400, RefusalCode::field_too_long));
    }
    // Nobody looks at the password, so it is no guess.
    if (full()) return answer(problem(parts_.texts, request, 503, RefusalCode::overloaded));
    // Counted until it is known to be right: many at once do not get more guesses.
    failed(request, handle);
    struct Outcome {
        ApiRequest request;
        std::string handle;
        std::string password;
        bool shared{};  // other people use this device
        domain::Instant now{};
        ApiResponse response;
        bool right{};
    };
    const json::value* shared = body.if_contains("shared");
    auto outcome = std::make_shared<Outcome>(Outcome{
        std::move(request),
        handle,
        *password,
        shared && shared->is_bool() && shared->get_bool(),
        parts_.now(),
        {},
        false,
    });
    const bool taken = hash(
        [this, outcome] {
            const ApiRequest& asked = outcome->request;
            try {
                const auto account = parts_.directory.find_account(outcome->handle);
                const std::string hash = account ? account->credential.password : "";
                outcome->right = password_is(outcome->password, hash);
                if (!outcome->right) {
                    outcome->response =
                        problem(parts_.texts, asked, 401, RefusalCode::credentials_wrong);
                    return;
                }
                const std::string secret = new_secret();
                const bool shared_device = outcome->shared;
                parts_.directory.add_login(
                    account->person,
                    hash_of(secret),
                    outcome->now + (shared_device ? shared_login_lasts : login_lasts),
                    shared_device ? storage::LoginKind::shared_device
                                  : storage::LoginKind::own_device
                );
                outcome->response =
                    answer_json({{"self", person_json(account->person, account->name)}});
                outcome->response.headers.push_back(login_cookie(
                    secret,
                    shared_device ? std::nullopt : std::optional<std::chrono::seconds>{login_lasts},
                    asked.secure
                ));
            } catch (const storage::StorageUnavailable&) {
                outcome->response =
                    problem(parts_.texts, asked, 503, RefusalCode::storage_unavailable);
            }
        },
        [this, outcome, answer] {
            if (outcome->right) succeeded(outcome->handle);
            answer(std::move(outcome->response));
        }
    );
    if (!taken) answer(problem(parts_.texts, outcome->request, 503, RefusalCode::overloaded));
}

// What somebody who is signed in will sign in with from here on. Who has a password already gives
// it, so that a device left open is not enough.
void SignIns::choose(ApiRequest request, std::function<void(ApiResponse)> answer) {
    const json::object body = body_of(request);
    const auto typed = text_in(body, "handle");
    const auto password = text_in(body, "password");
    if (!typed || !password) {
        return answer(problem(parts_.texts, request, 400, RefusalCode::missing_field));
    }
    const auto handle = normal_handle(*typed);
    if (!handle) return answer(problem(parts_.texts, request, 400, RefusalCode::handle_invalid));
    if (const auto why = against(*password, *handle)) {
        return answer(problem(parts_.texts, request, 400, *why));
    }
    const std::string counted = std::string{by_handle} + request.secret;
    if (auto stop = too_often(request, counted)) return answer(std::move(*stop));
    struct Outcome {
        ApiRequest request;
        storage::Credential chosen;
        std::string current;
        domain::Instant now{};
        ApiResponse response;
        bool wrong{};
    };
    auto outcome = std::make_shared<Outcome>(Outcome{
        std::move(request),
        {*handle, *password},
        text_in(body, "current").value_or("").substr(0, password_bytes_max),
        parts_.now(),
        {},
        false,
    });
    const bool taken = hash(
        [this, outcome] {
            const ApiRequest& asked = outcome->request;
            const auto no = [&](int status, RefusalCode code) {
                outcome->response = problem(parts_.texts, asked, status, code);
            };
            try {
                const auto login = parts_.directory.find_login(hash_of(asked.secret), outcome->now);
                if (!login) return no(401, RefusalCode::signed_out);
                if (login->kind == storage::LoginKind::token) {
                    return no(403, RefusalCode::token_may_not);
                }
                const auto before = parts_.directory.account_of(login->person);
                outcome->wrong =
                    before && !password_is(outcome->current, before->credential.password);
                if (outcome->wrong) return no(403, RefusalCode::credentials_wrong);
                outcome->chosen.password = hash_password(outcome->chosen.password);
                if (!parts_.directory.set_credential(login->person, outcome->chosen)) {
                    return no(409, RefusalCode::handle_taken);
                }
                outcome->response = answer_json({{"handle", outcome->chosen.handle}});
            } catch (const storage::StorageUnavailable&) {
                no(503, RefusalCode::storage_unavailable);
            }
        },
        [this, outcome, answer, counted] {
            if (outcome->wrong) failed(outcome->request, counted);
            answer(std::move(outcome->response));
        }
    );
    if (!taken) answer(problem(parts_.texts, outcome->request, 503, RefusalCode::overloaded));
}

}  // namespace urdimbre::app
