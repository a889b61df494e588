#pragma once

#include <cstddef>

namespace urdimbre::storage::postgres {
class Database;
}

namespace urdimbre::operators {

// Are the bytes of all files those that were uploaded? Prints what is wrong; returns how much.
std::size_t check_files(storage::postgres::Database& database);

}  // namespace urdimbre::operators
