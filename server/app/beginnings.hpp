#pragma once

#include "server/app/derived_id.hpp"
#include "server/app/loop.hpp"
#include "server/app/spaces.hpp"

#include <chrono>
#include <functional>
#include <memory>

namespace urdimbre::app {

// Begins the sessions that begin by themselves (rule C120), with nobody connected: their deadline
// loads them, wherever that is. It is a command and no tick, as what is pending above is asked for
// first. Every node that has the session loaded may say so; the log makes that once. Only from the
// loop.
class Beginnings {
  public:
    static constexpr std::chrono::milliseconds look_every{1'000};

    Beginnings(
        Loop& loop,
        Spaces& spaces,
        const DerivedId& ids,
        std::function<domain::Instant()> now
    );
    ~Beginnings();

    void start();

  private:
    void look_at(domain::SpaceId space, domain::Instant now);

    Loop& loop_;
    Spaces& spaces_;
    const DerivedId& ids_;
    std::function<domain::Instant()> now_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
