// Generated from messages.json by generate.mjs; edit those.
// clang-format off
#include "protocol/wire/json/writer.hpp"
#include "protocol/wire/wire.hpp"

namespace urdimbre::wire {

void encode(std::string& out, const Position& value) {
    out += "{\"epoch\":";
    json::put_uuid(out, value.epoch);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += "}";
}

void encode(std::string& out, const Person& value) {
    out += "{\"id\":";
    json::put_number(out, value.id);
    out += ",\"name\":";
    json::put_string(out, value.name);
    out += "}";
}

void encode(std::string& out, const Message& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"author\":";
    json::put_number(out, value.author);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    if (value.edited_at) {
        out += ",\"edited_at\":";
        json::put_instant(out, *value.edited_at);
    }
    out += ",\"withdrawn\":";
    json::put_bool(out, value.withdrawn);
    out += "}";
}

void encode(std::string& out, const SavedMember& value) {
    out += "{\"person\":";
    json::put_number(out, value.person);
    out += ",\"roles\":";
    json::put_number(out, value.roles);
    out += "}";
}

void encode(std::string& out, const SavedMessage& value) {
    out += "{\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"author\":";
    json::put_number(out, value.author);
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    out += ",\"versions\":";
    json::put_array(out, value.versions, [&](const Uuid& each) { json::put_uuid(out, each); });
    if (value.edited_at) {
        out += ",\"edited_at\":";
        json::put_instant(out, *value.edited_at);
    }
    out += "}";
}

void encode(std::string& out, const SpaceSummary& value) {
    out += "{\"id\":";
    json::put_number(out, value.id);
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    out += ",\"title\":";
    json::put_string(out, value.title);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const SpaceRole& each) { json::put_word(out, name(each)); });
    out += ",\"head\":";
    json::put_number(out, value.head);
    out += "}";
}

void encode(std::string& out, const PostMessage& value) {
    out += "{\"type\":\"post_message\",\"text\":";
    json::put_string(out, value.text);
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    out += "}";
}

void encode(std::string& out, const EditMessage& value) {
    out += "{\"type\":\"edit_message\",\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"text\":";
    json::put_string(out, value.text);
    out += "}";
}

void encode(std::string& out, const WithdrawMessage& value) {
    out += "{\"type\":\"withdraw_message\",\"message\":";
    json::put_uuid(out, value.message);
    out += "}";
}

void encode(std::string& out, const AddMember& value) {
    out += "{\"type\":\"add_member\",\"person\":";
    json::put_number(out, value.person);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const SpaceRole& each) { json::put_word(out, name(each)); });
    out += "}";
}

void encode(std::string& out, const RemoveMember& value) {
    out += "{\"type\":\"remove_member\",\"person\":";
    json::put_number(out, value.person);
    out += "}";
}

void encode(std::string& out, const MessagePostedItem& value) {
    out += "{\"type\":\"message_posted\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"author\":";
    json::put_number(out, value.author);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    out += "}";
}

void encode(std::string& out, const MessageEditedItem& value) {
    out += "{\"type\":\"message_edited\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    if (value.text) {
        out += ",\"text\":";
        json::put_string(out, *value.text);
    }
    out += "}";
}

void encode(std::string& out, const MessageWithdrawnItem& value) {
    out += "{\"type\":\"message_withdrawn\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"id\":";
    json::put_uuid(out, value.id);
    out += "}";
}

void encode(std::string& out, const MemberJoinedItem& value) {
    out += "{\"type\":\"member_joined\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += "}";
}

void encode(std::string& out, const MemberLeftItem& value) {
    out += "{\"type\":\"member_left\",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"person\":";
    json::put_number(out, value.person);
    out += "}";
}

void encode(std::string& out, const HelloFrame& value) {
    out += "{\"type\":\"hello\",\"protocol\":";
    json::put_number(out, value.protocol);
    out += ",\"client\":";
    json::put_string(out, value.client);
    if (value.lang) {
        out += ",\"lang\":";
        json::put_string(out, *value.lang);
    }
    out += "}";
}

void encode(std::string& out, const JoinFrame& value) {
    out += "{\"type\":\"join\",\"space\":";
    json::put_number(out, value.space);
    if (value.position) {
        out += ",\"position\":";
        encode(out, *value.position);
    }
    out += "}";
}

void encode(std::string& out, const LeaveFrame& value) {
    out += "{\"type\":\"leave\",\"space\":";
    json::put_number(out, value.space);
    out += "}";
}

