#include "server/app/secret.hpp"
#include "server/app/sign_up_rules.hpp"
#include "server/app/signed_in.hpp"

// What somebody asks about their own account.
namespace urdimbre::app {
namespace {

namespace json = boost::json;
using wire::RefusalCode;

constexpr std::size_t tokens_max = 20;
constexpr std::uint64_t token_days_max = 366;
constexpr std::size_t recoveries_shown_max = 10;

json::value moment(const std::optional<domain::Instant>& at) {
    if (!at) return nullptr;
    return at->time_since_epoch().count();
}

}  // namespace

ApiResponse my_account(const SignedAsk& asked) {
    const auto account = asked.directory.account_of(asked.login.person);
    json::object body;
    if (account) {
        body["handle"] = account->credential.handle;
    } else {
        body["handle"] = nullptr;
    }
    return answer_json(body);
}

ApiResponse sign_out_everywhere(const SignedAsk& asked) {
    asked.directory.remove_logins(asked.login.person, asked.now);
    ApiResponse response = answer_json({});
    response.headers.push_back(login_cookie("", std::chrono::seconds{0}, asked.request.secure));
    response.headers.push_back(copies_forgotten());
    return response;
}

ApiResponse my_tokens(const SignedAsk& asked) {
    json::array tokens;
    for (const storage::Token& token :
         asked.directory.tokens_of(asked.login.person, asked.now, tokens_max)) {
        tokens.push_back(json::object{
            {"id", token.id},
            {"name", token.name},
            {"made_at", moment(token.made_at)},
            {"expires_at", moment(token.expires_at)},
            {"used_at", moment(token.used_at)},
        });
    }
    return answer_json({{"tokens", std::move(tokens)}});
}

// The secret is in this answer and nowhere else.
ApiResponse make_token(const SignedAsk& asked) {
    const auto name = given_name(text_in(asked.body, "name").value_or(""));
    const std::uint64_t days = number_in(asked.body, "days", 90);
    if (!name) return asked.problem(400, RefusalCode::name_invalid);
    if (days < 1 || days > token_days_max) return asked.problem(400, RefusalCode::wrong_type);
    const auto made = asked.directory.tokens_of(asked.login.person, asked.now, tokens_max);
    if (made.size() >= tokens_max) return asked.problem(409, RefusalCode::too_many_tokens);
    const std::string secret = new_secret();
    const domain::Instant until = asked.now + std::chrono::days{days};
    asked.directory.add_token(asked.login.person, hash_of(secret), *name, asked.now, until);
    return answer_json({{"secret", secret}, {"expires_at", until.time_since_epoch().count()}});
}

ApiResponse revoke_token(const SignedAsk& asked) {
    const std::uint64_t id = number_in(asked.body, "id", 0);
    if (!asked.directory.remove_token(asked.login.person, id)) {
        return asked.problem(404, RefusalCode::token_unknown);
    }
    return answer_json({});
}

ApiResponse my_recoveries(const SignedAsk& asked) {
    json::array all;
    for (const storage::Recovery& one :
         asked.directory.recoveries_of(asked.login.person, recoveries_shown_max)) {
        json::object shown{
            {"made_at", moment(one.made_at)},
            {"used_at", moment(one.used_at)},
            {"seen", one.seen},
            {"by", nullptr},
        };
        if (one.made_by) {
            const auto names = asked.directory.names({&*one.made_by, 1});
            if (!names.empty()) shown["by"] = names.front().name;
        }
        all.push_back(std::move(shown));
    }
    return answer_json({{"recoveries", std::move(all)}});
}

ApiResponse recoveries_were_seen(const SignedAsk& asked) {
    asked.directory.set_recoveries_seen(asked.login.person);
    return answer_json({});
}

}  // namespace urdimbre::app
