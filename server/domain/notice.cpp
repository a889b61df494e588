#include "server/domain/notice.hpp"

#include "server/domain/overloaded.hpp"
#include "server/domain/pacing.hpp"
#include "server/domain/recording_notices.hpp"

#include <algorithm>
#include <set>

namespace urdimbre::domain {
namespace {

using Notices = std::vector<Notice>;

void concern(Notices& all, PersonId person, NoticeKind kind, std::optional<PersonId> by) {
    if (person == by || std::ranges::find(all, person, &Notice::person) != all.end()) return;
    all.push_back({person, kind});
}

void concern(
    Notices& all,
    const std::vector<Seat>& seats,
    NoticeKind kind,
    std::optional<PersonId> by
) {
    for (const Seat& seat : seats) concern(all, seat.person, kind, by);
}

// Those of whom the phase of days that opens asks something.
void concern_asked(
    Notices& all,
    const Conversation& conversation,
    PhaseIndex phase,
    std::optional<PersonId> by
) {
    for (const Seat& seat : conversation.seats) {
        if (!asks(conversation, phase, seat.person)) continue;
        concern(all, seat.person, NoticeKind::phase_opened, by);
    }
}

// Those whose part is missing: nobody is reminded of what they did (rule C125).
void concern_missing(
    Notices& all,
    const Conversation& conversation,
    NoticeKind kind,
    std::optional<PersonId> by
) {
    for (const Seat& seat : conversation.seats) {
        if (misses_part(conversation, seat.person)) concern(all, seat.person, kind, by);
    }
}

// Their own devices fetch the list anew whoever changed it.
Notices of_membership(PersonId person, NoticeKind kind, PersonId by) {
    return {{person, person == by ? NoticeKind::list_changed : kind}};
}

Notices of_message(const MessagePosted& posted, const Space& before) {
    Notices all;
    const Message* answered = posted.reply_to ? before.find(*posted.reply_to) : nullptr;
    if (answered) concern(all, answered->author, NoticeKind::answered, posted.author);
    for (const PersonId person : posted.mentions) {
        if (before.members.contains(person))
            concern(all, person, NoticeKind::mentioned, posted.author);
    }
    return all;
}

// Who it names for the first time: what somebody wrote is corrected by nobody else.
Notices of_edited(const MessageEdited& edited, const Space& before) {
    Notices all;
    const Message* message = before.find(edited.message);
    if (!message) return all;
    for (const PersonId person : newly_mentioned(*message, edited.mentions)) {
        if (before.members.contains(person))
            concern(all, person, NoticeKind::mentioned, message->author);
    }
    return all;
}

// Who wrote what is to be put right, who facilitates, and who said that it was right; of the acta
// as a whole everybody who took part (rule C151).
Notices of_correction(const CorrectionAsked& asked, const Conversation& conversation) {
    Notices all;
    const auto told = [&](PersonId person) {
        concern(all, person, NoticeKind::correction, asked.by);
    };
    if (!asked.contribution) {
        concern(all, conversation.seats, NoticeKind::correction, asked.by);
        return all;
    }
    const Contribution* about = conversation.find(*asked.contribution);
    if (about && about->author) told(*about->author);
    for (const Seat& seat : conversation.seats) {
        if (conversation.holds_duty(seat.person, Duty::facilitates)) told(seat.person);
    }
    for (const Confirmation& one : conversation.confirmed) told(one.person);
    return all;
}

Notices of_conversation(const ConversationEvent& said, const Space& before) {
    Notices all;
    if (const auto* planned = std::get_if<SessionPlanned>(&said)) {
        if (!before.conversation) {
            concern(all, planned->seats, NoticeKind::seated, planned->by);
        } else if (before.conversation->starts_at != planned->starts_at) {
            concern(all, planned->seats, NoticeKind::rescheduled, planned->by);
        }
    } else if (const auto* dated = std::get_if<SessionDated>(&said)) {
        if (before.conversation && before.conversation->starts_at != dated->starts_at) {
            concern(all, before.conversation->seats, NoticeKind::rescheduled, dated->by);
        }
    } else if (const auto* given = std::get_if<SeatGiven>(&said)) {
        concern(all, given->person, NoticeKind::seated, given->by);
    } else if (const auto* entered = std::get_if<PhaseEntered>(&said)) {
        if (!before.conversation) return all;
        if (entered->how == Entered::started) {
            concern(all, before.conversation->seats, NoticeKind::begun, entered->by);
        } else if (before.conversation->asynchronous()) {
            concern_asked(all, *before.conversation, entered->phase, entered->by);
        }
    } else if (std::holds_alternative<PhaseClosing>(said)) {
        if (before.conversation) {
            concern_missing(all, *before.conversation, NoticeKind::phase_closing, {});
        }
    } else if (const auto* began = std::get_if<CompletingBegan>(&said)) {
        if (!before.conversation) return all;
        Conversation after = *before.conversation;
        after.stage = Stage::completing;
        concern_missing(all, after, NoticeKind::to_complete, began->by);
    } else if (const auto* paced = std::get_if<SessionPaced>(&said)) {
        // Planned anew, or dated just before: that has been told.
        if (before.conversation && before.conversation->planned_seq != before.head) {
            concern(all, before.conversation->seats, NoticeKind::rescheduled, paced->by);
        }
    } else if (const auto* ended = std::get_if<ConversationEnded>(&said)) {
        if (before.conversation) {
            concern(all, before.conversation->seats, NoticeKind::acta, ended->by);
        }
    } else if (const auto* attached = std::get_if<MaterialAttached>(&said)) {
        // Once: of those that follow nobody is told apart (rule C156).
        if (before.conversation && before.conversation->materials.empty()) {
            concern(all, before.conversation->seats, NoticeKind::materials, attached->by);
        }
    } else if (const auto* asked = std::get_if<CorrectionAsked>(&said)) {
        if (before.conversation) return of_correction(*asked, *before.conversation);
    }
    return all;
}

void concern_people(
    Notices& all,
    const Space& space,
    const Observation& one,
    NoticeKind kind,
    std::optional<PersonId> by
) {
    const auto told = [&](PersonId person) {
        if (space.members.contains(person)) concern(all, person, kind, by);
    };
    for (const PersonId observer : one.observers) told(observer);
    told(one.observed);
}

Notices of_reminder(const Reminded& reminded, const Space& before) {
    Notices all;
    for (const ContributionId& id : reminded.commitments) {
        const Commitment* one = before.ledger.find(id);
        if (!one) continue;
        for (const PersonId owner : one->owners) {
            if (before.members.contains(owner)) concern(all, owner, NoticeKind::commitment_due, {});
        }
    }
    for (const ObservationId& id : reminded.observations) {
        const Observation* one = before.accompaniment.find_observation(id);
        if (one) concern_people(all, before, *one, NoticeKind::dialogue_due, {});
    }
    if (!reminded.meeting) return all;
    for (const auto& [person, roles] : before.members) {
        if (is_party(roles)) concern(all, person, NoticeKind::meeting_due, {});
    }
    return all;
}

// The people of an observation, of what others do.
Notices of_observation(const ObservationEvent& event, const Space& before) {
    Notices all;
    if (const auto* offered = std::get_if<ObservationProposed>(&event)) {
        const Observation one = proposed(*offered, {});
        concern_people(all, before, one, NoticeKind::observation_proposed, offered->by);
        return all;
    }
    const Observation* one = before.accompaniment.find_observation(subject(event));
    if (!one) return all;
    const auto tell = [&](NoticeKind kind, PersonId by) {
        concern_people(all, before, *one, kind, by);
    };
    if (const auto* accepted = std::get_if<ObservationAccepted>(&event)) {
        if (accepted->agreed) tell(NoticeKind::observation_agreed, accepted->by);
    } else if (const auto* gone = std::get_if<ObservationWithdrawn>(&event)) {
        tell(NoticeKind::observation_withdrawn, gone->by);
    } else if (const auto* shared = std::get_if<FieldNotesShared>(&event)) {
        if (!one->notes_of(shared->by)) tell(NoticeKind::notes_shared, shared->by);
    } else if (const auto* told = std::get_if<DialogueTold>(&event)) {
        if (!one->dialogue) tell(NoticeKind::dialogue_told, told->by);
    }
    return all;
}

// Who is asked to take something on, and who asked, when they are answered (rule K2). Of what is
// taken back nobody is told.
Notices of_proposal(const CommitmentEvent& event, const Space& before) {
    Notices all;
    if (const auto* asked = std::get_if<CommitmentProposed>(&event)) {
        concern(all, asked->to, NoticeKind::commitment_proposed, asked->by);
        return all;
    }
    const auto* taken = std::get_if<ProposalAccepted>(&event);
    const auto* closed = std::get_if<ProposalClosed>(&event);
    if (!taken && !closed) return all;
    const Proposal* one =
        before.ledger.find_proposal(taken ? taken->commitment.id : closed->proposal);
    if (!one || !before.members.contains(one->by)) return all;
    if (closed && closed->by != one->to) return all;
    concern(
        all, one->by, taken ? NoticeKind::proposal_accepted : NoticeKind::proposal_declined, one->to
    );
    return all;
}

// Those who answer for an action: newly, by what somebody else wrote, or because its day comes.
Notices of_plan(const PlanEvent& event, const Space& before) {
    Notices all;
    const auto& plan = before.accompaniment.plan;
    const auto tell = [&](PersonId person, NoticeKind kind, std::optional<PersonId> by) {
        if (before.members.contains(person)) concern(all, person, kind, by);
    };
    if (const auto* kept = std::get_if<PlanKept>(&event)) {
        std::set<PersonId> known;
        if (plan && plan->id == kept->plan) {
            for (const PlanAction& one : plan->actions) {
                known.insert(one.planned.people.begin(), one.planned.people.end());
            }
        }
        for (const PlannedAction& one : kept->actions) {
            for (const PersonId person : one.people) {
                if (!known.contains(person)) tell(person, NoticeKind::action_given, kept->by);
            }
        }
    } else if (const auto* near = std::get_if<ActionsNear>(&event)) {
        for (const std::string& id : near->actions) {
            const PlanAction* one = plan ? plan->find_action(id) : nullptr;
            if (!one) continue;
            for (const PersonId person : one->planned.people) {
                tell(person, NoticeKind::action_near, {});
            }
        }
    }
    return all;
}

// Everybody of the space: what they wrote is to be deleted, or no more (rule P14).
Notices of_retention(const RetentionSet& set, const Space& before) {
    Notices all;
    for (const auto& [person, roles] : before.members) {
        concern(all, person, NoticeKind::retention_set, set.by);
    }
    return all;
}

// Those who are to agree, but not whoever's act it is.
Notices of_accompaniment(const AccompanimentEvent& event, const Space& before) {
    Notices all;
    const auto tell = [&](NoticeKind kind, PersonId by) {
        for (const auto& [person, roles] : before.members) {
            if (is_party(roles)) concern(all, person, kind, by);
        }
    };
    if (const auto* offered = std::get_if<AgreementProposed>(&event)) {
        tell(NoticeKind::agreement_proposed, offered->by);
    } else if (const auto* accepted = std::get_if<AgreementAccepted>(&event)) {
        if (accepted->holds) tell(NoticeKind::agreement_holds, accepted->by);
    } else if (const auto* observed = std::get_if<ObservationEvent>(&event)) {
        return of_observation(*observed, before);
    } else if (const auto* plan = std::get_if<PlanEvent>(&event)) {
        return of_plan(*plan, before);
    } else if (const auto* recorded = std::get_if<RecordingEvent>(&event)) {
        return notices_of(*recorded, before);
    }
    return all;
}

}  // namespace

std::vector<Notice> notices(const Event& event, const Space& before) {
    return std::visit(
        Overloaded{
            [](const SpaceOpened&) -> Notices { return {}; },
            [](const MemberAdded& added) -> Notices {
                return of_membership(added.person, NoticeKind::brought_in, added.by);
            },
            [](const MemberRolesChanged& changed) -> Notices {
                return of_membership(changed.person, NoticeKind::roles_changed, changed.by);
            },
            [](const MemberRemoved& removed) -> Notices {
                return {{removed.person, NoticeKind::list_changed}};
            },
            [&](const MessagePosted& posted) -> Notices { return of_message(posted, before); },
            [&](const MessageEdited& edited) -> Notices { return of_edited(edited, before); },
            [](const MessageWithdrawn&) -> Notices { return {}; },
            [](const MessageReacted&) -> Notices { return {}; },
            [&](const ConversationEvent& said) -> Notices { return of_conversation(said, before); },
            [&](const CommitmentEvent& what) -> Notices { return of_proposal(what, before); },
            [&](const AccompanimentEvent& what) -> Notices {
                return of_accompaniment(what, before);
            },
            [](const ChildOpened&) -> Notices { return {}; },
            [](const MembershipEndSet&) -> Notices { return {}; },
            [](const MembershipsBelowEnding&) -> Notices { return {}; },
            [](const EffectSettled&) -> Notices { return {}; },
            [&](const Reminded& reminded) -> Notices { return of_reminder(reminded, before); },
            [&](const RetentionSet& set) -> Notices { return of_retention(set, before); },
            [](const StoryEvent&) -> Notices { return {}; },
            [](const CallsSet&) -> Notices { return {}; },
        },
        event
    );
}

std::optional<seen::Notice> view(NoticeKind kind, const Event& event, const Audience& audience) {
    using Seen = std::optional<seen::Notice>;
    if (!audience.reads() || kind == NoticeKind::list_changed) return {};
    const auto nothing = [](const auto&) -> Seen { return {}; };
    return std::visit(
        Overloaded{
            [&](const MemberAdded& added) -> Seen { return seen::Notice{kind, added.by, {}}; },
            // Others are not shown anybody's roles; these are one's own.
            [&](const MemberRolesChanged& changed) -> Seen {
                return seen::Notice{kind, changed.by, {}};
            },
            [&](const MessagePosted& posted) -> Seen {
                if (!view(event, audience)) return {};
                return seen::Notice{kind, posted.author, posted.message};
            },
            [&](const MessageEdited& edited) -> Seen {
                if (!view(event, audience)) return {};
                return seen::Notice{kind, {}, edited.message};
            },
            [&](const ConversationEvent& said) -> Seen {
                if (!view(event, audience)) return {};
                return std::visit(
                    Overloaded{
                        [&](const SessionPlanned& planned) -> Seen {
                            return seen::Notice{kind, planned.by, {}};
                        },
                        [&](const SessionDated& dated) -> Seen {
                            return seen::Notice{kind, dated.by, {}};
                        },
                        [&](const SeatGiven& given) -> Seen {
                            return seen::Notice{kind, given.by, {}};
                        },
                        [&](const PhaseEntered& entered) -> Seen {
                            return seen::Notice{kind, entered.by, {}};
                        },
                        [&](const ConversationEnded& ended) -> Seen {
                            return seen::Notice{kind, ended.by, {}};
                        },
                        [&](const SessionPaced& paced) -> Seen {
                            return seen::Notice{kind, paced.by, {}};
                        },
                        [&](const CorrectionAsked& asked) -> Seen {
                            return seen::Notice{kind, asked.by, {}};
                        },
                        [&](const MaterialAttached& attached) -> Seen {
                            return seen::Notice{kind, attached.by, {}};
                        },
                        [&](const PhaseClosing&) -> Seen { return seen::Notice{kind, {}, {}}; },
                        [&](const CompletingBegan& began) -> Seen {
                            return seen::Notice{kind, began.by, {}};
                        },
                        nothing,
                    },
                    said
                );
            },
            [&](const AccompanimentEvent& what) -> Seen {
                const auto* offered = std::get_if<AgreementProposed>(&what);
                if (offered) return seen::Notice{kind, offered->by, {}};
                const auto* accepted = std::get_if<AgreementAccepted>(&what);
                if (accepted) return seen::Notice{kind, accepted->by, {}};
                const auto* recorded = std::get_if<RecordingEvent>(&what);
                if (recorded) return seen_of(kind, *recorded);
                if (const auto* plan = std::get_if<PlanEvent>(&what)) {
                    const auto* kept = std::get_if<PlanKept>(plan);
                    return seen::Notice{kind, kept ? std::optional{kept->by} : std::nullopt, {}};
                }
                const auto* observed = std::get_if<ObservationEvent>(&what);
                if (!observed) return {};
                return std::visit(
                    Overloaded{
                        [&](const DialogueConfirmed&) -> Seen { return {}; },
                        [&](const auto& one) -> Seen {
                            return seen::Notice{kind, one.by, {}, one.observation};
                        },
                    },
                    *observed
                );
            },
            [&](const CommitmentEvent& what) -> Seen {
                const auto* asked = std::get_if<CommitmentProposed>(&what);
                if (asked) return seen::Notice{kind, asked->by, {}};
                const auto* taken = std::get_if<ProposalAccepted>(&what);
                if (taken) return seen::Notice{kind, taken->by, {}};
                const auto* closed = std::get_if<ProposalClosed>(&what);
                return closed ? Seen{seen::Notice{kind, closed->by, {}}} : Seen{};
            },
            [&](const Reminded&) -> Seen { return seen::Notice{kind, {}, {}}; },
            [&](const RetentionSet& set) -> Seen {
                return seen::Notice{kind, set.by, {}, {}, set.months};
            },
            nothing,
        },
        event
    );
}

std::optional<seen::Notice> view(NoticeKind kind, PersonId by, const Audience& audience) {
    if (!audience.reads() || !of_template(kind)) return {};
    return seen::Notice{kind, by, {}};
}

std::optional<PersonId> to_be_read(const Event& event) {
    const auto* posted = std::get_if<MessagePosted>(&event);
    return posted ? std::optional{posted->author} : std::nullopt;
}

}  // namespace urdimbre::domain
