#include "server/domain/matching.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace urdimbre::domain {
namespace {

bool holds_value(const Profile::Values& values, const std::string& value) {
    return std::ranges::find(values, value) != values.end();
}

Profile::Values in_both(const Profile::Values& one, const Profile::Values& other) {
    Profile::Values both;
    for (const std::string& value : one) {
        if (holds_value(other, value) && !holds_value(both, value)) both.push_back(value);
    }
    return both;
}

// How much each ground weighs in the order. Told to nobody: what is shown are the reasons.
unsigned weight_of(Ground ground) {
    switch (ground) {
        case Ground::sought:
            return 8;
        case Ground::language:
            return 5;
        case Ground::specialty:
            return 4;
        case Ground::subject:
        case Ground::level:
            return 3;
        case Ground::school:
            return 2;
        case Ground::area:
        case Ground::other_region:
        case Ground::meets:
            return 1;
    }
    return 0;
}

// Those alone bring nobody together: nearly everybody has them.
bool counts_alone(Ground ground) {
    return ground != Ground::area && ground != Ground::other_region && ground != Ground::meets;
}

// Spreads what differs by little (Steele, Lea and Flood, SplitMix64).
std::uint64_t spread(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

}  // namespace

struct Matching::Fit {
    Suggestion told{};
    unsigned weight{};
    bool holds{};  // something brings them together
};

std::uint64_t Matching::place_of(PersonId who, PersonId other) const {
    return spread(spread(spread(lot) ^ number(who)) ^ number(other));
}

Matching::Fit Matching::fit(const Profiled& who, const Profiled& other) const {
    const Profile& seeks = who.profile;
    const Profile& has = other.profile;
    Fit found{.told = {.person = other.person}};
    const auto because = [&](Ground ground, const Profile::Values& values) {
        for (const std::string& value : values) found.told.reasons.push_back({ground, value});
        return !values.empty();
    };
    const auto lacks = [&](Lack lack, bool it_is_so) {
        if (it_is_so) found.told.lacks.push_back(lack);
    };
    Profile::Values sought = in_both(seeks.seeks_in, has.subjects);
    for (std::string& value : in_both(seeks.seeks_in, has.specialties)) {
        if (!holds_value(sought, value)) sought.push_back(std::move(value));
    }
    const auto besides = [&](Profile::Values values) {
        std::erase_if(values, [&](const std::string& value) { return holds_value(sought, value); });
        return values;
    };
    const bool what_is_sought = because(Ground::sought, sought);
    because(Ground::subject, besides(in_both(seeks.subjects, has.subjects)));
    because(Ground::specialty, besides(in_both(seeks.specialties, has.specialties)));
    lacks(Lack::sought, !seeks.seeks_in.empty() && !what_is_sought);
    const bool level = because(Ground::level, in_both(seeks.levels, has.levels));
    lacks(Lack::level, !seeks.levels.empty() && !level);
    const auto not_common = [&](Profile::Values values) {
        std::erase_if(values, [&](const std::string& value) {
            return std::ranges::find(common_languages, value) != common_languages.end();
        });
        return values;
    };
    const Profile::Values tongues = not_common(seeks.languages);
    const bool tongue = because(Ground::language, in_both(tongues, has.languages));
    lacks(Lack::language, !tongues.empty() && !tongue);
    because(Ground::school, in_both(seeks.schools, has.schools));
    if (seeks.area != Area::unsaid && seeks.area == has.area) {
        found.told.reasons.push_back({Ground::area, seeks.area == Area::rural ? "rural" : "urban"});
    }
    if (!seeks.region.empty() && !has.region.empty() && seeks.region != has.region) {
        found.told.reasons.push_back({Ground::other_region, has.region});
    }
    because(Ground::meets, in_both(seeks.meets, has.meets));
    for (const Reason& reason : found.told.reasons) {
        found.weight += weight_of(reason.ground);
        found.holds |= counts_alone(reason.ground);
    }
    return found;
}

std::vector<Suggestion> Matching::told(const Profiled& who, std::vector<Fit> fits) const {
    std::erase_if(fits, [](const Fit& one) { return !one.holds; });
    std::ranges::sort(fits, {}, [&](const Fit& one) {
        const PersonId person = one.told.person;
        return std::tuple{~one.weight, place_of(who.person, person), number(person)};
    });
    std::vector<Suggestion> all;
    for (Fit& one : fits) {
        if (all.size() == told_max) break;
        all.push_back(std::move(one.told));
    }
    return all;
}

std::vector<Suggestion>
Matching::mentors_for(const Profiled& who, std::span<const Profiled> mentors) const {
    std::vector<Fit> fits;
    for (const Profiled& one : mentors) {
        const std::size_t most = std::min(one.profile.mentees, Profile::mentees_max);
        if (one.person == who.person || one.rooms >= most) continue;
        Fit found = fit(who, one);
        found.told.room_left = most - one.rooms;
        fits.push_back(std::move(found));
    }
    return told(who, std::move(fits));
}

std::vector<Suggestion> Matching::peers_for(const Profiled& who, std::span<const Profiled> peers)
    const {
    std::vector<Fit> fits;
    for (const Profiled& one : peers) {
        if (one.person != who.person) fits.push_back(fit(who, one));
    }
    return told(who, std::move(fits));
}

}  // namespace urdimbre::domain
