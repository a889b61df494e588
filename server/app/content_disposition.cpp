#include "server/app/content_disposition.hpp"

namespace urdimbre::app {
namespace {

bool is_plain(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_';
}

}  // namespace

std::string content_disposition(std::string_view name, bool shown) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string plain;
    std::string exact;
    for (const char each : name) {
        const auto c = static_cast<unsigned char>(each);
        const bool separates = c == '/' || c == '\\';
        if (c < 0x80) plain += is_plain(c) || c == ' ' ? each : '_';
        if (separates) {
            exact += '_';
        } else if (is_plain(c)) {
            exact += each;
        } else {
            exact += '%';
            exact += digits[c >> 4u];
            exact += digits[c & 15u];
        }
    }
    std::string header{shown ? "inline" : "attachment"};
    if (name.empty()) return header;
    return header + "; filename=\"" + (plain.empty() ? "archivo" : plain) +
           "\"; filename*=UTF-8''" + exact;
}

}  // namespace urdimbre::app
