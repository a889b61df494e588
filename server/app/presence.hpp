#pragma once

#include "server/app/absence.hpp"
#include "server/app/absence_book.hpp"
#include "server/app/attendance.hpp"
#include "server/app/loop.hpp"
#include "server/app/spaces.hpp"
#include "storage/broker.hpp"
#include "storage/presence_store.hpp"

#include <chrono>
#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace urdimbre::app {

// Who is where, now: tells the other nodes who follows which space here, reads what they say of the
// spaces that are loaded, and shows both to those who may see it. Nothing of it is logged, and
// nothing is lost with it (rules Q1-Q6). Costs nothing while nobody comes, goes or writes, but one
// reading of every loaded space now and then.
class Presence final : public Absence {
  public:
    struct Timing {
        storage::PresenceTimes store{};
        std::chrono::milliseconds look{2'500};     // how often every loaded space is read
        std::chrono::milliseconds gather{200};     // what happens within it is told together
        std::chrono::milliseconds writing{8'000};  // after the last word of it, nobody writes
        Attendance::Pace pace{};
    };

    // Without a store, this node's own people are all that is known, and nothing is trusted.
    Presence(
        Loop& loop,
        storage::PresenceStore* store,
        storage::Broker& broker,
        Spaces& spaces,
        Timing timing
    );
    ~Presence() override;

    void start();

    // Who follows the space here has changed.
    void changed(domain::SpaceId space);

    // The space is not what it was: what may be seen of those who are there may have changed.
    void state_advanced(domain::SpaceId space);

    // Another node says so of its own.
    void hinted(domain::SpaceId space, const std::string& hint);

    // Somebody who follows the space here says that they write in it. Until they publish something
    // there, or a while after the last word of it.
    void writes(domain::SpaceId space, domain::PersonId person);
    void stopped_writing(domain::SpaceId space, domain::PersonId person);

    // This node goes: the others hear at once that nobody is here any more.
    void drain();

    bool trusted_for(domain::Duration span) const override;
    bool here(domain::SpaceId space, domain::PersonId person) const override;
    std::optional<domain::Duration> absent(domain::SpaceId space, domain::PersonId person)
        const override;

  private:
    using Time = std::chrono::steady_clock::time_point;

    bool follows_here(domain::SpaceId space, domain::PersonId person) const;
    void beat();
    void look();
    void read_more();
    void heard(const storage::PresenceReading& reading);
    void wake();
    void turn();
    void look_after(domain::SpaceId space, std::vector<storage::Announcement>& told);
    void tell(std::vector<storage::Announcement> told);
    const Attendance::Writers& writing_in(domain::SpaceId space, Time now);

    Loop& loop_;
    storage::PresenceStore* store_;
    storage::Broker& broker_;
    Spaces& spaces_;
    Timing timing_;
    AbsenceBook book_;
    std::unordered_map<domain::SpaceId, Attendance> attendances_;
    std::unordered_map<domain::SpaceId, Attendance::Writers> writers_;
    std::set<domain::SpaceId> stirring_;  // to be looked after at the next turn
    std::set<domain::SpaceId> unread_;    // to be read, one question at a time
    bool reading_{};
    bool awake_{};
    bool leaving_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
