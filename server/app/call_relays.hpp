#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/ids.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace urdimbre::app {

// The relays of this deployment (TURN), and what lets a participant use them for a while: the
// shared secret of `use-auth-secret` never leaves the server.
class CallRelays {
  public:
    static constexpr std::chrono::hours lasts{6};

    CallRelays() = default;  // none: participants reach each other only where their networks let
    CallRelays(std::vector<std::string> urls, std::string secret);

    bool relays() const;

    // Good from now on; `opaque` is random and says nothing of whose it is.
    wire::CallRelays lent(domain::Instant now, const std::string& opaque) const;

    // To be lent anew, long before it ends.
    static bool wears_out(const wire::CallRelays& lent, domain::Instant now);

  private:
    std::vector<std::string> urls_;
    std::string secret_;
};

}  // namespace urdimbre::app
