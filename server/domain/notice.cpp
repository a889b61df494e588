#include "server/domain/notice.hpp"

#include "server/domain/overloaded.hpp"
#include "server/domain/pacing.hpp"

#include <algorithm>

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
            [](const MessageEdited&) -> Notices { return {}; },
            [](const MessageWithdrawn&) -> Notices { return {}; },
            [](const MessageReacted&) -> Notices { return {}; },
            [&](const ConversationEvent& said) -> Notices { return of_conversation(said, before); },
            [](const CommitmentEvent&) -> Notices { return {}; },
            [](const ChildOpened&) -> Notices { return {}; },
            [](const MembershipEndSet&) -> Notices { return {}; },
            [](const MembershipsBelowEnding&) -> Notices { return {}; },
            [](const EffectSettled&) -> Notices { return {}; },
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
                        [&](const PhaseClosing&) -> Seen { return seen::Notice{kind, {}, {}}; },
                        [&](const CompletingBegan& began) -> Seen {
                            return seen::Notice{kind, began.by, {}};
                        },
                        nothing,
                    },
                    said
                );
            },
            nothing,
        },
        event
    );
}

std::optional<PersonId> to_be_read(const Event& event) {
    const auto* posted = std::get_if<MessagePosted>(&event);
    return posted ? std::optional{posted->author} : std::nullopt;
}

}  // namespace urdimbre::domain
