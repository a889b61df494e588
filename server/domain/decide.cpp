#include "server/domain/decide.hpp"

#include "server/domain/access.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/overloaded.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

bool coordinates(Roles roles) { return roles.has(SpaceRole::coordinator); }

// A space keeps somebody who cares for it (rule A3).
bool last_coordinator(const Space& space, PersonId person) {
    return coordinates(space.roles_of(person)) &&
           std::ranges::count_if(space.members, [](const auto& member) {
               return coordinates(member.second);
           }) == 1;
}

Outcome open_space(const Space& space, PersonId by, const OpenSpace& open) {
    if (space.opened()) return Refusal::already_opened;
    return Decision{
        .events =
            {SpaceOpened{.kind = open.kind, .parent = open.parent},
             MemberAdded{.person = by, .roles = {SpaceRole::coordinator}, .by = by}},
        .words = {},
        .forgotten = {},
    };
}

Outcome add_member(const Space& space, PersonId by, const AddMember& add) {
    if (!may(space.roles_of(by), Action::add_members)) return Refusal::role_may_not;
    if (add.roles.empty()) return Refusal::roles_missing;
    const Roles now = space.roles_of(add.person);
    if (now == add.roles) return Decision{};
    if (now.empty()) {
        return Decision{
            .events = {MemberAdded{.person = add.person, .roles = add.roles, .by = by}},
            .words = {},
            .forgotten = {},
        };
    }
    if (!coordinates(add.roles) && last_coordinator(space, add.person)) {
        return Refusal::last_coordinator;
    }
    return Decision{
        .events = {MemberRolesChanged{.person = add.person, .roles = add.roles, .by = by}},
        .words = {},
        .forgotten = {},
    };
}

Outcome remove_member(const Space& space, const Asked& asked, const RemoveMember& remove) {
    const PersonId by = asked.by;
    if (remove.person != by && !may(space.roles_of(by), Action::remove_members)) {
        return Refusal::role_may_not;
    }
    if (space.roles_of(remove.person).empty()) return Decision{};
    if (last_coordinator(space, remove.person)) return Refusal::last_coordinator;
    Decision decision;
    decision.events = leave_seats(space, remove.person, by, asked.at);
    decision.events.push_back(MemberRemoved{.person = remove.person, .by = by});
    return decision;
}

Outcome post_message(const Space& space, const Asked& asked, const PostMessage& post) {
    if (!may(space.roles_of(asked.by), Action::post)) return Refusal::role_may_not;
    if (space.conversation && space.conversation->going_on()) return Refusal::conversation_running;
    if (post.reply_to && !space.find(*post.reply_to)) return Refusal::message_unknown;
    return Decision{
        .events = {MessagePosted{.message = asked.id, .author = asked.by, .reply_to = post.reply_to}
        },
        .words = {{asked.id, post.text}},
        .forgotten = {},
    };
}

// Is it a contribution to the conversation of the space?
bool is_contribution(const Space& space, const ContributionId& id) {
    return space.conversation && space.conversation->find(id);
}

Outcome edit_message(const Space& space, const Asked& asked, const EditMessage& edit) {
    if (is_contribution(space, edit.message)) {
        return edit_contribution({space, *space.conversation, asked}, edit);
    }
    const Message* message = space.find(edit.message);
    if (!message) return Refusal::message_unknown;
    if (message->author != asked.by) return Refusal::not_the_author;
    if (!may(space.roles_of(asked.by), Action::post)) return Refusal::role_may_not;
    if (space.conversation && space.conversation->going_on()) return Refusal::conversation_running;
    if (message->withdrawn()) return Refusal::message_withdrawn;
    if (message->versions.size() >= Message::versions_max) return Refusal::edited_too_often;
    return Decision{
        .events = {MessageEdited{.message = edit.message, .content = asked.id}},
        .words = {{asked.id, edit.text}},
        .forgotten = {},
    };
}

Outcome withdraw_message(const Space& space, const Asked& asked, const WithdrawMessage& withdraw) {
    if (is_contribution(space, withdraw.message)) {
        return withdraw_contribution({space, *space.conversation, asked}, withdraw);
    }
    const PersonId by = asked.by;
    const Message* message = space.find(withdraw.message);
    if (!message) return Refusal::message_unknown;
    if (message->author != by && !may(space.roles_of(by), Action::withdraw_others)) {
        return Refusal::not_the_author;
    }
    if (message->withdrawn()) return Decision{};
    return Decision{
        .events = {MessageWithdrawn{.message = withdraw.message, .by = by}},
        .words = {},
        .forgotten = message->versions,
    };
}

}  // namespace

Outcome decide(const Space& space, const Asked& asked, const Command& command) {
    if (const auto* open = std::get_if<OpenSpace>(&command)) {
        return open_space(space, asked.by, *open);
    }
    if (!may(space.roles_of(asked.by), Action::read) && !asked.by_machine()) {
        return Refusal::not_a_member;
    }
    return std::visit(
        Overloaded{
            [](const OpenSpace&) -> Outcome { return Refusal::already_opened; },
            [&](const AddMember& add) { return add_member(space, asked.by, add); },
            [&](const RemoveMember& remove) { return remove_member(space, asked, remove); },
            [&](const PostMessage& post) { return post_message(space, asked, post); },
            [&](const EditMessage& edit) { return edit_message(space, asked, edit); },
            [&](const WithdrawMessage& withdraw) {
                return withdraw_message(space, asked, withdraw);
            },
            [&](const ConversationCommand& said) { return decide(space, asked, said); },
        },
        command
    );
}

}  // namespace urdimbre::domain
