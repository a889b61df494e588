#pragma once

#include "server/domain/decide.hpp"
#include "server/domain/retention.hpp"

#include <cstdint>

// For how long what is written stays, and what no longer does: decisions (rules P14 and L18).
namespace urdimbre::domain {

boost::system::result<Decision, Refusal>
set_retention(const Space& space, const Asked& asked, const SetRetention& set);

enum class Expired : std::uint8_t { nothing, words, material };

// What there is to be deleted now. Nothing: it is younger, gone already, a commitment, of a session
// that is not over for as long, or the space keeps it as long again as it was asked for.
Expired expired(const Space& space, Instant now, const ExpireWords& expire);

}  // namespace urdimbre::domain
