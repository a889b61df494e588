#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace urdimbre::app {

// Failures by whoever they are counted for (an address, a handle): a few are free, then each one
// doubles the wait before the next attempt. Each node counts for itself; bounded. Only from the
// loop.
class Attempts {
  public:
    using Moment = std::chrono::steady_clock::time_point;
    struct Limits {
        int free{5};
        std::chrono::seconds first_wait{2};
        std::chrono::seconds longest_wait{900};
        std::chrono::seconds forgotten_after{3600};
        std::size_t keys_max{20'000};
    };

    explicit Attempts(Limits limits) : limits_(limits) {}

    // How long to wait before trying. No value: try.
    std::optional<std::chrono::seconds> wait(const std::string& key, Moment now) const;

    void failed(const std::string& key, Moment now);
    void succeeded(const std::string& key) { counted_.erase(key); }

  private:
    struct Counted {
        int failures{};
        Moment last{};
        Moment not_before{};
    };

    void make_room(Moment now);

    Limits limits_;
    std::map<std::string, Counted> counted_;
};

}  // namespace urdimbre::app
