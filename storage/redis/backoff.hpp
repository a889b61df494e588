#pragma once

#include <algorithm>
#include <chrono>

namespace urdimbre::storage::redis {

// How long to wait before the next attempt: twice as long each time up to a maximum, and between
// half and the whole of that, so that the nodes of a network do not all come back at once.
class Backoff {
  public:
    using Duration = std::chrono::milliseconds;

    Backoff(Duration min, Duration max) : min_(min), max_(max), whole_(min) {}

    // `random` is uniform in [0, 1).
    Duration next(double random) {
        const auto half = whole_ / 2;
        const auto extra = static_cast<double>((whole_ - half).count()) * random;
        whole_ = std::min(max_, whole_ * 2);
        return half + Duration(static_cast<Duration::rep>(extra));
    }

    void reset() { whole_ = min_; }

  private:
    Duration min_;
    Duration max_;
    Duration whole_;
};

}  // namespace urdimbre::storage::redis
