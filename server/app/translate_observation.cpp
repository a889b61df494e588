#include "server/app/translate_observation.hpp"

#include "server/app/observation_words.hpp"
#include "server/app/translate_parts.hpp"
#include "server/domain/overloaded.hpp"

#include <utility>

namespace urdimbre::app {
namespace {

using domain::PersonId;
using domain::SpaceId;
using domain::Uuid;

std::optional<std::uint64_t> outside_of(const std::optional<SpaceId>& space) {
    return space ? std::optional{number(*space)} : std::nullopt;
}

std::optional<SpaceId> inside_of(const std::optional<std::uint64_t>& space) {
    return space ? std::optional{SpaceId{*space}} : std::nullopt;
}

domain::AccompanimentEvent of(domain::ObservationEvent event) { return event; }
domain::AccompanimentCommand of(domain::ObservationCommand command) { return command; }

}  // namespace

wire::Event to_wire(const domain::ObservationEvent& event) {
    using Event = wire::Event;
    return std::visit(
        domain::Overloaded{
            [](const domain::ObservationProposed& one) -> Event {
                return wire::ObservationProposedEvent{
                    .observation = one.observation.bytes,
                    .by = number(one.by),
                    .starts_at = one.starts_at,
                    .minutes = one.minutes,
                    .observers = numbers(one.observers),
                    .observed = number(one.observed),
                    .accepted = one.accepted,
                };
            },
            [](const domain::ObservationAccepted& one) -> Event {
                return wire::ObservationAcceptedEvent{
                    one.observation.bytes, number(one.by), one.agreed
                };
            },
            [](const domain::ObservationWithdrawn& one) -> Event {
                return wire::ObservationWithdrawnEvent{one.observation.bytes, number(one.by)};
            },
            [](const domain::FieldNotesShared& one) -> Event {
                return wire::FieldNotesSharedEvent{
                    one.observation.bytes, number(one.by), one.words.bytes
                };
            },
            [](const domain::DialogueTold& one) -> Event {
                return wire::DialogueToldEvent{
                    one.observation.bytes,
                    number(one.by),
                    outside_of(one.session),
                    outer(one.words),
                    one.holds,
                };
            },
            [](const domain::DialogueConfirmed& one) -> Event {
                return wire::DialogueConfirmedEvent{one.observation.bytes};
            },
        },
        event
    );
}

wire::Item to_wire(
    const domain::ObservationEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
) {
    using Item = wire::Item;
    return std::visit(
        domain::Overloaded{
            [&](const domain::ObservationProposed& one) -> Item {
                return wire::ObservationProposedItem{
                    seq, at, shown(domain::proposed(one, at), words)
                };
            },
            [&](const domain::ObservationAccepted& one) -> Item {
                return wire::ObservationAcceptedItem{
                    seq, at, one.observation.bytes, number(one.by), one.agreed
                };
            },
            [&](const domain::ObservationWithdrawn& one) -> Item {
                return wire::ObservationWithdrawnItem{
                    seq, at, one.observation.bytes, number(one.by)
                };
            },
            [&](const domain::FieldNotesShared& one) -> Item {
                return wire::FieldNotesSharedItem{seq, at, one.observation.bytes, number(one.by)};
            },
            [&](const domain::DialogueTold& one) -> Item {
                return wire::DialogueToldItem{
                    seq,
                    at,
                    one.observation.bytes,
                    number(one.by),
                    outside_of(one.session),
                    one.holds
                };
            },
            [&](const domain::DialogueConfirmed& one) -> Item {
                return wire::DialogueConfirmedItem{seq, at, one.observation.bytes};
            },
        },
        event
    );
}

wire::Observation shown(const domain::Observation& one, const FindWords& words) {
    wire::Observation out{
        .id = one.id.bytes,
        .by = number(one.by),
        .at = one.at,
        .starts_at = one.starts_at,
        .minutes = one.minutes,
        .observers = numbers(one.observers),
        .observed = number(one.observed),
        .course = {},
        .looks_at = {},
        .records = {},
        .accepted = numbers(one.accepted),
        .agreed_at = one.agreed_at,
        .notes = each<wire::NotesShared>(
            one.notes,
            [](const auto& notes) { return wire::NotesShared{number(notes.by), notes.at}; }
        ),
        .dialogue = {},
        .dialogue_by = one.dialogue_by(),
        .withdrawn_at = {},
        .withdrawn_by = {},
    };
    if (const auto& dialogue = one.dialogue) {
        out.dialogue = wire::Dialogue{
            number(dialogue->by),
            dialogue->at,
            outside_of(dialogue->session),
            dialogue->holds_since,
        };
    }
    if (one.taken_back) {
        out.withdrawn_at = one.taken_back->at;
        out.withdrawn_by = number(one.taken_back->by);
        return out;
    }
    const auto text = words(one.id);
    if (auto parts = text ? observation_words(*text) : std::nullopt) {
        out.course = std::move(parts->course);
        out.looks_at = std::move(parts->looks_at);
        out.records = std::move(parts->records);
    }
    return out;
}

wire::StoredObservation saved(const domain::Observation& one) {
    wire::StoredObservation out{
        .id = one.id.bytes,
        .by = number(one.by),
        .at = one.at,
        .starts_at = one.starts_at,
        .minutes = one.minutes,
        .observers = numbers(one.observers),
        .observed = number(one.observed),
        .accepted = numbers(one.accepted),
        .agreed_at = one.agreed_at,
        .notes = each<wire::StoredNotes>(
            one.notes,
            [](const auto& notes) {
                return wire::StoredNotes{number(notes.by), notes.at, notes.words.bytes};
            }
        ),
        .dialogue = {},
        .changes = one.changes,
        .withdrawn_at = {},
        .withdrawn_by = {},
    };
    if (const auto& dialogue = one.dialogue) {
        out.dialogue = wire::StoredDialogue{
            number(dialogue->by),
            dialogue->at,
            outside_of(dialogue->session),
            outer(dialogue->words),
            dialogue->holds_since,
        };
    }
    if (one.taken_back) {
        out.withdrawn_at = one.taken_back->at;
        out.withdrawn_by = number(one.taken_back->by);
    }
    return out;
}

domain::Observation restored(const wire::StoredObservation& saved) {
    domain::Observation one{
        .id = Uuid{saved.id},
        .by = PersonId{saved.by},
        .at = saved.at,
        .starts_at = saved.starts_at,
        .minutes = saved.minutes,
        .observers = people<std::vector<PersonId>>(saved.observers),
        .observed = PersonId{saved.observed},
        .accepted = people<std::vector<PersonId>>(saved.accepted),
        .agreed_at = saved.agreed_at,
        .notes = each<domain::NotesShared>(
            saved.notes,
            [](const wire::StoredNotes& notes) {
                return domain::NotesShared{PersonId{notes.by}, notes.at, Uuid{notes.words}};
            }
        ),
        .dialogue = {},
        .changes = saved.changes,
        .taken_back = {},
    };
    if (const auto& dialogue = saved.dialogue) {
        one.dialogue = domain::Dialogue{
            PersonId{dialogue->by},
            dialogue->at,
            inside_of(dialogue->session),
            inner(dialogue->words),
            dialogue->holds_since,
        };
    }
    if (saved.withdrawn_at && saved.withdrawn_by) {
        one.taken_back =
            domain::Observation::TakenBack{*saved.withdrawn_at, PersonId{*saved.withdrawn_by}};
    }
    return one;
}

domain::AccompanimentEvent to_domain(const wire::ObservationProposedEvent& one) {
    return of(domain::ObservationProposed{
        .observation = Uuid{one.observation},
        .by = PersonId{one.by},
        .starts_at = one.starts_at,
        .minutes = one.minutes,
        .observers = people<std::vector<PersonId>>(one.observers),
        .observed = PersonId{one.observed},
        .accepted = one.accepted,
    });
}

domain::AccompanimentEvent to_domain(const wire::ObservationAcceptedEvent& one) {
    return of(domain::ObservationAccepted{Uuid{one.observation}, PersonId{one.by}, one.agreed});
}

domain::AccompanimentEvent to_domain(const wire::ObservationWithdrawnEvent& one) {
    return of(domain::ObservationWithdrawn{Uuid{one.observation}, PersonId{one.by}});
}

domain::AccompanimentEvent to_domain(const wire::FieldNotesSharedEvent& one) {
    return of(domain::FieldNotesShared{Uuid{one.observation}, PersonId{one.by}, Uuid{one.words}});
}

domain::AccompanimentEvent to_domain(const wire::DialogueToldEvent& one) {
    return of(domain::DialogueTold{
        Uuid{one.observation}, PersonId{one.by}, inside_of(one.session), inner(one.words), one.holds
    });
}

domain::AccompanimentEvent to_domain(const wire::DialogueConfirmedEvent& one) {
    return of(domain::DialogueConfirmed{Uuid{one.observation}});
}

domain::AccompanimentCommand to_domain(const wire::ProposeObservation& what) {
    return of(domain::ProposeObservation{
        .observers = people<std::vector<PersonId>>(what.observers),
        .observed = PersonId{what.observed},
        .starts_at = what.starts_at,
        .minutes = what.minutes,
        .words = written(ObservationWords{what.course, what.looks_at, what.records}),
        .replaces = inner(what.replaces),
    });
}

domain::AccompanimentCommand to_domain(const wire::AcceptObservation& what) {
    return of(domain::AcceptObservation{Uuid{what.observation}});
}

domain::AccompanimentCommand to_domain(const wire::WithdrawObservation& what) {
    return of(domain::WithdrawObservation{Uuid{what.observation}});
}

domain::AccompanimentCommand to_domain(const wire::ShareFieldNotes& what) {
    return of(domain::ShareFieldNotes{
        .observation = Uuid{what.observation},
        .notes = each<domain::ShareFieldNotes::Note>(
            what.notes,
            [](const wire::FieldNote& note) {
                return domain::ShareFieldNotes::Note{
                    inside<domain::FieldNoteKind>(note.kind), note.rests_on
                };
            }
        ),
        .words = written(what.notes),
    });
}

domain::AccompanimentCommand to_domain(wire::TellDialogue& what) {
    return of(
        domain::TellDialogue{Uuid{what.observation}, inside_of(what.session), std::move(what.words)}
    );
}

domain::AccompanimentCommand to_domain(const wire::ConfirmDialogue& what) {
    return of(domain::ConfirmDialogue{Uuid{what.observation}});
}

}  // namespace urdimbre::app
