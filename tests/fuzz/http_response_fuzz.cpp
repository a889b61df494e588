// What is put into an answer never breaks out of its place. An input is: status, Content-Type, the
// names and values of two headers, body.
#include "server/net/http_message.hpp"
#include "server/net/http_problem.hpp"
#include "tests/fuzz/lines.hpp"
#include "tests/fuzz/same_json.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/valid_text.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>

namespace urdimbre::fuzz {
namespace {

using namespace net;

bool is_token(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '-';
    });
}

// The headers of a head as RFC 9112 reads it; repeated names are kept apart.
std::multimap<std::string, std::string> headers_of(std::string_view head) {
    std::multimap<std::string, std::string> headers;
    law(head.ends_with("\r\n\r\n"), "a head ends with an empty line");
    head.remove_suffix(2);
    head.remove_prefix(head.find("\r\n") + 2);
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        law(line.find_first_of(std::string_view{"\r\n\0", 3}) == std::string_view::npos,
            "lines are plain");
        const auto colon = line.find(": ");
        law(colon != std::string_view::npos && is_token(line.substr(0, colon)),
            "a name, a colon, a value");
        headers.emplace(line.substr(0, colon), line.substr(colon + 2));
        head.remove_prefix(line.size() + 2);
    }
    return headers;
}

int number(std::string_view text) {
    int value = 200;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp(value, 100, 599);
}

void law_of_heads(const HttpResponse& response, const HttpManner& manner) {
    const std::string head = response_head(response, manner, 1'700'000'000);
    law(head.starts_with("HTTP/1.1 " + std::to_string(response.status) + ' '),
        "the status comes first");
    const auto headers = headers_of(head);
    const bool empty = response.status == 204 || response.status == 304;
    const auto lengths = headers.equal_range("Content-Length");
    const auto length = std::to_string(response.body->size());
    const bool told = std::any_of(lengths.first, lengths.second, [&](const auto& h) {
        return h.second == length;
    });
    law(empty || told, "the length is the body's");
    law(headers.count("Content-Security-Policy") >= 1, "the browser is told what to run");
    law(headers.count("X-Content-Type-Options") >= 1, "and not to guess");
    law(!manner.secure || headers.count("Strict-Transport-Security") >= 1, "and to stay with TLS");
    for (const auto& [name, value] : response.headers) {
        const auto of_name = headers.equal_range(name);
        const bool there = std::any_of(of_name.first, of_name.second, [&](const auto& h) {
            return h.second == value;
        });
        const bool can_be = is_token(name) && is_header_value(value);
        law(there || !can_be, "a header that can be sent is sent");
    }
}

}  // namespace

void try_one(std::string_view input) {
    const auto line = lines(input, 7);
    HttpResponse response{.status = number(line[0]), .content_type = std::string{line[1]}};
    for (const std::size_t at : {2u, 4u}) {
        response.headers.emplace_back(line[at], line[at + 1]);
    }
    response.body = std::make_shared<const std::string>(line[6]);
    for (const bool secure : {false, true}) {
        law_of_heads(response, {.keep_alive = secure, .head_only = false, .secure = secure});
    }
    const std::string words = valid_text(line[6]);
    std::string quoted;
    append_json_string(quoted, words);
    const std::string problem = problem_json(
        HttpProblem::not_found, "es", [&](std::string_view, std::string_view) { return words; }
    );
    if (!words.empty()) {
        law(same_json(problem, R"({"text":)" + quoted + R"(,"code":"not_found"})"),
            "words stay words");
    }
}

}  // namespace urdimbre::fuzz
