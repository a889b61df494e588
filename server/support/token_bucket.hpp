#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace urdimbre::support {

// So many per second, with a burst. Time is an input.
class TokenBucket {
  public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::steady_clock::duration;

    // Expects per_second ≥ 1 and burst ≥ 1.
    TokenBucket(std::size_t per_second, std::size_t burst, Time now)
        : interval_{Duration{std::chrono::seconds{1}} / static_cast<Duration::rep>(per_second)},
          depth_{interval_ * static_cast<Duration::rep>(burst)},
          full_at_{now} {}

    // Takes a token; returns how long to wait before the next thing is done, zero while there are
    // tokens.
    Duration take(Time now) {
        full_at_ = std::max(full_at_, now) + interval_;
        return std::max(full_at_ - now - depth_, Duration::zero());
    }

  private:
    Duration interval_;
    Duration depth_;
    Time full_at_;
};

}  // namespace urdimbre::support
