#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/conversation_event.hpp"
#include "server/domain/poll.hpp"

#include <cstdint>
#include <optional>
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

wire::StoredPollAfterwards stored(const domain::PollAfterwards& afterwards);
domain::PollAfterwards to_domain(const wire::StoredPollAfterwards& afterwards);
wire::PollAfterwards to_wire(const domain::PollAfterwards& afterwards, const FindWords& words);
// None where nobody answered anything afterwards.
std::optional<std::vector<wire::PollAfterwards>>
to_wire(const std::vector<domain::PollAfterwards>& afterwards, const FindWords& words);

std::vector<wire::StoredLateVote> stored(const std::vector<domain::LateVote>& votes);
std::vector<domain::LateVote> to_domain(const std::vector<wire::StoredLateVote>& votes);
std::vector<wire::StoredVoters> stored(const std::vector<domain::Voters>& voters);
std::vector<domain::Voters> to_domain(const std::vector<wire::StoredVoters>& voters);

// Of a view, which has those of its own person: none where there are none.
std::optional<std::vector<wire::LateVote>>
to_wire(const std::vector<domain::LateVote>& own, const FindWords& words);
std::optional<std::vector<std::uint32_t>> phases_answered(const std::vector<domain::Voters>& own);

// Answers to a poll that is over, as the log and clients have them.
wire::LateVoteCastEvent to_wire(const domain::LateVoteCast& what);
wire::PollCompletedEvent to_wire(const domain::PollCompleted& what);
wire::LateVoteCastItem to_wire(
    const domain::LateVoteCast& what,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
);

}  // namespace urdimbre::app
