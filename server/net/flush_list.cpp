#include "server/net/flush_list.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace urdimbre::net {

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
}

void FlushList::run() {
    posted_ = false;
    for (std::size_t turn = std::min(marked_.size(), flushes_per_turn); turn > 0; --turn) {
        Flushable* const connection = marked_.front();
        marked_.pop_front();
        if (!connection) continue;
        connection->marked_ = false;
        connection->flush();
    }
    if (!marked_.empty()) post();
}

}  // namespace urdimbre::net
