#pragma once

#include "server/app/absence.hpp"
#include "server/app/loop.hpp"
#include "server/app/spaces.hpp"
#include "server/app/witness.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <unordered_map>

namespace urdimbre::app {

// Looks who is there in the live sessions that are loaded here. What it knows ends with the node,
// and with the session being loaded here: never logged, never shared (rule Q2). Only from the loop.
class Witnesses {
  public:
    static constexpr std::chrono::milliseconds look_every{1'000};

    Witnesses(
        Loop& loop,
        Spaces& spaces,
        const Absence& absence,
        std::function<domain::Instant()> now
    );
    ~Witnesses();

    void start();

    // Up to now. The reference holds until the loop goes on.
    const Witness& of(domain::SpaceId space, const domain::Conversation& conversation);

  private:
    void look();

    Loop& loop_;
    Spaces& spaces_;
    const Absence& absence_;
    std::function<domain::Instant()> now_;
    std::unordered_map<domain::SpaceId, Witness> witnesses_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
