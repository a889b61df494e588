#pragma once

#include "server/domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

// What happens when somebody lets others observe a class (rules V1 to V9).
namespace urdimbre::domain {

using ObservationId = Uuid;

// What an observer writes down: what was seen and heard, what they make of it, what goes well, what
// to ask. Evidence and interpretation are never one (rule V5).
enum class FieldNoteKind : std::uint8_t { evidence, interpretation, strength, question };

// What is looked at and what is written down is in content under its id.
struct ObservationProposed {
    ObservationId observation;
    PersonId by{};
    Instant starts_at{};
    std::uint32_t minutes{};
    std::vector<PersonId> observers;
    PersonId observed{};
    bool accepted{};  // by whoever proposes it, who is one of them

    bool operator==(const ObservationProposed&) const = default;
};

// agreed: with that all of its people have.
struct ObservationAccepted {
    ObservationId observation;
    PersonId by{};
    bool agreed{};

    bool operator==(const ObservationAccepted&) const = default;
};

struct ObservationWithdrawn {
    ObservationId observation;
    PersonId by{};

    bool operator==(const ObservationWithdrawn&) const = default;
};

// In place of what this observer shared before.
struct FieldNotesShared {
    ObservationId observation;
    PersonId by{};
    ContentId words;

    bool operator==(const FieldNotesShared&) const = default;
};

// holds: who was observed says so.
struct DialogueTold {
    ObservationId observation;
    PersonId by{};
    std::optional<SpaceId> session;
    std::optional<ContentId> words;
    bool holds{};

    bool operator==(const DialogueTold&) const = default;
};

struct DialogueConfirmed {
    ObservationId observation;

    bool operator==(const DialogueConfirmed&) const = default;
};

using ObservationEvent = std::variant<
    ObservationProposed,
    ObservationAccepted,
    ObservationWithdrawn,
    FieldNotesShared,
    DialogueTold,
    DialogueConfirmed>;

ObservationId subject(const ObservationEvent& event);

// The words that everybody who reads the space is shown. Notes and dialogues are read apart, by the
// people of the observation (rule V6).
std::vector<ContentId> words(const ObservationEvent& event);

}  // namespace urdimbre::domain
