#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::net {

// The cookie that holds a login's secret: the first over TLS (browsers accept it from this host
// alone), the second without.
inline constexpr std::string_view secure_login_cookie = "__Host-urdimbre";
inline constexpr std::string_view login_cookie = "urdimbre";

inline constexpr std::size_t secret_bytes_max = 256;

// The value of a cookie in a Cookie header, without the quotes around it; the first of that name
// counts.
std::optional<std::string_view> cookie(std::string_view header, std::string_view name);

struct Credentials {
    std::string secret;  // empty: none
    bool from_cookie{};
};

// Authorization: Bearer wins over the cookie. A secret longer than secret_bytes_max is none.
Credentials credentials(std::string_view authorization, std::string_view cookies, bool secure);

// May a page of this origin act with the login of a cookie on this host? No Origin at all: no, as
// every browser sends one with what can change something.
//   secure: the connection is known to be under TLS; an http: origin is then another one.
bool origin_allowed(
    std::string_view origin,
    std::string_view host,
    bool secure,
    const std::vector<std::string>& others
);

}  // namespace urdimbre::net
