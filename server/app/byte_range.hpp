#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

namespace urdimbre::app {

struct Everything {};

// Both ends belong to it; last < size.
struct ByteRange {
    std::uint64_t first{};
    std::uint64_t last{};

    bool operator==(const ByteRange&) const = default;
};

// Also several ranges at once: nobody here asks for them, and answering with everything would cost
// a weak link dearly.
struct Unsatisfiable {};

using Asked = std::variant<Everything, ByteRange, Unsatisfiable>;

// What the header Range asks of a resource of `size` bytes (RFC 9110, 14.2). One that cannot be
// read, or is of another unit, is as if it were not there.
Asked asked_range(std::string_view header, std::uint64_t size);

}  // namespace urdimbre::app
