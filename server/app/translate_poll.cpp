#include "server/app/translate_poll.hpp"

#include "server/app/translate_parts.hpp"

namespace urdimbre::app {
namespace {

using domain::PersonId;
using domain::Uuid;

wire::Uuid wire_id(const Uuid& id) { return id.bytes; }
Uuid domain_id(const wire::Uuid& id) { return {id}; }

std::vector<wire::PollCount> outer(const std::vector<domain::PollCount>& counts) {
    return each<wire::PollCount>(counts, [](const domain::PollCount& one) {
        return wire::PollCount{one.option, app::outer(one.contribution), one.points};
    });
}

}  // namespace

wire::StoredBallot stored(const domain::Ballot& ballot) {
    return {
        .options = ballot.options,
        .contributions = each<wire::Uuid>(ballot.contributions, wire_id),
        .words = outer(ballot.words),
    };
}

domain::Ballot to_domain(const wire::StoredBallot& ballot) {
    return {
        .options = ballot.options,
        .contributions = each<Uuid>(ballot.contributions, domain_id),
        .words = inner(ballot.words),
    };
}

std::vector<wire::StoredVote> stored(const std::vector<domain::Vote>& votes) {
    return each<wire::StoredVote>(votes, [](const domain::Vote& vote) {
        return wire::StoredVote{number(vote.person), stored(vote.ballot)};
    });
}

std::vector<domain::Vote> to_domain(const std::vector<wire::StoredVote>& votes) {
    return each<domain::Vote>(votes, [](const wire::StoredVote& vote) {
        return domain::Vote{PersonId{vote.person}, to_domain(vote.ballot)};
    });
}

wire::StoredPollResult stored(const domain::PollResult& result) {
    return {
        .phase = result.phase,
        .about = outer(result.about),
        .entitled = result.entitled,
        .answered = result.answered,
        .counts = outer(result.counts),
        .words = each<wire::Uuid>(result.words, wire_id),
        .named = stored(result.named),
    };
}

domain::PollResult to_domain(const wire::StoredPollResult& result) {
    return {
        .phase = result.phase,
        .about = inner(result.about),
        .entitled = result.entitled,
        .answered = result.answered,
        .counts = each<domain::PollCount>(
            result.counts,
            [](const wire::PollCount& one) {
                return domain::PollCount{one.option, inner(one.contribution), one.points};
            }
        ),
        .words = each<Uuid>(result.words, domain_id),
        .named = to_domain(result.named),
    };
}

domain::Ballot to_domain(const wire::Ballot& ballot) {
    return {
        .options = ballot.options,
        .contributions = each<Uuid>(ballot.contributions, domain_id),
        .words = {},
    };
}

wire::Ballot to_wire(const domain::Ballot& ballot, const FindWords& words) {
    return {
        .options = ballot.options,
        .contributions = each<wire::Uuid>(ballot.contributions, wire_id),
        .words = ballot.words ? words(*ballot.words) : std::nullopt,
    };
}

wire::PollResult to_wire(const domain::PollResult& result, const FindWords& words) {
    wire::PollResult shown{
        .phase = result.phase,
        .about = outer(result.about),
        .entitled = result.entitled,
        .answered = result.answered,
        .counts = outer(result.counts),
        .words = {},
        .named = each<wire::Vote>(
            result.named,
            [&](const domain::Vote& vote) {
                return wire::Vote{number(vote.person), to_wire(vote.ballot, words)};
            }
        ),
    };
    for (const domain::ContentId& id : result.words) {
        if (const auto text = words(id)) shown.words.push_back(*text);
    }
    return shown;
}

}  // namespace urdimbre::app
