#pragma once

#include "storage/redis/resp.hpp"

#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace urdimbre::storage::redis {

// One reply per command, in order; none at all: the connection broke, or there was no room, and
// what was asked may or may not have happened.
using Answer = std::optional<std::vector<Reply>>;
using Done = std::function<void(Answer)>;

struct Request {
    std::string bytes;
    std::size_t replies{};  // how many will come back
    Done done;              // empty: nobody waits
    bool droppable{};       // may be given up for room, as long as it has not been written
};

// The order of requests and their replies on one connection, without the connection.
class Pipeline {
  public:
    explicit Pipeline(std::size_t bytes_max) : bytes_max_(bytes_max) {}

    // False: there was no room, and `request` was given up. The oldest droppable requests make room
    // first; those who wait for them are told.
    bool push(Request request);

    // The next bytes to write, whole requests, about `bytes_wanted` of them; empty: nothing to
    // write, or the last ones are not written() yet.
    std::string take(std::size_t bytes_wanted);
    void written();

    // False: nobody asked for this reply.
    bool accept(Reply reply);
    bool awaits_reply() const { return !awaiting_.empty(); }

    // Nothing will be answered any more: tells everybody.
    void fail_all();

    // Forgets everything and tells nobody.
    void clear();

    std::size_t bytes() const { return queued_bytes_ + writing_bytes_; }

  private:
    struct Awaiting {
        std::size_t replies;
        std::vector<Reply> got;
        Done done;
    };

    bool has_room(std::size_t bytes) const;
    std::vector<Done> make_room(std::size_t bytes);

    std::size_t bytes_max_;
    std::size_t queued_bytes_{};
    std::size_t writing_bytes_{};
    std::deque<Request> queued_;
    std::deque<Awaiting> awaiting_;
};

}  // namespace urdimbre::storage::redis
