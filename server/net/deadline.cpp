#include "server/net/deadline.hpp"

#include <utility>
#include <vector>

namespace urdimbre::net {

void Deadlines::wait() {
    if (!timer_) timer_ = std::make_unique<boost::asio::steady_timer>(context_);
    timer_->expires_after(tick);
    timer_->async_wait([self = std::weak_ptr{self_}](boost::system::error_code error) {
        const auto deadlines = self.lock();
        if (deadlines && !error) (*deadlines)->run();
    });
}

void Deadlines::run() {
    ++now_;
    std::vector<Deadline*> due;
    for (Deadline* const deadline : armed_) {
        if (deadline->due_ <= now_) due.push_back(deadline);
    }
    // Expiry cancels operations; what follows from that runs in later turns, so none of these is
    // destroyed meanwhile.
    for (Deadline* const deadline : due) {
        deadline->disarm();
        deadline->passed_ = true;
        deadline->expired_();
    }
    if (armed_.empty()) {
        timer_.reset();
    } else {
        wait();
    }
}

Deadline::Deadline(Deadlines& deadlines, std::function<void()> expired)
    : deadlines_{deadlines}, expired_{std::move(expired)} {}

Deadline::~Deadline() { disarm(); }

void Deadline::arm(std::chrono::milliseconds patience) {
    disarm();
    passed_ = false;
    // Rounded up, and one more for the tick that is under way.
    const auto ticks =
        (patience + Deadlines::tick - std::chrono::milliseconds{1}) / Deadlines::tick;
    due_ = deadlines_.now_ + static_cast<std::uint64_t>(ticks) + 1;
    place_ = deadlines_.armed_.insert(deadlines_.armed_.end(), this);
    armed_ = true;
    if (!deadlines_.timer_) deadlines_.wait();
}

void Deadline::disarm() {
    if (std::exchange(armed_, false)) deadlines_.armed_.erase(place_);
}

}  // namespace urdimbre::net
