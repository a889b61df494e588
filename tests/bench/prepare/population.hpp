#pragma once

#include "storage/directory.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace urdimbre::bench {

struct Person {
    domain::PersonId id{};
    std::string token;
};

// New persons who are signed in for a day. Several at a time, as each of them waits for the disk.
std::vector<Person>
add_people(storage::Directory& directory, std::size_t count, domain::Instant now);

}  // namespace urdimbre::bench
