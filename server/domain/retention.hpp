#pragma once

#include "server/domain/ids.hpp"

#include <chrono>
#include <cstdint>
#include <optional>

// How long what is written in a space stays (rules P14 and L18).
namespace urdimbre::domain {

// Of a space in which it is no longer than that until words are deleted.
struct Retention {
    static constexpr std::uint32_t months_min = 6;
    static constexpr std::uint32_t months_max = 120;
    // Nothing is deleted for so long after it was set: people take along what is theirs (rule P12).
    static constexpr std::chrono::days grace{30};

    std::uint32_t months{};
    Instant since{};

    bool operator==(const Retention&) const = default;
};

// What is older than this has been kept for so many months of the calendar, as UTC has them; on a
// day that the month does not have, whatever is of that month has. Never goes back as time goes on.
Instant cutoff(Instant now, std::uint32_t months);

// By somebody who coordinates. Without months: until somebody takes it back.
struct SetRetention {
    std::optional<std::uint32_t> months;
};

// The server's own, never a client's: the words, files included, of a message, a contribution, a
// question of the public or a material, which are older than `before`.
struct ExpireWords {
    ContributionId what;
    Instant before{};
};

struct RetentionSet {
    std::optional<std::uint32_t> months;
    PersonId by{};

    bool operator==(const RetentionSet&) const = default;
};

}  // namespace urdimbre::domain
