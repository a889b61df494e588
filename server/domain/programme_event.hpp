#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/observation_event.hpp"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

// What happens to the programme of a space (rule Y19): topics, each of which is taken up in
// workshops, in visits and in meetings of the group.
namespace urdimbre::domain {

using TopicId = Uuid;

enum class TopicPart : std::uint8_t { workshop, visit, meeting };

// One of both: a session of this space, or a class that is observed.
struct TakenUpIn {
    std::optional<SpaceId> session;
    std::optional<ObservationId> visit;

    bool operator==(const TakenUpIn&) const = default;
};

// Its title is in content under its id.
struct TopicAdded {
    TopicId topic;
    PersonId by{};

    bool operator==(const TopicAdded&) const = default;
};

// Its title was deleted by the same append.
struct TopicDropped {
    TopicId topic;
    PersonId by{};

    bool operator==(const TopicDropped&) const = default;
};

// In place of what it was tied to the same as before. done: that session is over.
struct TopicTied {
    TopicId topic;
    TopicPart part{};
    TakenUpIn in;
    bool done{};
    PersonId by{};

    bool operator==(const TopicTied&) const = default;
};

struct TopicUntied {
    TopicId topic;
    TakenUpIn in;
    PersonId by{};

    bool operator==(const TopicUntied&) const = default;
};

// A session in which topics are taken up is over.
struct TopicMet {
    SpaceId session{};

    bool operator==(const TopicMet&) const = default;
};

using ProgrammeEvent = std::variant<TopicAdded, TopicDropped, TopicTied, TopicUntied, TopicMet>;

// The topic that it is about, of which there are words or were.
std::optional<TopicId> subject(const ProgrammeEvent& event);
std::vector<ContentId> words(const ProgrammeEvent& event);

}  // namespace urdimbre::domain
