#include "server/domain/committing.hpp"

#include "server/domain/access.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/evidencing.hpp"
#include "server/domain/keeping_programme.hpp"
#include "server/domain/nesting.hpp"
#include "server/domain/overloaded.hpp"
#include "server/domain/privacy.hpp"
#include "server/domain/proposing.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

bool has(const std::vector<PersonId>& people, PersonId person) {
    return std::ranges::find(people, person) != people.end();
}

Decision only(CommitmentEvent event) {
    Decision decision;
    decision.events.push_back(std::move(event));
    return decision;
}

bool is_commitment(const Conversation& conversation, const Contribution& one) {
    const ContributionKind* kind = conversation.protocol.kind(one.kind);
    return kind && kind->family == Family::commitment && one.shown == Shown::everybody;
}

// What nobody is named for is its author's, if it has one.
std::vector<PersonId> owners_of(const Contribution& one) {
    if (!one.owners.empty() || one.anonymous || !one.author) return one.owners;
    return {*one.author};
}

// How long one sat together; days that a conversation is open, or completed by whoever was absent,
// are no such time (rule Y17).
std::optional<Instant> sat_down_at(const Conversation& conversation) {
    return conversation.mode == Mode::live ? conversation.started_at : std::nullopt;
}

// As a conversation that has ended leaves it.
Commitment commitment_of(const Contribution& one, Instant ended_at) {
    return {
        .id = one.id,
        .session = {},
        .words = one.versions.back(),
        .owners = owners_of(one),
        .due = one.due,
        .state = CommitmentState::agreed,
        .made_at = ended_at,
        .changed_at = {},
        .note = {},
    };
}

std::vector<Commitment> commitments_of(const Conversation& conversation) {
    std::vector<Commitment> all;
    for (const Contribution& one : conversation.contributions) {
        if (one.withdrawn() || !is_commitment(conversation, one)) continue;
        all.push_back(commitment_of(one, *conversation.ended_at));
    }
    return all;
}

// Those who took it on, whoever coordinates, and in a session whoever facilitates (rule K11).
bool may_change(const Space& space, const Asked& asked, const std::vector<PersonId>& owners) {
    const Roles roles = space.roles_of(asked.by);
    if (may(roles, Action::tend_commitments)) return true;
    if (!may(roles, Action::post)) return false;
    return has(owners, asked.by) ||
           (space.conversation && space.conversation->facilitator == asked.by);
}

