#pragma once

#include "server/domain/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace urdimbre::storage {

using domain::Instant;
using domain::PersonId;
using domain::SpaceId;

// What members of networks wrote of themselves there, and their weekly hours (rules H1 and H3),
// beside the logs: one of each member and network, gone in the moment in which they leave it or
// close their account. Blocking and thread-safe; throws StorageUnavailable. Implementations are
// held to tests/contract/profile_contract.
class ProfileStore {
  public:
    virtual ~ProfileStore() = default;

    struct Kept {
        SpaceId network{};
        PersonId person{};
        std::uint32_t revision{};  // 1, 2 … with every change
        Instant at{};
        std::string profile;
        std::string hours;  // empty: they gave none

        bool operator==(const Kept&) const = default;
    };

    // Instead of the revision `base` (0: of none). tags: by which it is found, each whole; words:
    // what it says, for whoever types a part of it.
    struct Keeping {
        SpaceId network{};
        PersonId person{};
        std::uint32_t base{};
        Instant at{};
        std::string profile;
        std::string hours;
        std::vector<std::string> tags;
        std::string words;
    };
    // came_between: the newest is not `base`. The newest, kept once more, is kept. no_member: of
    // this network, any more, or their account is closed, also while this was asked.
    enum class Outcome : std::uint8_t { kept, came_between, no_member };
    virtual Outcome keep(const Keeping& keeping) = 0;

    virtual std::optional<Kept> find(SpaceId network, PersonId person) = 0;

    // With the hours. It is gone from here on.
    virtual void erase(SpaceId network, PersonId person) = 0;

    // With all these tags, and this text in their words; of an empty one everybody.
    struct Sought {
        std::vector<std::string> tags;
        std::string words;
    };
    // In order of person, after this one.
    virtual std::vector<Kept>
    in(SpaceId network, const Sought& sought, PersonId after, std::size_t limit) = 0;

    // Of these people, in order of person.
    virtual std::vector<Kept> of(SpaceId network, std::span<const PersonId> people) = 0;

    // Of one person, in order of network.
    virtual std::vector<Kept> of_person(PersonId person, std::size_t limit) = 0;

    // The mentoring rooms below a network, at any depth, in which these people are mentors now; in
    // order of person and room.
    struct Mentoring {
        PersonId mentor{};
        SpaceId room{};

        bool operator==(const Mentoring&) const = default;
    };
    virtual std::vector<Mentoring> mentoring(SpaceId network, std::span<const PersonId> people) = 0;
};

}  // namespace urdimbre::storage
