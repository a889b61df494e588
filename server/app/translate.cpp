#include "server/app/translate.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace urdimbre::app {
namespace {

using domain::ContentId;
using domain::Overloaded;
using domain::PersonId;
using domain::SpaceId;
using domain::Uuid;

std::optional<Uuid> to_domain(const std::optional<wire::Uuid>& id) {
    if (!id) return {};
    return Uuid{*id};
}

std::optional<wire::Uuid> to_wire(const std::optional<Uuid>& id) {
    if (!id) return {};
    return id->bytes;
}

std::vector<domain::FileToAttach> to_domain(std::optional<std::vector<wire::AttachedFile>>& files) {
    std::vector<domain::FileToAttach> out;
    if (!files) return out;
    for (wire::AttachedFile& file : *files) {
        out.push_back(
            {.file = {file.file}, .name = std::move(file.name), .preview = to_domain(file.preview)}
        );
    }
    return out;
}

std::vector<domain::Attachment> to_domain(
    const std::optional<std::vector<wire::FileReference>>& files
) {
    std::vector<domain::Attachment> out;
    if (!files) return out;
    for (const wire::FileReference& file : *files) {
        out.push_back({{file.file}, to_domain(file.preview)});
    }
    return out;
}

std::optional<std::vector<wire::FileReference>> references(
    const std::vector<domain::Attachment>& files
) {
    if (files.empty()) return {};
    std::vector<wire::FileReference> out;
    for (const domain::Attachment& file : files) {
        out.push_back({.file = file.file.bytes, .preview = to_wire(file.preview)});
    }
    return out;
}

constexpr std::pair<domain::SpaceRole, wire::SpaceRole> roles_both_ways[] = {
    {domain::SpaceRole::coordinator, wire::SpaceRole::coordinator},
    {domain::SpaceRole::mentor, wire::SpaceRole::mentor},
    {domain::SpaceRole::mentee, wire::SpaceRole::mentee},
    {domain::SpaceRole::teacher, wire::SpaceRole::teacher},
    {domain::SpaceRole::accompanier, wire::SpaceRole::accompanier},
    {domain::SpaceRole::management, wire::SpaceRole::management},
    {domain::SpaceRole::observer, wire::SpaceRole::observer},
    {domain::SpaceRole::guest, wire::SpaceRole::guest},
};
static_assert(std::size(roles_both_ways) == domain::space_role_count);

constexpr std::pair<domain::SpaceKind, wire::SpaceKind> kinds_both_ways[] = {
    {domain::SpaceKind::network, wire::SpaceKind::network},
    {domain::SpaceKind::community, wire::SpaceKind::community},
    {domain::SpaceKind::session, wire::SpaceKind::session},
    {domain::SpaceKind::mentoring_room, wire::SpaceKind::mentoring_room},
    {domain::SpaceKind::mesa, wire::SpaceKind::mesa},
    {domain::SpaceKind::notebook, wire::SpaceKind::notebook},
};
static_assert(std::size(kinds_both_ways) == domain::space_kind_count);

}  // namespace

domain::SpaceKind to_domain(wire::SpaceKind kind) {
    return std::ranges::find(
               kinds_both_ways, kind, [](const auto& pair) { return pair.second; }
    )->first;
}

domain::Roles to_domain(const std::vector<wire::SpaceRole>& roles) {
    domain::Roles set;
    for (const auto& [inside, outside] : roles_both_ways) {
        if (std::ranges::find(roles, outside) != roles.end()) set.add(inside);
    }
    return set;
}

std::vector<wire::SpaceRole> to_wire(domain::Roles roles) {
    std::vector<wire::SpaceRole> list;
    for (const auto& [inside, outside] : roles_both_ways) {
        if (roles.has(inside)) list.push_back(outside);
    }
    return list;
}

wire::SpaceKind to_wire(domain::SpaceKind kind) {
    return std::ranges::find(
               kinds_both_ways, kind, [](const auto& pair) { return pair.first; }
    )->second;
}

