#pragma once

#include "server/app/loop.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <utility>

namespace urdimbre::simulation {

using Duration = std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

// One deterministic world: a queue of tasks in virtual time. Time passes only by running them.
class World {
  public:
    explicit World(std::uint32_t seed) : random(seed) {}

    std::mt19937 random;

    Clock::time_point now() const { return now_; }
    std::chrono::milliseconds elapsed() const;

    void after(std::chrono::microseconds delay, std::function<void()> task);

    // Runs what is due within `duration`, and lets that time pass.
    void run_for(Duration duration);

    std::chrono::microseconds
    between(std::chrono::microseconds least, std::chrono::microseconds most);
    bool chance(double probability);

  private:
    Clock::time_point now_{};
    std::uint64_t order_{};
    std::map<std::pair<Clock::time_point, std::uint64_t>, std::function<void()>> tasks_;
};

// The loop and the workers of one node. Killed, nothing of it runs any more: what its workers had
// begun to ask of the database may have happened, and nobody learns of it.
class Process final : public app::Loop, public app::Offload {
  public:
    // How long a question to the database takes to arrive, and its answer to come back.
    struct Latency {
        std::chrono::microseconds least{100};
        std::chrono::microseconds most{3'000};
    };

    // How its own clock goes: it shows another time than the world's, and runs a little fast or
    // slow.
    struct Wrong {
        std::chrono::milliseconds off{};
        int parts_per_million{};
    };

    Process(World& world, Latency latency) : Process(world, latency, Wrong{}) {}
    Process(World& world, Latency latency, Wrong clock)
        : world_(world), latency_(latency), clock_(clock) {}
    ~Process() override { kill(); }

    void kill() { *alive_ = false; }

    // Stopped (SIGSTOP): what is due waits until it goes on.
    void freeze(Duration duration) { frozen_until_ = world_.now() + duration; }

    void post(std::function<void()> task) override;
    void after(std::chrono::milliseconds delay, std::function<void()> task) override;
    std::chrono::steady_clock::time_point steady_now() const override {
        const auto passed = world_.now().time_since_epoch();
        return world_.now() + clock_.off + passed / 1'000'000 * clock_.parts_per_million;
    }
    void run(std::function<void()> blocking, std::function<void()> then) override;

  private:
    void schedule(std::chrono::microseconds delay, std::function<void()> task);

    World& world_;
    Latency latency_;
    Wrong clock_;
    Clock::time_point frozen_until_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::simulation
