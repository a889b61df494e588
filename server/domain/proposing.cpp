#include "server/domain/proposing.hpp"

#include "server/domain/access.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/nesting.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace urdimbre::domain {
namespace {

// Its words go with it: nothing is left of what somebody was asked but did not take on.
Decision closing_proposal(
    const Space& space,
    const Proposal& proposal,
    PersonId by,
    const std::optional<ContentId>& note
) {
    Decision decision;
    decision.events.push_back(
        CommitmentEvent{ProposalClosed{.proposal = proposal.id, .by = by, .note = note}}
    );
    decision.forgotten.push_back(proposal.id);
    const auto& declined = space.ledger.declined;
    if (by == proposal.to && declined.size() >= Ledger::declined_max && declined.front().note) {
        decision.forgotten.push_back(*declined.front().note);
    }
    return decision;
}

}  // namespace

Outcome propose(const Space& space, const Asked& asked, const ProposeCommitment& what) {
    if (!may(space.roles_of(asked.by), Action::post)) return Refusal::role_may_not;
    if (!may_hold(space.kind, SpaceKind::session)) return Refusal::kind_not_here;
    if (what.to == asked.by) return Refusal::proposal_to_oneself;
    if (space.roles_of(what.to).empty()) return Refusal::person_no_member;
    if (what.due && past(*what.due, asked.at)) return Refusal::date_past;
    // It becomes a commitment under this id, and no two have one.
    if (space.ledger.find(asked.id)) return Refusal::proposal_unknown;
    const auto& all = space.ledger.proposals;
    const auto theirs = std::ranges::count(all, asked.by, &Proposal::by);
    if (all.size() >= Ledger::proposals_max ||
        static_cast<std::size_t>(theirs) >= Ledger::proposals_of_one_max) {
        return Refusal::proposals_full;
    }
    Decision decision;
    decision.events.push_back(CommitmentEvent{
        CommitmentProposed{.proposal = asked.id, .by = asked.by, .to = what.to, .due = what.due}
    });
    decision.words.push_back({asked.id, what.words});
    return decision;
}

// In words of their own, which may be those that were proposed: what somebody takes on is theirs,
// also when whoever proposed it takes along or deletes all that they said (rule P13).
Outcome accept(const Space& space, const Asked& asked, const AcceptProposal& what) {
    const Proposal* proposal = space.ledger.find_proposal(what.proposal);
    if (!proposal || space.ledger.find(proposal->id)) return Refusal::proposal_unknown;
    if (proposal->to != asked.by) return Refusal::proposal_of_another;
    if (!may(space.roles_of(asked.by), Action::post)) return Refusal::role_may_not;
    if (what.due && past(*what.due, asked.at)) return Refusal::date_past;
    if (space.ledger.room() == 0) return Refusal::commitments_full;
    Decision decision;
    decision.events.push_back(CommitmentEvent{ProposalAccepted{
        .commitment =
            {
                .id = proposal->id,
                .session = {},
                .words = asked.id,
                .owners = {asked.by},
                .due = what.due,
                .state = CommitmentState::agreed,
                .made_at = asked.at,
                .changed_at = {},
                .note = {},
            },
        .by = asked.by,
    }});
    decision.words.push_back({asked.id, what.words});
    decision.forgotten.push_back(proposal->id);
    return decision;
}

// Said again without the word, the word is taken back.
Outcome decline_without_word(const Space& space, const Asked& asked, const ContributionId& what) {
    const auto& all = space.ledger.declined;
    const auto found = std::ranges::find(all, what, &DeclinedProposal::id);
    if (found == all.end() || found->to != asked.by || !found->note) {
        return Refusal::proposal_unknown;
    }
    Decision decision;
    decision.events.push_back(
        CommitmentEvent{ProposalClosed{.proposal = what, .by = asked.by, .note = {}}}
    );
    decision.forgotten.push_back(*found->note);
    return decision;
}

// Whoever may only read may still say no.
Outcome decline(const Space& space, const Asked& asked, const DeclineProposal& what) {
    const Proposal* proposal = space.ledger.find_proposal(what.proposal);
    if (!proposal && !what.note) return decline_without_word(space, asked, what.proposal);
    if (!proposal) return Refusal::proposal_unknown;
    if (proposal->to != asked.by) return Refusal::proposal_of_another;
    const auto note = what.note ? std::optional{asked.id} : std::nullopt;
    Decision decision = closing_proposal(space, *proposal, asked.by, note);
    if (what.note) decision.words.push_back({asked.id, *what.note});
    return decision;
}

Outcome take_back(const Space& space, const Asked& asked, const TakeBackProposal& what) {
    const Proposal* proposal = space.ledger.find_proposal(what.proposal);
    if (!proposal) return Refusal::proposal_unknown;
    const bool tends = may(space.roles_of(asked.by), Action::tend_commitments);
    // Who was asked says no, which is another thing.
    if (proposal->to == asked.by || (proposal->by != asked.by && !tends)) {
        return Refusal::proposal_of_another;
    }
    return closing_proposal(space, *proposal, asked.by, {});
}

}  // namespace urdimbre::domain