domain::Command to_domain(wire::Command command) {
    using Command = domain::Command;
    return std::visit(
        Overloaded{
            [](wire::PostMessage& post) -> Command {
                return domain::PostMessage{
                    std::move(post.text), to_domain(post.reply_to), to_domain(post.attachments)
                };
            },
            [](wire::EditMessage& edit) -> Command {
                return domain::EditMessage{Uuid{edit.message}, std::move(edit.text)};
            },
            [](wire::WithdrawMessage& withdraw) -> Command {
                return domain::WithdrawMessage{Uuid{withdraw.message}};
            },
            [](wire::AddMember& add) -> Command {
                return domain::AddMember{PersonId{add.person}, to_domain(add.roles)};
            },
            [](wire::RemoveMember& remove) -> Command {
                return domain::RemoveMember{PersonId{remove.person}};
            },
        },
        command
    );
}

domain::Event to_domain(const wire::Event& event) {
    using Event = domain::Event;
    return std::visit(
        Overloaded{
            [](const wire::SpaceOpenedEvent& opened) -> Event {
                return domain::SpaceOpened{
                    to_domain(opened.kind),
                    opened.parent ? std::optional{SpaceId{*opened.parent}} : std::nullopt,
                };
            },
            [](const wire::MemberAddedEvent& added) -> Event {
                return domain::MemberAdded{
                    PersonId{added.person}, to_domain(added.roles), PersonId{added.by}
                };
            },
            [](const wire::MemberRolesChangedEvent& changed) -> Event {
                return domain::MemberRolesChanged{
                    PersonId{changed.person}, to_domain(changed.roles), PersonId{changed.by}
                };
            },
            [](const wire::MemberRemovedEvent& removed) -> Event {
                return domain::MemberRemoved{PersonId{removed.person}, PersonId{removed.by}};
            },
            [](const wire::MessagePostedEvent& posted) -> Event {
                return domain::MessagePosted{
                    Uuid{posted.message},
                    PersonId{posted.author},
                    to_domain(posted.reply_to),
                    to_domain(posted.attachments)
                };
            },
            [](const wire::MessageEditedEvent& edited) -> Event {
                return domain::MessageEdited{Uuid{edited.message}, Uuid{edited.content}};
            },
            [](const wire::MessageWithdrawnEvent& withdrawn) -> Event {
                return domain::MessageWithdrawn{Uuid{withdrawn.message}, PersonId{withdrawn.by}};
            },
        },
        event
    );
}

wire::Event to_wire(const domain::Event& event) {
    using Event = wire::Event;
    return std::visit(
        Overloaded{
            [](const domain::SpaceOpened& opened) -> Event {
                return wire::SpaceOpenedEvent{
                    to_wire(opened.kind),
                    opened.parent ? std::optional{number(*opened.parent)} : std::nullopt,
                };
            },
            [](const domain::MemberAdded& added) -> Event {
                return wire::MemberAddedEvent{
                    number(added.person), to_wire(added.roles), number(added.by)
                };
            },
            [](const domain::MemberRolesChanged& changed) -> Event {
                return wire::MemberRolesChangedEvent{
                    number(changed.person), to_wire(changed.roles), number(changed.by)
                };
            },
            [](const domain::MemberRemoved& removed) -> Event {
                return wire::MemberRemovedEvent{number(removed.person), number(removed.by)};
            },
            [](const domain::MessagePosted& posted) -> Event {
                return wire::MessagePostedEvent{
                    posted.message.bytes,
                    number(posted.author),
                    to_wire(posted.reply_to),
                    references(posted.attachments)
                };
            },
            [](const domain::MessageEdited& edited) -> Event {
                return wire::MessageEditedEvent{edited.message.bytes, edited.content.bytes};
            },
            [](const domain::MessageWithdrawn& withdrawn) -> Event {
                return wire::MessageWithdrawnEvent{withdrawn.message.bytes, number(withdrawn.by)};
            },
        },
        event
    );
}

