#include "server/app/profile_document.hpp"

#include "protocol/wire/text_rules.hpp"
#include "server/app/name_sought.hpp"
#include "server/app/profile_lists.hpp"
#include "server/app/texts.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <array>

namespace urdimbre::app {

namespace json = boost::json;
using domain::HoursKind;
using domain::Profile;
using domain::WeeklyHours;

namespace {

constexpr std::array kind_names{
    std::string_view{"collegial"},
    std::string_view{"mentoring"},
    std::string_view{"teaching"},
};

std::string_view area_name(domain::Area area) {
    switch (area) {
        case domain::Area::unsaid:
            return "";
        case domain::Area::rural:
            return "rural";
        case domain::Area::urban:
            return "urban";
    }
    return "";
}

json::array list_json(const Profile::Values& values) {
    json::array all;
    for (const std::string& value : values) all.push_back(json::value(value));
    return all;
}

}  // namespace

std::string_view code(ProfileFault fault) {
    constexpr std::array<std::string_view, profile_fault_count> codes{
        "unknown_member",
        "not_a_text",
        "not_a_list",
        "not_an_object",
        "too_many",
        "too_long",
        "not_one_line",
        "not_readable",
        "not_a_choice",
        "mentees_missing",
        "mentees_without_offer",
        "zone_unknown",
        "no_such_day",
        "no_such_time",
        "not_in_quarters",
        "ends_first",
        "overlaps",
    };
    return codes[static_cast<std::size_t>(fault)];
}

std::string text(const ProfileProblem& problem, const Texts& texts, std::string_view lang) {
    std::string key = "profile_problems.";
    key += code(problem.fault);
    std::string out{texts.find(lang, key)};
    for (const auto& [name, value] : problem.values) {
        const std::string hole = "{" + std::string{name} + "}";
        for (auto at = out.find(hole); at != out.npos; at = out.find(hole, at + value.size())) {
            out.replace(at, hole.size(), value);
        }
    }
    return out;
}

std::string_view hours_kind_name(HoursKind kind) {
    return kind_names[static_cast<std::size_t>(kind)];
}

json::object profile_json(const Profile& profile) {
    json::object out;
    for (const ProfileList& list : profile_lists) out[list.name] = list_json(profile.*list.values);
    out["region"] = profile.region;
    out["area"] = area_name(profile.area);
    out["mentees"] = profile.mentees;
    out["words"] = profile.words;
    return out;
}

json::object hours_json(const WeeklyHours& hours) {
    json::array blocks;
    for (const domain::WeekBlock& block : hours.blocks) {
        blocks.push_back({
            {"day", block.day},
            {"from", block.from},
            {"to", block.to},
            {"kind", hours_kind_name(block.kind)},
        });
    }
    return {{"zone", hours.zone}, {"blocks", std::move(blocks)}};
}

Profile kept_profile(std::string_view text, ProfileValues as) {
    boost::system::error_code error;
    json::value value = json::parse(text, error);
    if (error) throw storage::StorageUnavailable("a profile that is no JSON");
    ProfileReading reading =
        read_profile({{"profile", std::move(value)}}, shipped_vocabulary(), as);
    if (!reading.problems.empty()) {
        throw storage::StorageUnavailable("a profile of a newer version");
    }
    return std::move(reading.profile);
}

std::optional<WeeklyHours> kept_hours(std::string_view text) {
    if (text.empty()) return {};
    boost::system::error_code error;
    json::value value = json::parse(text, error);
    if (error) throw storage::StorageUnavailable("hours that are no JSON");
    ProfileReading reading = read_profile({{"hours", std::move(value)}}, shipped_vocabulary());
    const bool whole = std::ranges::all_of(reading.problems, [](const ProfileProblem& problem) {
        return problem.fault == ProfileFault::zone_unknown;
    });
    if (!whole) throw storage::StorageUnavailable("hours of a newer version");
    return std::move(reading.hours);
}

std::vector<std::string> tags_of(const Profile& profile, const ProfileVocabulary& vocabulary) {
    std::vector<std::string> tags;
    for (const ProfileList& list : profile_lists) {
        for (const std::string& value : profile.*list.values) {
            tags.push_back(std::string{list.name} + ":" + key_in(list, value, vocabulary));
        }
    }
    if (!profile.region.empty()) {
        tags.push_back("region:" + vocabulary.key(WordList::regions, profile.region));
    }
    return tags;
}

std::string words_of(const Profile& profile, const ProfileVocabulary& vocabulary) {
    std::string words;
    const auto add = [&](std::string_view said) { words.append(folded(said)).append("\n"); };
    for (const ProfileList& list : profile_lists) {
        if (!list.known) continue;
        for (const std::string& value : profile.*list.values) {
            add(title_in(list, value, vocabulary));
        }
    }
    if (!profile.region.empty()) add(vocabulary.title(WordList::regions, profile.region));
    add(profile.words);
    return words;
}

}  // namespace urdimbre::app
