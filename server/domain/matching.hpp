#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace urdimbre::domain {

// Why two people may do each other good (rule H7). In the order in which they are told.
enum class Ground : std::uint8_t {
    sought,  // knows what the other one looks for
    subject,
    specialty,
    level,
    language,  // one that not everybody speaks
    school,    // of the same kind
    area,      // both rural, or both urban
    other_region,
    meets,
};

struct Reason {
    Ground ground{};
    std::string value{};  // which subject, language …

    bool operator==(const Reason&) const = default;
};

// What would have been good and is not there.
enum class Lack : std::uint8_t { sought, level, language };

// Somebody with what they wrote; equal values are the same, whoever typed them. Not their hours:
// whoever changes their own and looks again would find out those of everybody (rule H7).
struct Profiled {
    PersonId person{};
    Profile profile{};
    std::size_t rooms{};  // where they mentor now
};

struct Suggestion {
    PersonId person{};
    std::size_t room_left{};  // how many more they would mentor; 0 among peers
    std::vector<Reason> reasons{};
    std::vector<Lack> lacks{};

    bool operator==(const Suggestion&) const = default;
};

struct Matching {
    static constexpr std::size_t told_max = 10;

    // Spoken by so many that they bring nobody together.
    std::span<const std::string> common_languages{};
    // Who is before whom of those who fit alike: the same for the same network, and no merit.
    std::uint64_t lot{};

    // Those of `mentors` who fit, best first, without those who have no room left (rule H8).
    std::vector<Suggestion> mentors_for(const Profiled& who, std::span<const Profiled> mentors)
        const;

    // Equals who look for each other (rule Y16).
    std::vector<Suggestion> peers_for(const Profiled& who, std::span<const Profiled> peers) const;

  private:
    struct Fit;
    Fit fit(const Profiled& who, const Profiled& other) const;
    std::vector<Suggestion> told(const Profiled& who, std::vector<Fit> fits) const;
    std::uint64_t place_of(PersonId who, PersonId other) const;
};

}  // namespace urdimbre::domain
