#include "server/support/time_source.hpp"

#include <algorithm>

namespace urdimbre::support {

SteadyTime steady_now() { return std::chrono::steady_clock::now(); }

Instant machine_now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

const ReckonedClock::Reading& ReckonedClock::best() const {
    return *std::ranges::min_element(readings_, {}, &Reading::round_trip);
}

void ReckonedClock::measured(const Sample& sample) {
    if (sample.answered < sample.asked) return;
    const auto round_trip = sample.answered - sample.asked;
    const SteadyTime middle = sample.asked + round_trip / 2;
    const bool first = readings_.empty();
    std::erase_if(readings_, [&](const Reading& old) {
        return sample.answered - old.middle > sample_age_max;
    });
    if (readings_.size() == samples_max) readings_.erase(readings_.begin());
    readings_.push_back(
        {.middle = middle,
         .round_trip = round_trip,
         .offset = sample.server.time_since_epoch() - middle.time_since_epoch()}
    );
    if (!first) return;
    offset_ = readings_.front().offset;
    moved_ = sample.answered;
}

std::optional<Instant> ReckonedClock::at(SteadyTime steady) {
    if (readings_.empty()) return std::nullopt;
    const auto passed = std::max(steady - moved_, SteadyTime::duration::zero());
    moved_ = std::max(moved_, steady);
    const Offset missing = best().offset - offset_;
    if (missing > jump_ahead) {
        offset_ += missing;
    } else {
        const Offset step = passed / slew_divisor;
        offset_ += std::clamp(missing, -step, step);
    }
    const auto reckoned = std::chrono::floor<std::chrono::milliseconds>(
        std::chrono::sys_time<std::chrono::nanoseconds>{steady.time_since_epoch() + offset_}
    );
    last_ = last_ ? std::max(*last_, reckoned) : reckoned;
    return last_;
}

std::optional<std::chrono::microseconds> ReckonedClock::uncertainty() const {
    if (readings_.empty()) return std::nullopt;
    return std::chrono::ceil<std::chrono::microseconds>(best().round_trip / 2);
}

std::optional<std::chrono::microseconds> ReckonedClock::drift() const {
    if (readings_.empty()) return std::nullopt;
    return std::chrono::round<std::chrono::microseconds>(best().offset - offset_);
}

}  // namespace urdimbre::support
