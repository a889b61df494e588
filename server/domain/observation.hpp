#pragma once

#include "server/domain/observation_event.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace urdimbre::domain {

// What one observer shared, and since when.
struct NotesShared {
    PersonId by{};
    Instant at{};
    ContentId words;

    bool operator==(const NotesShared&) const = default;
};

// The dialogue that makes of an observation more than monitoring (rule V7).
struct Dialogue {
    PersonId by{};
    Instant at{};
    std::optional<SpaceId> session;
    std::optional<ContentId> words;
    std::optional<Instant> holds_since;

    bool operator==(const Dialogue&) const = default;
};

// A class that somebody lets others observe, as all of its people agree beforehand.
struct Observation {
    static constexpr std::size_t observers_max = 4;
    static constexpr std::uint32_t changes_max = 40;
    static constexpr std::chrono::days dialogue_within{7};

    struct TakenBack {
        Instant at{};
        PersonId by{};

        bool operator==(const TakenBack&) const = default;
    };

    ObservationId id;
    PersonId by{};
    Instant at{};
    Instant starts_at{};
    std::uint32_t minutes{};
    std::vector<PersonId> observers;
    PersonId observed{};
    std::vector<PersonId> accepted;
    std::optional<Instant> agreed_at;
    std::vector<NotesShared> notes;
    std::optional<Dialogue> dialogue;
    std::uint32_t changes{};  // of notes and dialogue: each is kept only as it was said last
    std::optional<TakenBack> taken_back;

    bool is_observer(PersonId person) const;
    bool is_of(PersonId person) const { return person == observed || is_observer(person); }
    bool has_accepted(PersonId person) const;
    // Would all of its people have said yes with this one?
    bool agreed_with(PersonId person) const;
    const NotesShared* notes_of(PersonId observer) const;
    bool begun() const { return !notes.empty() || dialogue; }
    bool talked_over() const { return dialogue && dialogue->holds_since; }
    Instant ends_at() const { return starts_at + std::chrono::minutes{minutes}; }
    // From then on it is monitoring, and no accompaniment (rule Y8).
    Instant dialogue_by() const { return ends_at() + dialogue_within; }

    bool operator==(const Observation&) const = default;
};

// What proposing one brings about.
Observation proposed(const ObservationProposed& event, Instant at);

// Expects that it is about this one.
void evolve(Observation& observation, const ObservationEvent& event, Instant at);

std::vector<PersonId> people_in(const Observation& observation);

// All that was written for it, which goes when it is taken back.
std::vector<ContentId> all_words(const Observation& observation);

}  // namespace urdimbre::domain
