#include "protocol/wire/upcast.hpp"

#include <array>

namespace urdimbre::wire {
namespace {

struct Upcaster {
    std::string_view type;
    std::uint64_t version;
    Event (*read)(json::Reader& in, const json::Node& event);
};

// A message before there were files.
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
    return posted;
}

// One line per version that was ever released and is not today's.
constexpr std::array upcasters{
    Upcaster{"message_posted", 1, message_posted_1},
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