void encode(std::string& out, const CommandFrame& value) {
    out += "{\"type\":\"command\",\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"do\":";
    encode(out, value.do_);
    out += "}";
}

void encode(std::string& out, const AskSpacesFrame& value) {
    out += "{\"type\":\"ask_spaces\",\"ref\":";
    json::put_number(out, value.ref);
    out += "}";
}

void encode(std::string& out, const AskPeopleFrame& value) {
    out += "{\"type\":\"ask_people\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"ids\":";
    json::put_array(out, value.ids, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const AskHistoryFrame& value) {
    out += "{\"type\":\"ask_history\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"before\":";
    json::put_number(out, value.before);
    out += ",\"limit\":";
    json::put_number(out, value.limit);
    out += "}";
}

void encode(std::string& out, const WritingFrame& value) {
    out += "{\"type\":\"writing\",\"space\":";
    json::put_number(out, value.space);
    out += "}";
}

void encode(std::string& out, const ClockFrame& value) {
    out += "{\"type\":\"clock\",\"sent\":";
    json::put_number(out, value.sent);
    out += "}";
}

void encode(std::string& out, const WelcomeFrame& value) {
    out += "{\"type\":\"welcome\",\"protocol\":";
    json::put_number(out, value.protocol);
    out += ",\"epoch\":";
    json::put_uuid(out, value.epoch);
    out += ",\"now\":";
    json::put_instant(out, value.now);
    out += ",\"self\":";
    encode(out, value.self);
    out += "}";
}

void encode(std::string& out, const SnapshotFrame& value) {
    out += "{\"type\":\"snapshot\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"position\":";
    encode(out, value.position);
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    out += ",\"title\":";
    json::put_string(out, value.title);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const SpaceRole& each) { json::put_word(out, name(each)); });
    out += ",\"members\":";
    json::put_number(out, value.members);
    out += ",\"messages\":";
    json::put_number(out, value.messages);
    out += ",\"timeline\":";
    json::put_array(out, value.timeline, [&](const Message& each) { encode(out, each); });
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const Person& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const WindowFrame& value) {
    out += "{\"type\":\"window\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"after\":";
    json::put_number(out, value.after);
    out += ",\"upto\":";
    json::put_number(out, value.upto);
    out += ",\"items\":";
    json::put_array(out, value.items, [&](const Item& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const ViewResetFrame& value) {
    out += "{\"type\":\"view_reset\",\"space\":";
    json::put_number(out, value.space);
    out += "}";
}

void encode(std::string& out, const LeftFrame& value) {
    out += "{\"type\":\"left\",\"space\":";
    json::put_number(out, value.space);
    if (value.code) {
        out += ",\"code\":";
        json::put_word(out, name(*value.code));
    }
    out += "}";
}

void encode(std::string& out, const AcceptedFrame& value) {
    out += "{\"type\":\"accepted\",\"id\":";
    json::put_uuid(out, value.id);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += "}";
}

void encode(std::string& out, const RefusedFrame& value) {
    out += "{\"type\":\"refused\"";
    if (value.id) {
        out += ",\"id\":";
        json::put_uuid(out, *value.id);
    }
    if (value.space) {
        out += ",\"space\":";
        json::put_number(out, *value.space);
    }
    if (value.ref) {
        out += ",\"ref\":";
        json::put_number(out, *value.ref);
    }
    out += ",\"code\":";
    json::put_word(out, name(value.code));
    out += ",\"temporary\":";
    json::put_bool(out, value.temporary);
    if (value.where) {
        out += ",\"where\":";
        json::put_string(out, *value.where);
    }
    if (value.retry_after) {
        out += ",\"retry_after\":";
        json::put_number(out, *value.retry_after);
    }
    out += ",\"text\":";
    json::put_string(out, value.text);
    out += "}";
}

void encode(std::string& out, const SpacesFrame& value) {
    out += "{\"type\":\"spaces\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"spaces\":";
    json::put_array(out, value.spaces, [&](const SpaceSummary& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const PeopleFrame& value) {
    out += "{\"type\":\"people\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const Person& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const HistoryFrame& value) {
    out += "{\"type\":\"history\",\"ref\":";
    json::put_number(out, value.ref);
    out += ",\"space\":";
    json::put_number(out, value.space);
    out += ",\"messages\":";
    json::put_array(out, value.messages, [&](const Message& each) { encode(out, each); });
    out += ",\"people\":";
    json::put_array(out, value.people, [&](const Person& each) { encode(out, each); });
    out += ",\"more\":";
    json::put_bool(out, value.more);
    out += "}";
}

void encode(std::string& out, const TimeFrame& value) {
    out += "{\"type\":\"time\",\"sent\":";
    json::put_number(out, value.sent);
    out += ",\"now\":";
    json::put_instant(out, value.now);
    out += "}";
}

void encode(std::string& out, const PresenceFrame& value) {
    out += "{\"type\":\"presence\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"trusted\":";
    json::put_bool(out, value.trusted);
    out += ",\"count\":";
    json::put_number(out, value.count);
    if (value.here) {
        out += ",\"here\":";
        json::put_array(out, *value.here, [&](const std::uint64_t& each) { json::put_number(out, each); });
    }
    out += ",\"writing\":";
    json::put_array(out, value.writing, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const PresenceChangedFrame& value) {
    out += "{\"type\":\"presence_changed\",\"space\":";
    json::put_number(out, value.space);
    out += ",\"trusted\":";
    json::put_bool(out, value.trusted);
    out += ",\"count\":";
    json::put_number(out, value.count);
    out += ",\"came\":";
    json::put_array(out, value.came, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"went\":";
    json::put_array(out, value.went, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += ",\"writing\":";
    json::put_array(out, value.writing, [&](const std::uint64_t& each) { json::put_number(out, each); });
    out += "}";
}

void encode(std::string& out, const ClosingFrame& value) {
    out += "{\"type\":\"closing\",\"code\":";
    json::put_word(out, name(value.code));
    out += ",\"retry_after\":";
    json::put_number(out, value.retry_after);
    out += "}";
}

void encode(std::string& out, const SpaceOpenedEvent& value) {
    out += "{\"type\":\"space_opened\",\"v\":1,\"kind\":";
    json::put_word(out, name(value.kind));
    if (value.parent) {
        out += ",\"parent\":";
        json::put_number(out, *value.parent);
    }
    out += "}";
}

void encode(std::string& out, const MemberAddedEvent& value) {
    out += "{\"type\":\"member_added\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const SpaceRole& each) { json::put_word(out, name(each)); });
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const MemberRolesChangedEvent& value) {
    out += "{\"type\":\"member_roles_changed\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"roles\":";
    json::put_array(out, value.roles, [&](const SpaceRole& each) { json::put_word(out, name(each)); });
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const MemberRemovedEvent& value) {
    out += "{\"type\":\"member_removed\",\"v\":1,\"person\":";
    json::put_number(out, value.person);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const MessagePostedEvent& value) {
    out += "{\"type\":\"message_posted\",\"v\":1,\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"author\":";
    json::put_number(out, value.author);
    if (value.reply_to) {
        out += ",\"reply_to\":";
        json::put_uuid(out, *value.reply_to);
    }
    out += "}";
}

void encode(std::string& out, const MessageEditedEvent& value) {
    out += "{\"type\":\"message_edited\",\"v\":1,\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"content\":";
    json::put_uuid(out, value.content);
    out += "}";
}

void encode(std::string& out, const MessageWithdrawnEvent& value) {
    out += "{\"type\":\"message_withdrawn\",\"v\":1,\"message\":";
    json::put_uuid(out, value.message);
    out += ",\"by\":";
    json::put_number(out, value.by);
    out += "}";
}

void encode(std::string& out, const SpaceState& value) {
    out += "{\"type\":\"space\",\"format\":";
    json::put_number(out, value.format);
    out += ",\"seq\":";
    json::put_number(out, value.seq);
    out += ",\"at\":";
    json::put_instant(out, value.at);
    out += ",\"kind\":";
    json::put_word(out, name(value.kind));
    if (value.parent) {
        out += ",\"parent\":";
        json::put_number(out, *value.parent);
    }
    out += ",\"members\":";
    json::put_array(out, value.members, [&](const SavedMember& each) { encode(out, each); });
    out += ",\"messages\":";
    json::put_number(out, value.messages);
    out += ",\"timeline\":";
    json::put_array(out, value.timeline, [&](const SavedMessage& each) { encode(out, each); });
    out += "}";
}

void encode(std::string& out, const Command& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

void encode(std::string& out, const Item& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

void encode(std::string& out, const ClientFrame& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

void encode(std::string& out, const ServerFrame& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

void encode(std::string& out, const Event& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

void encode(std::string& out, const State& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}

}  // namespace urdimbre::wire
