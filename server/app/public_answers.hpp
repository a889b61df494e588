#pragma once

#include "server/app/api_answer.hpp"
#include "server/app/attempts.hpp"
#include "server/app/visit.hpp"
#include "server/support/token_bucket.hpp"
#include "storage/answer_link_store.hpp"
#include "storage/instrument_store.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace urdimbre::app {

// What a link does for whoever holds it (rules I8, I20, I22): it shows what is asked, and takes an
// answer. No login is asked for and none is looked at; an address is counted for a while, in
// memory, and goes nowhere else. A link that is unknown, closed, full or over is one and the same.
// Only from the loop.
class PublicAnswers {
  public:
    PublicAnswers(
        Visit::House& house,
        storage::InstrumentStore* store,
        storage::AnswerLinkStore* links
    )
        : house_(house), store_(store), links_(links) {}

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  private:
    struct Exchange;
    using Shared = std::shared_ptr<Exchange>;

    // How long this address has to wait. No value: it is its turn.
    std::optional<std::chrono::seconds> too_often(const std::string& address);
    void refuse(Exchange& exchange, int status, wire::RefusalCode code) const;
    void object(Exchange& exchange, wire::RefusalCode code) const;
    // What was kept before is known all the same.
    static bool takes_answers(const Exchange& exchange);

    // In a worker thread.
    void respond(Exchange& exchange) const;
    void find(Exchange& exchange, const storage::AnswerLinkStore::Hash& secret) const;
    void look(Exchange& exchange) const;
    void keep(Exchange& exchange) const;

    Visit::House& house_;
    storage::InstrumentStore* store_;
    storage::AnswerLinkStore* links_;

    // What was asked in vain counts once: a class whose link is over guesses nothing.
    void count_guess(const Exchange& exchange);

    // A school has one address: a class that answers at once is many people, not one.
    Attempts guesses_{
        {.free = 200,
         .first_wait = std::chrono::seconds{2},
         .longest_wait = std::chrono::seconds{120},
         .forgotten_after = std::chrono::seconds{900},
         .keys_max = 20'000}
    };
    struct Counted {
        support::TokenBucket tokens;
        std::chrono::steady_clock::time_point not_before;
    };
    std::map<std::string, Counted> pace_;
    std::set<std::pair<std::string, storage::AnswerLinkStore::Hash>> in_vain_;  // by whom
    std::chrono::steady_clock::time_point in_vain_since_;
};

}  // namespace urdimbre::app
