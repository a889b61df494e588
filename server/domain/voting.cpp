#include "server/domain/voting.hpp"

#include "server/domain/access.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <ranges>
#include <set>
#include <string_view>
#include <utility>

namespace urdimbre::domain {
namespace {

constexpr std::size_t answer_characters_max = 60;

bool votes_in(const Conversation& conversation, const Poll& poll, PersonId person) {
    return std::ranges::any_of(conversation.seats, [&](const Seat& seat) {
        return seat.person == person &&
               std::ranges::find(poll.roles, seat.role) != poll.roles.end();
    });
}

template <class Each>
bool all_different(const std::vector<Each>& list) {
    return std::set<Each>(list.begin(), list.end()).size() == list.size();
}

// Shown to everybody, and of the kind that the poll chooses from.
bool is_candidate(const Conversation& conversation, const Poll& poll, const ContributionId& id) {
    const Contribution* one = conversation.find(id);
    return one && one->kind == poll.options_of && one->shown == Shown::everybody &&
           !one->withdrawn();
}

bool chooses(const Conversation& conversation, const Poll& poll, const Ballot& ballot) {
    const std::size_t chosen =
        poll.options_of ? ballot.contributions.size() : ballot.options.size();
    const std::size_t unwanted =
        poll.options_of ? ballot.options.size() : ballot.contributions.size();
    return chosen >= 1 && chosen <= poll.votes && unwanted == 0 && all_different(ballot.options) &&
           all_different(ballot.contributions) &&
           std::ranges::all_of(
               ballot.options, [&](std::uint32_t option) { return option < poll.options; }
           ) &&
           std::ranges::all_of(ballot.contributions, [&](const ContributionId& id) {
               return is_candidate(conversation, poll, id);
           });
}

// It answers what is asked now: whoever consented to an earlier version did not consent to this.
bool consents_to_this(const Conversation& conversation, const Poll& poll, const Ballot& ballot) {
    if (ballot.options.size() != 1 || ballot.options.front() >= consents) return false;
    if (!poll.options_of) return ballot.contributions.empty();
    const auto about = asked_about(conversation);
    return about && ballot.contributions == std::vector{*about};
}

// A word or a few, each in a line of its own.
bool answers_in_words(const Poll& poll, std::string_view text) {
    std::size_t answers = 0;
    for (const auto line : std::views::split(text, '\n')) {
        const auto letters = std::ranges::count_if(line, [](char byte) {
            return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
        });
        const bool blank = std::ranges::all_of(line, [](char byte) { return byte == ' '; });
        if (blank || static_cast<std::size_t>(letters) > answer_characters_max) return false;
        ++answers;
    }
    return answers >= 1 && answers <= poll.votes;
}

bool valid(const Conversation& conversation, const Poll& poll, const CastVote& cast) {
    const Ballot& ballot = cast.ballot;
    const bool chosen = !ballot.options.empty() || !ballot.contributions.empty();
    if (poll.shape == PollShape::words) {
        return !chosen && cast.text && answers_in_words(poll, *cast.text);
    }
    if (cast.text) return false;
    if (poll.shape == PollShape::consent) return consents_to_this(conversation, poll, ballot);
    return chooses(conversation, poll, ballot);
}

const Vote* vote_of(const Conversation& conversation, PersonId person) {
    const auto found = std::ranges::find(conversation.votes, person, &Vote::person);
    return found == conversation.votes.end() ? nullptr : &*found;
}

std::uint32_t worth(const Poll& poll, std::size_t place) {
    return poll.shape == PollShape::rank ? poll.votes - static_cast<std::uint32_t>(place) : 1;
}

std::vector<PollCount> counted(const Poll& poll, const std::vector<Vote>& votes) {
    std::map<std::uint32_t, std::uint32_t> options;
    const std::uint32_t all = poll.shape == PollShape::consent ? consents : poll.options;
    for (std::uint32_t option = 0; option < all; ++option) options[option] = 0;
    std::map<ContributionId, std::uint32_t> contributions;
    for (const Vote& vote : votes) {
        for (std::size_t i = 0; i < vote.ballot.options.size(); ++i) {
            options[vote.ballot.options[i]] += worth(poll, i);
        }
        if (poll.shape == PollShape::consent) continue;
        for (std::size_t i = 0; i < vote.ballot.contributions.size(); ++i) {
            contributions[vote.ballot.contributions[i]] += worth(poll, i);
        }
    }
    std::vector<PollCount> counts;
    for (const auto& [id, points] : contributions) {
        counts.push_back({.option = {}, .contribution = id, .points = points});
    }
    std::ranges::sort(counts, {}, [](const PollCount& one) {
        return std::pair{std::numeric_limits<std::uint32_t>::max() - one.points, *one.contribution};
    });
    for (const auto& [option, points] : options) {
        counts.push_back({.option = option, .contribution = {}, .points = points});
    }
    return counts;
}

std::uint32_t entitled(const Conversation& conversation, const Poll& poll) {
    std::set<PersonId> people;
    for (const Seat& seat : conversation.seats) {
        if (votes_in(conversation, poll, seat.person)) people.insert(seat.person);
    }
    return static_cast<std::uint32_t>(people.size());
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
    if (here.outdated(cast.phase) || conversation.stage == Stage::completing) {
        return Refusal::phase_over;
    }
    const auto& poll = conversation.present().poll;
    if (!poll) return Refusal::no_poll;
    const PersonId by = here.asked.by;
    if (!conversation.seated(by)) return Refusal::seat_missing;
    if (!may(here.space.roles_of(by), Action::post)) return Refusal::role_may_not;
    if (!votes_in(conversation, *poll, by)) return Refusal::role_may_not_vote;
    const Vote* before = vote_of(conversation, by);
    const bool taken_back = cast.ballot.empty() && !cast.text;
    if (!taken_back && !valid(conversation, *poll, cast)) return Refusal::vote_invalid;
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
        if (poll->shape == PollShape::consent &&
            !consents_to_this(conversation, *poll, vote.ballot)) {
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
