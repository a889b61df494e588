#pragma once

#include "server/net/transport.hpp"

#include <boost/asio/steady_timer.hpp>

#include <cstddef>
#include <list>
#include <optional>
#include <utility>

namespace urdimbre::net {

// A door through which so many may be passing at once, and before which so many may queue.
class Admission {
  public:
    Admission(boost::asio::io_context& context, std::size_t passing_max, std::size_t waiting_max)
        : context_{context}, passing_max_{passing_max}, waiting_max_{waiting_max} {}

    // The place of one that is passing, given back when it goes.
    class Ticket {
      public:
        explicit Ticket(Admission& door) : door_{&door} {}
        Ticket(Ticket&& other) noexcept : door_{std::exchange(other.door_, nullptr)} {}
        Ticket& operator=(Ticket&&) = delete;
        ~Ticket() {
            if (door_) door_->leave();
        }

      private:
        Admission* door_;
    };

    // No value: the queue is full. First come, first served.
    Awaitable<std::optional<Ticket>> enter();

    std::size_t waiting() const { return queue_.size(); }

  private:
    struct Waiter {
        boost::asio::steady_timer turn;
        bool admitted{};
    };

    void leave();

    boost::asio::io_context& context_;
    std::size_t passing_max_;
    std::size_t waiting_max_;
    std::size_t passing_{};
    std::list<Waiter*> queue_;
};

}  // namespace urdimbre::net
