#include "server/net/flush_list.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace urdimbre::net {
namespace {

// Fewer writes than this are not worth waking a helper for.
constexpr std::size_t shared_min = 16;

}  // namespace

void FlushList::mark(Flushable& connection) {
    if (std::exchange(connection.marked_, true)) return;
    marked_.push_back(&connection);
    post();
}

void FlushList::post() {
    if (std::exchange(posted_, true)) return;
    boost::asio::post(context_, [self = std::weak_ptr{self_}] {
        if (const auto list = self.lock()) (*list)->run();
    });
}

void FlushList::forget(Flushable& connection) {
    if (!std::exchange(connection.marked_, false)) return;
    std::ranges::replace(marked_, &connection, nullptr);
    std::ranges::replace(turn_, &connection, nullptr);
}

void FlushList::run() {
    posted_ = false;
    const std::size_t count = std::min(marked_.size(), flushes_per_turn * writers_.threads());
    const auto end = marked_.begin() + static_cast<std::ptrdiff_t>(count);
    std::copy_if(marked_.begin(), end, std::back_inserter(turn_), std::identity{});
    marked_.erase(marked_.begin(), end);

    const auto write = [this](std::size_t i) { turn_[i]->write(); };
    if (turn_.size() < shared_min) {
        for (std::size_t i = 0; i < turn_.size(); ++i) write(i);
    } else {
        writers_.run(turn_.size(), write);
    }
    // What one of them causes may end another one, or queue more for it.
    for (std::size_t i = 0; i < turn_.size(); ++i) {
        Flushable* const connection = turn_[i];
        if (!connection) continue;
        connection->marked_ = false;
        connection->wrote();
    }
    turn_.clear();
    if (!marked_.empty()) post();
}

}  // namespace urdimbre::net
