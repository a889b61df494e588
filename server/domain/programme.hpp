#pragma once

#include "server/domain/programme_event.hpp"

#include <cstddef>
#include <vector>

namespace urdimbre::domain {

struct TopicTie {
    TopicPart part{};
    TakenUpIn in;
    Instant at{};
    bool done{};  // the session is over; of a visit its dialogue says so

    bool operator==(const TopicTie&) const = default;
};

struct Topic {
    static constexpr std::size_t ties_max = 30;

    TopicId id;  // its title is in content under it
    PersonId by{};
    Instant at{};
    std::vector<TopicTie> ties;  // in the order in which they were made

    const TopicTie* find(const TakenUpIn& in) const;

    bool operator==(const Topic&) const = default;
};

// In the order in which they were added.
struct Programme {
    static constexpr std::size_t topics_max = 12;

    std::vector<Topic> topics;

    const Topic* find(const TopicId& topic) const;
    // Is a topic taken up in a session that is not known to be over?
    bool awaits(SpaceId session) const;

    bool operator==(const Programme&) const = default;
};

void evolve(Programme& programme, const ProgrammeEvent& event, Instant at);

}  // namespace urdimbre::domain
