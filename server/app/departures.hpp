#pragma once

#include "server/app/sign_ins.hpp"
#include "server/app/visit.hpp"

#include <functional>

namespace urdimbre::app {

// Asking for the password again, and what is done only then: unlocking a shared device, and leaving
// for good (rule A22). Only from the loop.
class Departures {
  public:
    Departures(Visit::House& house, SignIns& sign_ins) : house_(house), sign_ins_(sign_ins) {}

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
    void finish(const Shared& exchange);
    void refuse(Exchange& exchange, int status, wire::RefusalCode code);
    void refuse_to_orphan(Exchange& exchange);

    Visit::House& house_;
    SignIns& sign_ins_;
};

}  // namespace urdimbre::app
