#pragma once

#include "server/domain/weekly_hours.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace urdimbre::domain {

// A time of a week at which the same people have collegial hours, or are free.
struct Coincidence {
    Instant from{};
    Instant to{};
    HoursKind kind{};  // mentoring: some have collegial hours and the others are free
    std::size_t with{};
    bool own{};  // whoever asks is one of them

    bool operator==(const Coincidence&) const = default;
};

// A time that would be everybody's if some moved their collegial hours.
struct NearTime {
    Instant from{};
    Instant to{};
    std::size_t with{};               // whose collegial hours it is in already
    std::size_t moving{};             // who would move theirs
    std::size_t without{};            // who gave no collegial hours long enough
    std::size_t teaching{};           // of both, who teaches then
    std::chrono::minutes farthest{};  // by how much at most
    bool own_moves{};                 // whoever asks would move theirs

    bool operator==(const NearTime&) const = default;
};

// When people coincide (rules H5 and H6): of most of those who gave hours, the same ones all the
// time. Nothing in it says who.
struct Timetable {
    static constexpr std::size_t people_max = 40;
    static constexpr std::size_t times_max = 12;  // of each kind
    // Of few, and of both kinds together: who gives a whole week does not get the others' whole.
    static constexpr std::size_t few_times_max = 3;
    static constexpr std::size_t near_max = 3;
    // Fewer others than these who have time, and a coincidence says whose hours it is (rule H4).
    static constexpr std::size_t others_min = 3;

    std::size_t given{};  // how many gave hours
    bool own{};           // whoever asks did
    // Fewer others than others_min, or chosen: only what lies within one's own hours.
    bool few{};
    bool withheld{};  // it would tell somebody's hours: nothing below is told
    std::vector<Coincidence> times{};
    // Who have collegial hours at once, at the best time; 1: nobody with anybody; 0: nobody has any
    // that long, or they are few.
    std::size_t collegial_most{};
    std::vector<NearTime> near{};  // where the collegial hours of all do not coincide; not of few

    bool operator==(const Timetable&) const = default;
};

// Whether somebody chose who is in it, as of a session: whoever chooses could ask twice of people
// who differ by one, so what is told there is what is told of few.
enum class Company : std::uint8_t { standing, chosen };

// weeks: of those who gave hours, at most people_max, all in [begin, end), which is a week of
// somebody's, a changed clock included. self: which of them asks. For at least `least` minutes.
Timetable coinciding(
    std::span<const PersonWeek> weeks,
    std::optional<std::size_t> self,
    Instant begin,
    Instant end,
    std::chrono::minutes least,
    Company company
);

}  // namespace urdimbre::domain
