#pragma once

#include "server/domain/ids.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace urdimbre::domain {

// What a teacher of a rural network looks for in specialists who rotate (rules Y20, H9).
struct SpecialistNeed {
    PersonId teacher{};
    std::string specialty{};
    bool in_language{};                    // served only in a language of theirs
    std::vector<std::string> languages{};  // native ones that they work in
};

struct Specialist {
    PersonId person{};
    std::vector<std::string> specialties{};
    std::vector<std::string> languages{};
};

struct Served {
    PersonId teacher{};
    std::string specialty{};
    std::string language{};   // that both have; empty: none of those the teacher works in
    bool language_missing{};  // the teacher works in a native language that the specialist has not

    bool operator==(const Served&) const = default;
};

struct Serving {
    PersonId specialist{};
    std::vector<Served> serves{};

    bool operator==(const Serving&) const = default;
};

struct Uncovered {
    PersonId teacher{};
    std::string specialty{};
    bool for_language{};  // somebody has the specialty, and nobody of them the language

    bool operator==(const Uncovered&) const = default;
};

struct Cover {
    std::vector<Uncovered> uncovered{};
    std::vector<Serving> serving{};  // every specialist, whoever serves nobody too

    bool operator==(const Cover&) const = default;
};

// Who could serve whom: by specialty, then by language, then by who serves fewest so far, in the
// order given.
Cover cover_of(std::span<const SpecialistNeed> needs, std::span<const Specialist> specialists);

}  // namespace urdimbre::domain
