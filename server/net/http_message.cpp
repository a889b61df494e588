#include "server/net/http_message.hpp"

#include "server/net/http_problem.hpp"

#include <algorithm>
#include <array>
#include <ctime>

namespace urdimbre::net {
namespace {

constexpr std::string_view page_policy =
    "Content-Security-Policy: default-src 'self'; connect-src 'self'; img-src 'self' blob: data:; "
    "media-src 'self' blob:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri "
    "'none'; "
    "frame-ancestors 'none'; form-action 'self'; worker-src 'self'; manifest-src 'self'\r\n";

constexpr std::string_view security_headers =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Permissions-Policy: camera=(self), microphone=(self), geolocation=(), payment=(), usb=()\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

constexpr std::string_view strict_transport = "Strict-Transport-Security: max-age=31536000\r\n";

std::string http_date(std::int64_t unix_seconds) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    const auto seconds = static_cast<std::time_t>(unix_seconds);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    // strftime would write the names of the locale.
    std::array<char, 40> rest{};
    const std::size_t length = std::strftime(rest.data(), rest.size(), "%Y %H:%M:%S GMT", &parts);
    const auto two = [](int n) {
        return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
    };
    return std::string{days[static_cast<std::size_t>(parts.tm_wday)]} + ", " + two(parts.tm_mday) +
           ' ' + months[static_cast<std::size_t>(parts.tm_mon)] + ' ' +
           std::string{rest.data(), length};
}

bool is_header_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    });
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
    if (!is_header_name(name) || !is_header_value(value)) return;
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
}

}  // namespace

bool has_header(const HttpResponse& response, std::string_view name) {
    return std::ranges::any_of(response.headers, [&](const auto& header) {
        return header.first == name;
    });
}

bool is_header_value(std::string_view value) {
    return std::ranges::none_of(value, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
}

std::string
response_head(const HttpResponse& response, const HttpManner& manner, std::int64_t unix_seconds) {
    std::string out;
    out.reserve(1024);
    out += "HTTP/1.1 ";
    out += std::to_string(response.status);
    out += ' ';
    out += reason_phrase(response.status);
    out += "\r\n";
    append_header(out, "Server", "urdimbre");
    append_header(out, "Date", http_date(unix_seconds));
    append_header(out, "Connection", manner.keep_alive ? "keep-alive" : "close");
    const std::uint64_t held = response.body ? response.body->size() : 0;
    const std::uint64_t length = response.streamed.value_or(held);
    if (response.status != 304 && response.status != 204) {
        append_header(out, "Content-Length", std::to_string(length));
        if (length > 0) append_header(out, "Content-Type", response.content_type);
    }
    // What is no page of ours brings a policy of its own.
    if (!has_header(response, "Content-Security-Policy")) out += page_policy;
    out += security_headers;
    if (manner.secure) out += strict_transport;
    for (const auto& [name, value] : response.headers) append_header(out, name, value);
    out += "\r\n";
    return out;
}

}  // namespace urdimbre::net
