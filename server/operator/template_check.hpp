#pragma once

#include <cstddef>

namespace urdimbre::storage::postgres {
class Database;
}

namespace urdimbre::operators {

// Can the conversations of networks be read, is each version there, and were people told of what
// was published? Prints what is wrong; returns how much.
std::size_t check_templates(storage::postgres::Database& database);

}  // namespace urdimbre::operators
