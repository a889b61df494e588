#pragma once

#include "server/app/loop.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <functional>
#include <initializer_list>
#include <list>
#include <utility>

namespace urdimbre::net {

// The node's one event loop. It outlives everything that runs on it: declare it first.
class AsioLoop final : public app::Loop {
  public:
    AsioLoop();

    void post(std::function<void()> task) override;
    void after(std::chrono::milliseconds delay, std::function<void()> task) override;
    std::chrono::steady_clock::time_point steady_now() const override;

    // Calls `task` on the loop each time one of these signals arrives. Only from the loop, or
    // before it runs.
    void on_signal(std::initializer_list<int> signals, std::function<void(int)> task);

    // Runs until `stop`, even when there is nothing to do. What a task throws comes out here.
    void run();

    // Callable from any thread. What is queued stays queued and is destroyed with the loop.
    void stop();

    boost::asio::io_context& context() { return context_; }

  private:
    struct Watch {
        Watch(boost::asio::io_context& context, std::function<void(int)> called)
            : signals{context}, task{std::move(called)} {}

        boost::asio::signal_set signals;
        std::function<void(int)> task;
    };
    void wait(Watch& watch);

    boost::asio::io_context context_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
    std::list<Watch> watches_;
};

}  // namespace urdimbre::net
