#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>

namespace urdimbre::storage {

// An event loop that a test turns until something has happened.
class TestLoop {
  public:
    boost::asio::io_context& context() { return context_; }

    // One thing that happens, or a moment in which nothing does.
    void turn(std::chrono::milliseconds at_most = std::chrono::milliseconds(2)) {
        context_.run_one_for(at_most);
    }

    // False: it did not happen within `limit`.
    template <class Condition>
    bool until(Condition condition, std::chrono::milliseconds limit = std::chrono::seconds(20)) {
        const auto deadline = std::chrono::steady_clock::now() + limit;
        while (!condition()) {
            if (std::chrono::steady_clock::now() >= deadline) return false;
            turn();
        }
        return true;
    }

  private:
    boost::asio::io_context context_;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_{
        context_.get_executor()
    };
};

}  // namespace urdimbre::storage
