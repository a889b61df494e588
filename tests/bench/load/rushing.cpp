#include "tests/bench/load/broken.hpp"
#include "tests/bench/load/clock.hpp"
#include "tests/bench/load/entrance.hpp"
#include "tests/bench/load/figures.hpp"
#include "tests/bench/load/json_field.hpp"
#include "tests/bench/load/publication.hpp"
#include "tests/bench/load/scenario.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <limits>
#include <queue>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace urdimbre::bench {
namespace {

constexpr std::uint64_t patience_seconds = 120;
constexpr std::uint64_t between_words_ns = second_ns / 10;
constexpr std::uint64_t millisecond_ns = 1'000'000;

// As a browser does that was not told when to come again, or was cut.
constexpr std::uint64_t own_pause_ms = 1'000;

// A few who are in already: each says something ten times a second, and measures until it hears its
// own words. On a thread of its own, so that what it measures is the server.
class Insiders final : Audience {
  public:
    Insiders(const Stage& stage, const std::vector<Seat>& seats)
        : seats_(seats),
          crowd_(stage.target, *this, tokens_of(seats)),
          entrance_(crowd_, seats_, true),
          sent_at_(seats.size()),
          next_at_(seats.size()) {
        entrance_.wait(30);
        thread_ = std::thread{[this] { run(); }};
    }

    ~Insiders() { stop(); }

    // Until they have said so many words; sooner when something went wrong.
    void wait_for_words(std::uint64_t count) {
        for (std::uint64_t words = words_; words < count; words = words_) words_.wait(words);
    }

    void rush_begins() { rushing_ = true; }

    // Throws what went wrong meanwhile.
    void stop_and_tell() {
        stop();
        if (broken_) std::rethrow_exception(broken_);
    }

    const Histogram& before() const { return before_; }
    const Histogram& during() const { return during_; }

  private:
    void opened(Member& member) override { entrance_.opened(member); }

    void heard(Member& member, std::string_view text) override {
        const boost::json::object frame = read_frame(text);
        const std::string_view type = text_field(frame, "type");
        if (type != "window") {
            if (!entrance_.heard(member, frame) && type != "accepted") {
                throw Broken("a frame that nobody asked for: " + std::string(type));
            }
            return;
        }
        const std::uint64_t now = now_ns();
        std::uint64_t& sent = sent_at_[member.number];
        if (sent == 0) throw Broken("words of nobody");
        (rushing_ ? during_ : before_).add(now - std::exchange(sent, 0));
        next_at_[member.number] = now + between_words_ns;
        ++words_;
        words_.notify_one();
    }

    void run() {
        try {
            while (!stopping_) {
                const std::uint64_t now = now_ns();
                for (std::uint32_t i = 0; i < seats_.size(); ++i) {
                    if (sent_at_[i] == 0 && next_at_[i] <= now) publish(i, now);
                }
                crowd_.turn(1);
            }
        } catch (...) {
            broken_ = std::current_exception();
            words_ = std::numeric_limits<std::uint64_t>::max();
            words_.notify_one();
        }
    }

    void publish(std::uint32_t number, std::uint64_t now) {
        const std::uint32_t slot = publications_.add(number, 1, now);
        const PublicationId id = publications_[slot].id;
        sent_at_[number] = now;
        std::string frame = R"({"type":"command","id":")";
        frame.append(id.data(), id.size())
            .append(R"(","space":)")
            .append(std::to_string(seats_[number].space))
            .append(R"(,"do":{"type":"post_message","text":"¿Se nota?"}})");
        crowd_.send(crowd_.member(number), frame);
    }

    void stop() {
        stopping_ = true;
        if (thread_.joinable()) thread_.join();
    }

    const std::vector<Seat>& seats_;
    Crowd crowd_;
    Entrance entrance_;
    Publications publications_{now_ns()};
    std::vector<std::uint64_t> sent_at_;  // 0: nothing awaited
    std::vector<std::uint64_t> next_at_;
    Histogram before_;
    Histogram during_;
    std::atomic<std::uint64_t> words_{};
    std::atomic<bool> rushing_{};
    std::atomic<bool> stopping_{};
    std::exception_ptr broken_;
    std::thread thread_;
};

// All those who come at once, and come again as they are told.
class Newcomers final : Audience {
  public:
    explicit Newcomers(const Stage& stage)
        : stage_(stage),
          crowd_(stage.target, *this, tokens_of(stage.seats)),
          attempts_(stage.seats.size(), 1),
          told_to_wait_(stage.seats.size()) {
        crowd_.admit(0);
    }

