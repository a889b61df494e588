#include "server/support/log.hpp"

#include "server/support/time_source.hpp"

#include <unistd.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <type_traits>

namespace urdimbre::support::log {
namespace {

struct Settings {
    Level least{Level::info};
    Format format{Format::logfmt};
    std::string node;
};

Settings& settings() {
    static Settings instance;
    return instance;
}

constexpr std::size_t value_bytes_max = 512;

std::string_view level_name(Level level) {
    switch (level) {
        case Level::debug:
            return "debug";
        case Level::info:
            return "info";
        case Level::warning:
            return "warning";
        case Level::error:
            return "error";
    }
    return "error";
}

std::string timestamp(std::int64_t at_ms) {
    const std::int64_t ms = ((at_ms % 1000) + 1000) % 1000;
    const auto seconds = static_cast<std::time_t>((at_ms - ms) / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 40> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::string out{text.data(), length};
    out += '.';
    out += static_cast<char>('0' + ms / 100);
    out += static_cast<char>('0' + ms / 10 % 10);
    out += static_cast<char>('0' + ms % 10);
    return out += 'Z';
}

void append_escaped(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    for (const char c : text.substr(0, value_bytes_max)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte >= 0x7f) {
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 0xf];
        } else {
            out += c;
        }
    }
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    append_escaped(out, text);
    out += '"';
}

bool bare(std::string_view text) {
    return !text.empty() && text.size() <= value_bytes_max && std::ranges::all_of(text, [](char c) {
        return c > ' ' && c < 0x7f && c != '"' && c != '=' && c != '\\';
    });
}

void append_value(std::string& out, const Value& value, Format format) {
    std::visit(
        [&](const auto& v) {
            using V = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<V, bool>) {
                out += v ? "true" : "false";
            } else if constexpr (std::is_same_v<V, std::string_view>) {
                if (format == Format::logfmt && bare(v)) {
                    out += v;
                } else {
                    append_quoted(out, v);
                }
            } else {
                std::array<char, 32> digits{};
                const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), v).ptr;
                out.append(digits.data(), end);
            }
        },
        value.get()
    );
}

void append_field(std::string& out, std::string_view name, const Value& value, Format format) {
    if (format == Format::json) {
        out += out.empty() ? '{' : ',';
        append_quoted(out, name);
        out += ':';
    } else {
        if (!out.empty()) out += ' ';
        out += name;
        out += '=';
    }
    append_value(out, value, format);
}

}  // namespace

std::string line(
    Format format,
    Level level,
    std::int64_t at_ms,
    std::string_view node,
    std::string_view event,
    Fields fields
) {
    std::string out;
    append_field(out, "at", timestamp(at_ms), format);
    append_field(out, "level", level_name(level), format);
    if (!node.empty()) append_field(out, "node", node, format);
    append_field(out, "event", event, format);
    for (const Field& field : fields) append_field(out, field.name, field.value, format);
    if (format == Format::json) out += '}';
    return out;
}

void configure(Level least, Format format, std::string_view node) {
    settings() = {.least = least, .format = format, .node = std::string{node}};
}

void write(Level level, std::string_view event, Fields fields) {
    const Settings& now = settings();
    if (level < now.least) return;
    std::string text =
        line(now.format, level, machine_now().time_since_epoch().count(), now.node, event, fields);
    text += '\n';
    // A log that cannot be written stops nothing.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace urdimbre::support::log
