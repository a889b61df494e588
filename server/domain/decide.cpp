#include "server/domain/decide.hpp"

#include "server/domain/access.hpp"
#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

using Outcome = boost::system::result<Decision, Refusal>;

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

Outcome remove_member(const Space& space, PersonId by, const RemoveMember& remove) {
    if (remove.person != by && !may(space.roles_of(by), Action::remove_members)) {
        return Refusal::role_may_not;
    }
    if (space.roles_of(remove.person).empty()) return Decision{};
    if (last_coordinator(space, remove.person)) return Refusal::last_coordinator;
    return Decision{
        .events = {MemberRemoved{.person = remove.person, .by = by}},
        .words = {},
        .forgotten = {},
    };
}

// A file belongs to one message (rule F2); what the newest ones hold is known here, the rest when
// the file is claimed.
bool holds(const Space& space, const ContentId& file) {
    return std::ranges::any_of(space.timeline.messages(), [&](const Message& message) {
        return std::ranges::any_of(message.attachments, [&](const Attachment& attached) {
            return attached.file == file || attached.preview == file;
        });
    });
}

// Files and previews, each once, all of them uploaded by the author for this very message (rule
// F1).
boost::system::result<std::vector<Words>, Refusal>
descriptions(const Space& space, const std::vector<FileToAttach>& files) {
    std::vector<Words> described;
    const auto take =
        [&](const ContentId& id, const std::string& name, const std::optional<FileFacts>& facts) {
            const bool twice = std::ranges::find(described, id, &Words::id) != described.end();
            if (!facts || twice || holds(space, id)) return false;
            described.push_back({id, description({name, *facts})});
            return true;
        };
    for (const FileToAttach& wanted : files) {
        if (!take(wanted.file, wanted.name, wanted.facts)) return Refusal::file_unknown;
        if (wanted.preview && !take(*wanted.preview, {}, wanted.preview_facts)) {
            return Refusal::file_unknown;
        }
    }
    return described;
}

Outcome post_message(const Space& space, const Asked& asked, const PostMessage& post) {
    if (!may(space.roles_of(asked.by), Action::post)) return Refusal::role_may_not;
    if (post.reply_to && !space.find(*post.reply_to)) return Refusal::message_unknown;
    auto words = descriptions(space, post.attachments);
    if (!words) return words.error();
    words->insert(words->begin(), {asked.id, post.text});
    MessagePosted posted{.message = asked.id, .author = asked.by, .reply_to = post.reply_to};
    for (const FileToAttach& file : post.attachments) {
        posted.attachments.push_back({file.file, file.preview});
    }
    return Decision{
        .events = {std::move(posted)},
        .words = std::move(*words),
        .forgotten = {},
    };
}

Outcome edit_message(const Space& space, const Asked& asked, const EditMessage& edit) {
    const Message* message = space.find(edit.message);
    if (!message) return Refusal::message_unknown;
    if (message->author != asked.by) return Refusal::not_the_author;
    if (!may(space.roles_of(asked.by), Action::post)) return Refusal::role_may_not;
    if (message->withdrawn()) return Refusal::message_withdrawn;
    if (message->versions.size() >= Message::versions_max) return Refusal::edited_too_often;
    return Decision{
        .events = {MessageEdited{.message = edit.message, .content = asked.id}},
        .words = {{asked.id, edit.text}},
        .forgotten = {},
    };
}

Outcome withdraw_message(const Space& space, PersonId by, const WithdrawMessage& withdraw) {
    const Message* message = space.find(withdraw.message);
    if (!message) return Refusal::message_unknown;
    if (message->author != by && !may(space.roles_of(by), Action::withdraw_others)) {
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

}  // namespace

Outcome decide(const Space& space, const Asked& asked, const Command& command) {
    if (const auto* open = std::get_if<OpenSpace>(&command)) {
        return open_space(space, asked.by, *open);
    }
    if (!may(space.roles_of(asked.by), Action::read)) return Refusal::not_a_member;
    return std::visit(
        Overloaded{
            [](const OpenSpace&) -> Outcome { return Refusal::already_opened; },
            [&](const AddMember& add) { return add_member(space, asked.by, add); },
            [&](const RemoveMember& remove) { return remove_member(space, asked.by, remove); },
            [&](const PostMessage& post) { return post_message(space, asked, post); },
            [&](const EditMessage& edit) { return edit_message(space, asked, edit); },
            [&](const WithdrawMessage& withdraw) {
                return withdraw_message(space, asked.by, withdraw);
            },
        },
        command
    );
}

}  // namespace urdimbre::domain
