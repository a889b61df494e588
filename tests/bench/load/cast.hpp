#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace urdimbre::bench {

// A member of one space and the secret it signs in with.
struct Seat {
    std::uint64_t space{};
    std::string token;
};

// The seats of one section of a file that `prepare` wrote: lines of "<section> <space> <token>".
// Throws Broken when there are none, or when a line is something else.
std::vector<Seat> read_seats(const std::string& path, const std::string& section);

// So many members of each of so many rooms, on a server that asks nobody who they are: the token
// names the room.
std::vector<Seat> seats_in_rooms(std::size_t rooms, std::size_t members);

// At most `members` of each of the first `spaces` spaces; those of one space stay together.
std::vector<Seat> chosen(const std::vector<Seat>& seats, std::size_t spaces, std::size_t members);

std::vector<std::string> tokens_of(const std::vector<Seat>& seats);

}  // namespace urdimbre::bench
