#pragma once

#include "server/app/exchange_request.hpp"
#include "server/app/outlet.hpp"
#include "server/app/visit.hpp"
#include "server/support/token_bucket.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// One request that brings frames and waits for what comes of them: a visit of its own, whose outlet
// is the answer. Afterwards it lingers for a while without a word, so that whoever asks again and
// again is in their spaces between two requests too. Only from the loop; nobody is called, and
// nothing of it destroyed, within a call of the visit's.
class Exchange final : public Outlet, public std::enable_shared_from_this<Exchange> {
  public:
    using Time = std::chrono::steady_clock::time_point;

    // What comes within a moment of the first news goes with it.
    static constexpr std::chrono::milliseconds gathered{25};
    // An answer to a command or a question is waited for so long, whatever `wait` says.
    static constexpr std::chrono::seconds answers_within{20};
    static constexpr std::chrono::seconds lingers{10};

    struct Of {
        Visit::House& house;
        Visitor visitor;
        std::shared_ptr<Conduct> conduct;
        std::shared_ptr<support::TokenBucket> frames;  // as fast as they may come
        std::function<std::shared_ptr<void>(Outlet&, const Visitor&)> enlist;
        std::size_t answer_bytes_max{};
        std::function<void(ApiResponse)> answer;
        std::function<void(Exchange&)> over;  // answered, or not to linger any more
    };

    Exchange(ExchangeRequest request, Of of);

    // Begins; in the place of `before`, the last request of the same link, if there was one.
    void start(std::shared_ptr<Exchange> before);

    // Answers with what there is, if that has not been done.
    void finish();

    // What a clock makes of it: answers when the time for it is over.
    void look_at_the_time(Time now);

    bool answered() const { return !of_.answer; }
    // Answered, and here still.
    bool lingering() const { return answered() && !over_; }
    void end();

    const Visitor& visitor() const { return visit_.visitor(); }
    const std::string& link() const { return request_.link; }

    void send(const wire::SharedFrame& frame) override;
    bool offer(const wire::SharedFrame& frame) override;
    bool lasting() const override { return false; }
    void caught_up() override { stir(); }
    void close(wire::CloseCode code) override;

  private:
    struct Picture {
        std::string frame;
        std::string mark;
    };

    void stir();
    void look();
    void say_more();
    bool complete();
    void take_the_place_of_the_one_before();
    bool wanted(std::string_view type) const;
    std::string mark_of_answer(const wire::SharedFrame& frame) const;
    ApiResponse response();
    ApiResponse exchange_response();
    ApiResponse command_response();

    ExchangeRequest request_;
    Of of_;
    Time began_;
    Time ended_{};
    std::vector<wire::SharedFrame> frames_;
    std::map<std::uint64_t, Picture> pictures_;  // of who is here, the newest of each space
    std::map<std::string, std::string> marks_;   // of what is asked again with every request
    std::size_t bytes_{};
    bool full_{};       // what else is new in spaces comes with the next request
    bool news_{};       // something is worth an answer
    bool gathering_{};  // a moment is given to what comes with it
    bool gathered_{};
    bool stirred_{};
    bool pausing_{};  // frames come too fast
    bool over_{};
    std::optional<wire::CloseCode> closed_;
    std::shared_ptr<Exchange> before_;
    Visit visit_;
    std::shared_ptr<void> enlisted_;
};

}  // namespace urdimbre::app
