#include "tests/bench/load/cast.hpp"

#include "tests/bench/load/broken.hpp"

#include <fstream>
#include <map>
#include <sstream>

namespace urdimbre::bench {

std::vector<Seat> read_seats(const std::string& path, const std::string& section) {
    std::ifstream file(path);
    if (!file) throw Broken("cannot read " + path);
    std::vector<Seat> seats;
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string of;
        Seat seat;
        if (!(words >> of >> seat.space >> seat.token))
            throw Broken(path + ": what is \"" + line + "\"?");
        if (of == section) seats.push_back(std::move(seat));
    }
    if (seats.empty()) throw Broken(path + " has no section " + section);
    return seats;
}

std::vector<Seat> seats_in_rooms(std::size_t rooms, std::size_t members) {
    std::vector<Seat> seats;
    seats.reserve(rooms * members);
    for (std::size_t room = 1; room <= rooms; ++room) {
        seats.insert(seats.end(), members, Seat{room, std::to_string(room)});
    }
    return seats;
}

std::vector<Seat> chosen(const std::vector<Seat>& seats, std::size_t spaces, std::size_t members) {
    std::map<std::uint64_t, std::vector<Seat>> by_space;
    for (const Seat& seat : seats) by_space[seat.space].push_back(seat);
    if (by_space.size() < spaces)
        throw Broken("only " + std::to_string(by_space.size()) + " spaces are prepared");

    std::vector<Seat> out;
    for (auto& [space, inside] : by_space) {
        if (spaces-- == 0) break;
        if (inside.size() < members) {
            throw Broken(
                "space " + std::to_string(space) + " has only " + std::to_string(inside.size()) +
                " members"
            );
        }
        out.insert(
            out.end(), inside.begin(), inside.begin() + static_cast<std::ptrdiff_t>(members)
        );
    }
    return out;
}

std::vector<std::string> tokens_of(const std::vector<Seat>& seats) {
    std::vector<std::string> tokens;
    tokens.reserve(seats.size());
    for (const Seat& seat : seats) tokens.push_back(seat.token);
    return tokens;
}

}  // namespace urdimbre::bench
