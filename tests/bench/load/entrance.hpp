#pragma once

#include "tests/bench/load/cast.hpp"
#include "tests/bench/load/crowd.hpp"

#include <boost/json/object.hpp>

#include <vector>

namespace urdimbre::bench {

// What a client does before it takes part: hello, and then join its space from a snapshot.
class Entrance {
  public:
    Entrance(Crowd& crowd, const std::vector<Seat>& seats, bool join)
        : crowd_(crowd), seats_(seats), join_(join) {}

    void opened(Member& member);

    // Takes the answers to hello and join; false: the frame is none of them.
    bool heard(Member& member, const boost::json::object& frame);

    // Somebody is in who says nothing: the server asks for neither hello nor join.
    void let_in();

    // Everybody is in.
    bool complete() const { return inside_ == seats_.size(); }

    // Turns until everybody is in. Throws Broken after `seconds` without anybody coming in.
    void wait(unsigned seconds);

  private:
    Crowd& crowd_;
    const std::vector<Seat>& seats_;
    bool join_;
    std::size_t inside_{};
};

// A whole frame as JSON. Throws Broken when it is not, or when it is a refusal or the announcement
// of a close.
boost::json::object read_frame(std::string_view text);

std::string join_frame(std::uint64_t space);

}  // namespace urdimbre::bench
