#include "server/domain/ballots.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <ranges>
#include <set>
#include <string_view>
#include <tuple>

namespace urdimbre::domain {
namespace {

constexpr std::size_t answer_characters_max = 60;

template <class Each>
bool all_different(const std::vector<Each>& list) {
    return std::set<Each>(list.begin(), list.end()).size() == list.size();
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

std::uint32_t worth(const Poll& poll, std::size_t place) {
    return poll.shape == PollShape::rank ? poll.votes - static_cast<std::uint32_t>(place) : 1;
}

// Of contributions those with most points first, then the options as the document lists them.
auto place_of(const PollCount& one) {
    const std::uint32_t rank =
        one.option ? *one.option : std::numeric_limits<std::uint32_t>::max() - one.points;
    return std::tuple{one.option.has_value(), rank, one.contribution.value_or(ContributionId{})};
}

}  // namespace

bool votes_in(const Conversation& conversation, const Poll& poll, PersonId person) {
    return std::ranges::any_of(conversation.seats, [&](const Seat& seat) {
        return seat.person == person &&
               std::ranges::find(poll.roles, seat.role) != poll.roles.end();
    });
}

bool is_candidate(const Conversation& conversation, const Poll& poll, const ContributionId& id) {
    const Contribution* one = conversation.find(id);
    return one && one->kind == poll.options_of && one->shown == Shown::everybody &&
           !one->withdrawn();
}

bool consents_to(
    const Poll& poll,
    const std::optional<ContributionId>& about,
    const Ballot& ballot
) {
    if (ballot.options.size() != 1 || ballot.options.front() >= consents) return false;
    if (!poll.options_of) return ballot.contributions.empty();
    return about && ballot.contributions == std::vector{*about};
}

bool answers(
    const Conversation& conversation,
    const Poll& poll,
    const std::optional<ContributionId>& about,
    const CastVote& cast
) {
    const Ballot& ballot = cast.ballot;
    const bool chosen = !ballot.options.empty() || !ballot.contributions.empty();
    if (poll.shape == PollShape::words) {
        return !chosen && cast.text && answers_in_words(poll, *cast.text);
    }
    if (cast.text) return false;
    if (poll.shape == PollShape::consent) return consents_to(poll, about, ballot);
    return chooses(conversation, poll, ballot);
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
    for (const auto& [option, points] : options) {
        counts.push_back({.option = option, .contribution = {}, .points = points});
    }
    std::ranges::sort(counts, {}, place_of);
    return counts;
}

std::vector<PollCount>
sum(const std::vector<PollCount>& counts, const std::vector<PollCount>& more) {
    std::vector<PollCount> all = counts;
    for (const PollCount& one : more) {
        const auto same = std::ranges::find_if(all, [&](const PollCount& other) {
            return other.option == one.option && other.contribution == one.contribution;
        });
        if (same == all.end()) {
            all.push_back(one);
        } else {
            same->points += one.points;
        }
    }
    std::ranges::sort(all, {}, place_of);
    return all;
}

std::uint32_t entitled(const Conversation& conversation, const Poll& poll) {
    std::set<PersonId> people;
    for (const Seat& seat : conversation.seats) {
        if (votes_in(conversation, poll, seat.person)) people.insert(seat.person);
    }
    return static_cast<std::uint32_t>(people.size());
}

}  // namespace urdimbre::domain
