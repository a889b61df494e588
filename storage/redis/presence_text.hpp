#pragma once

#include "storage/presence_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::storage::redis {

// How one node's people of one space are kept in Redis: "17,2;23,1,w;" is person 17 on two devices
// and person 23, who is writing.
std::string presence_text(const std::vector<Present>& here);

// None: not written by presence_text. Another program may write to the same Redis.
std::optional<std::vector<Present>> parse_presence(std::string_view text);

// "18446744073709551615,4294967295,w;"
inline constexpr std::size_t present_text_bytes_max = 34;

}  // namespace urdimbre::storage::redis
