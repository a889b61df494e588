#pragma once

#include "server/domain/observation_event.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::domain {

struct ProposeObservation {
    std::vector<PersonId> observers;
    PersonId observed{};
    Instant starts_at{};
    std::uint32_t minutes{};
    std::string words;  // the class, what is looked at and what is written down
    std::optional<ObservationId> replaces;
};

struct AcceptObservation {
    ObservationId observation;
};

struct WithdrawObservation {
    ObservationId observation;
};

struct ShareFieldNotes {
    // What the rules have to know of a note.
    struct Note {
        FieldNoteKind kind{};
        std::optional<std::size_t> rests_on;  // a note before it, counted from 0
    };

    ObservationId observation;
    std::vector<Note> notes;
    std::string words;  // all of them
};

struct TellDialogue {
    ObservationId observation;
    std::optional<SpaceId> session;
    std::optional<std::string> words;
};

struct ConfirmDialogue {
    ObservationId observation;
};

using ObservationCommand = std::variant<
    ProposeObservation,
    AcceptObservation,
    WithdrawObservation,
    ShareFieldNotes,
    TellDialogue,
    ConfirmDialogue>;

}  // namespace urdimbre::domain
