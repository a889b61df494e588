#pragma once

#include "server/domain/conversation_command.hpp"

#include <cstdint>
#include <optional>
#include <vector>

// Answers to a poll: whose count, which are answers to it, and what they come to.
namespace urdimbre::domain {

bool votes_in(const Conversation& conversation, const Poll& poll, PersonId person);

// Shown to everybody, and of the kind that the poll chooses from.
bool is_candidate(const Conversation& conversation, const Poll& poll, const ContributionId& id);

// It answers what is asked: whoever consented to an earlier version did not consent to this.
bool consents_to(
    const Poll& poll,
    const std::optional<ContributionId>& about,
    const Ballot& ballot
);

// `about`: what a consent would be to.
bool answers(
    const Conversation& conversation,
    const Poll& poll,
    const std::optional<ContributionId>& about,
    const CastVote& cast
);

std::vector<PollCount> counted(const Poll& poll, const std::vector<Vote>& votes);
// Both together, in the same order.
std::vector<PollCount>
sum(const std::vector<PollCount>& counts, const std::vector<PollCount>& more);

// How many may answer.
std::uint32_t entitled(const Conversation& conversation, const Poll& poll);

}  // namespace urdimbre::domain
