#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace urdimbre::app {

// How often something happened lately: one occurrence is forgotten per `forget_every`. Time is an
// input.
class LeakyCount {
  public:
    using Time = std::chrono::steady_clock::time_point;

    LeakyCount(std::size_t max, std::chrono::milliseconds forget_every)
        : max_(max), forget_every_(forget_every) {}

    // Once more. True: it has become a habit.
    bool again(Time now) {
        if (empty_at_ < now) empty_at_ = now;
        empty_at_ += forget_every_;
        return empty_at_ - now > forget_every_ * (static_cast<std::int64_t>(max_) - 1);
    }

  private:
    std::size_t max_;
    std::chrono::milliseconds forget_every_;
    Time empty_at_{};
};

}  // namespace urdimbre::app
