#pragma once

#include "server/net/side_by_side.hpp"

#include <boost/asio/io_context.hpp>

#include <cstddef>
#include <deque>
#include <memory>
#include <vector>

namespace urdimbre::net {

class Flushable {
  public:
    virtual ~Flushable() = default;

    // Offers what is queued to the kernel, once. Possibly on another thread, side by side with
    // others, while the loop waits; so it touches nothing that is not its own.
    virtual void write() noexcept = 0;

    // What came of it, on the loop; and what is still queued is offered again if it may be taken.
    virtual void wrote() = 0;

  private:
    friend class FlushList;
    bool marked_{};
};

// Connections with something to send. Each is flushed once, at the end of the loop turn: whatever
// was queued for it meanwhile leaves in one gather write. A large fan-out takes several turns: what
// is decided meanwhile joins the writes that are still to come, and nobody's answer waits for
// thousands of writes to others. The writes of a turn are shared among several threads: the
// kernel's work is most of what a fan-out costs.
class FlushList {
  public:
    static constexpr std::size_t flushes_per_turn = 32;  // of each thread

    // Zero helpers: all writes happen on the loop.
    FlushList(boost::asio::io_context& context, std::size_t helpers)
        : context_{context}, writers_{helpers} {}

    void mark(Flushable& connection);

    // Before it is destroyed.
    void forget(Flushable& connection);

  private:
    void post();
    void run();

    boost::asio::io_context& context_;
    SideBySide writers_;
    std::deque<Flushable*> marked_;  // null: gone meanwhile
    std::vector<Flushable*> turn_;   // likewise
    std::shared_ptr<FlushList*> self_{std::make_shared<FlushList*>(this)
    };  // a posted turn may outlive the list
    bool posted_{};
};

}  // namespace urdimbre::net
