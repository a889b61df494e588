#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/accompaniment_command.hpp"
#include "server/domain/activity.hpp"

#include <optional>
#include <vector>

// The part of translate_accompaniment.hpp that is about activities.
namespace urdimbre::app {

wire::Event to_wire(const domain::ActivityEvent& event);
wire::Item to_wire(
    const domain::ActivityEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
);

// No value: there are none.
std::optional<std::vector<wire::HeldActivity>>
shown(const domain::Activities& activities, const FindWords& words);
std::vector<wire::StoredActivity> saved(const domain::Activities& activities);
domain::Activities restored(const std::vector<wire::StoredActivity>& saved);

// Likewise.
std::optional<std::vector<wire::ActivityAgreed>> agreed_outside(
    const std::vector<domain::ActivityAgreed>& activities
);
std::vector<domain::ActivityAgreed> agreed_inside(
    const std::vector<wire::ActivityAgreed>& activities
);

domain::AccompanimentEvent to_domain(const wire::ActivityNotedEvent& event);
domain::AccompanimentEvent to_domain(const wire::ActivityTakenBackEvent& event);
domain::AccompanimentEvent to_domain(const wire::ActivityWordsClearedEvent& event);

domain::AccompanimentCommand to_domain(wire::NoteActivity& command);
domain::AccompanimentCommand to_domain(const wire::TakeBackActivity& command);
domain::AccompanimentCommand to_domain(const wire::ClearActivityWords& command);

}  // namespace urdimbre::app
