#include "tests/bench/load/entrance.hpp"

#include "tests/bench/load/broken.hpp"
#include "tests/bench/load/clock.hpp"
#include "tests/bench/load/json_field.hpp"

#include <boost/json/parse.hpp>

namespace urdimbre::bench {

void Entrance::opened(Member& member) {
    crowd_.send(member, R"({"type":"hello","protocol":1,"client":"urdimbre load"})");
}

bool Entrance::heard(Member& member, const boost::json::object& frame) {
    const std::string_view type = text_field(frame, "type");
    if (type == "welcome" && join_) {
        crowd_.send(member, join_frame(seats_[member.number].space));
    } else if (type == "welcome") {
        let_in();
    } else if (type == "snapshot") {
        if (number_field(frame, "space") != seats_[member.number].space)
            throw Broken("a snapshot of another space");
        member.position = number_field(object_field(frame, "position"), "seq");
        let_in();
    } else {
        // Who is there is told beside everything else.
        return type == "presence" || type == "presence_changed";
    }
    return true;
}

void Entrance::let_in() {
    ++inside_;
    crowd_.arrived();
}

void Entrance::wait(unsigned seconds) {
    std::size_t before = inside_;
    std::uint64_t since = now_ns();
    while (!complete()) {
        crowd_.turn(100);
        if (inside_ != before) {
            before = inside_;
            since = now_ns();
        } else if (now_ns() - since > seconds * second_ns) {
            throw Broken(
                "only " + std::to_string(inside_) + " of " + std::to_string(seats_.size()) +
                " came in"
            );
        }
    }
}

boost::json::object read_frame(std::string_view text) {
    boost::system::error_code error;
    const boost::json::value value = boost::json::parse({text.data(), text.size()}, error);
    if (error) throw Broken("a frame that is not JSON");
    const auto& frame = object_of(value);
    const std::string_view type = text_field(frame, "type");
    if (type == "refused" || type == "closing") throw Broken(std::string(text.substr(0, 400)));
    return frame;
}

std::string join_frame(std::uint64_t space) {
    return R"({"type":"join","space":)" + std::to_string(space) + "}";
}

}  // namespace urdimbre::bench
