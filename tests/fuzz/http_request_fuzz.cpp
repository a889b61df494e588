// What a request says in its target and headers. An input is: target, Authorization, Cookie,
// Origin, Host, Accept-Language.
#include "server/net/credentials.hpp"
#include "server/net/http_problem.hpp"
#include "server/net/http_target.hpp"
#include "tests/fuzz/lines.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>

namespace urdimbre::fuzz {
namespace {

using namespace net;

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4u];
        out += digits[byte & 15u];
    }
    return out;
}

void law_of_targets(std::string_view text) {
    const auto target = read_target(text);
    if (!target) return;
    law(target->path.starts_with('/'), "a path begins at the root");
    for (const std::string_view segment : split(target->path, '/', target->path.size() + 1)) {
        law(segment != "." && segment != "..", "a path never climbs");
    }
    constexpr std::string_view never{"\0\\", 2};
    law(target->path.find_first_of(never) == std::string::npos, "nor hides where it leads");
    law(target->query.size() <= 64, "parameters are bounded");
    std::string again = '/' + percent_encoded(std::string_view{target->path}.substr(1)) + '?';
    for (const auto& [name, value] : target->query) {
        again += percent_encoded(name) + '=' + percent_encoded(value) + '&';
    }
    const auto back = read_target(again);
    law(back && back->path == target->path, "a path is the same when all of it is encoded");
    law(back->query == target->query, "and so are the parameters");
}

void law_of_logins(std::string_view authorization, std::string_view cookies) {
    for (const bool secure : {false, true}) {
        const Credentials found = credentials(authorization, cookies, secure);
        law(found.secret.size() <= secret_bytes_max, "secrets are bounded");
        if (!found.from_cookie) {
            law(found.secret.empty() || authorization.find(found.secret) != std::string_view::npos,
                "a secret that no cookie brought is a bearer's");
            continue;
        }
        law(!found.secret.empty(), "an empty cookie signs nobody in");
        law(cookies.find(found.secret) != std::string_view::npos,
            "a cookie's secret is in the cookie");
        law(found.secret.find(';') == std::string::npos, "one cookie does not run into the next");
        law(!secure || cookies.find(secure_login_cookie) != std::string_view::npos,
            "under TLS only the cookie counts that nobody else can set");
        const std::string first = std::string{secure_login_cookie} + "=first; ";
        law(credentials(authorization, first + std::string{cookies}, secure).secret == "first",
            "the first of a name counts");
    }
}

void law_of_origins(std::string_view origin, std::string_view host) {
    const bool plain = origin_allowed(origin, host, false, {});
    const bool secure = origin_allowed(origin, host, true, {});
    law(!secure || plain, "TLS allows nothing more");
    law(!secure || origin.starts_with("https://"), "under TLS a plain origin is another one");
    law(!plain || !host.empty(), "an unknown host has no pages");
    law(origin_allowed(origin, host, true, {std::string{origin}}),
        "what was configured is allowed");
    if (!plain) return;
    for (const char* more : {".malo.test", "x", "@malo.test"}) {
        law(!origin_allowed(std::string{origin} + more, host, false, {}),
            "another host is another origin");
    }
    law(!origin_allowed(
            "http://x" + std::string{origin.substr(origin.find(':') + 3)}, host, false, {}
        ),
        "on either side");
}

}  // namespace

void try_one(std::string_view input) {
    const auto line = lines(input, 6);
    law_of_targets(line[0]);
    law_of_logins(line[1], line[2]);
    law_of_origins(line[3], line[4]);
    const auto lang = preferred_lang(line[5]);
    law(lang == "es" || lang == "en", "everybody is answered in a language that there is");
}

}  // namespace urdimbre::fuzz
