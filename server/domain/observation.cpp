#include "server/domain/observation.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>

namespace urdimbre::domain {

ObservationId subject(const ObservationEvent& event) {
    return std::visit([](const auto& one) { return one.observation; }, event);
}

std::vector<ContentId> words(const ObservationEvent& event) {
    const auto* offered = std::get_if<ObservationProposed>(&event);
    return offered ? std::vector{offered->observation} : std::vector<ContentId>{};
}

bool Observation::is_observer(PersonId person) const {
    return std::ranges::find(observers, person) != observers.end();
}

bool Observation::has_accepted(PersonId person) const {
    return std::ranges::find(accepted, person) != accepted.end();
}

bool Observation::agreed_with(PersonId person) const {
    const auto says_yes = [&](PersonId one) { return one == person || has_accepted(one); };
    return says_yes(observed) && std::ranges::all_of(observers, says_yes);
}

const NotesShared* Observation::notes_of(PersonId observer) const {
    const auto found = std::ranges::find(notes, observer, &NotesShared::by);
    return found == notes.end() ? nullptr : &*found;
}

Observation proposed(const ObservationProposed& event, Instant at) {
    return {
        .id = event.observation,
        .by = event.by,
        .at = at,
        .starts_at = event.starts_at,
        .minutes = event.minutes,
        .observers = event.observers,
        .observed = event.observed,
        .accepted = event.accepted ? std::vector{event.by} : std::vector<PersonId>{},
        .agreed_at = {},
        .notes = {},
        .dialogue = {},
        .changes = 0,
        .taken_back = {},
    };
}

void evolve(Observation& one, const ObservationEvent& event, Instant at) {
    std::visit(
        Overloaded{
            [](const ObservationProposed&) {},
            [&](const ObservationAccepted& accepted) {
                if (!one.has_accepted(accepted.by)) one.accepted.push_back(accepted.by);
                if (accepted.agreed) one.agreed_at = at;
            },
            [&](const ObservationWithdrawn& gone) {
                one.taken_back = Observation::TakenBack{at, gone.by};
                one.notes.clear();
                one.dialogue.reset();
            },
            [&](const FieldNotesShared& shared) {
                ++one.changes;
                const NotesShared notes{shared.by, at, shared.words};
                const auto before = std::ranges::find(one.notes, shared.by, &NotesShared::by);
                if (before == one.notes.end()) {
                    one.notes.push_back(notes);
                } else {
                    *before = notes;
                }
            },
            [&](const DialogueTold& told) {
                ++one.changes;
                one.dialogue = Dialogue{told.by, at, told.session, told.words, {}};
                if (told.holds) one.dialogue->holds_since = at;
            },
            [&](const DialogueConfirmed&) {
                if (one.dialogue) one.dialogue->holds_since = at;
            },
        },
        event
    );
}

std::vector<PersonId> people_in(const Observation& one) {
    std::vector<PersonId> people = one.observers;
    people.push_back(one.observed);
    people.push_back(one.by);
    if (one.taken_back) people.push_back(one.taken_back->by);
    return people;
}

std::vector<ContentId> all_words(const Observation& one) {
    std::vector<ContentId> ids{one.id};
    for (const NotesShared& notes : one.notes) ids.push_back(notes.words);
    if (one.dialogue && one.dialogue->words) ids.push_back(*one.dialogue->words);
    return ids;
}

}  // namespace urdimbre::domain
