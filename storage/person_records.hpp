#pragma once

#include "storage/directory.hpp"
#include "storage/event_log.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace urdimbre::storage {

// What is on record of one person beside the logs, for that person (rule P12). Blocking and
// thread-safe; throws StorageUnavailable. Implementations are held to
// tests/contract/person_records_contract.
class PersonRecords {
  public:
    virtual ~PersonRecords() = default;

    // A yes that the person gave: to which words, and when.
    struct GivenConsent {
        std::string version;
        std::string text;
        Instant at{};

        bool operator==(const GivenConsent&) const = default;
    };
    // Earliest first.
    virtual std::vector<GivenConsent> consents_of(PersonId person, std::size_t limit) = 0;

    // Where the person is or was a member, in order of id, after this one; without roles where they
    // are one no more.
    virtual std::vector<SpaceListing>
    spaces_ever(PersonId person, SpaceId after, std::size_t limit) = 0;

    // The sessions among them, newest number first, before this one. Costs what it returns and the
    // other spaces in between, however many there are.
    virtual std::vector<SpaceListing>
    sessions_before(PersonId person, SpaceId before, std::size_t limit) = 0;

    // The same of mentoring rooms and mesas.
    virtual std::vector<SpaceListing>
    rooms_before(PersonId person, SpaceId before, std::size_t limit) = 0;

    // What the person took on of what was proposed to them (rule K2), in whatever space, also where
    // they are a member no more: the event that says so. The newest first, before this place; costs
    // what it returns.
    struct TakenOn {
        SpaceListing space;
        StoredEvent event;

        bool operator==(const TakenOn&) const = default;
    };
    struct TakenOnPlace {
        Instant at{};
        SpaceId space{};
        Sequence seq{};

        auto operator<=>(const TakenOnPlace&) const = default;
    };
    virtual std::vector<TakenOn>
    taken_on_before(PersonId person, const TakenOnPlace& before, std::size_t limit) = 0;

    // Is or was the person a member of this space?
    virtual bool ever_in(SpaceId space, PersonId person) = 0;
};

}  // namespace urdimbre::storage
