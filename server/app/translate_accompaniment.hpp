#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/accompaniment.hpp"
#include "server/domain/accompaniment_command.hpp"

#include <boost/system/result.hpp>

// The part of translate.hpp that is about accompaniment.
namespace urdimbre::app {

wire::Event to_wire(const domain::AccompanimentEvent& event);
wire::Item to_wire(
    const domain::AccompanimentEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
);

// No value: nothing of the sort ever happened.
std::optional<wire::Accompaniment>
to_wire(const domain::Accompaniment& seen, const FindWords& words);
std::optional<wire::SavedAccompaniment> to_saved(const domain::Accompaniment& accompaniment);
domain::Accompaniment to_domain(const wire::SavedAccompaniment& saved);

domain::AccompanimentEvent to_domain(const wire::AgreementProposedEvent& event);
domain::AccompanimentEvent to_domain(const wire::AgreementAcceptedEvent& event);
domain::AccompanimentEvent to_domain(const wire::CycleTakenEvent& event);
domain::AccompanimentEvent to_domain(const wire::CycleEditedEvent& event);
domain::AccompanimentEvent to_domain(const wire::StageEnteredEvent& event);
domain::AccompanimentEvent to_domain(const wire::StageMetEvent& event);
domain::AccompanimentEvent to_domain(const wire::SeatsEvenedEvent& event);
domain::AccompanimentEvent to_domain(const wire::PartiesChangedEvent& event);
domain::AccompanimentEvent to_domain(const wire::CycleLeftEvent& event);
domain::AccompanimentEvent to_domain(const wire::RoleTakenEvent& event);

domain::AccompanimentCommand to_domain(const wire::AcceptAgreement& command);
domain::AccompanimentCommand to_domain(wire::EnterStage& command);
domain::AccompanimentCommand to_domain(wire::LeaveCycle& command);
domain::AccompanimentCommand to_domain(const wire::TakeRole& command);

// Refused: there is no such modality, no such cycle, or the document is that of none.
boost::system::result<domain::AccompanimentCommand, wire::RefusalCode> to_domain(
    const wire::ProposeAgreement& command
);
boost::system::result<domain::AccompanimentCommand, wire::RefusalCode> to_domain(
    const wire::TakeCycle& command
);
boost::system::result<domain::AccompanimentCommand, wire::RefusalCode> to_domain(
    const wire::EditCycle& command
);

}  // namespace urdimbre::app
