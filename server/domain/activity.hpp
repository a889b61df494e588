#pragma once

#include "server/domain/activity_event.hpp"

#include <cstddef>
#include <vector>

namespace urdimbre::domain {

struct HeldActivity {
    ActivityId id;  // what it was about is in content under it
    PersonId by{};
    Instant at{};
    ActivityFacts facts;
    bool cleared{};  // what it was about was deleted

    bool operator==(const HeldActivity&) const = default;
};

// In the order in which they were noted. Bounded: of those of this year none goes, so that its
// counts are right (rule Y27).
struct Activities {
    static constexpr std::size_t held_max = 120;

    std::vector<HeldActivity> held;

    const HeldActivity* find(const ActivityId& activity) const;
    const HeldActivity* of_session(SpaceId session) const;
    // The one whose day was first; expects that there is one.
    const HeldActivity& earliest() const;

    bool operator==(const Activities&) const = default;
};

void evolve(Activities& activities, const ActivityEvent& event, Instant at);

}  // namespace urdimbre::domain
