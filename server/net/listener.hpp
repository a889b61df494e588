#pragma once

#include "server/net/services.hpp"
#include "server/support/config.hpp"

#include <memory>

namespace urdimbre::net {

// Takes connections on one address, until it is told to stop.
class Listener {
  public:
    // Binds and listens. Throws std::runtime_error, in Spanish, saying what holds the address.
    Listener(std::shared_ptr<Services> services, const support::ListenAddress& address);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    // Where it listens: the port is known when 0 was asked for.
    support::ListenAddress address() const;

    // Connections that were taken go on.
    void stop();

  private:
    struct Acceptor;

    std::shared_ptr<Acceptor> acceptor_;
};

}  // namespace urdimbre::net
