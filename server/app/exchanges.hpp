#pragma once

#include "server/app/exchange.hpp"

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace urdimbre::app {

// The frames of the protocol over plain HTTP, for networks that block WebSockets and for scripts:
//   POST /api/exchange                  frames, one per line; answered with what comes of them
//   GET  /api/spaces/<number>/windows   what comes after a position, at once or when there is some
//   POST /api/spaces/<number>/commands  one command; answered with its answer
// All three are visits of their own, so that the rules, codecs and refusals are those of a
// WebSocket. Between two requests nothing is kept but the presence of whoever asked: positions come
// with the request, and any node answers the next one. Only from the loop.
class Exchanges {
  public:
    struct Limits {
        std::size_t waiting_max{10'000};      // for their answer, on this node
        std::size_t waiting_of_one_max{16};   // of one person
        std::size_t lingering_of_one_max{8};  // the oldest goes first
        std::size_t answer_bytes_max{std::size_t{1} << 20};
        std::size_t frames_per_second{50};
        std::size_t frames_burst{200};
    };
    using Enlist = std::function<std::shared_ptr<void>(Outlet&, const Visitor&)>;

    Exchanges(Visit::House& house, Limits limits, Enlist enlist);
    ~Exchanges();

    static bool takes(std::string_view method, std::string_view path) {
        return exchange_form(method, path).has_value();
    }
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

    // This node goes: nobody is let in again.
    void shut() { open_ = false; }

    // Another history begins: commands of the one before are not waited for any more.
    void forget_commands();

    void metrics(std::string& out) const;

  private:
    using Time = std::chrono::steady_clock::time_point;

    // Somebody who asks over HTTP. Kept for as long as anything of it counts.
    struct Account {
        std::shared_ptr<Conduct> conduct;
        std::shared_ptr<support::TokenBucket> frames;
        std::size_t waiting{};
        std::deque<std::weak_ptr<Exchange>> lingering;
        Time used{};
    };
    using LinkKey = std::pair<storage::LoginHash, std::string>;

    Account& account_of(domain::PersonId person);
    void over(Exchange& exchange);
    void linger(Exchange& exchange);
    void wait_for_the_clock();
    void look_at_the_time();

    Visit::House& house_;
    Limits limits_;
    Enlist enlist_;
    std::unordered_map<Exchange*, std::shared_ptr<Exchange>> all_;
    std::vector<std::shared_ptr<Exchange>> gone_;  // in the middle of a call, perhaps
    std::map<LinkKey, Exchange*> links_;
    std::unordered_map<domain::PersonId, Account> accounts_;
    std::size_t waiting_{};
    std::size_t total_{};
    std::size_t refused_{};
    bool clock_runs_{};
    bool open_{true};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
