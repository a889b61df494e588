#pragma once

#include "protocol/wire/frame.hpp"
#include "protocol/wire/wire.hpp"

namespace urdimbre::app {

// A connected client, as the application sees it: somewhere frames go, in order. Only from the
// loop.
class Outlet {
  public:
    virtual ~Outlet() = default;

    // Queues the frame; never blocks and never fails: a client that reads too slowly is closed with
    // too_slow (G8).
    virtual void send(const wire::SharedFrame& frame) = 0;

    // Queues the frame if the client keeps up; false: it lags, and the frame is forgotten. For what
    // is worth less than what it would delay (G8). An outlet that never lags takes all.
    [[nodiscard]] virtual bool offer(const wire::SharedFrame& frame) {
        send(frame);
        return true;
    }

    // Is it there until it is closed, as a connection is? An answer to one request is not.
    virtual bool lasting() const { return true; }

    // A space that was asked for has been shown as far as it goes, or was refused: what comes of it
    // from here on is new.
    virtual void caught_up() {}

    // Sends what is queued, then closes. Nothing is sent afterwards; later, on another turn of
    // the loop, the Client is destroyed.
    virtual void close(wire::CloseCode code) = 0;
};

}  // namespace urdimbre::app
