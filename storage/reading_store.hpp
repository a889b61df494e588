#pragma once

#include "storage/event_log.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace urdimbre::storage {

// How far people have read, beside the log: private to each, and never behind what it was. Blocking
// and thread-safe; throws StorageUnavailable. Implementations are held to
// tests/contract/reading_contract.
class ReadingStore {
  public:
    virtual ~ReadingStore() = default;

    struct Mark {
        PersonId person{};
        SpaceId space{};
        Sequence seq{};

        bool operator==(const Mark&) const = default;
    };

    // Each of them moves on to here, or stays where it is: never beyond the head of its space,
    // never back, and only of members. All of them or none; two callers may name the same ones in
    // any order without deadlock. Those that moved, as they are now, in order of person and space.
    virtual std::vector<Mark> advance(std::span<const Mark> marks) = 0;

    // Of these people, in the spaces where they are members now, in order of person and space; at
    // most `limit`. A space where nothing was ever marked is missing.
    virtual std::vector<Mark> positions(std::span<const PersonId> people, std::size_t limit) = 0;

    // Who has read on, or seen notices, at or after `since` by the clock of the store, and what
    // that clock says. Those of the last minutes only.
    struct Changed {
        std::vector<PersonId> people;
        Instant now{};
    };
    virtual Changed changed(Instant since, std::size_t limit) = 0;

    // The newest events of each space that open a contribution whose words are still there, oldest
    // first, at most `limit` of each; and the head that each had before it was looked at.
    struct Tail {
        SpaceId space{};
        Sequence head{};
        bool whole{};  // there are no older ones
        std::vector<StoredEvent> events;
    };
    virtual std::vector<Tail> tails(std::span<const SpaceId> spaces, std::size_t limit) = 0;

    // At most `limit` events of each space after the given place, oldest first, by space.
    struct Place {
        SpaceId space{};
        Sequence after{};
    };
    struct Growth {
        SpaceId space{};
        std::vector<StoredEvent> events;
    };
    virtual std::vector<Growth> growth(std::span<const Place> places, std::size_t limit) = 0;
};

}  // namespace urdimbre::storage
