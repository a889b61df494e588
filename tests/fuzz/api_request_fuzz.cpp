// What a request to the HTTP API says beside files: its path, the language that it wants, a JSON
// body, and the names, handles and passwords in it.
#include "server/app/api_answer.hpp"
#include "server/app/sign_up_rules.hpp"
#include "server/app/space_path.hpp"
#include "tests/fuzz/lines.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/valid_text.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace urdimbre::fuzz {
namespace {

void try_path(std::string_view path) {
    for (const std::string_view what : {"members", "acta"}) {
        const auto space = app::space_in(path, what);
        if (!space) continue;
        const std::string same =
            "/api/spaces/" + std::to_string(number(*space)) + "/" + std::string{what};
        law(app::space_in(same, what) == space, "the path of a space that was found leads there");
    }
}

// A number that is too large for any is read as infinite, and that JSON has no word for.
bool can_be_written(const boost::json::value& value) {
    if (const double* number = value.if_double()) return std::isfinite(*number);
    if (const auto* list = value.if_array()) return std::ranges::all_of(*list, can_be_written);
    const auto* object = value.if_object();
    return !object || std::ranges::all_of(*object, [](const auto& member) {
        return can_be_written(member.value());
    });
}

void try_body(std::string_view text) {
    app::ApiRequest request;
    request.body = text;
    const boost::json::object body = app::body_of(request);
    for (const auto& member : body) {
        const auto found = app::text_in(body, member.key());
        law(found.has_value() == member.value().is_string(), "a text is a text and nothing else");
        const std::uint64_t count = app::number_in(body, member.key(), 7);
        law(!member.value().is_string() || count == 0, "a text is no number");
    }
    law(app::number_in({}, "space", 7) == 7, "what is not there is as usual");
    law(!app::text_in({}, "name"), "what is not there is no text");
    if (!can_be_written(body)) return;
    request.body = boost::json::serialize(body);
    law(app::body_of(request) == body, "a body that was read is read again");
}

void try_name(std::string_view text) {
    const auto name = app::given_name(text);
    if (!name) return;
    law(valid_text(*name) == *name, "a name is UTF-8");
    law(app::given_name(*name) == name, "a name stays as it is kept");
    law(name->find('\n') == std::string::npos, "a name is one line");
}

void try_handle(std::string_view text) {
    const auto handle = app::normal_handle(text);
    if (!handle) return;
    law(valid_text(*handle) == *handle, "a handle is UTF-8");
    law(app::normal_handle(*handle) == handle, "a handle finds its account again");
    law(handle->find(' ') == std::string::npos, "a handle is one word");
    law(app::judge_password(*handle, *handle) != app::PasswordRule::fine, "a password is a secret");
}

}  // namespace

void try_one(std::string_view input) {
    const auto part = lines(input, 5);
    try_path(part[0]);
    app::ApiRequest request;
    request.headers["accept-language"] = part[1];
    law(app::language(request).size() <= std::max<std::size_t>(part[1].size(), 2),
        "a language is short");
    try_name(part[2]);
    try_handle(part[3]);
    try_body(part[4]);
}

}  // namespace urdimbre::fuzz
