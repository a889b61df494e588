#include "tests/bench/load/figures.hpp"

#include "tests/bench/load/process_usage.hpp"

namespace urdimbre::bench {

boost::json::object latency(const Histogram& histogram) {
    const auto us = [&](double share) {
        return static_cast<double>(histogram.quantile(share)) / 1e3;
    };
    return {{"p50", us(0.5)}, {"p99", us(0.99)}, {"p999", us(0.999)}, {"max", us(1)}};
}

void DeliveryFigures::clear() {
    publishes = frames = parsed = compared = accepted = 0;
    every.clear();
    own.clear();
}

boost::json::object DeliveryFigures::report(double seconds) const {
    const auto per_second = [&](std::uint64_t count) {
        return static_cast<double>(count) / seconds;
    };
    return {
        {"seconds", seconds},
        {"publishes", publishes},
        {"publishes_per_s", per_second(publishes)},
        {"deliveries", every.total()},
        {"deliveries_per_s", per_second(every.total())},
        {"frames", frames},
        {"frames_parsed", parsed},
        {"frames_compared", compared},
        {"accepted", accepted},
        {"delivery_us", latency(every)},
        {"own_delivery_us", latency(own)},
    };
}

UsageMeter::UsageMeter(pid_t server, pid_t database)
    : server_(server),
      database_(database),
      server_before_(cpu_seconds(server)),
      database_before_(cpu_seconds(database)),
      own_before_(own_cpu_seconds()) {}

void UsageMeter::report(boost::json::object& out, double seconds, std::uint64_t deliveries) const {
    const double server = cpu_seconds(server_) - server_before_;
    out["server_cores"] = server / seconds;
    out["database_cores"] = (cpu_seconds(database_) - database_before_) / seconds;
    out["generator_cores"] = (own_cpu_seconds() - own_before_) / seconds;
    if (deliveries > 0)
        out["server_us_per_delivery"] = server * 1e6 / static_cast<double>(deliveries);
    if (server_ != 0) out["server_resident_bytes"] = memory_of(server_).resident;
}

}  // namespace urdimbre::bench
