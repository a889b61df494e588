#include "tests/bench/load/window_check.hpp"

#include "tests/bench/load/broken.hpp"
#include "tests/bench/load/json_field.hpp"

#include <bit>

namespace urdimbre::bench {

WindowCheck::WindowCheck(std::uint64_t space, std::size_t in_flight_max, std::size_t words_bytes)
    : space_(space),
      words_bytes_(words_bytes),
      mask_(std::bit_ceil(2 * in_flight_max) - 1),
      windows_(mask_ + 1) {}

const CheckedWindow& WindowCheck::admit(
    const boost::json::object& frame,
    std::string_view payload,
    std::uint64_t position,
    Publications& publications
) {
    const std::uint64_t after = number_field(frame, "after");
    const std::uint64_t upto = number_field(frame, "upto");
    const auto& items = array_field(frame, "items");
    if (number_field(frame, "space") != space_) throw Broken("a window of another space");
    if (after != position) {
        throw Broken(
            "space " + std::to_string(space_) + ": a window after " + std::to_string(after) +
            " for a member at " + std::to_string(position)
        );
    }
    if (upto <= after || items.size() != upto - after) {
        throw Broken(
            "space " + std::to_string(space_) + ": " + std::to_string(items.size()) +
            " items from " + std::to_string(after) + " to " + std::to_string(upto)
        );
    }

    CheckedWindow& window = windows_[after & mask_];
    window = {after, upto, {}, std::string(payload)};
    for (const auto& item : items) {
        const std::uint64_t seq = after + 1 + window.publications.size();
        window.publications.push_back(publication_of(object_of(item), seq, publications));
    }
    return window;
}

std::uint32_t WindowCheck::publication_of(
    const boost::json::object& item,
    std::uint64_t seq,
    Publications& publications
) const {
    const std::string_view id = text_field(item, "id");
    if (text_field(item, "type") != "message_posted") throw Broken("an item that nobody asked for");
    if (number_field(item, "seq") != seq)
        throw Broken("items out of order at " + std::to_string(seq));
    if (!are_words_of(text_field(item, "text"), id, words_bytes_)) {
        throw Broken("altered words at " + std::to_string(seq));
    }
    const std::uint32_t slot = publications.find(id);
    Publication& publication = publications[slot];
    if (publication.seq != 0 && publication.seq != seq) {
        throw Broken(
            "one message at " + std::to_string(publication.seq) + " and " + std::to_string(seq)
        );
    }
    publication.seq = seq;
    return slot;
}

}  // namespace urdimbre::bench
