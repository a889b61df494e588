#pragma once

#include "server/domain/ids.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::app {

// What one node tells the others: this space has grown from `from` to `upto`.
struct Hint {
    domain::Uuid epoch;
    domain::Sequence from{};
    domain::Sequence upto{};

    bool operator==(const Hint&) const = default;
};

std::string encode(const Hint& hint);

// The other hint: who is in this space has changed, according to the node that says so.
inline constexpr std::string_view presence_hint = "presence";

// No value: not a hint of ours. Hints are never trusted, so nothing else needs to be said.
std::optional<Hint> decode_hint(std::string_view text);

}  // namespace urdimbre::app
