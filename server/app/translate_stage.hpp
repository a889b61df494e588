#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/accompaniment.hpp"
#include "server/domain/stage_of.hpp"

#include <vector>

// The part of translate.hpp that is about sessions inside a cycle: the same in events, in saved
// states and in what is shown, as there are only ids in it.
namespace urdimbre::app {

wire::StageOf to_wire(const domain::StageOf& of);
domain::StageOf to_domain(const wire::StageOf& of);

std::vector<wire::StageMeeting> to_wire(const std::vector<domain::StageMeeting>& meetings);
std::vector<domain::StageMeeting> to_domain(const std::vector<wire::StageMeeting>& meetings);

}  // namespace urdimbre::app
