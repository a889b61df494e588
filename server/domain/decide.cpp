#include "server/domain/decide.hpp"

#include "server/domain/access.hpp"
#include "server/domain/accompanying.hpp"
#include "server/domain/attaching.hpp"
#include "server/domain/calling.hpp"
#include "server/domain/committing.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/decide_places.hpp"
#include "server/domain/evidencing.hpp"
#include "server/domain/gallery_acts.hpp"
#include "server/domain/leaving.hpp"
#include "server/domain/mention.hpp"
#include "server/domain/noting_activities.hpp"
#include "server/domain/observing.hpp"
#include "server/domain/overloaded.hpp"
#include "server/domain/privacy.hpp"
#include "server/domain/retaining.hpp"
#include "server/domain/sharing_recordings.hpp"
#include "server/domain/telling.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

Outcome open_space(const Space& space, PersonId by, const OpenSpace& open) {
    if (space.opened()) return Refusal::already_opened;
    Roles own{SpaceRole::coordinator};
    for (const SeatedPerson& one : open.people) {
        if (one.person == by) own.add(one.roles);
    }
    Decision decision;
    decision.events.push_back(SpaceOpened{.kind = open.kind, .parent = open.parent});
    decision.events.push_back(MemberAdded{.person = by, .roles = own, .by = by});
    for (const SeatedPerson& one : open.people) {
        if (one.person == by) continue;
        decision.events.push_back(MemberAdded{.person = one.person, .roles = one.roles, .by = by});
    }
    return decision;
}

// The roles, then when they end: each only where it is not so already (rule A10).
Decision membership(const Space& space, PersonId by, const AddMember& add) {
    Decision decision;
    const Roles now = space.roles_of(add.person);
    if (now.empty()) {
        decision.events.push_back(MemberAdded{.person = add.person, .roles = add.roles, .by = by});
        if (auto changed = parties_changed(space, add.roles)) {
            decision.events.push_back(std::move(*changed));
        }
    } else if (now != add.roles) {
        decision.events.push_back(
            MemberRolesChanged{.person = add.person, .roles = add.roles, .by = by}
        );
        auto agreed = is_party(add.roles) ? std::nullopt : agreed_without(space, add.person);
        if (agreed) decision.events.push_back(std::move(*agreed));
    }
    const auto ends = space.ends.find(add.person);
    const auto end = ends == space.ends.end() ? std::nullopt : std::optional{ends->second};
    if (end != add.until) {
        decision.events.push_back(
            MembershipEndSet{.person = add.person, .ends_at = add.until, .by = by}
        );
    }
    return decision;
}

Outcome add_member(const Space& space, const Asked& asked, const AddMember& add) {
    if (!may(space.roles_of(asked.by), Action::add_members)) return Refusal::role_may_not;
    if (add.roles.empty()) return Refusal::roles_missing;
    if (space.kind == SpaceKind::notebook && add.person != asked.by) {
        return Refusal::notebook_is_personal;
    }
    if (add.until && coordinates(add.roles)) return Refusal::coordination_has_no_end;
    if (add.until && *add.until <= asked.at) return Refusal::end_is_past;
    if (!coordinates(add.roles) && last_coordinator(space, add.person)) {
        return Refusal::last_coordinator;
    }
    if (space.roles_of(add.person).empty() && closed_to_others(space)) {
        return Refusal::session_closed;
    }
    if (still_leaving(space, add.person)) return Refusal::overloaded;
    if (takes_a_side(space, add.person, add.roles)) return Refusal::equals_take_no_role;
    AddMember given = add;
    given.roles = among_equals(space, add.roles);
    return membership(space, asked.by, given);
}

// Whoever facilitates a conversation that goes on may show out a guest who disturbs it (rule C138).
bool shows_out(const Space& space, PersonId by, PersonId person) {
    return space.conversation && space.conversation->going_on() &&
           space.conversation->facilitator == by &&
           space.roles_of(person) == Roles{SpaceRole::guest};
}

Outcome remove_member(const Space& space, const Asked& asked, const RemoveMember& remove) {
    const PersonId by = asked.by;
    const bool by_right = remove.person == by || may(space.roles_of(by), Action::remove_members);
    if (!by_right && !shows_out(space, by, remove.person)) return Refusal::role_may_not;
    if (space.roles_of(remove.person).empty()) return Decision{};
    if (!by_right && !remove.reason) return Refusal::reason_missing;
    if (last_coordinator(space, remove.person)) return Refusal::last_coordinator;
    if (space.owes_too_much()) return Refusal::overloaded;
    Decision decision;
    decision.events = leaving(space, remove.person, asked.by, asked.at);
    decision.forgotten = left_unanswered(decision.events);
    if (!remove.reason) return decision;
    for (Event& event : decision.events) {
        if (auto* removed = std::get_if<MemberRemoved>(&event)) removed->reason = asked.id;
    }
    decision.words.push_back({asked.id, *remove.reason});
    return decision;
}

