#pragma once

#include <string>

namespace urdimbre::storage::postgres {

// Completes what an operator wrote (keywords and values, or a postgresql:// address) with what
// keeps a connection from waiting for ever: time to connect, keep-alives, a bound on unacknowledged
// data. What the operator set stays. Throws std::invalid_argument, with libpq's words and no
// password, when it is neither form.
std::string completed_conninfo(const std::string& given);

}  // namespace urdimbre::storage::postgres
