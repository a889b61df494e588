#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::wire {

// 128 bits; on the wire 36 characters, lower case, with hyphens.
using Uuid = std::array<std::uint8_t, 16>;

inline constexpr std::size_t uuid_characters = 36;

// The form 8-4-4-4-12, of any case and any version (RFC 9562, section 4).
std::optional<Uuid> parse_uuid(std::string_view text);

void append_uuid(std::string& out, const Uuid& id);

}  // namespace urdimbre::wire
