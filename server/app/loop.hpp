#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace urdimbre::app {

// The one thread on which everything of server/app runs. The simulation has one on virtual time.
class Loop {
  public:
    virtual ~Loop() = default;

    // Runs `task` on the loop, after what is running now. Callable from any thread.
    virtual void post(std::function<void()> task) = 0;

    // Runs `task` once, not before `delay` has passed. Only from the loop.
    virtual void after(std::chrono::milliseconds delay, std::function<void()> task) = 0;

    // A clock that never goes back; its zero means nothing.
    virtual std::chrono::steady_clock::time_point steady_now() const = 0;
};

// Threads for what blocks.
class Offload {
  public:
    virtual ~Offload() = default;

    // Runs `blocking` elsewhere, then `then` on the loop. `blocking` must not throw. Only from the
    // loop.
    virtual void run(std::function<void()> blocking, std::function<void()> then) = 0;
};

}  // namespace urdimbre::app
