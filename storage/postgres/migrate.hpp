#pragma once

#include "storage/postgres/instance.hpp"

#include <string>

namespace urdimbre::storage::postgres {

// Brings the database to the schema of this code: each migration once, whole or not at all. Several
// may run it at once: one works, the others wait and find it done. `demo` counts for an empty
// database only: it is born as a demo or not, for ever. Returns how many migrations were run.
//
// Throws WrongDatabase, without having changed anything, when the database belongs to something
// else, needs a newer program, or is asked to be a demo and was not born as one;
// StorageUnavailable when it cannot be reached.
int migrate(const std::string& conninfo, bool demo);

}  // namespace urdimbre::storage::postgres
