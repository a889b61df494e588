#pragma once

#include "server/domain/recording_event.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace urdimbre::domain {

// The recording of a class, private until everybody in it has consented and its owner shares it.
struct Recording {
    static constexpr std::size_t people_max = 10;
    static constexpr std::size_t readers_max = 20;
    static constexpr std::size_t comments_max = 300;
    static constexpr std::size_t clips_max = 100;
    static constexpr std::uint32_t changes_max = 200;
    static constexpr std::chrono::days kept_at_least{1};
    static constexpr std::chrono::months kept_at_most{24};
    static constexpr std::chrono::days warned_before{7};

    struct Consent {
        PersonId by{};
        RecordingConsent consent{};

        bool operator==(const Consent&) const = default;
    };

    // Its words are in content under its id.
    struct Comment {
        ContentId id;
        PersonId by{};
        Instant at{};
        std::optional<std::uint32_t> at_ms;
        RecordingCommentKind kind{};
        std::optional<ContentId> answers;

        bool operator==(const Comment&) const = default;
    };

    // A stretch of it; its title is in content under its id.
    struct Clip {
        ContentId id;
        PersonId by{};
        Instant at{};
        std::uint32_t from_ms{};
        std::uint32_t to_ms{};

        bool operator==(const Clip&) const = default;
    };

    RecordingId id;
    PersonId by{};
    Instant at{};
    ContentId file;
    ContentId words;
    RecordingMedia media{};
    std::uint64_t size{};
    std::optional<std::uint32_t> seconds;
    std::vector<PersonId> people;  // who is in it, besides its owner
    std::vector<Consent> consents;
    Minors minors{};
    Instant until{};
    std::vector<PersonId> readers;     // none: everybody who reads the space
    std::optional<Instant> shared_at;  // for the last time
    std::vector<Comment> comments;     // oldest first
    std::vector<Clip> clips;
    std::uint32_t changes{};  // of what it is, of consents and of readers
    bool warned{};            // its owner, that it expires
    std::optional<Instant> withdrawn_at;
    std::optional<PersonId> withdrawn_by;
    bool expired{};

    bool gone() const { return withdrawn_at || expired; }
    bool is_in(PersonId person) const;
    bool is_of(PersonId person) const { return person == by || is_in(person); }
    const Consent* consent_of(PersonId person) const;
    bool all_consented() const { return consents.size() == people.size(); }
    // Readers do not see it: somebody consented to no more, or minors are in it whom their
    // guardians have not authorised (rule R6).
    bool sound_only() const;
    bool is_shared_with(PersonId person) const;
    const Comment* find_comment(const ContentId& comment) const;
    const Clip* find_clip(const ContentId& clip) const;

    bool operator==(const Recording&) const = default;
};

Recording brought(const RecordingBrought& event, Instant at);

// Expects that it is about this one.
void evolve(Recording& recording, const RecordingEvent& event, Instant at);

// Everybody whom a snapshot names with it.
std::vector<PersonId> people_in(const Recording& recording);

// All that goes with it: what it is, what was said of it, and the description of its file.
std::vector<ContentId> all_words(const Recording& recording);

}  // namespace urdimbre::domain
