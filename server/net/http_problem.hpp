#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace urdimbre::net {

// What the HTTP side itself answers when it does not do what was asked.
enum class HttpProblem : std::uint8_t {
    malformed_request,
    signed_out,
    origin_refused,
    not_found,
    method_not_allowed,
    request_too_slow,
    request_too_large,
    headers_too_large,
    upgrade_required,
    data_profile_unknown,
    overloaded,
    storage_unavailable,
    draining,
    broken,
};

int status(HttpProblem problem);
std::string_view name(HttpProblem problem);

// The text under `name` in the reader's language; empty: there is none. Comes from the catalogue of
// texts.
using ProblemText = std::function<std::string(std::string_view name, std::string_view lang)>;

// {"code":…,"text":…}: what is wrong, in the language that was asked for.
std::string problem_json(HttpProblem problem, std::string_view lang, const ProblemText& text);

// The first of es and en that an Accept-Language names; es when it names neither.
std::string_view preferred_lang(std::string_view accept_language);

std::string_view reason_phrase(int status);

// Appends the text as a JSON string, quotes included; bytes that are not UTF-8 are not expected.
void append_json_string(std::string& out, std::string_view text);

}  // namespace urdimbre::net
