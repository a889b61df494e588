#pragma once

#include "storage/redis/address.hpp"
#include "storage/redis/pipeline.hpp"
#include "storage/redis/resp.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace boost::asio {
class io_context;
}

namespace urdimbre::storage::redis {

struct ConnectionSettings {
    Address address;
    std::string name{"urdimbre"};  // as CLIENT LIST shows it
    std::size_t outgoing_bytes_max{4 * 1024 * 1024};
    ReplyLimits reply_limits;
    std::chrono::milliseconds connect_timeout{2000};  // until the server has let us in
    std::chrono::milliseconds liveness{2000};  // silence after which a connection counts as lost
    std::chrono::milliseconds retry_min{50};
    std::chrono::milliseconds retry_max{2000};
};

// One connection to Redis which comes back by itself. Lives on the loop and never blocks; not
// thread-safe. Handlers are called on the loop, and never once the connection is destroyed.
class Connection {
  public:
    // Commands get answers, or, once SUBSCRIBE is among them, nothing does and everything that
    // arrives is pushed.
    enum class Kind { commands, subscriber };

    struct Handlers {
        std::function<void()> up;
        std::function<void(const std::string& why)> down;  // also after a failed attempt
        std::function<void(Reply)> pushed;                 // only a subscriber's
    };

    Connection(
        boost::asio::io_context& loop,
        Kind kind,
        ConnectionSettings settings,
        Handlers handlers
    );
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    bool up() const;

    // Commands sent in one turn of the loop leave together. While the connection is down, and when
    // it breaks before the last reply, `done` hears of no answer; nothing is ever sent twice.
    // Without room for what may not be dropped the connection is given up.
    void send(const std::vector<Command>& commands, Done done = {});

    // The same for what is worth little: the oldest are given up when there is no room.
    void send_droppable(const std::vector<Command>& commands, Done done = {});

    // Gives the connection up, for a reason that only its user can see, and makes a new one.
    void give_up(const std::string& why);

  private:
    class Link;
    class Impl;
    std::shared_ptr<Impl> impl_;
};

}  // namespace urdimbre::storage::redis
