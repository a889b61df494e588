#include "tests/bench/load/broken.hpp"
#include "tests/bench/load/clock.hpp"
#include "tests/bench/load/entrance.hpp"
#include "tests/bench/load/figures.hpp"
#include "tests/bench/load/histogram.hpp"
#include "tests/bench/load/json_field.hpp"
#include "tests/bench/load/publication.hpp"
#include "tests/bench/load/scenario.hpp"
#include "tests/bench/load/window_check.hpp"

#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

namespace urdimbre::bench {
namespace {

constexpr std::uint64_t stall_seconds = 10;
constexpr std::size_t passed_on_overhead = 190;  // of a passed-on frame that is not its words

struct SpaceRun {
    std::uint64_t id{};
    std::uint32_t members{};
    std::uint64_t last_sent{};  // numbered by the publisher where the server does not
    std::unique_ptr<WindowCheck> check;
};

class PublishingRun final : Audience {
  public:
    PublishingRun(const Stage& stage, const Publishing& plan);

    boost::json::object run();

  private:
    void opened(Member& member) override;
    void heard(Member& member, std::string_view text) override;
    void deliver(Member& member, const CheckedWindow& window);
    void finished(std::uint32_t slot);
    void publish(std::uint32_t by);
    void turn();
    void start();
    void run_until(std::uint64_t end);
    void drain();

    std::size_t words_bytes() const;
    std::string command(const SpaceRun& space, std::string_view id) const;
    std::string passed_on(SpaceRun& space, std::string_view id) const;

    const Stage& stage_;
    const Publishing plan_;
    Publications publications_{now_ns()};
    std::vector<SpaceRun> spaces_;
    std::vector<std::uint32_t> space_of_;  // by member
    std::vector<std::uint32_t> publishers_;
    Crowd crowd_;
    Entrance entrance_;
    bool publishing_{};
    std::uint64_t now_{};
    std::uint64_t last_delivery_{};
    DeliveryFigures figures_;
};

PublishingRun::PublishingRun(const Stage& stage, const Publishing& plan)
    : stage_(stage),
      plan_(plan),
      crowd_(stage.target, *this, tokens_of(stage.seats)),
      entrance_(crowd_, stage.seats, true) {
    std::unordered_map<std::uint64_t, std::uint32_t> place;
    for (std::uint32_t member = 0; member < stage.seats.size(); ++member) {
        const std::uint64_t id = stage.seats[member].space;
        const auto [found, is_new] =
            place.try_emplace(id, static_cast<std::uint32_t>(spaces_.size()));
        if (is_new) {
            spaces_.push_back(
                {id,
                 0,
                 0,
                 std::make_unique<WindowCheck>(id, plan.publishers * plan.in_flight, words_bytes())}
            );
        }
        space_of_.push_back(found->second);
        if (spaces_[found->second].members++ < plan.publishers) publishers_.push_back(member);
    }
}

std::size_t PublishingRun::words_bytes() const {
    if (!plan_.baseline) return plan_.bytes;
    return plan_.bytes > passed_on_overhead ? plan_.bytes - passed_on_overhead : 1;
}

void PublishingRun::opened(Member& member) {
    if (plan_.baseline) {
        entrance_.let_in();
    } else {
        entrance_.opened(member);
    }
}

void PublishingRun::heard(Member& member, std::string_view text) {
    now_ = now_ns();
    WindowCheck& check = *spaces_[space_of_[member.number]].check;
    if (const auto* window = check.known(text, member.position)) {
        ++figures_.compared;
        deliver(member, *window);
        return;
    }
    const boost::json::object frame = read_frame(text);
    const std::string_view type = text_field(frame, "type");
    if (type == "window") {
        ++figures_.parsed;
        deliver(member, check.admit(frame, text, member.position, publications_));
    } else if (type == "accepted") {
        ++figures_.accepted;
        finished(publications_.find(text_field(frame, "id")));
    } else if (!entrance_.heard(member, frame)) {
        throw Broken("a frame that nobody asked for: " + std::string(type));
    }
}

// Everything up to here has been found right; what remains is to count.
void PublishingRun::deliver(Member& member, const CheckedWindow& window) {
    member.position = window.upto;
    last_delivery_ = now_;
    ++figures_.frames;
    for (const std::uint32_t slot : window.publications) {
        const Publication& publication = publications_[slot];
        const std::uint64_t latency = now_ - publication.sent_at;
        figures_.every.add(latency);
        if (publication.by == member.number) figures_.own.add(latency);
        finished(slot);
    }
}

// One of those awaited has heard. When it was the last, its publisher may publish again.
void PublishingRun::finished(std::uint32_t slot) {
    const std::uint32_t by = publications_[slot].by;
    if (!publications_.heard(slot)) return;
    ++figures_.publishes;
    if (publishing_) publish(by);
}

void PublishingRun::publish(std::uint32_t by) {
    SpaceRun& space = spaces_[space_of_[by]];
    const std::uint32_t answers = plan_.baseline ? 0 : 1;
    const std::uint32_t slot = publications_.add(by, space.members + answers, now_ns());
    const PublicationId id = publications_[slot].id;
    const std::string_view text{id.data(), id.size()};
    crowd_.send(crowd_.member(by), plan_.baseline ? passed_on(space, text) : command(space, text));
}

std::string PublishingRun::command(const SpaceRun& space, std::string_view id) const {
    std::string out = R"({"type":"command","id":")";
    out.append(id).append(R"(","space":)").append(std::to_string(space.id));
    out.append(R"(,"do":{"type":"post_message","text":")")
        .append(words_of(id, words_bytes()))
        .append("\"}}");
    return out;
}

// What everybody shall receive, as the server itself says nothing.
std::string PublishingRun::passed_on(SpaceRun& space, std::string_view id) const {
    const std::string after = std::to_string(space.last_sent);
    const std::string upto = std::to_string(++space.last_sent);
    std::string out = R"({"type":"window","space":)" + std::to_string(space.id);
    out += R"(,"after":)" + after + R"(,"upto":)" + upto;
    out += R"(,"items":[{"type":"message_posted","seq":)" + upto + R"(,"at":1767225600000,"id":")";
    out.append(id)
        .append(R"(","author":1,"text":")")
        .append(words_of(id, words_bytes()))
        .append("\"}]}");
    return out;
}

