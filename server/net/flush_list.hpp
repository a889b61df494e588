#pragma once

#include <boost/asio/io_context.hpp>

#include <cstddef>
#include <deque>
#include <memory>

namespace urdimbre::net {

class Flushable {
  public:
    virtual ~Flushable() = default;
    virtual void flush() = 0;

  private:
    friend class FlushList;
    bool marked_{};
};

// Connections with something to send. Each is flushed once, at the end of the loop turn: whatever
// was queued for it meanwhile leaves in one gather write. A large fan-out takes several turns: what
// is decided meanwhile joins the writes that are still to come, and nobody's answer waits for
// thousands of writes to others.
class FlushList {
  public:
    static constexpr std::size_t flushes_per_turn = 32;

    explicit FlushList(boost::asio::io_context& context) : context_{context} {}

    void mark(Flushable& connection);

    // Before it is destroyed.
    void forget(Flushable& connection);

  private:
    void post();
    void run();

    boost::asio::io_context& context_;
    std::deque<Flushable*> marked_;  // null: gone meanwhile
    std::shared_ptr<FlushList*> self_{std::make_shared<FlushList*>(this)
    };  // a posted turn may outlive the list
    bool posted_{};
};

}  // namespace urdimbre::net
