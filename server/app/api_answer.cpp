#include "server/app/api_answer.hpp"

#include <utility>

namespace urdimbre::app {
namespace {

namespace json = boost::json;

// Over TLS the browser itself sees to it that nobody but this host has set it.
constexpr std::string_view plain_cookie = "urdimbre";
constexpr std::string_view secure_cookie = "__Host-urdimbre";

}  // namespace

std::string_view language(const ApiRequest& request) {
    const auto wanted = request.headers.find("accept-language");
    if (wanted == request.headers.end()) return Texts::fallback;
    return std::string_view{wanted->second}.substr(0, wanted->second.find_first_of(",;"));
}

ApiResponse answer_json(const json::object& body) {
    return {.body = json::serialize(body), .headers = {}};
}

ApiResponse
problem(const Texts& texts, const ApiRequest& request, int status, wire::RefusalCode code) {
    const std::string_view name = wire::name(code);
    const std::string_view text = texts.find(language(request), "refusals." + std::string{name});
    return {
        .status = status,
        .body = json::serialize(json::object{{"code", name}, {"text", text}}),
        .headers = {},
    };
}

json::object body_of(const ApiRequest& request) {
    boost::system::error_code error;
    json::value value = json::parse(request.body, error);
    if (error || !value.is_object()) return {};
    return std::move(value.get_object());
}

std::optional<std::string> text_in(const json::object& body, std::string_view name) {
    const json::value* value = body.if_contains(name);
    if (!value || !value->is_string()) return {};
    return std::string{std::string_view{value->get_string()}};
}

std::uint64_t number_in(const json::object& body, std::string_view name, std::uint64_t standard) {
    const json::value* value = body.if_contains(name);
    if (!value) return standard;
    boost::system::error_code error;
    const auto count = value->to_number<std::uint64_t>(error);
    return error ? 0 : count;
}

json::object person_json(domain::PersonId id, std::string_view name) {
    return {{"id", number(id)}, {"name", name}};
}

std::pair<std::string, std::string> copies_forgotten() { return {"Clear-Site-Data", "\"cache\""}; }

std::pair<std::string, std::string>
login_cookie(std::string_view secret, std::optional<std::chrono::seconds> lasts, bool secure) {
    std::string header{secure ? secure_cookie : plain_cookie};
    header.append("=").append(secret);
    header.append("; Path=/; HttpOnly; SameSite=Lax");
    if (lasts) header.append("; Max-Age=").append(std::to_string(lasts->count()));
    if (secure) header.append("; Secure");
    return {"set-cookie", std::move(header)};
}

}  // namespace urdimbre::app
