// Generated from messages.json by generate.mjs; edit those.
// clang-format off
#include "protocol/wire/json/reader.hpp"
#include "protocol/wire/upcast.hpp"
#include "protocol/wire/wire.hpp"

#include <utility>

namespace urdimbre::wire {
namespace {

constexpr std::string_view names_of_SpaceKind[] = {"network", "community", "session", "mentoring_room", "mesa", "notebook"};
constexpr std::string_view names_of_SpaceRole[] = {"coordinator", "mentor", "mentee", "teacher", "accompanier", "management", "observer", "guest"};
constexpr std::string_view names_of_RefusalCode[] = {"malformed_frame", "frame_too_large", "nested_too_deep", "unknown_type", "unknown_field", "missing_field", "wrong_type", "field_too_long", "invalid_text", "hello_first", "client_too_old", "not_a_member", "not_joined", "too_many_spaces", "role_may_not", "message_unknown", "message_withdrawn", "not_the_author", "edited_too_often", "person_unknown", "roles_missing", "already_opened", "last_coordinator", "command_id_reused", "too_fast", "overloaded", "storage_unavailable", "signed_out", "login_unknown", "not_a_demo", "not_found", "invitation_unknown", "name_invalid", "handle_invalid", "handle_taken", "password_too_short", "password_is_handle", "consent_missing", "credentials_wrong", "too_many_attempts", "recovery_unknown", "recovery_refused", "password_unset", "token_may_not", "token_unknown", "too_many_tokens"};
constexpr std::string_view names_of_CloseCode[] = {"going_away", "too_slow", "epoch_changed", "cannot_read", "busy", "idle", "signed_out", "client_too_old", "misbehaved"};

void read(json::Reader& in, const json::Node& node, Position& out) {
    static constexpr json::Field fields[] = {{"epoch"}, {"seq"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.epoch); break;
            case 1: in.number(*member, out.seq); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, Person& out) {
    static constexpr json::Field fields[] = {{"id"}, {"name"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.id); break;
            case 1: in.name(*member, out.name, 80); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, Message& out) {
    static constexpr json::Field fields[] = {{"id"}, {"seq"}, {"at"}, {"author"}, {"text", json::optional}, {"reply_to", json::optional}, {"edited_at", json::optional}, {"withdrawn"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.author); break;
            case 4: in.text(*member, out.text.emplace(), 4000); break;
            case 5: in.uuid(*member, out.reply_to.emplace()); break;
            case 6: in.instant(*member, out.edited_at.emplace()); break;
            case 7: in.boolean(*member, out.withdrawn); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, SavedMember& out) {
    static constexpr json::Field fields[] = {{"person"}, {"roles"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.number(*member, out.roles); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, SavedMessage& out) {
    static constexpr json::Field fields[] = {{"id"}, {"seq"}, {"at"}, {"author"}, {"reply_to", json::optional}, {"versions"}, {"edited_at", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.author); break;
            case 4: in.uuid(*member, out.reply_to.emplace()); break;
            case 5: in.array(*member, out.versions, 100, [&](const json::Node& each, Uuid& item) { in.uuid(each, item); }); break;
            case 6: in.instant(*member, out.edited_at.emplace()); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, SpaceSummary& out) {
    static constexpr json::Field fields[] = {{"id"}, {"kind"}, {"title"}, {"roles"}, {"head"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.id); break;
            case 1: in.word(*member, out.kind, names_of_SpaceKind); break;
            case 2: in.name(*member, out.title, 120); break;
            case 3: in.array(*member, out.roles, 8, [&](const json::Node& each, SpaceRole& item) { in.word(each, item, names_of_SpaceRole); }); break;
            case 4: in.number(*member, out.head); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, PostMessage& out) {
    static constexpr json::Field fields[] = {{"type"}, {"text"}, {"reply_to", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.text(*member, out.text, 4000); break;
            case 2: in.uuid(*member, out.reply_to.emplace()); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, EditMessage& out) {
    static constexpr json::Field fields[] = {{"type"}, {"message"}, {"text"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.message); break;
            case 2: in.text(*member, out.text, 4000); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, WithdrawMessage& out) {
    static constexpr json::Field fields[] = {{"type"}, {"message"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.message); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, AddMember& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}, {"roles"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            case 2: in.array(*member, out.roles, 8, [&](const json::Node& each, SpaceRole& item) { in.word(each, item, names_of_SpaceRole); }); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, RemoveMember& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, Command& out) {
    static constexpr std::string_view types[] = {"post_message", "edit_message", "withdraw_message", "add_member", "remove_member"};
    switch (in.type(node, types)) {
        case 0: read(in, node, out.emplace<PostMessage>()); break;
        case 1: read(in, node, out.emplace<EditMessage>()); break;
        case 2: read(in, node, out.emplace<WithdrawMessage>()); break;
        case 3: read(in, node, out.emplace<AddMember>()); break;
        case 4: read(in, node, out.emplace<RemoveMember>()); break;
        default: break;
    }
}

void read(json::Reader& in, const json::Node& node, MessagePostedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}, {"author"}, {"text", json::optional}, {"reply_to", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            case 4: in.number(*member, out.author); break;
            case 5: in.text(*member, out.text.emplace(), 4000); break;
            case 6: in.uuid(*member, out.reply_to.emplace()); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, MessageEditedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}, {"text", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            case 4: in.text(*member, out.text.emplace(), 4000); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, MessageWithdrawnItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, MemberJoinedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"person"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.person); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, MemberLeftItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"person"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.person); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, Item& out) {
    static constexpr std::string_view types[] = {"message_posted", "message_edited", "message_withdrawn", "member_joined", "member_left"};
    switch (in.type(node, types)) {
        case 0: read(in, node, out.emplace<MessagePostedItem>()); break;
        case 1: read(in, node, out.emplace<MessageEditedItem>()); break;
        case 2: read(in, node, out.emplace<MessageWithdrawnItem>()); break;
        case 3: read(in, node, out.emplace<MemberJoinedItem>()); break;
        case 4: read(in, node, out.emplace<MemberLeftItem>()); break;
        default: break;
    }
}

void read(json::Reader& in, const json::Node& node, HelloFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"protocol"}, {"client"}, {"lang", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.protocol); break;
            case 2: in.name(*member, out.client, 60); break;
            case 3: in.name(*member, out.lang.emplace(), 10); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, JoinFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"position", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: read(in, *member, out.position.emplace()); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, LeaveFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, CommandFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"id"}, {"space"}, {"do"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.id); break;
            case 2: in.number(*member, out.space); break;
            case 3: read(in, *member, out.do_); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, AskSpacesFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, AskPeopleFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"ids"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.array(*member, out.ids, 200, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, AskHistoryFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"before"}, {"limit"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.number(*member, out.before); break;
            case 4: in.number(*member, out.limit); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, ClockFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"sent"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.sent); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, ClientFrame& out) {
    static constexpr std::string_view types[] = {"hello", "join", "leave", "command", "ask_spaces", "ask_people", "ask_history", "clock"};
    switch (in.type(node, types)) {
        case 0: read(in, node, out.emplace<HelloFrame>()); break;
        case 1: read(in, node, out.emplace<JoinFrame>()); break;
        case 2: read(in, node, out.emplace<LeaveFrame>()); break;
        case 3: read(in, node, out.emplace<CommandFrame>()); break;
        case 4: read(in, node, out.emplace<AskSpacesFrame>()); break;
        case 5: read(in, node, out.emplace<AskPeopleFrame>()); break;
        case 6: read(in, node, out.emplace<AskHistoryFrame>()); break;
        case 7: read(in, node, out.emplace<ClockFrame>()); break;
        default: break;
    }
}

void read(json::Reader& in, const json::Node& node, WelcomeFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"protocol"}, {"epoch"}, {"now"}, {"self"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.protocol); break;
            case 2: in.uuid(*member, out.epoch); break;
            case 3: in.instant(*member, out.now); break;
            case 4: read(in, *member, out.self); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, SnapshotFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"position"}, {"kind"}, {"title"}, {"roles"}, {"members"}, {"messages"}, {"timeline"}, {"people"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: read(in, *member, out.position); break;
            case 3: in.word(*member, out.kind, names_of_SpaceKind); break;
            case 4: in.name(*member, out.title, 120); break;
            case 5: in.array(*member, out.roles, 8, [&](const json::Node& each, SpaceRole& item) { in.word(each, item, names_of_SpaceRole); }); break;
            case 6: in.number(*member, out.members); break;
            case 7: in.number(*member, out.messages); break;
            case 8: in.array(*member, out.timeline, 50, [&](const json::Node& each, Message& item) { read(in, each, item); }); break;
            case 9: in.array(*member, out.people, 400, [&](const json::Node& each, Person& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, WindowFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"after"}, {"upto"}, {"items"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.number(*member, out.after); break;
            case 3: in.number(*member, out.upto); break;
            case 4: in.array(*member, out.items, 500, [&](const json::Node& each, Item& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, ViewResetFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, LeftFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"code", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.word(*member, out.code.emplace(), names_of_RefusalCode); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, AcceptedFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"id"}, {"space"}, {"seq"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.id); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.number(*member, out.seq); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, RefusedFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"id", json::optional}, {"space", json::optional}, {"ref", json::optional}, {"code"}, {"temporary"}, {"where", json::optional}, {"retry_after", json::optional}, {"text"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.id.emplace()); break;
            case 2: in.number(*member, out.space.emplace()); break;
            case 3: in.number(*member, out.ref.emplace()); break;
            case 4: in.word(*member, out.code, names_of_RefusalCode); break;
            case 5: in.boolean(*member, out.temporary); break;
            case 6: in.text(*member, out.where.emplace(), 200); break;
            case 7: in.number(*member, out.retry_after.emplace()); break;
            case 8: in.text(*member, out.text, 400); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, SpacesFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"spaces"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.array(*member, out.spaces, 1000, [&](const json::Node& each, SpaceSummary& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, PeopleFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"people"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.array(*member, out.people, 200, [&](const json::Node& each, Person& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, HistoryFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"messages"}, {"people"}, {"more"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.array(*member, out.messages, 200, [&](const json::Node& each, Message& item) { read(in, each, item); }); break;
            case 4: in.array(*member, out.people, 200, [&](const json::Node& each, Person& item) { read(in, each, item); }); break;
            case 5: in.boolean(*member, out.more); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, TimeFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"sent"}, {"now"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.sent); break;
            case 2: in.instant(*member, out.now); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, ClosingFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"code"}, {"retry_after"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.word(*member, out.code, names_of_CloseCode); break;
            case 2: in.number(*member, out.retry_after); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, ServerFrame& out) {
    static constexpr std::string_view types[] = {"welcome", "snapshot", "window", "view_reset", "left", "accepted", "refused", "spaces", "people", "history", "time", "closing"};
    switch (in.type(node, types)) {
        case 0: read(in, node, out.emplace<WelcomeFrame>()); break;
        case 1: read(in, node, out.emplace<SnapshotFrame>()); break;
        case 2: read(in, node, out.emplace<WindowFrame>()); break;
        case 3: read(in, node, out.emplace<ViewResetFrame>()); break;
        case 4: read(in, node, out.emplace<LeftFrame>()); break;
        case 5: read(in, node, out.emplace<AcceptedFrame>()); break;
        case 6: read(in, node, out.emplace<RefusedFrame>()); break;
        case 7: read(in, node, out.emplace<SpacesFrame>()); break;
        case 8: read(in, node, out.emplace<PeopleFrame>()); break;
        case 9: read(in, node, out.emplace<HistoryFrame>()); break;
        case 10: read(in, node, out.emplace<TimeFrame>()); break;
        case 11: read(in, node, out.emplace<ClosingFrame>()); break;
        default: break;
    }
}

void read(json::Reader& in, const json::Node& node, SpaceOpenedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"kind"}, {"parent", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.word(*member, out.kind, names_of_SpaceKind); break;
            case 3: in.number(*member, out.parent.emplace()); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, MemberAddedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"roles"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.array(*member, out.roles, 8, [&](const json::Node& each, SpaceRole& item) { in.word(each, item, names_of_SpaceRole); }); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, MemberRolesChangedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"roles"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.array(*member, out.roles, 8, [&](const json::Node& each, SpaceRole& item) { in.word(each, item, names_of_SpaceRole); }); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, MemberRemovedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, MessagePostedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"message"}, {"author"}, {"reply_to", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.message); break;
            case 3: in.number(*member, out.author); break;
            case 4: in.uuid(*member, out.reply_to.emplace()); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, MessageEditedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"message"}, {"content"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.message); break;
            case 3: in.uuid(*member, out.content); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, MessageWithdrawnEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"message"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.message); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, Event& out) {
    static constexpr std::string_view types[] = {"space_opened", "member_added", "member_roles_changed", "member_removed", "message_posted", "message_edited", "message_withdrawn"};
    static constexpr std::uint64_t versions[] = {1, 1, 1, 1, 1, 1, 1};
    const std::string_view tag = in.tag(node);
    const std::uint64_t version = in.version(node);
    if (!in.ok()) return;
    if (std::optional<Event> old = upcast(in, node, tag, version)) {
        out = std::move(*old);
        return;
    }
    if (!in.ok()) return;
    const std::size_t type = in.type(node, types);
    if (!in.ok()) return;
    if (version != versions[type]) return in.fail(RefusalCode::unknown_type, node, "v");
    switch (type) {
        case 0: read(in, node, out.emplace<SpaceOpenedEvent>()); break;
        case 1: read(in, node, out.emplace<MemberAddedEvent>()); break;
        case 2: read(in, node, out.emplace<MemberRolesChangedEvent>()); break;
        case 3: read(in, node, out.emplace<MemberRemovedEvent>()); break;
        case 4: read(in, node, out.emplace<MessagePostedEvent>()); break;
        case 5: read(in, node, out.emplace<MessageEditedEvent>()); break;
        case 6: read(in, node, out.emplace<MessageWithdrawnEvent>()); break;
        default: break;
    }
}

void read(json::Reader& in, const json::Node& node, SpaceState& out) {
    static constexpr json::Field fields[] = {{"type"}, {"format"}, {"seq"}, {"at"}, {"kind"}, {"parent", json::optional}, {"members"}, {"messages"}, {"timeline"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.format); break;
            case 2: in.number(*member, out.seq); break;
            case 3: in.instant(*member, out.at); break;
            case 4: in.word(*member, out.kind, names_of_SpaceKind); break;
            case 5: in.number(*member, out.parent.emplace()); break;
            case 6: in.array(*member, out.members, 100000, [&](const json::Node& each, SavedMember& item) { read(in, each, item); }); break;
            case 7: in.number(*member, out.messages); break;
            case 8: in.array(*member, out.timeline, 50, [&](const json::Node& each, SavedMessage& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, State& out) {
    static constexpr std::string_view types[] = {"space"};
    switch (in.type(node, types)) {
        case 0: read(in, node, out.emplace<SpaceState>()); break;
        default: break;
    }
}

template <class Message>
Decoded<Message> decode(std::string_view text, std::size_t bytes_max) {
    json::Tape tape;
    if (const auto refused = tape.parse(text, bytes_max, limits::depth_max)) return DecodeError{.code = *refused};
    json::Reader in{tape};
    Message message;
    read(in, tape.root(), message);
    if (!in.ok()) return in.error();
    return message;
}

}  // namespace

Decoded<ClientFrame> decode_client_frame(std::string_view text) { return decode<ClientFrame>(text, limits::frame_bytes_max); }

Decoded<ServerFrame> decode_server_frame(std::string_view text) { return decode<ServerFrame>(text, limits::server_frame_bytes_max); }

Decoded<Command> decode_command(std::string_view text) { return decode<Command>(text, limits::frame_bytes_max); }

Decoded<Event> decode_event(std::string_view text) { return decode<Event>(text, limits::event_bytes_max); }

Decoded<State> decode_state(std::string_view text) { return decode<State>(text, limits::state_bytes_max); }

}  // namespace urdimbre::wire
