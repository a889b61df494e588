#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Figures about this node, read by Prometheus. Recording is lock-free and callable from any thread.
namespace urdimbre::support {

class Counter {
  public:
    void add(std::uint64_t n = 1) { value_.fetch_add(n, std::memory_order_relaxed); }
    std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

  private:
    std::atomic<std::uint64_t> value_{};
};

class Gauge {
  public:
    void set(std::int64_t value) { value_.store(value, std::memory_order_relaxed); }
    void add(std::int64_t n) { value_.fetch_add(n, std::memory_order_relaxed); }
    std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

  private:
    std::atomic<std::int64_t> value_{};
};

// How often a measure fell at or below each bound.
class Histogram {
  public:
    // `bounds` ascend; what is above the last is counted too.
    explicit Histogram(std::span<const double> bounds);

    void observe(double value);
    void observe(std::chrono::nanoseconds duration) {
        observe(std::chrono::duration<double>{duration}.count());
    }

    const std::vector<double>& bounds() const { return bounds_; }
    // In the bucket itself, not below it too; bucket(bounds().size()) is what was above the last.
    std::uint64_t bucket(std::size_t index) const {
        return counts_[index].load(std::memory_order_relaxed);
    }
    double sum() const { return sum_.load(std::memory_order_relaxed); }

  private:
    std::vector<double> bounds_;
    std::deque<std::atomic<std::uint64_t>> counts_;
    std::atomic<double> sum_{};
};

// Seconds, from 0.1 ms to 10 s.
std::span<const double> duration_bounds();

// Owns the figures; what it hands out lives as long as it does. One figure per name and labels:
// asking again gives the same one; a name keeps the type and the help with which it was first asked
// for.
class Metrics {
  public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    // `name` without the prefix "urdimbre_"; `labels` as in Prometheus text:
    // `code="too_slow",node="a"`, or empty.
    Counter& counter(std::string_view name, std::string_view help, std::string_view labels = {});
    Gauge& gauge(std::string_view name, std::string_view help, std::string_view labels = {});
    Histogram& histogram(
        std::string_view name,
        std::string_view help,
        std::span<const double> bounds = duration_bounds(),
        std::string_view labels = {}
    );

    // Appends all of it as Prometheus text, version 0.0.4.
    void write(std::string& out) const;

  private:
    struct Family;

    Family& family(std::string_view name, std::string_view help, std::size_t type);

    mutable std::mutex mutex_;  // guards the list of families, not the figures
    std::deque<Family> families_;
};

}  // namespace urdimbre::support
