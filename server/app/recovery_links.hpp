#pragma once

#include "server/app/sign_ins.hpp"
#include "server/app/visit.hpp"

#include <functional>

namespace urdimbre::app {

// What a recovery link does (rule A20): it tells whose it is, and lets whoever holds it choose the
// password with which this person signs in from here on. Only from the loop.
class RecoveryLinks {
  public:
    RecoveryLinks(Visit::House& house, SignIns& sign_ins) : house_(house), sign_ins_(sign_ins) {}

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  private:
    struct Exchange;
    using Shared = std::shared_ptr<Exchange>;

    void look(const Shared& exchange);
    void use(const Shared& exchange);
    void find(Exchange& exchange);
    void refuse(Exchange& exchange, int status, wire::RefusalCode code);

    Visit::House& house_;
    SignIns& sign_ins_;
};

}  // namespace urdimbre::app
