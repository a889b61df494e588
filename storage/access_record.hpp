#pragma once

#include "server/domain/ids.hpp"

#include <chrono>
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

// Who read what is somebody else's (rule P15), for those whose it is. Blocking and thread-safe;
// throws StorageUnavailable. Implementations are held to tests/contract/access_record_contract.
class AccessRecord {
  public:
    // The numbers are in the store: a new kind comes last.
    enum class What : std::uint8_t {
        answers,     // to an instrument, under their name
        words,       // of a space, by whoever runs the server
        recordings,  // of classes, played by somebody else than their owner
    };

    // Kept for so long after the last time.
    static constexpr std::chrono::days kept{730};

    // Somebody read what these people gave in a space; none: whoever runs the server. Asked before
    // anything is shown. One entry for each person, reader, space, kind and day.
    virtual void note(
        std::span<const PersonId> of,
        SpaceId space,
        std::optional<PersonId> by,
        What what,
        Instant at
    ) = 0;

    // The same of everybody who is or was a member.
    virtual void note_all(SpaceId space, std::optional<PersonId> by, What what, Instant at) = 0;

    struct Entry {
        What what{};
        SpaceId space{};
        std::string title;  // of the space
        std::optional<PersonId> by;
        std::string name;  // of who read
        Instant first{};
        Instant last{};
        std::uint32_t times{};  // that day

        bool operator==(const Entry&) const = default;
    };

    // Newest first.
    virtual std::vector<Entry> of(PersonId person, std::size_t limit) = 0;

    virtual ~AccessRecord() = default;
};

}  // namespace urdimbre::storage
