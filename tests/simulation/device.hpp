#pragma once

#include "protocol/wire/wire.hpp"
#include "tests/simulation/virtual_time.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace urdimbre::simulation {

// A phone whose clock is wrong and that corrects it as the web client does
// (web-client/src/clock.ts): the median of its last exchanges.
class Device {
  public:
    explicit Device(Duration off) : off_(off) {}

    std::int64_t shows(wire::Instant truly) const {
        return (truly + off_).time_since_epoch().count();
    }

    void learn(const wire::TimeFrame& time, wire::Instant truly) {
        const std::int64_t received = shows(truly);
        const std::int64_t sent = static_cast<std::int64_t>(time.sent);
        offsets_.push_back(time.now.time_since_epoch().count() + (received - sent) / 2 - received);
        if (offsets_.size() > 7) offsets_.pop_front();
    }

    // What it takes the server's time to be; none: it has not asked yet.
    std::optional<wire::Instant> believes(wire::Instant truly) const {
        if (offsets_.empty()) return {};
        std::vector<std::int64_t> sorted(offsets_.begin(), offsets_.end());
        std::ranges::sort(sorted);
        return wire::Instant{Duration{shows(truly) + sorted[sorted.size() / 2]}};
    }

  private:
    Duration off_;
    std::deque<std::int64_t> offsets_;
};

}  // namespace urdimbre::simulation