wire::RefusalCode to_wire(domain::Refusal refusal) {
    switch (refusal) {
        case domain::Refusal::not_a_member:
            return wire::RefusalCode::not_a_member;
        case domain::Refusal::already_opened:
            return wire::RefusalCode::already_opened;
        case domain::Refusal::role_may_not:
            return wire::RefusalCode::role_may_not;
        case domain::Refusal::message_unknown:
            return wire::RefusalCode::message_unknown;
        case domain::Refusal::message_withdrawn:
            return wire::RefusalCode::message_withdrawn;
        case domain::Refusal::not_the_author:
            return wire::RefusalCode::not_the_author;
        case domain::Refusal::edited_too_often:
            return wire::RefusalCode::edited_too_often;
        case domain::Refusal::last_coordinator:
            return wire::RefusalCode::last_coordinator;
        case domain::Refusal::roles_missing:
            return wire::RefusalCode::roles_missing;
        case domain::Refusal::file_unknown:
            return wire::RefusalCode::file_unknown;
    }
    std::abort();
}

Attachments to_wire(
    std::span<const domain::Attachment> attachments,
    const std::function<std::optional<std::string>(const ContentId&)>& words
) {
    std::vector<wire::Attachment> shown;
    for (const domain::Attachment& attached : attachments) {
        const auto text = words(attached.file);
        auto file = text ? domain::described(*text) : std::nullopt;
        if (!file) continue;
        shown.push_back({
            .id = attached.file.bytes,
            .name = std::move(file->name),
            .media = std::move(file->facts.media),
            .size = file->facts.size,
            .preview = to_wire(attached.preview),
        });
    }
    if (shown.empty()) return {};
    return shown;
}

wire::Item to_wire(
    const domain::seen::Item& item,
    domain::Sequence seq,
    domain::Instant at,
    const std::optional<std::string>& words,
    Attachments attachments
) {
    using Item = wire::Item;
    return std::visit(
        Overloaded{
            [&](const domain::seen::MessagePosted& posted) -> Item {
                return wire::MessagePostedItem{
                    seq,
                    at,
                    posted.message.bytes,
                    number(posted.author),
                    words,
                    to_wire(posted.reply_to),
                    std::move(attachments),
                };
            },
            [&](const domain::seen::MessageEdited& edited) -> Item {
                return wire::MessageEditedItem{seq, at, edited.message.bytes, words};
            },
            [&](const domain::seen::MessageWithdrawn& withdrawn) -> Item {
                return wire::MessageWithdrawnItem{seq, at, withdrawn.message.bytes};
            },
            [&](const domain::seen::MemberJoined& joined) -> Item {
                return wire::MemberJoinedItem{seq, at, number(joined.person)};
            },
            [&](const domain::seen::MemberLeft& left) -> Item {
                return wire::MemberLeftItem{seq, at, number(left.person)};
            },
        },
        item
    );
}

wire::Message to_wire(
    const domain::seen::Message& message,
    const std::optional<std::string>& words,
    Attachments attachments
) {
    return {
        .id = message.message.bytes,
        .seq = message.seq,
        .at = message.at,
        .author = number(message.author),
        .text = words,
        .reply_to = to_wire(message.reply_to),
        .edited_at = message.edited_at,
        .withdrawn = !message.words,
        .attachments = std::move(attachments),
    };
}

std::optional<ContentId> words(const domain::seen::Item& item) {
    using Id = std::optional<ContentId>;
    return std::visit(
        Overloaded{
            [](const domain::seen::MessagePosted& posted) -> Id { return posted.words; },
            [](const domain::seen::MessageEdited& edited) -> Id { return edited.words; },
            [](const domain::seen::MessageWithdrawn&) -> Id { return {}; },
            [](const domain::seen::MemberJoined&) -> Id { return {}; },
            [](const domain::seen::MemberLeft&) -> Id { return {}; },
        },
        item
    );
}

std::span<const domain::Attachment> attachments(const domain::seen::Item& item) {
    const auto* posted = std::get_if<domain::seen::MessagePosted>(&item);
    if (!posted) return {};
    return posted->attachments;
}

}  // namespace urdimbre::app
