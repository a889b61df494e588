#include "server/domain/voting.hpp"

#include "server/domain/access.hpp"
#include "server/domain/ballots.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

namespace urdimbre::domain {
namespace {

const Vote* vote_of(const Conversation& conversation, PersonId person) {
    const auto found = std::ranges::find(conversation.votes, person, &Vote::person);
    return found == conversation.votes.end() ? nullptr : &*found;
}

}  // namespace

std::optional<ContributionId> asked_about(const Conversation& conversation) {
    const auto& poll = conversation.present().poll;
    if (!poll || poll->shape != PollShape::consent || !poll->options_of) return {};
    for (const Contribution& one : std::views::reverse(conversation.contributions)) {
        if (one.seq < conversation.phase_seq && is_candidate(conversation, *poll, one.id)) {
            return one.id;
        }
    }
    return {};
}

Outcome cast_vote(const Converse& here, const CastVote& cast) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (conversation.stage == Stage::paused) return Refusal::conversation_paused;
    if (conversation.stage == Stage::completing) return cast_late_vote(here, cast);
    if (here.outdated(cast.phase)) return Refusal::phase_over;
    const auto& poll = conversation.present().poll;
    if (!poll) return Refusal::no_poll;
    const PersonId by = here.asked.by;
    if (!conversation.seated(by)) return Refusal::seat_missing;
    if (!may(here.space.roles_of(by), Action::post)) return Refusal::role_may_not;
    if (!votes_in(conversation, *poll, by)) return Refusal::role_may_not_vote;
    const Vote* before = vote_of(conversation, by);
    const bool taken_back = cast.ballot.empty() && !cast.text;
    if (!taken_back && !answers(conversation, *poll, asked_about(conversation), cast))
        return Refusal::vote_invalid;
    Ballot ballot = cast.ballot;
    ballot.words = cast.text ? std::optional{here.asked.id} : std::nullopt;
    if (before ? before->ballot == ballot : taken_back) return Decision{};
    Decision decision;
    if (cast.text) decision.words.push_back({here.asked.id, *cast.text});
    if (before && before->ballot.words) decision.forgotten.push_back(*before->ballot.words);
    decision.events.push_back(ConversationEvent{VoteCast{.person = by, .ballot = std::move(ballot)}}
    );
    return decision;
}

std::optional<PollClosed> closed_poll(const Conversation& conversation) {
    const auto& poll = conversation.present().poll;
    if (!poll || conversation.stage == Stage::completing) return {};
    std::vector<Vote> votes;
    const auto about = asked_about(conversation);
    for (const Vote& vote : conversation.votes) {
        if (!votes_in(conversation, *poll, vote.person)) continue;
        if (poll->shape == PollShape::consent && !consents_to(*poll, about, vote.ballot)) {
            continue;
        }
        votes.push_back(vote);
    }
    PollResult result{
        .phase = conversation.phase,
        .about = about,
        .entitled = entitled(conversation, *poll),
        .answered = static_cast<std::uint32_t>(votes.size()),
        .counts = counted(*poll, votes),
        .words = {},
        .named = {},
    };
    for (const Vote& vote : votes) {
        if (vote.ballot.words) result.words.push_back(*vote.ballot.words);
    }
    std::ranges::sort(result.words);  // the order of random ids
    std::ranges::sort(votes, {}, &Vote::person);
    if (poll->named) result.named = std::move(votes);
    return PollClosed{std::move(result)};
}

}  // namespace urdimbre::domain
