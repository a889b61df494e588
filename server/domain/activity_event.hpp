#pragma once

#include "server/domain/contribution.hpp"
#include "server/domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

// What happens to the activities that were held where people accompany each other, besides visits
// (rule Y27).
namespace urdimbre::domain {

using ActivityId = Uuid;

enum class ActivityKind : std::uint8_t {
    gia,
    ria,
    workshop,
    meeting,  // with families and community
    nucleus,
    micro_workshop,
    study_circle,
    case_group,
    co_planning,
    demonstration,
    internship,
    microcentre,
    pedagogical_day,
    seminar,
    advice,
};

enum class ActivityMode : std::uint8_t { in_person, remote, hybrid };

// Whose a group of mutual learning was.
enum class ActivityReach : std::uint8_t { one_school, several_schools };

// How many of a kind there are to be, at least (rule Y10): in a calendar year, and in each of the
// active months that are agreed on with the visits.
struct ActivityAgreed {
    ActivityKind what{};
    std::uint32_t times{};
    std::uint32_t monthly{};
    std::optional<std::uint32_t> days_min;
    std::optional<std::uint32_t> days_max;

    bool operator==(const ActivityAgreed&) const = default;
};

// An activity as it was held: its day is the last one of several.
struct ActivityFacts {
    ActivityKind what{};
    Day on{};
    std::uint32_t days{};
    ActivityMode mode{};
    std::optional<ActivityReach> reach{};
    std::optional<SpaceId> session{};  // of this space, which it was

    bool operator==(const ActivityFacts&) const = default;
};

// What it was about is in content under its id. instead: one of an earlier year that left for it,
// whose words were deleted by the same append.
struct ActivityNoted {
    ActivityId activity;
    PersonId by{};
    ActivityFacts facts;
    std::optional<ActivityId> instead{};

    bool operator==(const ActivityNoted&) const = default;
};

// What it was about was deleted by the same append.
struct ActivityTakenBack {
    ActivityId activity;
    PersonId by{};

    bool operator==(const ActivityTakenBack&) const = default;
};

// Likewise; the activity counts on.
struct ActivityWordsCleared {
    ActivityId activity;
    PersonId by{};

    bool operator==(const ActivityWordsCleared&) const = default;
};

using ActivityEvent = std::variant<ActivityNoted, ActivityTakenBack, ActivityWordsCleared>;

// The activity that it is about.
ActivityId subject(const ActivityEvent& event);
std::vector<ContentId> words(const ActivityEvent& event);
// Whose words it deletes.
std::optional<ActivityId> silenced(const ActivityEvent& event);

}  // namespace urdimbre::domain
