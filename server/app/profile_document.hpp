#pragma once

#include "server/app/profile_vocabulary.hpp"
#include "server/domain/profile.hpp"
#include "server/domain/weekly_hours.hpp"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace urdimbre::app {

class Texts;

// What may be wrong with what somebody wrote of themselves. Its text is in the catalogues, under
// profile_problems.
enum class ProfileFault : std::uint8_t {
    unknown_member,
    not_a_text,
    not_a_list,
    not_an_object,
    too_many,
    too_long,
    not_one_line,
    not_readable,
    not_a_choice,
    mentees_missing,
    mentees_without_offer,
    zone_unknown,
    no_such_day,
    no_such_time,
    not_in_quarters,
    ends_first,
    overlaps,
};
inline constexpr std::size_t profile_fault_count =
    static_cast<std::size_t>(ProfileFault::overlaps) + 1;
std::string_view code(ProfileFault fault);

struct ProfileProblem {
    std::string place;  // "profile.subjects[2]", "hours.blocks[3]"
    ProfileFault fault{};
    std::vector<std::pair<std::string_view, std::string>> values{};

    bool operator==(const ProfileProblem&) const = default;
};
// What a person reads: what is wrong and what would be right.
std::string text(const ProfileProblem& problem, const Texts& texts, std::string_view lang);

// Words of one's own as they were typed; or, to compare people, everything as the key by which
// equal values are the same.
enum class ProfileValues : std::uint8_t { as_typed, keys };

// As it was sent, with values that the vocabulary has under its ids. Everything that is wrong is
// named at once; with a problem the rest is worth nothing.
struct ProfileReading {
    domain::Profile profile{};
    std::optional<domain::WeeklyHours> hours{};  // no value: they give none
    std::vector<ProfileProblem> problems{};
};
ProfileReading read_profile(
    const boost::json::object& body,
    const ProfileVocabulary& vocabulary,
    ProfileValues as = ProfileValues::as_typed
);

boost::json::object profile_json(const domain::Profile& profile);
boost::json::object hours_json(const domain::WeeklyHours& hours);
std::string_view hours_kind_name(domain::HoursKind kind);

// What the store has; hours also in a zone that the system knows no more (rule H3). Throws
// StorageUnavailable where it is of a newer server.
domain::Profile kept_profile(std::string_view text, ProfileValues as = ProfileValues::as_typed);
std::optional<domain::WeeklyHours> kept_hours(std::string_view text);

// By which it is found: "subjects:matematica"; and what it says, as people type it.
std::vector<std::string>
tags_of(const domain::Profile& profile, const ProfileVocabulary& vocabulary);
std::string words_of(const domain::Profile& profile, const ProfileVocabulary& vocabulary);

}  // namespace urdimbre::app
