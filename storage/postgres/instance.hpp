#pragma once

#include <stdexcept>

namespace urdimbre::storage::postgres {

class Database;
class Session;

// What of the database this code understands. Raised by a release after which an older one must not
// write: its migration sets `oldest_code` in the table `instance` to this number.
inline constexpr int code_version = 1;

// A database that this code must not touch; what() says why, and what to do, to the operator.
class WrongDatabase : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// Throws WrongDatabase when the database is not ours, needs a newer program, or has not been
// migrated to what this one needs; StorageUnavailable when it cannot be reached. To be called
// before serving.
void require_usable(Database& database);

// To be called after a restore, a reset or a promotion that may have lost commits: positions that
// clients hold are then worth nothing (G2).
void renew_epoch(Database& database);

struct Instance {
    int schema{};
    int oldest_code{};
    bool demo{};
};

// Throws WrongDatabase when the table `instance` is not one of ours.
Instance read_instance(Session& session);

// Throws WrongDatabase when this code is older than what the database may be opened with.
void require_not_newer(const Instance& instance);

}  // namespace urdimbre::storage::postgres
