#pragma once

#include "server/domain/decide.hpp"

namespace urdimbre::domain {

// Decisions about spaces above and below each other.

// Expects a member.
boost::system::result<Decision, Refusal>
open_below(const Space& space, const Asked& asked, const OpenBelow& open);

// By the policies only; whoever asks need not be a member here.
boost::system::result<Decision, Refusal>
end_membership(const Space& space, const Asked& asked, const EndMembership& end);
boost::system::result<Decision, Refusal>
settle_effect(const Space& space, const SettleEffect& settle);

}  // namespace urdimbre::domain
