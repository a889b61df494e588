#pragma once

#include "storage/blob_store.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace urdimbre::app {

storage::Digest sha256(std::string_view bytes);

// What names the bytes of a whole file: the digest of its chunks' digests in order.
storage::Digest address_of(std::span<const storage::Digest> chunks);

// The SHA-256 in a header Content-Digest (RFC 9530), "sha-256=:…:" among others. No value: none.
std::optional<storage::Digest> content_digest(std::string_view header);

// 64 hexadecimal digits of either case.
std::optional<storage::Digest> hex_digest(std::string_view text);

}  // namespace urdimbre::app
