#pragma once

#include "tests/bench/load/publication.hpp"

#include <boost/json/object.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::bench {

// A window that was read in full and found right.
struct CheckedWindow {
    std::uint64_t after{};
    std::uint64_t upto{};
    std::vector<std::uint32_t> publications;  // places in Publications, one per sequence number
    std::string payload;
};

// Holds what the members of one space receive against what was published there: complete, in order,
// unaltered, and the same for everybody. The first member to receive a window has it parsed; the
// others have theirs compared with it byte by byte, which is as strict and costs next to nothing.
class WindowCheck {
  public:
    // `in_flight_max`: the publications of this space in flight at once.
    WindowCheck(std::uint64_t space, std::size_t in_flight_max, std::size_t words_bytes);

    // The window that these very bytes are, when somebody has received it before; null otherwise.
    const CheckedWindow* known(std::string_view payload, std::uint64_t position) const {
        const CheckedWindow& window = windows_[position & mask_];
        return window.after == position && window.payload == payload ? &window : nullptr;
    }

    // Reads a window that is received for the first time by a member at `position`. Throws Broken.
    const CheckedWindow& admit(
        const boost::json::object& frame,
        std::string_view payload,
        std::uint64_t position,
        Publications& publications
    );

  private:
    std::uint32_t publication_of(
        const boost::json::object& item,
        std::uint64_t seq,
        Publications& publications
    ) const;

    std::uint64_t space_;
    std::size_t words_bytes_;
    std::size_t mask_;
    std::vector<CheckedWindow>
        windows_;  // at `after` modulo its size: members are never further apart than that
};

}  // namespace urdimbre::bench
