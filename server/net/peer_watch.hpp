#pragma once

#include "server/net/transport.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

namespace urdimbre::net {

// Notices that the peer goes, while a request of theirs waits for its answer and nothing else reads
// from the connection. What they say meanwhile, the next request perhaps, is kept.
class PeerWatch {
  public:
    // `left`, once, on the loop, unless the watch has ended.
    PeerWatch(Transport& transport, std::function<void()> left)
        : transport_{transport},
          seen_{std::make_shared<Seen>(transport.get_executor(), std::move(left))} {
        transport_.async_read_some(
            boost::asio::buffer(seen_->bytes),
            [seen = seen_](boost::system::error_code error, std::size_t bytes) {
                seen->over = true;
                seen->count = error ? 0 : bytes;
                seen->done.cancel();
                if (error && seen->left) std::exchange(seen->left, nullptr)();
            }
        );
    }
    ~PeerWatch() { seen_->left = nullptr; }
    PeerWatch(const PeerWatch&) = delete;
    PeerWatch& operator=(const PeerWatch&) = delete;

    // Ends the watch: what was read meanwhile, as long as the watch lives.
    Awaitable<std::string_view> end() {
        seen_->left = nullptr;
        if (!seen_->over) {
            boost::system::error_code ignored;
            transport_.socket().cancel(ignored);
        }
        while (!seen_->over) {
            co_await seen_->done.async_wait(
                boost::asio::as_tuple(boost::asio::use_awaitable_t<Executor>{})
            );
        }
        co_return std::string_view{seen_->bytes.data(), seen_->count};
    }

  private:
    using Timer = boost::asio::basic_waitable_timer<
        std::chrono::steady_clock,
        boost::asio::wait_traits<std::chrono::steady_clock>,
        Executor>;

    struct Seen {
        Seen(Executor executor, std::function<void()> left_)
            : done{executor, Timer::time_point::max()}, left{std::move(left_)} {}

        std::array<char, 2048> bytes{};
        std::size_t count{};
        bool over{};
        Timer done;
        std::function<void()> left;
    };

    Transport& transport_;
    std::shared_ptr<Seen> seen_;
};

}  // namespace urdimbre::net