Outcome post_message(const Space& space, const Asked& asked, const PostMessage& post) {
    if (!may(space.roles_of(asked.by), Action::post)) return Refusal::role_may_not;
    if (space.conversation && space.conversation->going_on()) return Refusal::conversation_running;
    const Message* answered = post.reply_to ? space.find(*post.reply_to) : nullptr;
    if (post.reply_to && !answered) return Refusal::message_unknown;
    if (const auto no = objection_to_mentions(space, post.text, post.mentions)) return no->why;
    auto files = attach(space, post.attachments);
    if (!files) return files.error();
    files->words.insert(files->words.begin(), {asked.id, post.text});
    std::optional<ContributionId> thread;
    if (answered) thread = answered->thread.value_or(answered->id);
    return Decision{
        .events = {MessagePosted{
            .message = asked.id,
            .author = asked.by,
            .reply_to = post.reply_to,
            .attachments = std::move(files->attachments),
            .thread = thread,
            .mentions = distinct(post.mentions),
        }},
        .words = std::move(files->words),
        .forgotten = {},
    };
}

// Is it a contribution to the conversation of the space?
bool is_contribution(const Space& space, const ContributionId& id) {
    return space.conversation && space.conversation->find(id);
}

Outcome edit_message(const Space& space, const Asked& asked, const EditMessage& edit) {
    if (is_contribution(space, edit.message)) {
        if (!edit.mentions.empty()) return Refusal::message_unknown;  // only messages mention
        return edit_contribution({space, *space.conversation, asked}, edit);
    }
    const Message* message = space.find(edit.message);
    if (!message) return Refusal::message_unknown;
    if (message->author != asked.by) return Refusal::not_the_author;
    if (!may(space.roles_of(asked.by), Action::post)) return Refusal::role_may_not;
    if (space.conversation && space.conversation->going_on()) return Refusal::conversation_running;
    if (message->withdrawn()) return Refusal::message_withdrawn;
    if (message->versions.size() >= Message::versions_max) return Refusal::edited_too_often;
    const auto no = objection_to_mentions(space, edit.text, edit.mentions, message->mentions);
    if (no) return no->why;
    return Decision{
        .events = {MessageEdited{
            .message = edit.message,
            .content = asked.id,
            .mentions = distinct(edit.mentions),
        }},
        .words = {{asked.id, edit.text}},
        .forgotten = {},
    };
}

Outcome withdraw_message(const Space& space, const Asked& asked, const WithdrawMessage& withdraw) {
    if (is_contribution(space, withdraw.message)) {
        return withdraw_contribution({space, *space.conversation, asked}, withdraw);
    }
    if (space.conversation && space.conversation->gallery.find(withdraw.message)) {
        return withdraw_question({space, *space.conversation, asked}, withdraw);
    }
    const PersonId by = asked.by;
    const Message* message = space.find(withdraw.message);
    if (!message) return Refusal::message_unknown;
    if (message->author != by && !asked.by_machine() &&
        !may(space.roles_of(by), Action::withdraw_others)) {
        return Refusal::not_the_author;
    }
    if (message->withdrawn()) return Decision{};
    std::vector<ContentId> forgotten = message->versions;
    for_each_file(message->attachments, [&](const ContentId& file) { forgotten.push_back(file); });
    return Decision{
        .events = {MessageWithdrawn{.message = withdraw.message, .by = by}},
        .words = {},
        .forgotten = std::move(forgotten),
    };
}

// As an ordinary withdrawal, so that all that shows the words follows.
Outcome expire_words(const Space& space, const Asked& asked, const ExpireWords& expire) {
    if (!asked.by_machine()) return Refusal::role_may_not;
    switch (expired(space, asked.at, expire)) {
        case Expired::nothing:
            return Decision{};
        case Expired::material:
            return remove_material({space, *space.conversation, asked}, {expire.what});
        case Expired::words:
            return withdraw_message(space, asked, {expire.what});
    }
    return Decision{};
}

