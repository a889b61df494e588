#pragma once

#include "tests/bench/load/histogram.hpp"

#include <boost/json/object.hpp>

#include <sys/types.h>

#include <cstdint>

namespace urdimbre::bench {

// p50, p99, p99.9 and the largest, in microseconds.
boost::json::object latency(const Histogram& histogram);

struct DeliveryFigures {
    std::uint64_t publishes{};  // received by everybody
    std::uint64_t frames{};
    std::uint64_t parsed{};    // frames that were read in full
    std::uint64_t compared{};  // frames that were compared byte by byte with one of those
    std::uint64_t accepted{};
    Histogram every;  // from a publication to each of its deliveries
    Histogram own;    // from a publication to its publisher's own delivery

    void clear();
    boost::json::object report(double seconds) const;
};

// Processor time used since it was made.
class UsageMeter {
  public:
    UsageMeter(pid_t server, pid_t database);
    void report(boost::json::object& out, double seconds, std::uint64_t deliveries) const;

  private:
    pid_t server_;
    pid_t database_;
    double server_before_;
    double database_before_;
    double own_before_;
};

}  // namespace urdimbre::bench
