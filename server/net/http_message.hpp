#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace urdimbre::net {

struct HttpResponse {
    int status{200};
    std::string content_type{"application/json"};
    std::vector<std::pair<std::string, std::string>> headers{};
    std::shared_ptr<const std::string> body{};  // null: empty
    std::optional<std::uint64_t> streamed{};    // instead of body: so many bytes follow the head
};

// How a response goes out on this connection.
struct HttpManner {
    bool keep_alive{};
    bool head_only{};  // the request was HEAD: Content-Length tells, the body stays here
    bool secure{};     // for HSTS
};

// Is it among those that the answer brings itself?
bool has_header(const HttpResponse& response, std::string_view name);

// A header's value never breaks out of its line.
bool is_header_value(std::string_view value);

// Status line and headers, with those that protect whoever opens the answer in a browser. Headers
// whose name or value could break the message are left out.
std::string
response_head(const HttpResponse& response, const HttpManner& manner, std::int64_t unix_seconds);

}  // namespace urdimbre::net