// What is said without words is said all the same: where nothing may be published, nobody reacts.
Outcome react(const Space& space, const Asked& asked, const React& react) {
    if (!may(space.roles_of(asked.by), Action::react)) return Refusal::role_may_not;
    if (space.conversation && space.conversation->going_on()) return Refusal::conversation_running;
    const Message* message = space.find(react.message);
    if (!message) return Refusal::message_unknown;
    if (message->reactions.has(asked.by, react.reaction) == react.on) return Decision{};
    if (message->withdrawn()) return Refusal::message_withdrawn;
    if (react.on && !message->reactions.takes_in(asked.by)) return Refusal::reactions_full;
    return Decision{
        .events = {MessageReacted{
            .message = react.message,
            .change = {.person = asked.by, .reaction = react.reaction, .on = react.on},
        }},
        .words = {},
        .forgotten = {},
    };
}

// Whoever left may do it too (rule A9). To everybody else it is as if there were no space (rule
// A5).
bool takes_back_their_own(const Space& space, PersonId by, const Command& command) {
    const Conversation* conversation = space.conversation ? &*space.conversation : nullptr;
    if (const auto* withdraw = std::get_if<WithdrawMessage>(&command)) {
        if (const Message* message = space.find(withdraw->message)) return message->author == by;
        if (!conversation) return false;
        if (const Contribution* said = conversation->find(withdraw->message))
            return said->author == by;
        const Question* question = conversation->gallery.find(withdraw->message);
        return question && question->author == by;
    }
    if (const auto* accompany = std::get_if<AccompanimentCommand>(&command)) {
        if (const auto* recorded = std::get_if<RecordingCommand>(accompany)) {
            return takes_back_recorded(space, by, *recorded);
        }
        if (const auto* held = std::get_if<ActivityCommand>(accompany)) {
            return clears_their_words(space, by, *held);
        }
        const auto* observe = std::get_if<ObservationCommand>(accompany);
        return observe && takes_back_consent(space, by, *observe);
    }
    if (const auto* commitment = std::get_if<CommitmentCommand>(&command)) {
        if (const auto* detail = std::get_if<DetailCommitment>(commitment)) {
            return takes_back_details(space, by, *detail);
        }
        const auto* back = std::get_if<TakeBackProposal>(commitment);
        const Proposal* proposal = back ? space.ledger.find_proposal(back->proposal) : nullptr;
        return proposal && proposal->by == by;
    }
    const auto* talk = std::get_if<ConversationCommand>(&command);
    const auto* remove = talk ? std::get_if<RemoveMaterial>(talk) : nullptr;
    return remove && conversation &&
           std::ranges::any_of(conversation->materials, [&](const Material& one) {
               return one.id == remove->material && one.by == by;
           });
}

}  // namespace

Outcome decide(const Space& space, const Asked& asked, const Command& command) {
    if (const auto* open = std::get_if<OpenSpace>(&command)) {
        return open_space(space, asked.by, *open);
    }
    if (const auto* end = std::get_if<EndMembership>(&command)) {
        return end_membership(space, asked, *end);
    }
    if (const auto* settle = std::get_if<SettleEffect>(&command)) {
        return settle_effect(space, *settle);
    }
    // What was said in a session is told by a policy, whatever its speaker is here (rule K11).
    const auto* commitment = std::get_if<CommitmentCommand>(&command);
    if (commitment && std::holds_alternative<TakeChange>(*commitment)) {
        return decide(space, asked, *commitment);
    }
    if (!may(space.roles_of(asked.by), Action::read) && !asked.by_machine() &&
        !takes_back_their_own(space, asked.by, command)) {
        return Refusal::not_a_member;
    }
    return std::visit(
        Overloaded{
            [](const OpenSpace&) -> Outcome { return Refusal::already_opened; },
            [&](const AddMember& add) { return add_member(space, asked, add); },
            [&](const RemoveMember& remove) { return remove_member(space, asked, remove); },
            [&](const PostMessage& post) { return post_message(space, asked, post); },
            [&](const EditMessage& edit) { return edit_message(space, asked, edit); },
            [&](const WithdrawMessage& withdraw) {
                return withdraw_message(space, asked, withdraw);
            },
            [&](const React& wanted) { return react(space, asked, wanted); },
            [&](const ConversationCommand& said) { return decide(space, asked, said); },
            [&](const OpenBelow& open) { return open_below(space, asked, open); },
            [](const EndMembership&) -> Outcome { return Decision{}; },
            [](const SettleEffect&) -> Outcome { return Decision{}; },
            [&](const CommitmentCommand& what) -> Outcome { return decide(space, asked, what); },
            [&](const AccompanimentCommand& what) -> Outcome { return decide(space, asked, what); },
            [&](const SetRetention& set) { return set_retention(space, asked, set); },
            [&](const ExpireWords& expire) { return expire_words(space, asked, expire); },
            [&](const StoryCommand& told) -> Outcome { return decide(space, asked, told); },
            [&](const SetCalls& set) { return set_calls(space, asked, set); },
        },
        command
    );
}

}  // namespace urdimbre::domain