// No way leads around a silence (rule C64), and nothing is said in a conversation that is over.
std::optional<Refusal> objection_to_saying(const Space& space, const Asked& asked) {
    if (!space.conversation) return {};
    const Conversation& conversation = *space.conversation;
    if (conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    return objection_to_publishing({space, conversation, asked});
}

// As it is to be.
boost::system::result<Commitment, Refusal>
changed(const Commitment& before, const Asked& asked, const ChangeCommitment& change) {
    const CommitmentState state = state_after(change.move);
    const bool replans = state == CommitmentState::replanned;
    if (replans && !change.due) return Refusal::date_missing;
    if (replans && past(*change.due, asked.at)) return Refusal::date_past;
    if ((ends(state) || replans) && !change.note) return Refusal::note_missing;
    Commitment after = before;
    after.state = state;
    if (replans) after.due = change.due;
    after.changed_at = asked.at;
    after.note.reset();
    if (change.note) {
        after.note = CommitmentNote{.space = {}, .words = asked.id, .by = asked.by};
    }
    return after;
}

bool asks_for_what_is_so(const Commitment& before, const Commitment& after) {
    return before.state == after.state && before.due == after.due && !after.note;
}

CommitmentChanged change_of(const Space& space, Commitment commitment, PersonId by) {
    const bool over = ends(commitment.state) && space.kind != SpaceKind::session;
    return {
        .commitment = std::move(commitment),
        .by = by,
        .previous = over ? space.ledger.closed : std::nullopt,
    };
}

Outcome change(const Space& space, const Asked& asked, const ChangeCommitment& change) {
    const Commitment* before = space.ledger.find(change.commitment);
    if (!before) return Refusal::commitment_unknown;
    if (!may_change(space, asked, before->owners)) {
        return may(space.roles_of(asked.by), Action::post) ? Refusal::not_the_owner
                                                           : Refusal::role_may_not;
    }
    if (ends(before->state)) return Refusal::commitment_closed;
    if (const auto no = objection_to_saying(space, asked)) return *no;
    if (space.conversation && space.owes_too_much()) return Refusal::overloaded;
    auto after = changed(*before, asked, change);
    if (!after) return after.error();
    if (asks_for_what_is_so(*before, *after)) return Decision{};
    Decision decision = only(change_of(space, std::move(*after), asked.by));
    if (change.note) decision.words.push_back({asked.id, *change.note});
    return decision;
}

Outcome carry(const Space& space, const Asked& asked, const CarryCommitment& carry) {
    if (!space.conversation) return Refusal::not_a_session;
    const Conversation& conversation = *space.conversation;
    const Contribution* one = conversation.find(carry.commitment);
    if (!one || !is_commitment(conversation, *one) || !space.parent || confidential(space)) {
        return Refusal::commitment_unknown;
    }
    if (conversation.stage != Stage::ended) return Refusal::conversation_running;
    if (!may_change(space, asked, owners_of(*one))) return Refusal::not_the_owner;
    if (one->withdrawn()) return Refusal::message_withdrawn;
    if (space.owes_too_much()) return Refusal::overloaded;
    return only(ActaLeft{
        .began_at = sat_down_at(conversation),
        .ended_at = *conversation.ended_at,
        .how = *conversation.ending,
        .commitments = {commitment_of(*one, *conversation.ended_at)},
        .again = true,
    });
}

// Ids are chosen by whoever says something, so that one in a session may be that of something else
// here, by intention only. Then what comes from the session has this one.
ContributionId beside(ContributionId id, SpaceId session) {
    for (std::size_t nth = 0; nth < 8; ++nth) {
        id.bytes[nth] ^= static_cast<std::uint8_t>(number(session) >> (8 * nth));
    }
    id.bytes.back() ^= 0xff;
    return id;
}

// What came of a contribution of a session below.
const Commitment* came_of(const Ledger& ledger, const ContributionId& id, SpaceId session) {
    for (const ContributionId& called : {id, beside(id, session)}) {
        const Commitment* one = ledger.find(called);
        if (one && one->session == session) return one;
    }
    return nullptr;
}

bool is_among(const std::vector<Commitment>& all, const ContributionId& id) {
    return std::ranges::find(all, id, &Commitment::id) != all.end();
}

// None: both are somebody else's.
std::optional<ContributionId>
free_id(const Ledger& ledger, const ContributionId& id, SpaceId session) {
    for (const ContributionId& called : {id, beside(id, session)}) {
        if (!ledger.find(called) && !ledger.find_proposal(called)) return called;
    }
    return {};
}

Outcome take_acta(const Space& space, const TakeActa& acta) {
    if (!may_hold(space.kind, SpaceKind::session)) return Refusal::kind_not_here;
    ActaTaken taken{
        .session = acta.session,
        .began_at = acta.began_at,
        .ended_at = acta.ended_at,
        .how = acta.how,
        .commitments = {},
        .beyond = 0,
        .again = acta.again,
    };
    for (const Commitment& one : acta.commitments) {
        if (came_of(space.ledger, one.id, acta.session)) continue;
        const auto id = free_id(space.ledger, one.id, acta.session);
        if (!id || is_among(taken.commitments, *id) ||
            taken.commitments.size() == space.ledger.room()) {
            ++taken.beyond;
        } else {
            taken.commitments.push_back(one);
            taken.commitments.back().id = *id;
        }
    }
    if (acta.again && taken.commitments.empty()) {
        if (taken.beyond > 0) return Refusal::commitments_full;
        return Decision{};
    }
    Decision decision = only(std::move(taken));
    // Of a cycle that is over, or of a stage that was taken out of it meanwhile, nothing is said.
    const auto& course = space.accompaniment.course;
    if (acta.stage && course && course->id == acta.stage->of.cycle &&
        course->has(acta.stage->of.stage)) {
        decision.events.push_back(AccompanimentEvent{StageMet{
            .session = acta.session,
            .stage = acta.stage->of.stage,
            .synthesis = acta.stage->synthesis,
            .agreed = acta.stage->agreed,
        }});
    }
    auto met = acta.again ? std::nullopt : topic_met(space, acta.session);
    if (met) decision.events.push_back(std::move(*met));
    return decision;
}

// What ended meanwhile stays as it is: whoever was first has said it.
Outcome take_change(const Space& space, const Asked& asked, const TakeChange& change) {
    const Commitment* before = space.ledger.find(change.commitment.id);
    if (!before) return Refusal::commitment_closed;
    Commitment after = *before;
    after.state = change.commitment.state;
    if (after.state == CommitmentState::replanned) after.due = change.commitment.due;
    after.changed_at = change.commitment.changed_at;
    after.note = change.commitment.note;
    return only(change_of(space, std::move(after), asked.by));
}

Outcome take_back(const Space& space, const TakeBackCommitment& what) {
    const Commitment* before = came_of(space.ledger, what.commitment, what.session);
    if (!before) {
        return only(CommitmentTakenBack{.commitment = what.commitment, .by = what.by});
    }
    Commitment after = *before;
    after.state = CommitmentState::taken_back;
    after.note.reset();
    return only(change_of(space, std::move(after), what.by));
}

}  // namespace

