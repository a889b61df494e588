#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/accompaniment_command.hpp"
#include "server/domain/programme.hpp"

#include <vector>

// The part of translate_accompaniment.hpp that is about programmes.
namespace urdimbre::app {

wire::Event to_wire(const domain::ProgrammeEvent& event);
wire::Item to_wire(
    const domain::ProgrammeEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
);

std::vector<wire::Topic> shown(const domain::Programme& programme, const FindWords& words);
std::vector<wire::StoredTopic> saved(const domain::Programme& programme);
domain::Programme restored(const std::vector<wire::StoredTopic>& saved);

domain::AccompanimentEvent to_domain(const wire::TopicAddedEvent& event);
domain::AccompanimentEvent to_domain(const wire::TopicDroppedEvent& event);
domain::AccompanimentEvent to_domain(const wire::TopicTiedEvent& event);
domain::AccompanimentEvent to_domain(const wire::TopicUntiedEvent& event);
domain::AccompanimentEvent to_domain(const wire::TopicMetEvent& event);

domain::AccompanimentCommand to_domain(wire::AddTopic& command);
domain::AccompanimentCommand to_domain(const wire::DropTopic& command);
domain::AccompanimentCommand to_domain(const wire::TieTopic& command);
domain::AccompanimentCommand to_domain(const wire::UntieTopic& command);

}  // namespace urdimbre::app
