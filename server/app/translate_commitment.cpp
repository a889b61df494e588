#include "server/app/translate_commitment.hpp"

#include "server/app/commitment_details.hpp"
#include "server/app/translate_files.hpp"
#include "server/app/translate_parts.hpp"
#include "server/app/translate_stage.hpp"
#include "server/domain/overloaded.hpp"

#include <cstdlib>
#include <utility>

namespace urdimbre::app {
namespace {

using domain::Overloaded;
using domain::PersonId;
using domain::SpaceId;
using domain::Uuid;

std::vector<wire::StoredCommitment> stored_all(const std::vector<domain::Commitment>& all) {
    return each<wire::StoredCommitment>(all, [](const auto& one) { return to_saved(one); });
}

std::vector<domain::Commitment> inside_all(const std::vector<wire::StoredCommitment>& all) {
    return each<domain::Commitment>(all, [](const auto& one) { return to_domain(one); });
}

std::vector<wire::Commitment> shown_all(const std::vector<domain::Commitment>& all) {
    return each<wire::Commitment>(all, [](const auto& one) { return to_wire(one); });
}

wire::SessionLeft left_outside(const domain::SessionLeft& left) {
    return {
        left.seq,
        left.at,
        number(left.session),
        left.began_at,
        left.ended_at,
        outside(left.how),
        left.commitments,
        left.beyond,
    };
}

std::optional<std::vector<wire::EvidenceBrought>> evidence_outside(const domain::Ledger& ledger) {
    if (ledger.evidence.empty()) return {};
    return each<wire::EvidenceBrought>(ledger.evidence, [](const auto& one) {
        return wire::EvidenceBrought{one.commitment.bytes, one.message.bytes};
    });
}

std::optional<std::vector<wire::StoredDetails>> details_outside(const domain::Ledger& ledger) {
    if (ledger.details.empty()) return {};
    return each<wire::StoredDetails>(ledger.details, [](const domain::CommitmentDetails& one) {
        return wire::StoredDetails{one.commitment.bytes, number(one.by), one.at, one.words.bytes};
    });
}

std::optional<std::vector<wire::Proposal>> proposals_outside(
    const std::vector<domain::Proposal>& all
) {
    if (all.empty()) return {};
    return each<wire::Proposal>(all, [](const auto& one) { return to_wire(one); });
}

std::optional<std::vector<wire::StoredDeclined>> declined_outside(const domain::Ledger& ledger) {
    if (ledger.declined.empty()) return {};
    return each<wire::StoredDeclined>(ledger.declined, [](const domain::DeclinedProposal& one) {
        return wire::StoredDeclined{
            one.id.bytes, number(one.by), number(one.to), one.at, outer(one.note)
        };
    });
}

domain::SessionLeft left_inside(const wire::SessionLeft& left) {
    return {
        left.seq,
        left.at,
        SpaceId{left.session},
        left.began_at,
        left.ended_at,
        inside<domain::Ending>(left.how),
        left.commitments,
        left.beyond,
    };
}

}  // namespace

wire::StoredCommitment to_saved(const domain::Commitment& one) {
    wire::StoredCommitment out{
        .id = one.id.bytes,
        .session = number(one.session),
        .words = one.words.bytes,
        .owners = numbers(one.owners),
        .due = one.due,
        .state = outside(one.state),
        .made_at = one.made_at,
        .changed_at = one.changed_at,
        .note = {},
    };
    if (one.note) {
        out.note = wire::StoredNote{.space = {}, .words = one.note->words.bytes, .by = {}};
        out.note->by = number(one.note->by);
        if (one.note->space) out.note->space = number(*one.note->space);
    }
    return out;
}

domain::Commitment to_domain(const wire::StoredCommitment& stored) {
    domain::Commitment out{
        .id = Uuid{stored.id},
        .session = SpaceId{stored.session},
        .words = Uuid{stored.words},
        .owners = people<std::vector<PersonId>>(stored.owners),
        .due = stored.due,
        .state = inside<domain::CommitmentState>(stored.state),
        .made_at = stored.made_at,
        .changed_at = stored.changed_at,
        .note = {},
    };
    if (stored.note) {
        out.note = domain::CommitmentNote{
            .space = {}, .words = Uuid{stored.note->words}, .by = PersonId{stored.note->by}
        };
        if (stored.note->space) out.note->space = SpaceId{*stored.note->space};
    }
    return out;
}

wire::Commitment to_wire(const domain::Commitment& one) {
    return {
        .id = one.id.bytes,
        .session = number(one.session),
        .owners = numbers(one.owners),
        .due = one.due,
        .state = outside(one.state),
        .made_at = one.made_at,
        .changed_at = one.changed_at,
        .noted_by = one.note ? std::optional{number(one.note->by)} : std::nullopt,
    };
}

std::optional<wire::Ledger> to_wire(const domain::Ledger& seen, const FindWords& words) {
    if (seen.empty()) return {};
    return wire::Ledger{
        .commitments = shown_all(seen.commitments),
        .sessions = each<wire::SessionLeft>(
            seen.sessions, [](const auto& left) { return left_outside(left); }
        ),
        .evidence = evidence_outside(seen),
        .details = shown(seen.details, words),
        .proposals = proposals_outside(seen.proposals),
    };
}

std::optional<wire::SavedLedger> to_saved(const domain::Ledger& ledger) {
    if (ledger == domain::Ledger{}) return {};
    return wire::SavedLedger{
        .commitments = stored_all(ledger.commitments),
        .sessions = each<wire::SessionLeft>(
            ledger.sessions, [](const auto& left) { return left_outside(left); }
        ),
        .closed = ledger.closed,
        .evidence = evidence_outside(ledger),
        .details = details_outside(ledger),
        .proposals = proposals_outside(ledger.proposals),
        .declined = declined_outside(ledger),
    };
}

domain::Ledger to_domain(const wire::SavedLedger& saved) {
    domain::Ledger ledger{
        .commitments = inside_all(saved.commitments),
        .sessions = each<domain::SessionLeft>(
            saved.sessions, [](const auto& left) { return left_inside(left); }
        ),
        .closed = saved.closed,
        .evidence = {},
        .details = {},
        .proposals = {},
        .declined = {},
    };
    if (saved.proposals) {
        ledger.proposals = each<domain::Proposal>(*saved.proposals, [](const auto& one) {
            return domain::Proposal{
                Uuid{one.id}, PersonId{one.by}, PersonId{one.to}, one.at, one.due
            };
        });
    }
    if (saved.declined) {
        ledger.declined = each<domain::DeclinedProposal>(*saved.declined, [](const auto& one) {
            return domain::DeclinedProposal{
                Uuid{one.id}, PersonId{one.by}, PersonId{one.to}, one.at, inner(one.note)
            };
        });
    }
    if (saved.evidence) {
        ledger.evidence = each<domain::Ledger::Evidence>(*saved.evidence, [](const auto& one) {
            return domain::Ledger::Evidence{Uuid{one.commitment}, Uuid{one.message}};
        });
    }
    if (saved.details) {
        ledger.details = each<domain::CommitmentDetails>(*saved.details, [](const auto& one) {
            return domain::CommitmentDetails{
                Uuid{one.commitment}, PersonId{one.by}, one.at, Uuid{one.words}
            };
        });
    }
    return ledger;
}

wire::ActaReport to_saved(const domain::ReportActa& acta) {
    wire::ActaReport report{
        acta.began_at,
        acta.ended_at,
        outside(acta.how),
        stored_all(acta.commitments),
        acta.again,
        {}
    };
    if (acta.stage) {
        report.stage =
            wire::StageReport{to_wire(acta.stage->of), acta.stage->synthesis, acta.stage->agreed};
    }
    return report;
}

domain::Effect report_to(SpaceId to, const wire::ActaReport& saved) {
    domain::ReportActa report{
        to,
        saved.began_at,
        saved.ended_at,
        inside<domain::Ending>(saved.how),
        inside_all(saved.commitments),
        saved.again,
    };
    if (saved.stage) {
        report.stage = domain::StageReport{
            to_domain(saved.stage->of), saved.stage->synthesis, saved.stage->agreed
        };
    }
    return report;
}

wire::Event to_wire(const domain::CommitmentEvent& event) {
    using Event = wire::Event;
    return std::visit(
        Overloaded{
            [](const domain::ActaLeft& left) -> Event {
                return wire::ActaLeftEvent{
                    left.began_at,
                    left.ended_at,
                    outside(left.how),
                    stored_all(left.commitments),
                    left.again,
                };
            },
            [](const domain::PendingBrought& brought) -> Event {
                return wire::PendingBroughtEvent{stored_all(brought.commitments)};
            },
            [](const domain::ActaTaken& taken) -> Event {
                return wire::ActaTakenEvent{
                    number(taken.session),
                    taken.began_at,
                    taken.ended_at,
                    outside(taken.how),
                    stored_all(taken.commitments),
                    taken.beyond,
                    taken.again,
                };
            },
            [](const domain::CommitmentChanged& changed) -> Event {
                return wire::CommitmentChangedEvent{
                    to_saved(changed.commitment), number(changed.by), changed.previous
                };
            },
            [](const domain::CommitmentTakenBack& gone) -> Event {
                return wire::CommitmentTakenBackEvent{gone.commitment.bytes, number(gone.by)};
            },
            [](const domain::CommitmentDetailed& said) -> Event {
                return wire::CommitmentDetailedEvent{
                    said.commitment.bytes, number(said.by), outer(said.words)
                };
            },
            [](const domain::EvidenceBrought& brought) -> Event {
                return wire::EvidenceBroughtEvent{
                    brought.commitment.bytes, brought.message.bytes, number(brought.by)
                };
            },
            [](const domain::CommitmentProposed& asked) -> Event {
                return wire::CommitmentProposedEvent{
                    asked.proposal.bytes, number(asked.by), number(asked.to), asked.due
                };
            },
            [](const domain::ProposalAccepted& taken) -> Event {
                return wire::ProposalAcceptedEvent{to_saved(taken.commitment), number(taken.by)};
            },
            [](const domain::ProposalClosed& closed) -> Event {
                return wire::ProposalClosedEvent{
                    closed.proposal.bytes, number(closed.by), outer(closed.note)
                };
            },
        },
        event
    );
}

// Expects something that is shown: what a session tells the space above is not (domain::view).
wire::Item to_wire(
    const domain::CommitmentEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
) {
    using Item = wire::Item;
    return std::visit(
        Overloaded{
            [](const domain::ActaLeft&) -> Item { std::abort(); },
            [&](const domain::PendingBrought& brought) -> Item {
                return wire::PendingBroughtItem{seq, at, shown_all(brought.commitments)};
            },
            [&](const domain::ActaTaken& taken) -> Item {
                return wire::ActaTakenItem{
                    seq,
                    at,
                    number(taken.session),
                    taken.began_at,
                    taken.ended_at,
                    outside(taken.how),
                    shown_all(taken.commitments),
                    taken.beyond,
                    taken.again,
                };
            },
            [&](const domain::CommitmentChanged& changed) -> Item {
                return wire::CommitmentChangedItem{
                    seq, at, to_wire(changed.commitment), number(changed.by)
                };
            },
            [&](const domain::CommitmentTakenBack& gone) -> Item {
                return wire::CommitmentTakenBackItem{seq, at, gone.commitment.bytes};
            },
            [&](const domain::CommitmentDetailed& said) -> Item {
                const domain::CommitmentDetails details{
                    said.commitment, said.by, at, said.words.value_or(domain::ContentId{})
                };
                const auto text = said.words ? words(*said.words) : std::nullopt;
                return wire::CommitmentDetailedItem{seq, at, shown(details, text)};
            },
            [&](const domain::EvidenceBrought& brought) -> Item {
                return wire::EvidenceBroughtItem{
                    seq, at, brought.commitment.bytes, brought.message.bytes
                };
            },
            [&](const domain::CommitmentProposed& asked) -> Item {
                const domain::Proposal proposal{asked.proposal, asked.by, asked.to, at, asked.due};
                return wire::CommitmentProposedItem{seq, at, to_wire(proposal)};
            },
            [&](const domain::ProposalAccepted& taken) -> Item {
                return wire::ProposalAcceptedItem{seq, at, to_wire(taken.commitment)};
            },
            [&](const domain::ProposalClosed& closed) -> Item {
                return wire::ProposalClosedItem{seq, at, closed.proposal.bytes};
            },
        },
        event
    );
}

domain::CommitmentEvent to_domain(const wire::ActaLeftEvent& left) {
    return domain::ActaLeft{
        left.began_at,
        left.ended_at,
        inside<domain::Ending>(left.how),
        inside_all(left.commitments),
        left.again,
    };
}

domain::CommitmentEvent to_domain(const wire::PendingBroughtEvent& brought) {
    return domain::PendingBrought{inside_all(brought.commitments)};
}

domain::CommitmentEvent to_domain(const wire::ActaTakenEvent& taken) {
    return domain::ActaTaken{
        SpaceId{taken.session},
        taken.began_at,
        taken.ended_at,
        inside<domain::Ending>(taken.how),
        inside_all(taken.commitments),
        taken.beyond,
        taken.again,
    };
}

domain::CommitmentEvent to_domain(const wire::CommitmentChangedEvent& changed) {
    return domain::CommitmentChanged{
        to_domain(changed.commitment), PersonId{changed.by}, changed.previous
    };
}

domain::CommitmentEvent to_domain(const wire::CommitmentTakenBackEvent& gone) {
    return domain::CommitmentTakenBack{Uuid{gone.commitment}, PersonId{gone.by}};
}

domain::CommitmentEvent to_domain(const wire::CommitmentDetailedEvent& said) {
    return domain::CommitmentDetailed{Uuid{said.commitment}, PersonId{said.by}, inner(said.words)};
}

domain::CommitmentEvent to_domain(const wire::EvidenceBroughtEvent& brought) {
    return domain::EvidenceBrought{
        Uuid{brought.commitment}, Uuid{brought.message}, PersonId{brought.by}
    };
}

domain::CommitmentCommand to_domain(wire::ChangeCommitment& change) {
    return domain::ChangeCommitment{
        Uuid{change.commitment},
        inside<domain::CommitmentMove>(change.move),
        change.due,
        std::move(change.note),
    };
}

domain::CommitmentCommand to_domain(const wire::CarryCommitment& carry) {
    return domain::CarryCommitment{Uuid{carry.commitment}};
}

domain::CommitmentCommand to_domain(const wire::DetailCommitment& said) {
    return domain::DetailCommitment{Uuid{said.commitment}, written_details(said)};
}

domain::CommitmentCommand to_domain(wire::BringEvidence& brought) {
    return domain::BringEvidence{
        Uuid{brought.commitment}, std::move(brought.text), files_to_attach(brought.attachments)
    };
}

}  // namespace urdimbre::app
