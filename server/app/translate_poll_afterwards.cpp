#include "server/app/translate_conversation.hpp"
#include "server/app/translate_parts.hpp"
#include "server/app/translate_poll.hpp"

// What is answered to a poll when its phase is over.
namespace urdimbre::app {
namespace {

using domain::PersonId;

}  // namespace

wire::StoredPollAfterwards stored(const domain::PollAfterwards& afterwards) {
    wire::StoredPollAfterwards kept{afterwards.phase, afterwards.answered, {}};
    if (afterwards.merged) kept.merged = stored(*afterwards.merged);
    return kept;
}

domain::PollAfterwards to_domain(const wire::StoredPollAfterwards& afterwards) {
    domain::PollAfterwards kept{afterwards.phase, afterwards.answered, {}};
    if (afterwards.merged) kept.merged = to_domain(*afterwards.merged);
    return kept;
}

wire::PollAfterwards to_wire(const domain::PollAfterwards& afterwards, const FindWords& words) {
    wire::PollAfterwards shown{afterwards.phase, afterwards.answered, {}};
    if (afterwards.merged) shown.merged = to_wire(*afterwards.merged, words);
    return shown;
}

std::optional<std::vector<wire::PollAfterwards>>
to_wire(const std::vector<domain::PollAfterwards>& afterwards, const FindWords& words) {
    if (afterwards.empty()) return {};
    return each<wire::PollAfterwards>(afterwards, [&](const domain::PollAfterwards& one) {
        return to_wire(one, words);
    });
}

std::vector<wire::StoredLateVote> stored(const std::vector<domain::LateVote>& votes) {
    return each<wire::StoredLateVote>(votes, [](const domain::LateVote& one) {
        return wire::StoredLateVote{one.phase, number(one.person), stored(one.ballot)};
    });
}

std::vector<domain::LateVote> to_domain(const std::vector<wire::StoredLateVote>& votes) {
    return each<domain::LateVote>(votes, [](const wire::StoredLateVote& one) {
        return domain::LateVote{one.phase, PersonId{one.person}, to_domain(one.ballot)};
    });
}

std::vector<wire::StoredVoters> stored(const std::vector<domain::Voters>& voters) {
    return each<wire::StoredVoters>(voters, [](const domain::Voters& one) {
        return wire::StoredVoters{one.phase, numbers(one.people)};
    });
}

std::vector<domain::Voters> to_domain(const std::vector<wire::StoredVoters>& voters) {
    return each<domain::Voters>(voters, [](const wire::StoredVoters& one) {
        return domain::Voters{one.phase, people<std::vector<PersonId>>(one.people)};
    });
}

std::optional<std::vector<wire::LateVote>>
to_wire(const std::vector<domain::LateVote>& own, const FindWords& words) {
    if (own.empty()) return {};
    return each<wire::LateVote>(own, [&](const domain::LateVote& one) {
        return wire::LateVote{one.phase, to_wire(one.ballot, words)};
    });
}

std::optional<std::vector<std::uint32_t>> phases_answered(const std::vector<domain::Voters>& own) {
    if (own.empty()) return {};
    return each<std::uint32_t>(own, [](const domain::Voters& one) { return one.phase; });
}

wire::LateVoteCastEvent to_wire(const domain::LateVoteCast& what) {
    return {what.phase, number(what.person), stored(what.ballot)};
}

wire::PollCompletedEvent to_wire(const domain::PollCompleted& what) {
    return {stored(what.afterwards)};
}

domain::ConversationEvent to_domain(const wire::LateVoteCastEvent& event) {
    return domain::LateVoteCast{event.phase, PersonId{event.person}, to_domain(event.ballot)};
}

domain::ConversationEvent to_domain(const wire::PollCompletedEvent& event) {
    return domain::PollCompleted{to_domain(event.afterwards)};
}

wire::LateVoteCastItem to_wire(
    const domain::LateVoteCast& what,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
) {
    wire::LateVoteCastItem item{seq, at, what.phase, {}};
    if (!what.ballot.empty()) item.ballot = to_wire(what.ballot, words);
    return item;
}

}  // namespace urdimbre::app
