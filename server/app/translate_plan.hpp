#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/accompaniment_command.hpp"
#include "server/domain/support_plan.hpp"

#include <boost/system/result.hpp>

// The part of translate_accompaniment.hpp that is about plans.
namespace urdimbre::app {

wire::Event to_wire(const domain::PlanEvent& event);
wire::Item to_wire(
    const domain::PlanEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
);

wire::SupportPlan shown(const domain::SupportPlan& plan, const FindWords& words);
wire::PlanLeft shown(const domain::PlanLeft& left, const FindWords& words);
wire::StoredPlan saved(const domain::SupportPlan& plan);
wire::StoredPlanLeft saved(const domain::PlanLeft& left);
domain::SupportPlan restored(const wire::StoredPlan& saved);
domain::PlanLeft restored(const wire::StoredPlanLeft& saved);

domain::AccompanimentEvent to_domain(const wire::PlanKeptEvent& event);
domain::AccompanimentEvent to_domain(const wire::ActionStoodEvent& event);
domain::AccompanimentEvent to_domain(const wire::IndicatorMeasuredEvent& event);
domain::AccompanimentEvent to_domain(const wire::PlanValidatedEvent& event);
domain::AccompanimentEvent to_domain(const wire::PlanClosedEvent& event);
domain::AccompanimentEvent to_domain(const wire::ActionsNearEvent& event);

// Refused: the document is not that of a plan.
boost::system::result<domain::AccompanimentCommand, wire::RefusalCode> to_domain(
    const wire::KeepPlan& command
);
domain::AccompanimentCommand to_domain(wire::StandAction& command);
domain::AccompanimentCommand to_domain(wire::MeasureIndicator& command);
domain::AccompanimentCommand to_domain(wire::ValidatePlan& command);
domain::AccompanimentCommand to_domain(wire::ClosePlan& command);

}  // namespace urdimbre::app
