#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/accompaniment_command.hpp"
#include "server/domain/observation.hpp"

// The part of translate_accompaniment.hpp that is about observations.
namespace urdimbre::app {

wire::Event to_wire(const domain::ObservationEvent& event);
wire::Item to_wire(
    const domain::ObservationEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
);

wire::Observation shown(const domain::Observation& observation, const FindWords& words);
wire::StoredObservation saved(const domain::Observation& observation);
domain::Observation restored(const wire::StoredObservation& saved);

domain::AccompanimentEvent to_domain(const wire::ObservationProposedEvent& event);
domain::AccompanimentEvent to_domain(const wire::ObservationAcceptedEvent& event);
domain::AccompanimentEvent to_domain(const wire::ObservationWithdrawnEvent& event);
domain::AccompanimentEvent to_domain(const wire::FieldNotesSharedEvent& event);
domain::AccompanimentEvent to_domain(const wire::DialogueToldEvent& event);
domain::AccompanimentEvent to_domain(const wire::DialogueConfirmedEvent& event);

domain::AccompanimentCommand to_domain(const wire::ProposeObservation& command);
domain::AccompanimentCommand to_domain(const wire::AcceptObservation& command);
domain::AccompanimentCommand to_domain(const wire::WithdrawObservation& command);
domain::AccompanimentCommand to_domain(const wire::ShareFieldNotes& command);
domain::AccompanimentCommand to_domain(wire::TellDialogue& command);
domain::AccompanimentCommand to_domain(const wire::ConfirmDialogue& command);

}  // namespace urdimbre::app
