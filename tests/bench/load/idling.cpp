#include "tests/bench/load/broken.hpp"
#include "tests/bench/load/clock.hpp"
#include "tests/bench/load/entrance.hpp"
#include "tests/bench/load/process_usage.hpp"
#include "tests/bench/load/scenario.hpp"

namespace urdimbre::bench {
namespace {

class IdleRun final : Audience {
  public:
    IdleRun(const Stage& stage, bool join)
        : stage_(stage),
          crowd_(stage.target, *this, tokens_of(stage.seats)),
          entrance_(crowd_, stage.seats, join) {}

    boost::json::object run(std::uint64_t seconds);

  private:
    void opened(Member& member) override { entrance_.opened(member); }
    void heard(Member& member, std::string_view text) override {
        if (!entrance_.heard(member, read_frame(text)))
            throw Broken("an idle connection heard something");
    }

    const Stage& stage_;
    Crowd crowd_;
    Entrance entrance_;
};

// How much `after` is above `before` for each connection. Memory may be given back meanwhile, so it
// can be negative.
double growth(std::uint64_t before, std::uint64_t after, std::size_t connections) {
    return (static_cast<double>(after) - static_cast<double>(before)) /
           static_cast<double>(connections);
}

boost::json::object IdleRun::run(std::uint64_t seconds) {
    const Memory before = memory_of(stage_.server);
    const std::uint64_t begin = now_ns();
    entrance_.wait(30);
    const double opening = static_cast<double>(now_ns() - begin) / 1e9;

    const double cpu = cpu_seconds(stage_.server);
    const std::uint64_t end = now_ns() + seconds * second_ns;
    while (now_ns() < end) crowd_.turn(100);
    const Memory after = memory_of(stage_.server);

    const std::size_t connections = crowd_.size();
    // Both ends of every connection are on this machine, so the kernel's share is divided by two.
    return {
        {"connections", connections},
        {"opening_seconds", opening},
        {"server_idle_cores", (cpu_seconds(stage_.server) - cpu) / static_cast<double>(seconds)},
        {"server_resident_bytes_before", before.resident},
        {"server_resident_bytes", after.resident},
        {"resident_bytes_per_connection", growth(before.resident, after.resident, connections)},
        {"anonymous_bytes_per_connection", growth(before.anonymous, after.anonymous, connections)},
        {"dirty_bytes_per_connection", growth(before.dirty, after.dirty, connections)},
        {"kernel_slab_bytes_per_end", growth(before.kernel_slab, after.kernel_slab, 2 * connections)
        },
        {"kernel_buffer_bytes_per_end",
         growth(before.kernel_socket, after.kernel_socket, 2 * connections)},
    };
}

}  // namespace

boost::json::object idle(const Stage& stage, bool join, std::uint64_t seconds) {
    if (stage.server == 0) throw Broken("idle wants --server-pid");
    return IdleRun(stage, join).run(seconds);
}

}  // namespace urdimbre::bench
