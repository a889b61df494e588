#pragma once

#include "server/net/transport.hpp"

#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <memory>
#include <utility>

namespace urdimbre::net {

// Waits for an answer that the application gives by calling a function: once, on the loop, perhaps
// at once.
template <class Answer, class Ask>
Awaitable<Answer> answer_to(Executor executor, Ask ask) {
    boost::asio::use_awaitable_t<Executor> token;
    return boost::asio::async_initiate<boost::asio::use_awaitable_t<Executor>, void(Answer)>(
        [executor](auto handler, Ask start) {
            auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
            start([waiting, executor](Answer answer) {
                boost::asio::post(
                    executor,
                    [handler = std::move(*waiting), answer = std::move(answer)]() mutable {
                        std::move(handler)(std::move(answer));
                    }
                );
            });
        },
        token,
        std::move(ask)
    );
}

}  // namespace urdimbre::net
