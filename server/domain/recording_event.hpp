#pragma once

#include "server/domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

// What happens to the recording of a class (rules R1 to R13).
namespace urdimbre::domain {

using RecordingId = Uuid;

enum class RecordingMedia : std::uint8_t { video, audio };

// What somebody who is in it consents to.
enum class RecordingConsent : std::uint8_t { whole, sound_only };

// Whether minors can be recognised, as its owner declares: what their guardians signed is on paper,
// at the school.
enum class Minors : std::uint8_t { none, authorised, unauthorised };

enum class RecordingCommentKind : std::uint8_t { question, suggestion, strength, note };

// What it is stands in content under its id, the description of its file under the file's.
struct RecordingBrought {
    RecordingId recording;
    PersonId by{};
    ContentId file;
    RecordingMedia media{};
    std::uint64_t size{};
    std::optional<std::uint32_t> seconds;
    std::vector<PersonId> people;
    Minors minors{};
    Instant until{};

    bool operator==(const RecordingBrought&) const = default;
};

// Nobody has consented to what it is from now on.
struct RecordingDescribed {
    RecordingId recording;
    PersonId by{};
    ContentId words;
    std::vector<PersonId> people;
    Minors minors{};
    Instant until{};

    bool operator==(const RecordingDescribed&) const = default;
};

struct RecordingConsented {
    RecordingId recording;
    PersonId by{};
    RecordingConsent consent{};

    bool operator==(const RecordingConsented&) const = default;
};

// With these in place of others; without any with everybody who reads the space.
struct RecordingShared {
    RecordingId recording;
    PersonId by{};
    std::vector<PersonId> readers;
    bool sound_only{};

    bool operator==(const RecordingShared&) const = default;
};

struct RecordingWithdrawn {
    RecordingId recording;
    PersonId by{};

    bool operator==(const RecordingWithdrawn&) const = default;
};

// The clock does the same.
struct RecordingExpired {
    RecordingId recording;

    bool operator==(const RecordingExpired&) const = default;
};

// The clock told its owner that it will.
struct RecordingExpiring {
    RecordingId recording;

    bool operator==(const RecordingExpiring&) const = default;
};

// tells: its owner is told, once a day at most.
struct RecordingCommented {
    RecordingId recording;
    ContentId comment;
    PersonId by{};
    std::optional<std::uint32_t> at_ms;
    RecordingCommentKind kind{};
    std::optional<ContentId> answers;
    bool tells{};

    bool operator==(const RecordingCommented&) const = default;
};

struct RecordingCommentWithdrawn {
    RecordingId recording;
    ContentId comment;

    bool operator==(const RecordingCommentWithdrawn&) const = default;
};

struct ClipMarked {
    RecordingId recording;
    ContentId clip;
    PersonId by{};
    std::uint32_t from_ms{};
    std::uint32_t to_ms{};

    bool operator==(const ClipMarked&) const = default;
};

struct ClipWithdrawn {
    RecordingId recording;
    ContentId clip;

    bool operator==(const ClipWithdrawn&) const = default;
};

using RecordingEvent = std::variant<
    RecordingBrought,
    RecordingDescribed,
    RecordingConsented,
    RecordingShared,
    RecordingWithdrawn,
    RecordingExpired,
    RecordingExpiring,
    RecordingCommented,
    RecordingCommentWithdrawn,
    ClipMarked,
    ClipWithdrawn>;

RecordingId subject(const RecordingEvent& event);

// Is it found again by that? It begins and ends once; of the rest there may be as much as people
// like, and the state keeps what it leaves.
bool is_found(const RecordingEvent& event);

// Is it over with this, and everything gone?
bool ends_recording(const RecordingEvent& event);

}  // namespace urdimbre::domain
