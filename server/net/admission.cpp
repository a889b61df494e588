#include "server/net/admission.hpp"

namespace urdimbre::net {

Awaitable<std::optional<Admission::Ticket>> Admission::enter() {
    if (passing_ < passing_max_) {
        ++passing_;
        co_return Ticket{*this};
    }
    if (queue_.size() >= waiting_max_) co_return std::nullopt;

    Waiter waiter{
        .turn = boost::asio::steady_timer{context_, boost::asio::steady_timer::time_point::max()}
    };
    struct Place {  // leaves the queue with the frame, however that ends
        std::list<Waiter*>& queue;
        Waiter* waiter;
        ~Place() { queue.remove(waiter); }
    };
    queue_.push_back(&waiter);
    {
        const Place place{queue_, &waiter};
        co_await waiter.turn.async_wait(use_awaitable);
    }
    if (!waiter.admitted) co_return std::nullopt;
    co_return Ticket{*this};
}

void Admission::leave() {
    if (queue_.empty()) {
        --passing_;
        return;
    }
    Waiter* const next = queue_.front();
    queue_.pop_front();
    next->admitted = true;
    next->turn.cancel();
}

}  // namespace urdimbre::net
