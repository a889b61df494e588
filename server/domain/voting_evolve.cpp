#include "server/domain/voting_evolve.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {

void evolve(Conversation& conversation, const VoteCast& cast, Instant) {
    auto& votes = conversation.votes;
    const auto before = std::ranges::find(votes, cast.person, &Vote::person);
    if (cast.ballot.empty()) {
        if (before != votes.end()) votes.erase(before);
    } else if (before != votes.end()) {
        before->ballot = cast.ballot;
    } else {
        votes.push_back({.person = cast.person, .ballot = cast.ballot});
    }
}

// A phase that was entered again has its last result. Where people can complete their part
// afterwards it is kept who has answered, and not what (rule C157).
void evolve(Conversation& conversation, const PollClosed& closed, Instant) {
    const PhaseIndex phase = closed.result.phase;
    auto& polls = conversation.polls;
    std::erase_if(polls, [&](const PollResult& one) { return one.phase == phase; });
    polls.push_back(closed.result);
    std::ranges::sort(polls, {}, &PollResult::phase);
    if (conversation.mode == Mode::hybrid) {
        auto& voters = conversation.voters;
        std::erase_if(voters, [&](const Voters& one) { return one.phase == phase; });
        Voters answered{.phase = phase, .people = {}};
        for (const Vote& vote : conversation.votes) answered.people.push_back(vote.person);
        std::ranges::sort(answered.people);
        if (!answered.people.empty()) voters.push_back(std::move(answered));
        std::ranges::sort(voters, {}, &Voters::phase);
    }
    conversation.votes.clear();
}

// In the order of phases and people, so that one's own are the same wherever they are told.
void evolve(Conversation& conversation, const LateVoteCast& cast, Instant) {
    auto& votes = conversation.late_votes;
    std::erase_if(votes, [&](const LateVote& one) {
        return one.phase == cast.phase && one.person == cast.person;
    });
    if (cast.ballot.empty()) return;
    votes.push_back({.phase = cast.phase, .person = cast.person, .ballot = cast.ballot});
    std::ranges::sort(votes, {}, [](const LateVote& one) {
        return std::pair{one.phase, one.person};
    });
}

void evolve(Conversation& conversation, const PollCompleted& completed, Instant) {
    std::erase_if(conversation.late_votes, [&](const LateVote& one) {
        return one.phase == completed.afterwards.phase;
    });
    conversation.afterwards.push_back(completed.afterwards);
}

}  // namespace urdimbre::domain
