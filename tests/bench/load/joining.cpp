#include "tests/bench/load/broken.hpp"
#include "tests/bench/load/clock.hpp"
#include "tests/bench/load/entrance.hpp"
#include "tests/bench/load/figures.hpp"
#include "tests/bench/load/json_field.hpp"
#include "tests/bench/load/scenario.hpp"

#include <optional>
#include <string>

namespace urdimbre::bench {
namespace {

constexpr std::uint64_t answer_seconds =
    600;  // the first join may find a server that has to read a whole log

class JoinRun final : Audience {
  public:
    explicit JoinRun(const Stage& stage)
        : stage_(stage),
          crowd_(stage.target, *this, {stage.seats.front().token}),
          entrance_(crowd_, stage.seats, false) {}

    boost::json::object run(std::uint64_t times);

  private:
    void opened(Member& member) override { entrance_.opened(member); }
    void heard(Member& member, std::string_view text) override;
    std::uint64_t ask(const std::string& frame, std::string_view answer);

    const Stage& stage_;
    Crowd crowd_;
    Entrance entrance_;
    std::string answered_;  // the type of the last answer
    std::uint64_t answered_at_{};
    std::uint64_t head_{};
    std::size_t snapshot_bytes_{};
};

void JoinRun::heard(Member& member, std::string_view text) {
    const std::uint64_t now = now_ns();
    const boost::json::object frame = read_frame(text);
    const std::string_view type = text_field(frame, "type");
    if (type == "snapshot") {
        head_ = number_field(object_field(frame, "position"), "seq");
        snapshot_bytes_ = text.size();
    } else if (type != "left") {
        if (!entrance_.heard(member, frame))
            throw Broken("a frame that nobody asked for: " + std::string(type));
        return;
    }
    answered_ = type;
    answered_at_ = now;
}

// Nanoseconds until the answer.
std::uint64_t JoinRun::ask(const std::string& frame, std::string_view answer) {
    answered_.clear();
    const std::uint64_t begin = now_ns();
    crowd_.send(crowd_.member(0), frame);
    while (answered_.empty()) {
        crowd_.turn(100);
        if (now_ns() - begin > answer_seconds * second_ns) throw Broken("no answer to " + frame);
    }
    if (answered_ != answer) throw Broken("not the answer to " + frame + ": " + answered_);
    return answered_at_ - begin;
}

boost::json::object JoinRun::run(std::uint64_t times) {
    const std::uint64_t space = stage_.seats.front().space;
    crowd_.turn(100);
    entrance_.wait(30);
    const std::string leave = R"({"type":"leave","space":)" + std::to_string(space) + "}";
    std::optional<std::uint64_t> first;
    Histogram again;
    for (std::uint64_t i = 0; i < times; ++i) {
        const std::uint64_t took = ask(join_frame(space), "snapshot");
        if (first) {
            again.add(took);
        } else {
            first = took;
        }
        ask(leave, "left");
    }
    return {
        {"head", head_},
        {"joins", times},
        {"first_join_us", static_cast<double>(first.value_or(0)) / 1e3},
        {"join_us", latency(again)},
        {"snapshot_bytes", snapshot_bytes_},
    };
}

}  // namespace

boost::json::object join(const Stage& stage, std::uint64_t times) {
    return JoinRun(stage).run(times);
}

}  // namespace urdimbre::bench
