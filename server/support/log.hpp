#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

// One line per event on standard error, for machines to read. Never the words of users, never
// secrets: what identifies somebody is their number.
namespace urdimbre::support::log {

enum class Level : std::uint8_t { debug, info, warning, error };
enum class Format : std::uint8_t { logfmt, json };

class Value {
  public:
    Value(bool value) : value_{value} {}
    template <std::signed_integral Number>
    Value(Number value) : value_{static_cast<std::int64_t>(value)} {}
    template <std::unsigned_integral Number>
    Value(Number value) : value_{static_cast<std::uint64_t>(value)} {}
    Value(double value) : value_{value} {}
    Value(std::string_view value) : value_{value} {}
    Value(const std::string& value) : value_{std::string_view{value}} {}
    Value(const char* value) : value_{std::string_view{value}} {}

    const auto& get() const { return value_; }

  private:
    std::variant<bool, std::int64_t, std::uint64_t, double, std::string_view> value_;
};

struct Field {
    std::string_view name;  // snake_case
    Value value;
};
using Fields = std::initializer_list<Field>;

// Before the threads start; later calls would race.
void configure(Level least, Format format, std::string_view node);

// `event` is snake_case and constant: it is what one searches for. Thread-safe; a line is written
// at once or not at all.
void write(Level level, std::string_view event, Fields fields);

inline void debug(std::string_view event, Fields fields = {}) {
    write(Level::debug, event, fields);
}
inline void info(std::string_view event, Fields fields = {}) { write(Level::info, event, fields); }
inline void warning(std::string_view event, Fields fields = {}) {
    write(Level::warning, event, fields);
}
inline void error(std::string_view event, Fields fields = {}) {
    write(Level::error, event, fields);
}

// The line as it would be written, without its end; `at_ms` since the Unix epoch.
std::string line(
    Format format,
    Level level,
    std::int64_t at_ms,
    std::string_view node,
    std::string_view event,
    Fields fields
);

}  // namespace urdimbre::support::log
