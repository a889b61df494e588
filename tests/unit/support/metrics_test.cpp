#include "server/support/metrics.hpp"

#include <gtest/gtest.h>

#include <array>
#include <thread>
#include <vector>

namespace urdimbre::support {
namespace {

TEST(Metrics, AreWrittenAsPrometheusReadsThem) {
    Metrics metrics;
    metrics.counter("frames_total", "Frames.", R"(way="in")").add(3);
    metrics.counter("frames_total", "Frames.", R"(way="out")").add();
    metrics.gauge("open", "Open.").set(-2);
    constexpr std::array bounds{0.5, 1.0};
    Histogram& waits = metrics.histogram("wait_seconds", "Waits.", bounds);
    for (const double value : {0.25, 0.5, 0.75, 3.0}) waits.observe(value);
    std::string text;
    metrics.write(text);
    EXPECT_EQ(
        text,
        "# HELP urdimbre_frames_total Frames.\n"
        "# TYPE urdimbre_frames_total counter\n"
        "urdimbre_frames_total{way=\"in\"} 3\n"
        "urdimbre_frames_total{way=\"out\"} 1\n"
        "# HELP urdimbre_open Open.\n"
        "# TYPE urdimbre_open gauge\n"
        "urdimbre_open -2\n"
        "# HELP urdimbre_wait_seconds Waits.\n"
        "# TYPE urdimbre_wait_seconds histogram\n"
        "urdimbre_wait_seconds_bucket{le=\"0.5\"} 2\n"
        "urdimbre_wait_seconds_bucket{le=\"1\"} 3\n"
        "urdimbre_wait_seconds_bucket{le=\"+Inf\"} 4\n"
        "urdimbre_wait_seconds_sum 4.5\n"
        "urdimbre_wait_seconds_count 4\n"
    );
}

TEST(Metrics, AreTheSameWhenAskedForAgain) {
    Metrics metrics;
    Counter& first = metrics.counter("a_total", "A.");
    for (int i = 0; i < 100; ++i)
        metrics.counter("a_total", "A.", "n=\"" + std::to_string(i) + "\"");
    EXPECT_EQ(&first, &metrics.counter("a_total", "A."));
}

TEST(Metrics, CountFromManyThreads) {
    Metrics metrics;
    Counter& counter = metrics.counter("a_total", "A.");
    Histogram& histogram = metrics.histogram("b_seconds", "B.");
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 10'000; ++n) {
                    counter.add();
                    histogram.observe(1.0);
                }
            });
        }
    }
    EXPECT_EQ(counter.value(), 40'000u);
    EXPECT_EQ(histogram.sum(), 40'000.0);
}

TEST(Metrics, OneNameHasOneType) {
    Metrics metrics;
    metrics.counter("a", "A.");
    EXPECT_DEATH(metrics.gauge("a", "A."), "");
}

}  // namespace
}  // namespace urdimbre::support
