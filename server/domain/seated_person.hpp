#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/role.hpp"

namespace urdimbre::domain {

// Who is in a space from its beginning, and as what (rule E25).
struct SeatedPerson {
    PersonId person{};
    Roles roles;

    bool operator==(const SeatedPerson&) const = default;
};

}  // namespace urdimbre::domain
