#include "server/app/translate_conversation.hpp"
#include "server/app/translate_files.hpp"
#include "server/app/translate_gallery.hpp"
#include "server/app/translate_material.hpp"
#include "server/app/translate_parts.hpp"
#include "server/app/translate_poll.hpp"
#include "server/app/translate_stage.hpp"
#include "server/domain/overloaded.hpp"

namespace urdimbre::app {
namespace {

using domain::ConversationEvent;
using domain::Overloaded;
using domain::Uuid;

using Text = std::optional<std::string>;

// Said where it is so.
std::optional<bool> flag(bool set) { return set ? std::optional{true} : std::nullopt; }

wire::Contribution shown(const domain::Contribution& one, const FindWords& words) {
    return {
        .id = one.id.bytes,
        .seq = one.seq,
        .at = one.at,
        .author = outer(one.author),
        .anonymous = flag(one.anonymous),
        .phase = one.phase,
        .kind = one.kind,
        .shown = outside(one.shown),
        .text = one.withdrawn() ? Text{} : words(one.versions.back()),
        .reply_to = outer(one.reply_to),
        .rests_on = outer(one.rests_on),
        .owners = numbers(one.owners),
        .due = one.due,
        .late = one.late,
        .edited_at = one.edited_at,
        .withdrawn = one.withdrawn(),
        .attachments = files_shown(one.attachments, words),
        .group = one.group,
    };
}

// As the event made it.
wire::Contribution shown(
    const domain::ContributionMade& made,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
) {
    return {
        .id = made.contribution.bytes,
        .seq = seq,
        .at = at,
        .author = outer(made.author),
        .anonymous = flag(made.anonymous),
        .phase = made.phase,
        .kind = made.kind,
        .shown = outside(made.shown),
        .text = words(made.contribution),
        .reply_to = outer(made.reply_to),
        .rests_on = outer(made.rests_on),
        .owners = numbers(made.owners),
        .due = made.due,
        .late = made.late,
        .edited_at = {},
        .withdrawn = false,
        .attachments = files_shown(made.attachments, words),
        .group = made.group,
    };
}

}  // namespace

wire::Contribution to_wire(const domain::Contribution& contribution, const FindWords& words) {
    return shown(contribution, words);
}

std::optional<std::vector<wire::Confirmation>> to_wire(
    const std::vector<domain::Confirmation>& confirmed
) {
    if (confirmed.empty()) return {};
    return each<wire::Confirmation>(confirmed, [](const domain::Confirmation& one) {
        return wire::Confirmation{number(one.person), one.at, one.corrections};
    });
}

std::optional<std::vector<wire::Correction>>
to_wire(const std::vector<domain::Correction>& corrections, const FindWords& words) {
    if (corrections.empty()) return {};
    return each<wire::Correction>(corrections, [&](const domain::Correction& one) {
        return wire::Correction{
            one.id.bytes,
            one.at,
            number(one.by),
            outer(one.contribution),
            one.taken_back ? std::nullopt : words(one.id),
            one.taken_back,
        };
    });
}

std::optional<wire::SessionMode> to_wire(domain::Mode mode) {
    return mode == domain::Mode::live ? std::nullopt : std::optional{outside(mode)};
}

std::optional<std::vector<wire::Instant>> to_wire(const std::vector<domain::Instant>& closes) {
    return closes.empty() ? std::nullopt : std::optional{closes};
}

std::optional<std::vector<wire::FormAnswer>>
to_wire(const std::vector<domain::FormAnswer>& form, const FindWords& words) {
    if (form.empty()) return {};
    return each<wire::FormAnswer>(form, [&](const domain::FormAnswer& one) {
        return wire::FormAnswer{one.field, number(one.by), one.at, words(one.words)};
    });
}

std::vector<wire::PhaseHeld> to_wire(const std::vector<domain::Held>& held) {
    return each<wire::PhaseHeld>(held, [](const domain::Held& one) {
        return wire::PhaseHeld{one.phase, one.opened, one.closed};
    });
}

std::optional<std::vector<wire::Nudged>>
to_wire(const std::vector<domain::Nudged>& nudges, const FindWords& words) {
    if (nudges.empty()) return {};
    return each<wire::Nudged>(nudges, [&](const domain::Nudged& one) {
        return wire::Nudged{
            number(one.person),
            number(one.by),
            one.at,
            one.phase,
            outside(one.invites),
            one.words ? words(*one.words) : Text{},
        };
    });
}

std::optional<std::vector<wire::Group>> to_wire(const std::vector<domain::Group>& groups) {
    return groups.empty() ? std::nullopt : std::optional{outer(groups)};
}

wire::Conversation to_wire(const domain::Conversation& seen, const FindWords& words) {
    return {
        .script = words(seen.script),
        .starts_at = seen.starts_at,
        .zone = seen.zone,
        .stage = outside(seen.stage),
        .seats = outer(seen.seats),
        .facilitator = outer(seen.facilitator),
        .phase = seen.phase,
        .entered_at = seen.entered_at,
        .deadline = seen.deadline,
        .overtime = seen.overtime,
        .paused_at = seen.paused_at,
        .turns = outer(seen.turns),
        .ready = numbers(seen.ready),
        .excepted = numbers(seen.excepted),
        // Of all votes a view has the one of its own person.
        .vote = seen.votes.empty() ? std::nullopt
                                   : std::optional{to_wire(seen.votes.front().ballot, words)},
        .polls = each<wire::PollResult>(
            seen.polls, [&](const auto& one) { return to_wire(one, words); }
        ),
        .contributions = each<wire::Contribution>(
            seen.contributions, [&](const auto& one) { return shown(one, words); }
        ),
        .started_at = seen.started_at,
        .ended_at = seen.ended_at,
        .ending = seen.ending ? std::optional{outside(*seen.ending)} : std::nullopt,
        .confirmed = to_wire(seen.confirmed),
        .corrections = to_wire(seen.corrections, words),
        .mode = to_wire(seen.mode),
        .closes = to_wire(seen.closes),
        .form = to_wire(seen.form, words),
        .groups = to_wire(seen.groups),
        .call = seen.call ? std::optional{wire::GroupsCall{
                                seen.call->id.bytes,
                                seen.call->at,
                                number(seen.call->by),
                                words(seen.call->id),
                            }}
                          : std::nullopt,
        .gallery = to_wire(seen.gallery, words),
        .nudges = to_wire(seen.nudges, words),
        .materials = to_wire(seen.materials, words),
        .voted = phases_answered(seen.voters),
        .late_votes = to_wire(seen.late_votes, words),
        .afterwards = to_wire(seen.afterwards, words),
        .of_stage = seen.of_stage ? std::optional{to_wire(*seen.of_stage)} : std::nullopt,
    };
}

wire::Item to_wire(
    const ConversationEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
) {
    using Item = wire::Item;
    const auto text = [&](const std::optional<Uuid>& id) { return id ? words(*id) : Text{}; };
    return std::visit(
        Overloaded{
            [&](const domain::SessionPlanned& what) -> Item {
                domain::Conversation planned;
                planned.script = what.script;
                planned.starts_at = what.starts_at;
                planned.seats = what.seats;
                planned.facilitator = what.facilitator;
                return wire::SessionPlannedItem{seq, at, to_wire(planned, words)};
            },
            [&](const domain::SessionDated& what) -> Item {
                return wire::SessionDatedItem{seq, at, what.starts_at, what.zone};
            },
            [&](const domain::SessionPlaced& what) -> Item {
                return wire::SessionPlacedItem{seq, at, to_wire(what.of)};
            },
            [&](const domain::SessionPaced& what) -> Item {
                return wire::SessionPacedItem{seq, at, outside(what.mode), what.closes};
            },
            [&](const domain::FormFilled& what) -> Item {
                return wire::FormFilledItem{
                    seq, at, what.field, number(what.by), !what.words, text(what.words)
                };
            },
            [&](const domain::PhaseClosing&) -> Item { return wire::PhaseClosingItem{seq, at}; },
            [&](const domain::CompletingBegan& what) -> Item {
                return wire::CompletingBeganItem{
                    seq, at, what.until, outer(what.by), text(what.reason)
                };
            },
            [&](const domain::ActaConfirmed& what) -> Item {
                return wire::ActaConfirmedItem{seq, at, number(what.person), what.corrections};
            },
            [&](const domain::CorrectionAsked& what) -> Item {
                return wire::CorrectionAskedItem{
                    seq,
                    at,
                    what.correction.bytes,
                    number(what.by),
                    outer(what.contribution),
                    words(what.correction),
                };
            },
            [&](const domain::CorrectionTakenBack& what) -> Item {
                return wire::CorrectionTakenBackItem{seq, at, what.correction.bytes};
            },
            [&](const domain::SeatGiven& what) -> Item {
                return wire::SeatGivenItem{
                    seq, at, number(what.person), what.role, outer(what.facilitator)
                };
            },
            [&](const domain::SeatLeft& what) -> Item {
                return wire::SeatLeftItem{
                    seq, at, number(what.person), what.role, outer(what.facilitator)
                };
            },
            [&](const domain::PhaseEntered& what) -> Item {
                return wire::PhaseEnteredItem{
                    seq,
                    at,
                    what.phase,
                    outside(what.how),
                    what.deadline,
                    outer(what.turns),
                    outer(what.by),
                    text(what.reason),
                };
            },
            [&](const domain::PhaseExtended& what) -> Item {
                return wire::PhaseExtendedItem{
                    seq,
                    at,
                    outside(what.how),
                    what.deadline,
                    outer(what.turns),
                    outer(what.by),
                    text(what.reason),
                };
            },
            [&](const domain::PhaseOvertime&) -> Item { return wire::PhaseOvertimeItem{seq, at}; },
            [&](const domain::RequirementMissing& what) -> Item {
                return wire::RequirementMissingItem{seq, at, what.kind};
            },
            [&](const domain::ConversationPaused& what) -> Item {
                return wire::ConversationPausedItem{seq, at, number(what.by), words(what.reason)};
            },
            [&](const domain::ConversationResumed& what) -> Item {
                return wire::ConversationResumedItem{
                    seq, at, what.deadline, outer(what.turns), number(what.by)
                };
            },
            [&](const domain::TurnChanged& what) -> Item {
                return wire::TurnChangedItem{
                    seq, at, outside(what.how), outer(what.turn), outer(what.person), outer(what.by)
                };
            },
            [&](const domain::ReadyMarked& what) -> Item {
                return wire::ReadyMarkedItem{seq, at, number(what.person), what.ready};
            },
            [&](const domain::ContributionMade& what) -> Item {
                return wire::ContributionMadeItem{
                    seq, at, shown(what, seq, at, words), what.by_exception
                };
            },
            [&](const domain::ContributionEdited& what) -> Item {
                return wire::ContributionEditedItem{
                    seq, at, what.contribution.bytes, words(what.content)
                };
            },
            [&](const domain::ContributionWithdrawn& what) -> Item {
                return wire::ContributionWithdrawnItem{seq, at, what.contribution.bytes};
            },
            [&](const domain::ContributionReclassified& what) -> Item {
                return wire::ContributionReclassifiedItem{
                    seq,
                    at,
                    what.contribution.bytes,
                    what.kind,
                    number(what.by),
                    text(what.reason),
                };
            },
            [&](const domain::ContributionsRevealed& what) -> Item {
                wire::ContributionsRevealedItem item{seq, at, {}};
                for (domain::Contribution one : what.contributions) {
                    if (one.seq == 0) {  // hidden: it tells no time of its own
                        one.seq = seq;
                        one.at = at;
                    }
                    item.contributions.push_back(shown(one, words));
                }
                return item;
            },
            [&](const domain::VoteCast& what) -> Item {
                wire::VoteCastItem item{seq, at, {}};
                if (!what.ballot.empty()) item.ballot = to_wire(what.ballot, words);
                return item;
            },
            [&](const domain::PollClosed& what) -> Item {
                return wire::PollClosedItem{seq, at, to_wire(what.result, words)};
            },
            [&](const domain::LateVoteCast& what) -> Item { return to_wire(what, seq, at, words); },
            [&](const domain::PollCompleted& what) -> Item {
                return wire::PollCompletedItem{seq, at, to_wire(what.afterwards, words)};
            },
            [&](const domain::MaterialAttached& what) -> Item {
                return to_wire(what, seq, at, words);
            },
            [&](const domain::MaterialRemoved& what) -> Item {
                return wire::MaterialRemovedItem{seq, at, what.material.bytes};
            },
            [&](const domain::GroupsFormed& what) -> Item {
                return wire::GroupsFormedItem{seq, at, outer(what.groups), outer(what.by)};
            },
            [&](const domain::PersonGrouped& what) -> Item {
                return wire::PersonGroupedItem{
                    seq, at, number(what.person), what.group, outer(what.by)
                };
            },
            [&](const domain::GroupsCalled& what) -> Item {
                return wire::GroupsCalledItem{
                    seq, at, {what.call.bytes, at, number(what.by), words(what.call)}
                };
            },
            [&](const domain::QuestionAsked& what) -> Item {
                return wire::QuestionAskedItem{
                    seq,
                    at,
                    {.id = what.question.bytes,
                     .number = what.number,
                     .at = at,
                     .author = number(what.author),
                     .text = words(what.question),
                     .votes = 0,
                     .standing = {}},
                };
            },
            [&](const domain::QuestionMarked& what) -> Item {
                return wire::QuestionMarkedItem{seq, at, what.number, outside(what.standing)};
            },
            [&](const domain::QuestionWithdrawn& what) -> Item {
                return wire::QuestionWithdrawnItem{seq, at, what.number};
            },
            [&](const domain::WordGiven& what) -> Item {
                return wire::WordGivenItem{seq, at, number(what.person), what.until, what.hands};
            },
            [&](const domain::WordEnded& what) -> Item {
                return wire::WordEndedItem{
                    seq, at, outside(what.how), number(what.person), what.hands
                };
            },
            // A view tells of these as counts.
            [&](const domain::QuestionVoted& what) -> Item {
                return wire::QuestionsVotedItem{seq, at, {{what.number, what.votes}}};
            },
            [&](const domain::HandMoved& what) -> Item {
                return wire::HandsCountedItem{seq, at, what.hands};
            },
            [&](const domain::Applauded& what) -> Item {
                return wire::ApplaudedItem{seq, at, to_wire(what.reactions)};
            },
            [&](const domain::ExceptionGranted& what) -> Item {
                return wire::ExceptionGrantedItem{
                    seq, at, number(what.person), number(what.by), words(what.reason)
                };
            },
            [&](const domain::FacilitationPassed& what) -> Item {
                return wire::FacilitationPassedItem{
                    seq,
                    at,
                    outside(what.how),
                    number(what.to),
                    outer(what.by),
                    text(what.reason),
                };
            },
            [&](const domain::PersonNudged& what) -> Item {
                return wire::PersonNudgedItem{
                    seq,
                    at,
                    {number(what.person),
                     number(what.by),
                     at,
                     what.phase,
                     outside(what.invites),
                     text(what.words)}
                };
            },
            [&](const domain::ConversationEnded& what) -> Item {
                return wire::ConversationEndedItem{
                    seq, at, outside(what.how), outer(what.by), text(what.reason)
                };
            },
        },
        event
    );
}

}  // namespace urdimbre::app