void PublishingRun::turn() {
    crowd_.turn(100);
    if (publications_.in_flight() > 0 && now_ns() > last_delivery_ + stall_seconds * second_ns) {
        throw Broken(
            "incomplete: " + std::to_string(publications_.in_flight()) +
            " messages were not received by everybody within " + std::to_string(stall_seconds) +
            " s"
        );
    }
}

void PublishingRun::start() {
    entrance_.wait(30);
    last_delivery_ = now_ns();
    publishing_ = true;
    for (const std::uint32_t by : publishers_) {
        for (std::uint64_t i = 0; i < plan_.in_flight; ++i) publish(by);
    }
}

void PublishingRun::run_until(std::uint64_t end) {
    while (now_ns() < end) turn();
}

// Nobody publishes any more, and everybody shall end at the same position.
void PublishingRun::drain() {
    publishing_ = false;
    while (publications_.in_flight() > 0) turn();
    std::unordered_map<std::uint32_t, std::uint64_t> head;
    for (std::uint32_t member = 0; member < crowd_.size(); ++member) {
        const std::uint64_t position = crowd_.member(member).position;
        const auto [found, is_first] = head.try_emplace(space_of_[member], position);
        if (!is_first && found->second != position)
            throw Broken("two members of a space end at different positions");
    }
}

boost::json::object PublishingRun::run() {
    start();
    run_until(now_ns() + plan_.warmup * second_ns);

    figures_.clear();
    const UsageMeter meter(stage_.server, stage_.database);
    const std::uint64_t begin = now_ns();
    run_until(begin + plan_.seconds * second_ns);
    const double seconds = static_cast<double>(now_ns() - begin) / 1e9;
    boost::json::object out = figures_.report(seconds);
    meter.report(out, seconds, figures_.every.total());

    drain();
    out["members"] = crowd_.size();
    out["spaces"] = spaces_.size();
    out["publishers"] = publishers_.size();
    out["in_flight"] = plan_.in_flight;
    out["bytes"] = plan_.bytes;
    return out;
}

}  // namespace

boost::json::object publish(const Stage& stage, const Publishing& plan) {
    return PublishingRun(stage, plan).run();
}

}  // namespace urdimbre::bench
