#include "server/domain/access.hpp"
#include "server/domain/ballots.hpp"
#include "server/domain/voting.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace urdimbre::domain {
namespace {

// Fewer answers than this are told of as a number alone (rules P8, C158): set beside the result
// that everybody has seen before, they would say who said what.
constexpr std::size_t few = 5;

const PollResult* result_of(const Conversation& conversation, PhaseIndex phase) {
    const auto found = std::ranges::find(conversation.polls, phase, &PollResult::phase);
    return found == conversation.polls.end() ? nullptr : &*found;
}

bool answered_then(const Conversation& conversation, PhaseIndex phase, PersonId person) {
    return std::ranges::any_of(conversation.voters, [&](const Voters& one) {
        return one.phase == phase && std::ranges::find(one.people, person) != one.people.end();
    });
}

const LateVote* late_vote_of(const Conversation& conversation, PhaseIndex phase, PersonId person) {
    const auto found = std::ranges::find_if(conversation.late_votes, [&](const LateVote& one) {
        return one.phase == phase && one.person == person;
    });
    return found == conversation.late_votes.end() ? nullptr : &*found;
}

// What was consented to, if it still stands.
std::optional<ContributionId>
still_about(const Conversation& conversation, const Poll& poll, const PollResult& result) {
    if (!result.about || !is_candidate(conversation, poll, *result.about)) return {};
    return result.about;
}

std::vector<Vote>
votes_that_count(const Conversation& conversation, const Poll& poll, const PollResult& result) {
    std::vector<Vote> votes;
    for (const LateVote& one : conversation.late_votes) {
        if (one.phase != result.phase || !votes_in(conversation, poll, one.person)) continue;
        if (poll.shape == PollShape::consent && !consents_to(poll, result.about, one.ballot)) {
            continue;
        }
        votes.push_back({.person = one.person, .ballot = one.ballot});
    }
    return votes;
}

PollResult merged(
    const Conversation& conversation,
    const Poll& poll,
    const PollResult& result,
    const std::vector<Vote>& votes
) {
    PollResult all = result;
    all.answered += static_cast<std::uint32_t>(votes.size());
    all.entitled = std::max(entitled(conversation, poll), all.answered);
    all.counts = sum(result.counts, counted(poll, votes));
    for (const Vote& vote : votes) {
        if (vote.ballot.words) all.words.push_back(*vote.ballot.words);
    }
    std::ranges::sort(all.words);  // the order of random ids
    if (poll.named) {
        std::ranges::copy(votes, std::back_inserter(all.named));
        std::ranges::sort(all.named, {}, &Vote::person);
    }
    return all;
}

}  // namespace

bool misses_poll(const Conversation& conversation, PhaseIndex phase, PersonId person) {
    const auto& poll = conversation.protocol.phases[phase].poll;
    const PollResult* result = result_of(conversation, phase);
    if (!poll || !result || !votes_in(conversation, *poll, person)) return false;
    const bool asks_nothing = poll->shape == PollShape::consent && poll->options_of &&
                              !still_about(conversation, *poll, *result);
    return !asks_nothing && !answered_then(conversation, phase, person) &&
           !late_vote_of(conversation, phase, person);
}

Outcome cast_late_vote(const Converse& here, const CastVote& cast) {
    const Conversation& conversation = here.conversation;
    const PhaseIndex phase = cast.phase.value_or(conversation.phase);
    if (phase >= conversation.protocol.phases.size()) return Refusal::phase_over;
    const auto& poll = conversation.protocol.phases[phase].poll;
    const PollResult* result = result_of(conversation, phase);
    if (!poll || !result) return Refusal::no_poll;
    const PersonId by = here.asked.by;
    if (!conversation.seated(by)) return Refusal::seat_missing;
    if (!may(here.space.roles_of(by), Action::post)) return Refusal::role_may_not;
    if (!votes_in(conversation, *poll, by)) return Refusal::role_may_not_vote;
    if (answered_then(conversation, phase, by)) return Refusal::already_answered;
    const LateVote* before = late_vote_of(conversation, phase, by);
    const bool taken_back = cast.ballot.empty() && !cast.text;
    if (!taken_back &&
        !answers(conversation, *poll, still_about(conversation, *poll, *result), cast)) {
        return Refusal::vote_invalid;
    }
    Ballot ballot = cast.ballot;
    ballot.words = cast.text ? std::optional{here.asked.id} : std::nullopt;
    if (before ? before->ballot == ballot : taken_back) return Decision{};
    Decision decision;
    if (cast.text) decision.words.push_back({here.asked.id, *cast.text});
    if (before && before->ballot.words) decision.forgotten.push_back(*before->ballot.words);
    decision.events.push_back(
        ConversationEvent{LateVoteCast{.phase = phase, .person = by, .ballot = std::move(ballot)}}
    );
    return decision;
}

std::vector<Event> completed_polls(const Conversation& conversation) {
    std::vector<Event> events;
    for (const PollResult& result : conversation.polls) {
        const auto& poll = conversation.protocol.phases[result.phase].poll;
        if (!poll) continue;
        const std::vector<Vote> votes = votes_that_count(conversation, *poll, result);
        if (votes.empty()) continue;
        PollAfterwards afterwards{
            .phase = result.phase,
            .answered = static_cast<std::uint32_t>(votes.size()),
            .merged = {},
        };
        if (poll->named || votes.size() >= few) {
            afterwards.merged = merged(conversation, *poll, result, votes);
        }
        events.push_back(ConversationEvent{PollCompleted{std::move(afterwards)}});
    }
    return events;
}

}  // namespace urdimbre::domain