    boost::json::object run();

  private:
    struct Return {
        std::uint64_t at;
        std::uint32_t member;
        bool operator<(const Return& other) const { return at > other.at; }
    };

    void opened(Member& member) override {
        crowd_.send(member, R"({"type":"hello","protocol":1,"client":"urdimbre load"})");
    }

    void heard(Member& member, std::string_view text) override {
        boost::system::error_code error;
        const boost::json::value value = boost::json::parse({text.data(), text.size()}, error);
        if (error) throw Broken("a frame that is not JSON");
        const auto& frame = object_of(value);
        const std::string_view type = text_field(frame, "type");
        const std::uint64_t space = stage_.seats[member.number].space;
        if (type == "welcome") {
            crowd_.send(member, join_frame(space));
        } else if (type == "snapshot") {
            if (number_field(frame, "space") != space) throw Broken("a snapshot of another space");
            arrivals_.push_back(now_ns() - began_);
        } else if (type == "closing") {
            told_to_wait_[member.number] = number_field(frame, "retry_after");
        } else if (type != "presence" && type != "presence_changed") {
            throw Broken("a frame that nobody asked for: " + std::string(text.substr(0, 400)));
        }
    }

    void ended(Member& member, const std::string&) override {
        crowd_.leave(member);
        const std::uint32_t number = member.number;
        ++attempts_[number];
        std::uint64_t wait = std::exchange(told_to_wait_[number], 0);
        if (wait == 0) {
            ++cut_;
            wait = own_pause_ms / 2 + dice_() % own_pause_ms;
        } else {
            ++turned_away_;
        }
        returns_.push({now_ns() + wait * millisecond_ns, number});
    }

    const Stage& stage_;
    Crowd crowd_;
    std::vector<std::uint32_t> attempts_;
    std::vector<std::uint64_t> told_to_wait_;  // milliseconds; 0: not told
    std::priority_queue<Return> returns_;
    std::vector<std::uint64_t> arrivals_;
    std::uint64_t began_{};
    std::uint64_t turned_away_{};
    std::uint64_t cut_{};
    std::minstd_rand dice_{7};
};

boost::json::object Newcomers::run() {
    began_ = now_ns();
    const std::size_t all = crowd_.size();
    const std::size_t apart = static_cast<std::size_t>(second_ns / all);
    std::uint64_t offered_ns = 0;
    while (arrivals_.size() < all) {
        const std::uint64_t now = now_ns();
        crowd_.admit(std::min(all, static_cast<std::size_t>((now - began_) / apart) + 1));
        for (; !returns_.empty() && returns_.top().at <= now; returns_.pop()) {
            crowd_.open(crowd_.member(returns_.top().member));
        }
        crowd_.turn(1);
        if (offered_ns == 0 && crowd_.all_were_opened()) offered_ns = now_ns() - began_;
        if (now - began_ > patience_seconds * second_ns) {
            throw Broken(
                "only " + std::to_string(arrivals_.size()) + " of " + std::to_string(all) +
                " came in within " + std::to_string(patience_seconds) + " s"
            );
        }
    }
    const auto seconds = [&](double share) {
        const auto place = static_cast<std::size_t>(static_cast<double>(all - 1) * share);
        return static_cast<double>(arrivals_[place]) / 1e9;
    };
    return {
        {"newcomers", all},
        {"offered_within_s", static_cast<double>(offered_ns) / 1e9},
        {"half_in_s", seconds(0.5)},
        {"99_of_100_in_s", seconds(0.99)},
        {"all_in_s", seconds(1)},
        {"turned_away", turned_away_},
        {"cut", cut_},
        {"attempts_most", *std::ranges::max_element(attempts_)},
    };
}

}  // namespace

boost::json::object
rush(const Stage& stage, const std::vector<Seat>& inside, std::uint64_t seconds_before) {
    if (inside.empty()) throw Broken("rush wants --inside");
    Insiders insiders(stage, inside);
    insiders.wait_for_words(seconds_before * inside.size() * (second_ns / between_words_ns));
    const UsageMeter meter(stage.server, stage.database);
    insiders.rush_begins();
    boost::json::object out = Newcomers(stage).run();
    meter.report(out, out.at("all_in_s").as_double(), 0);
    insiders.stop_and_tell();
    out["inside_before_us"] = latency(insiders.before());
    out["inside_during_us"] = latency(insiders.during());
    out["inside_words_during"] = insiders.during().total();
    return out;
}

}  // namespace urdimbre::bench
