#pragma once

#include "server/app/appender.hpp"
#include "server/app/space_actor.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

namespace urdimbre::app {

// The spaces that this node has loaded. Loads on demand, unloads what nobody needs, and asks the
// log for their heads all the time: hints get lost while the broker is well, too (G6).
class Spaces {
  public:
    struct Timing {
        std::chrono::milliseconds poll{1'000};
        std::chrono::milliseconds poll_without_hints{200};
        std::chrono::milliseconds unload_after{60'000};
    };

    // What the log says of itself each time it is asked; on the loop.
    struct Pulse {
        bool reachable{};
        domain::Uuid epoch;
        std::array<std::uint8_t, 16> fingerprint_key{};
    };

    Spaces(SpaceActor::Surroundings surroundings, Timing timing);
    ~Spaces();

    SpaceActor& at(domain::SpaceId space);

    // Null: not loaded here.
    SpaceActor* find(domain::SpaceId space);

    // The log says that the space is due: loads it, and what is due happens.
    void wake(domain::SpaceId space);

    // Begins to poll and to listen. `pulse` hears of every poll.
    void start(std::function<void(const Pulse&)> pulse);

    // Hears of every hint that is not about the log.
    void on_other_hint(std::function<void(domain::SpaceId, const std::string&)> receive) {
        other_hint_ = std::move(receive);
    }

    template <class Visit>
    void each(Visit&& visit) const {
        for (const auto& [space, actor] : actors_) visit(space);
    }

    // Another history begins: everything that was loaded is forgotten, and so is who followed it.
    void restart(const domain::Uuid& epoch);

    const domain::Uuid& epoch() const { return surroundings_.epoch; }
    std::size_t loaded() const { return actors_.size(); }
    std::size_t deliveries() const;

  private:
    void poll();
    void
    polled(const std::vector<domain::SpaceId>& spaces, const std::vector<domain::Sequence>& heads);
    void unload_idle();

    SpaceActor::Surroundings surroundings_;
    Timing timing_;
    std::function<void(const Pulse&)> pulse_;
    std::function<void(domain::SpaceId, const std::string&)> other_hint_;
    std::unordered_map<domain::SpaceId, std::unique_ptr<SpaceActor>> actors_;
    std::size_t deliveries_of_unloaded_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
