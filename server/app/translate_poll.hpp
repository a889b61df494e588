#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/poll.hpp"

#include <vector>

// The part of translate.hpp that is about polls.
namespace urdimbre::app {

wire::StoredBallot stored(const domain::Ballot& ballot);
domain::Ballot to_domain(const wire::StoredBallot& ballot);
std::vector<wire::StoredVote> stored(const std::vector<domain::Vote>& votes);
std::vector<domain::Vote> to_domain(const std::vector<wire::StoredVote>& votes);
wire::StoredPollResult stored(const domain::PollResult& result);
domain::PollResult to_domain(const wire::StoredPollResult& result);

// The words of a ballot of a command go apart from it.
domain::Ballot to_domain(const wire::Ballot& ballot);

// With their words; those that are gone are left out.
wire::Ballot to_wire(const domain::Ballot& ballot, const FindWords& words);
wire::PollResult to_wire(const domain::PollResult& result, const FindWords& words);

}  // namespace urdimbre::app
