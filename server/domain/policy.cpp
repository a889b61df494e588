#include "server/domain/policy.hpp"

#include "server/domain/overloaded.hpp"
#include "server/domain/space.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

// Of a session that served a stage: was something said to close it, and how much of what was agreed
// there says who and until when (rule Y12)? What is brought once more was told before.
std::optional<StageReport> of_stage(const Space& session, const ActaLeft& left) {
    if (left.again || !session.conversation || !session.conversation->of_stage) return {};
    const Conversation& conversation = *session.conversation;
    const auto closes = [&](const Contribution& one) {
        const ContributionKind* kind = conversation.protocol.kind(one.kind);
        return kind && kind->family == Family::closing && one.shown == Shown::everybody &&
               !one.withdrawn();
    };
    const auto precise = [](const Commitment& one) { return !one.owners.empty() && one.due; };
    return StageReport{
        .of = *conversation.of_stage,
        .synthesis = std::ranges::any_of(conversation.contributions, closes),
        .agreed = static_cast<std::uint32_t>(std::ranges::count_if(left.commitments, precise)),
    };
}

// A session tells the space above what became of commitments; everywhere else it is known already.
std::optional<Effect> report(const Space& session, const CommitmentEvent& event) {
    const SpaceId to = *session.parent;
    using Report = std::optional<Effect>;
    return std::visit(
        Overloaded{
            [&](const ActaLeft& left) -> Report {
                return ReportActa{
                    to,
                    left.began_at,
                    left.ended_at,
                    left.how,
                    left.commitments,
                    left.again,
                    of_stage(session, left),
                };
            },
            [](const PendingBrought&) -> Report { return {}; },
            [](const ActaTaken&) -> Report { return {}; },
            [&](const CommitmentChanged& changed) -> Report {
                return ReportChange{to, changed.commitment, changed.by};
            },
            [&](const CommitmentTakenBack& gone) -> Report {
                return ReportTakenBack{to, gone.commitment, gone.by};
            },
            // Looked up where it was said, whenever somebody asks (rule K12).
            [](const CommitmentDetailed&) -> Report { return {}; },
            [](const EvidenceBrought&) -> Report { return {}; },
            // Of the space that keeps commitments, never of a session.
            [](const CommitmentProposed&) -> Report { return {}; },
            [](const ProposalAccepted&) -> Report { return {}; },
            [](const ProposalClosed&) -> Report { return {}; },
        },
        event
    );
}

// Told elsewhere, it says where its words are.
Commitment told(Commitment commitment, SpaceId from) {
    if (commitment.session == SpaceId{}) commitment.session = from;
    if (commitment.note && !commitment.note->space) commitment.note->space = from;
    return commitment;
}

std::vector<Commitment> told(std::vector<Commitment> commitments, SpaceId from) {
    for (Commitment& one : commitments) one = told(std::move(one), from);
    return commitments;
}

}  // namespace

std::vector<Commitment> seen_from_elsewhere(std::vector<Commitment> commitments, SpaceId from) {
    return told(std::move(commitments), from);
}

std::optional<Effect> effect(const Space& space, const Event& event) {
    if (const auto* opened = std::get_if<ChildOpened>(&event)) {
        return OpenChild{
            .space = opened->space,
            .kind = opened->kind,
            .by = opened->by,
            .people = opened->people,
        };
    }
    if (const auto* ending = std::get_if<MembershipsBelowEnding>(&event)) {
        return EndMembershipsBelow{
            .person = ending->person, .by = ending->by, .heir = ending->heir
        };
    }
    const auto* commitment = std::get_if<CommitmentEvent>(&event);
    if (commitment && space.kind == SpaceKind::session && space.parent) {
        return report(space, *commitment);
    }
    return {};
}

Errand errand(SpaceId from, const Effect& effect) {
    return std::visit(
        Overloaded{
            [&](const OpenChild& open) -> Errand {
                // A notebook belongs to its owner, and to no space (rule E8).
                const bool personal = open.kind == SpaceKind::notebook;
                return {
                    .where = open.space,
                    .by = open.by,
                    .command =
                        OpenSpace{
                            .kind = open.kind,
                            .parent = personal ? std::nullopt : std::optional{from},
                            .people = open.people,
                        },
                };
            },
            [](const EndMembershipsBelow& end) -> Errand {
                return {
                    .where = MembershipsBelow{end.person},
                    .by = end.by,
                    .command = EndMembership{.person = end.person, .heir = end.heir},
                };
            },
            [&](const ReportActa& acta) -> Errand {
                return {
                    .where = acta.to,
                    .by = {},
                    .command = CommitmentCommand{TakeActa{
                        .session = from,
                        .began_at = acta.began_at,
                        .ended_at = acta.ended_at,
                        .how = acta.how,
                        .commitments = told(acta.commitments, from),
                        .again = acta.again,
                        .stage = acta.stage,
                    }},
                };
            },
            [&](const ReportChange& change) -> Errand {
                return {
                    .where = change.to,
                    .by = change.by,
                    .command = CommitmentCommand{TakeChange{told(change.commitment, from)}},
                };
            },
            [&](const ReportTakenBack& gone) -> Errand {
                return {
                    .where = gone.to,
                    .by = {},
                    .command =
                        CommitmentCommand{TakeBackCommitment{from, gone.commitment, gone.by}},
                };
            },
        },
        effect
    );
}

}  // namespace urdimbre::domain
