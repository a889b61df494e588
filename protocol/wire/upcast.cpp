#include "protocol/wire/upcast.hpp"

#include <array>

namespace urdimbre::wire {
namespace {

struct Upcaster {
    std::string_view type;
    std::uint64_t version;
    Event (*read)(json::Reader& in, const json::Node& event);
};

// A message before there were files and threads. What it answers begins a thread: whether that goes
// back to something else in turn, the event alone does not say.
Event message_posted_1(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {
        {"type"}, {"v"}, {"message"}, {"author"}, {"reply_to", json::optional}
    };
    MessagePostedEvent posted;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, posted.message);
                break;
            case 3:
                in.number(*member, posted.author);
                break;
            case 4:
                in.uuid(*member, posted.reply_to.emplace());
                break;
            default:
                break;
        }
    }
    posted.thread = posted.reply_to;
    return posted;
}

void read_file(json::Reader& in, const json::Node& file, FileReference& out) {
    static constexpr json::Field fields[] = {{"file"}, {"preview", json::optional}};
    json::Members members{in, file, fields};
    while (const json::Node* member = members.next()) {
        in.uuid(*member, members.field() == 0 ? out.file : out.preview.emplace());
    }
}

// A message before there were threads and mentions.
Event message_posted_2(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {
        {"type"},
        {"v"},
        {"message"},
        {"author"},
        {"reply_to", json::optional},
        {"attachments", json::optional}
    };
    MessagePostedEvent posted;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, posted.message);
                break;
            case 3:
                in.number(*member, posted.author);
                break;
            case 4:
                in.uuid(*member, posted.reply_to.emplace());
                break;
            case 5:
                in.array(
                    *member,
                    posted.attachments.emplace(),
                    10,
                    [&](const json::Node& each, FileReference& file) { read_file(in, each, file); }
                );
                break;
            default:
                break;
        }
    }
    posted.thread = posted.reply_to;
    return posted;
}

// A correction before there were mentions.
Event message_edited_1(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"message"}, {"content"}};
    MessageEditedEvent edited;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, edited.message);
                break;
            case 3:
                in.uuid(*member, edited.content);
                break;
            default:
                break;
        }
    }
    return edited;
}

// One line per version that was ever released and is not today's.
constexpr std::array upcasters{
    Upcaster{"message_posted", 1, message_posted_1},
    Upcaster{"message_posted", 2, message_posted_2},
    Upcaster{"message_edited", 1, message_edited_1},
};

}  // namespace

std::optional<Event>
upcast(json::Reader& in, const json::Node& event, std::string_view type, std::uint64_t version) {
    for (const Upcaster& old : upcasters) {
        if (old.type == type && old.version == version) return old.read(in, event);
    }
    return std::nullopt;
}

}  // namespace urdimbre::wire
