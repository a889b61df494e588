#include "tests/simulation/virtual_time.hpp"

namespace urdimbre::simulation {

std::chrono::milliseconds World::elapsed() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(now_.time_since_epoch());
}

void World::after(std::chrono::microseconds delay, std::function<void()> task) {
    tasks_.emplace(std::pair{now_ + delay, order_++}, std::move(task));
}

void World::run_for(Duration duration) {
    const Clock::time_point end = now_ + duration;
    while (!tasks_.empty() && tasks_.begin()->first.first <= end) {
        auto next = tasks_.extract(tasks_.begin());
        now_ = next.key().first;
        next.mapped()();
    }
    now_ = end;
}

std::chrono::microseconds
World::between(std::chrono::microseconds least, std::chrono::microseconds most) {
    return std::chrono::microseconds{
        std::uniform_int_distribution<std::int64_t>(least.count(), most.count())(random)
    };
}

bool World::chance(double probability) { return std::bernoulli_distribution(probability)(random); }

void Process::post(std::function<void()> task) { schedule({}, std::move(task)); }

void Process::after(std::chrono::milliseconds delay, std::function<void()> task) {
    schedule(delay, std::move(task));
}

void Process::run(std::function<void()> blocking, std::function<void()> then) {
    schedule(
        world_.between(latency_.least, latency_.most),
        [this, blocking = std::move(blocking), then = std::move(then)]() mutable {
            blocking();
            schedule(world_.between(latency_.least, latency_.most), std::move(then));
        }
    );
}

void Process::schedule(std::chrono::microseconds delay, std::function<void()> task) {
    world_.after(delay, [this, alive = alive_, task = std::move(task)]() mutable {
        if (!*alive) return;
        if (world_.now() < frozen_until_) {
            schedule(
                std::chrono::duration_cast<std::chrono::microseconds>(frozen_until_ - world_.now()),
                std::move(task)
            );
            return;
        }
        task();
    });
}

}  // namespace urdimbre::simulation
