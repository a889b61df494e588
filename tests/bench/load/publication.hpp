#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::bench {

using PublicationId = std::array<char, 36>;  // a UUID as text

// One message from the moment it is sent until everybody who must hear of it has.
struct Publication {
    PublicationId id{};
    std::uint64_t sent_at{};
    std::uint64_t seq{};  // 0 until somebody has received it
    std::uint32_t by{};   // the publishing member
    std::uint32_t awaited{
    };  // members that have not received it, and the server's answer; 0: not in flight
};

// Those in flight. An id is 96 random bits and the place of its publication here, so that it is
// found without a search.
class Publications {
  public:
    explicit Publications(std::uint64_t seed) : random_(seed) {}

    std::uint32_t add(std::uint32_t by, std::uint32_t awaited, std::uint64_t now);

    // Throws Broken when `id` is not in flight: a delivery of something that was never sent, or
    // sent and heard by all.
    std::uint32_t find(std::string_view id) const;

    Publication& operator[](std::uint32_t slot) { return slots_[slot]; }

    // Somebody who was awaited has heard of it. True: it was the last one, and the publication is
    // no longer in flight.
    bool heard(std::uint32_t slot);

    std::uint32_t in_flight() const { return in_flight_; }

    // Any random bits of this run.
    std::uint64_t random();

  private:
    PublicationId make_id(std::uint32_t slot);

    std::vector<Publication> slots_;
    std::vector<std::uint32_t> free_;
    std::uint32_t in_flight_{};
    std::uint64_t random_;
};

// The words of a publication: its id, then filler, `bytes` in all; whoever receives them can tell
// whether they are whole.
std::string words_of(std::string_view id, std::size_t bytes);
bool are_words_of(std::string_view words, std::string_view id, std::size_t bytes);

}  // namespace urdimbre::bench
