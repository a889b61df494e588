#pragma once

#include "server/app/api_answer.hpp"
#include "server/app/attempts.hpp"
#include "server/app/sign_ins.hpp"
#include "server/app/visit.hpp"

#include <functional>

namespace urdimbre::app {

// Links that bring people into a space: shown, accepted by somebody new, used by somebody who is
// signed in, made by who may bring people in. Joining is a command in the space's log, decided as
// the inviter's: who may no longer bring people in has made worthless invitations. Only from the
// loop.
class Invitations {
  public:
    Invitations(Visit::House& house, SignIns& sign_ins) : house_(house), sign_ins_(sign_ins) {}

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  private:
    struct Exchange;
    using Shared = std::shared_ptr<Exchange>;

    void look(const Shared& exchange);
    void accept(const Shared& exchange);
    void use(const Shared& exchange);
    void make(const Shared& exchange);

    // In a worker thread.
    void find(Exchange& exchange, const std::string& secret);
    void refuse(Exchange& exchange, int status, wire::RefusalCode code);

    void enter_space(const Shared& exchange);
    void finish(const Shared& exchange);

    Visit::House& house_;
    SignIns& sign_ins_;
};

}  // namespace urdimbre::app
