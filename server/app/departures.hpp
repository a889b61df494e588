#pragma once

#include "server/app/sign_ins.hpp"
#include "server/app/visit.hpp"
#include "storage/erasure_store.hpp"

#include <functional>
#include <utility>

namespace urdimbre::app {

// Asking for the password again, and what is done only then: unlocking a shared device, and leaving
// for good (rule A22), with the name and the words or without (rule P13). Only from the loop.
class Departures {
  public:
    // `erasures`: null: the name and the words stay. `erased`: hears that somebody is to be seen
    // to.
    Departures(
        Visit::House& house,
        SignIns& sign_ins,
        storage::ErasureStore* erasures,
        std::function<void()> erased
    )
        : house_(house), sign_ins_(sign_ins), erasures_(erasures), erased_(std::move(erased)) {}

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  private:
    struct Exchange;
    using Shared = std::shared_ptr<Exchange>;

    void confirmed(Exchange& exchange);
    void look_at_spaces(Exchange& exchange);
    void leave_spaces(const Shared& exchange);
    void left_one(const Shared& exchange, const storage::SpaceListing& space, const Answer& answer);
    void close_account(const Shared& exchange);
    void close(Exchange& exchange);
    void finish(const Shared& exchange);
    void refuse(Exchange& exchange, int status, wire::RefusalCode code);
    void refuse_to_orphan(Exchange& exchange);

    Visit::House& house_;
    SignIns& sign_ins_;
    storage::ErasureStore* erasures_;
    std::function<void()> erased_;
};

}  // namespace urdimbre::app