Outcome decide(const Space& space, const Asked& asked, const CommitmentCommand& command) {
    if (!space.opened()) return Refusal::not_a_member;
    return std::visit(
        Overloaded{
            [&](const ChangeCommitment& what) { return change(space, asked, what); },
            [&](const CarryCommitment& what) { return carry(space, asked, what); },
            [&](const DetailCommitment& what) { return detail(space, asked, what); },
            [&](const BringEvidence& what) { return bring(space, asked, what); },
            [&](const ProposeCommitment& what) { return propose(space, asked, what); },
            [&](const AcceptProposal& what) { return accept(space, asked, what); },
            [&](const DeclineProposal& what) { return decline(space, asked, what); },
            [&](const TakeBackProposal& what) { return take_back(space, asked, what); },
            [&](const TakeActa& what) { return take_acta(space, what); },
            [&](const TakeChange& what) { return take_change(space, asked, what); },
            [&](const TakeBackCommitment& what) { return take_back(space, what); },
        },
        command
    );
}

std::vector<Event> acta_left(const Space& before, const std::vector<Event>& events, Instant at) {
    const bool over = std::ranges::any_of(events, [](const Event& event) {
        const auto* said = std::get_if<ConversationEvent>(&event);
        return said && std::holds_alternative<ConversationEnded>(*said);
    });
    if (!over || !before.parent || confidential(before)) return {};
    Space after = before;
    for (const Event& event : events) {
        evolve(after, {.seq = after.head + 1, .at = at, .event = event});
    }
    return {CommitmentEvent{ActaLeft{
        .began_at = sat_down_at(*after.conversation),
        .ended_at = *after.conversation->ended_at,
        .how = *after.conversation->ending,
        .commitments = commitments_of(*after.conversation),
        .again = false,
    }}};
}

std::vector<Event> taken_back(const Space& space, const Contribution& withdrawn, PersonId by) {
    const Conversation& conversation = *space.conversation;
    if (!space.parent || conversation.stage != Stage::ended || confidential(space)) return {};
    if (!is_commitment(conversation, withdrawn)) return {};
    return {CommitmentEvent{CommitmentTakenBack{.commitment = withdrawn.id, .by = by}}};
}

}  // namespace urdimbre::domain
