#include "server/domain/evidencing.hpp"

#include "server/domain/access.hpp"
#include "server/domain/attaching.hpp"
#include "server/domain/conversing.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

// A commitment of this conversation that everybody sees under a name. Of one that is hidden nobody
// is to learn anything, and of an anonymous one nobody knows whose it is.
const Contribution* told_commitment(const Conversation& conversation, const ContributionId& id) {
    const Contribution* one = conversation.find(id);
    if (!one || one->anonymous || one->shown != Shown::everybody) return nullptr;
    const ContributionKind* kind = conversation.protocol.kind(one->kind);
    return kind && kind->family == Family::commitment ? one : nullptr;
}

bool named_among(const std::vector<PersonId>& people, PersonId person) {
    return std::ranges::find(people, person) != people.end();
}

}  // namespace

Outcome detail(const Space& space, const Asked& asked, const DetailCommitment& what) {
    const Conversation* conversation = space.conversation ? &*space.conversation : nullptr;
    const Contribution* one =
        conversation ? told_commitment(*conversation, what.commitment) : nullptr;
    if (!one) return Refusal::commitment_unknown;
    const CommitmentDetails* before = space.ledger.details_of(what.commitment);
    if (takes_back_details(space, asked.by, what)) {
        Decision decision;
        forget_details(decision, space, what.commitment, asked.by);
        return decision;
    }
    if (!may(space.roles_of(asked.by), Action::post)) return Refusal::role_may_not;
    if (one->author != asked.by && !named_among(one->owners, asked.by))
        return Refusal::not_the_owner;
    if (one->withdrawn()) return Refusal::message_withdrawn;
    if (!conversation->going_on()) return Refusal::conversation_over;
    if (const auto no = objection_to_publishing({space, *conversation, asked})) return *no;
    if (!before && !what.words) return Decision{};
    Decision decision;
    decision.events.push_back(CommitmentEvent{CommitmentDetailed{
        .commitment = what.commitment,
        .by = asked.by,
        .words = what.words ? std::optional{asked.id} : std::nullopt,
    }});
    if (what.words) decision.words.push_back({asked.id, *what.words});
    if (before) decision.forgotten.push_back(before->words);
    return decision;
}

// A message like any other, so that all that holds of messages and their files holds of evidence:
// who reads it, correcting it, taking it back, for how long it stays.
Outcome bring(const Space& space, const Asked& asked, const BringEvidence& what) {
    const Commitment* commitment =
        space.kind == SpaceKind::session ? nullptr : space.ledger.find(what.commitment);
    if (!commitment) return Refusal::commitment_unknown;
    if (!may(space.roles_of(asked.by), Action::post)) return Refusal::role_may_not;
    if (!named_among(commitment->owners, asked.by)) return Refusal::not_the_owner;
    if (space.ledger.evidence_of(what.commitment) >= Ledger::evidence_max) {
        return Refusal::evidence_full;
    }
    auto files = attach(space, what.attachments);
    if (!files) return files.error();
    files->words.insert(files->words.begin(), {asked.id, what.text});
    return Decision{
        .events =
            {MessagePosted{
                 .message = asked.id,
                 .author = asked.by,
                 .reply_to = {},
                 .attachments = std::move(files->attachments),
                 .thread = {},
                 .mentions = {},
             },
             CommitmentEvent{
                 EvidenceBrought{.commitment = what.commitment, .message = asked.id, .by = asked.by}
             }},
        .words = std::move(files->words),
        .forgotten = {},
    };
}

bool takes_back_details(const Space& space, PersonId by, const DetailCommitment& what) {
    const CommitmentDetails* said = space.ledger.details_of(what.commitment);
    return said && said->by == by && !what.words;
}

void forget_details(
    Decision& decision,
    const Space& space,
    const ContributionId& commitment,
    PersonId by
) {
    const CommitmentDetails* said = space.ledger.details_of(commitment);
    if (!said) return;
    decision.events.push_back(
        CommitmentEvent{CommitmentDetailed{.commitment = commitment, .by = by, .words = {}}}
    );
    decision.forgotten.push_back(said->words);
}

}  // namespace urdimbre::domain
