#pragma once

#include "server/domain/ids.hpp"
#include "storage/presence_store.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace urdimbre::app {

// Since when people have been missing, as far as readings of presence bear witness to it: what
// app/absence.hpp promises, with time as an argument. Pure.
class AbsenceBook {
  public:
    using Time = std::chrono::steady_clock::time_point;

    // Without a reading for longer than `silence_max` nothing is known any more: this node may have
    // been frozen.
    explicit AbsenceBook(std::chrono::milliseconds silence_max) : silence_max_(silence_max) {}

    // Readings come in order of time.
    void heard(const storage::PresenceReading& reading, Time now);

    // Forgets the spaces that are not read any more.
    void tidy(Time now) {
        std::erase_if(spaces_, [&](const auto& one) { return !fresh(one.second.heard_at, now); });
    }

    bool trusted_for(domain::Duration span, Time now) const;
    bool here(domain::SpaceId space, domain::PersonId person, Time now) const;
    std::optional<domain::Duration> absent(domain::SpaceId space, domain::PersonId person, Time now)
        const;

    std::size_t spaces() const { return spaces_.size(); }

    // Departures remembered per space; with more of them the space is watched from the beginning.
    static constexpr std::size_t gone_max = 4'000;

  private:
    struct Watched {
        Time since;
        Time heard_at;
        std::set<domain::PersonId> here;
        std::map<domain::PersonId, Time> gone;     // seen to have left
        std::set<domain::PersonId> without_trace;  // last with a node that vanished
        std::vector<storage::NodeId> nodes;        // who spoke in the last trusted reading
        bool cut_off{};                            // more are here than a reading holds
    };

    bool fresh(Time last, Time now) const { return now - last <= silence_max_; }
    void take(Watched& watched, const storage::Presence& presence, bool vanished, Time now);

    std::chrono::milliseconds silence_max_;
    std::optional<Time> trusted_since_;
    Time heard_at_{};
    std::unordered_map<domain::SpaceId, Watched> spaces_;
};

}  // namespace urdimbre::app
