#pragma once

#include "server/domain/role.hpp"
#include "storage/directory.hpp"

#include <boost/json.hpp>

namespace urdimbre::app {

// Names of roles, as the protocol has them.
boost::json::array names_of(domain::Roles roles);

// May this person let the other one choose a new password (rule A20)? Looks at every space of the
// other one. Blocking; throws StorageUnavailable.
bool may_recover(storage::Directory& directory, domain::PersonId by, domain::PersonId person);

}  // namespace urdimbre::app
