#pragma once

#include <stdexcept>

namespace urdimbre::storage::postgres {

class Database;

// The server may forget what it has confirmed; what() names every reason.
class UnsafeStorage : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// Throws UnsafeStorage when fsync, full_page_writes or synchronous_commit are off for our
// connections: G1 would not hold. To be called before serving, unless unsafe storage was asked for
// by name.
void check_durability(Database& database);

}  // namespace urdimbre::storage::postgres
