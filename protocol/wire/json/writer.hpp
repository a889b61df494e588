#pragma once

#include "protocol/wire/wire.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Appends JSON without building a document.
namespace urdimbre::wire::json {

void put_bool(std::string& out, bool value);

// At most limits::number_max.
void put_number(std::string& out, std::uint64_t value);

// Not before the epoch.
void put_instant(std::string& out, Instant value);

void put_uuid(std::string& out, const Uuid& value);

// Escapes what RFC 8259 says must be, and nothing else. `text` is valid UTF-8.
void put_string(std::string& out, std::string_view text);

// A string that needs no escapes.
void put_word(std::string& out, std::string_view word);

// `put_one(element)` writes one.
template <class T, class Put>
void put_array(std::string& out, const std::vector<T>& values, Put put_one) {
    out += '[';
    bool first = true;
    for (const T& each : values) {
        if (!first) out += ',';
        first = false;
        put_one(each);
    }
    out += ']';
}

}  // namespace urdimbre::wire::json
