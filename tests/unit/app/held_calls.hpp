#pragma once

#include "server/app/loop.hpp"

#include <deque>
#include <functional>
#include <utility>

namespace urdimbre::tests {

// Workers whose calls end when the test says so.
class HeldCalls final : public app::Offload {
  public:
    void run(std::function<void()> blocking, std::function<void()> then) override {
        calls_.push_back({std::move(blocking), std::move(then)});
    }
    std::size_t under_way() const { return calls_.size(); }
    void end_oldest() {
        const auto [blocking, then] = std::move(calls_.front());
        calls_.pop_front();
        blocking();
        then();
    }

  private:
    std::deque<std::pair<std::function<void()>, std::function<void()>>> calls_;
};

}  // namespace urdimbre::tests
