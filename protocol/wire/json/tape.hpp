#pragma once

#include "protocol/wire/wire.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace urdimbre::wire::json {

enum class Kind : std::uint8_t { null, boolean, natural, other_number, string, array, object };

// A value. Its descendants follow it directly on the tape, up to `end`.
struct Node {
    std::string_view key;    // its name, when it is a member of an object
    std::string_view text;   // of a string
    std::uint64_t number{};  // of a natural (an integer from 0 on); 1 for true
    std::uint32_t parent{};
    std::uint32_t end{};
    Kind kind{};
};

// A parsed document, flat: two allocations however deep it is, keys given twice still both there (a
// tree would have lost one).
class Tape {
  public:
    Tape() = default;
    Tape(const Tape&) = delete;
    Tape& operator=(const Tape&) = delete;

    // frame_too_large, malformed_frame (not JSON, not UTF-8, nothing) or nested_too_deep; otherwise
    // there is a root.
    std::optional<RefusalCode>
    parse(std::string_view text, std::size_t bytes_max, std::size_t depth_max);

    const Node& root() const { return nodes_.front(); }
    const Node& at(std::uint32_t index) const { return nodes_[index]; }
    std::uint32_t index(const Node& node) const {
        return static_cast<std::uint32_t>(&node - nodes_.data());
    }

    // The first member or element; the next one; nullptr after the last.
    const Node* first(const Node& container) const {
        return index(container) + 1 == container.end ? nullptr : &container + 1;
    }
    const Node* next(const Node& node) const {
        return node.end == at(node.parent).end ? nullptr : &nodes_[node.end];
    }

    // The first member of that name; nullptr if there is none, or `object` is something else.
    const Node* find(const Node& object, std::string_view key) const;

  private:
    std::vector<Node> nodes_;
    std::vector<char> text_;  // all keys and strings, without escapes
};

}  // namespace urdimbre::wire::json
