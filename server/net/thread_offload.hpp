#pragma once

#include "server/app/loop.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace urdimbre::net {

// A fixed number of threads that take jobs in the order in which they came.
class ThreadOffload final : public app::Offload {
  public:
    ThreadOffload(app::Loop& loop, std::size_t threads);

    // Finishes every job that was handed in; what follows them is posted to the loop, which may no
    // longer run it.
    ~ThreadOffload() override;

    void run(std::function<void()> blocking, std::function<void()> then) override;

    std::size_t waiting() const;

  private:
    struct Job {
        std::function<void()> blocking;
        std::function<void()> then;
    };

    void work();

    app::Loop& loop_;
    mutable std::mutex mutex_;
    std::condition_variable ready_;
    std::deque<Job> jobs_;
    bool stopping_{};
    std::vector<std::thread> threads_;
};

}  // namespace urdimbre::net
