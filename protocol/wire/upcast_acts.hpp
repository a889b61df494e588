#pragma once

#include "protocol/wire/upcast.hpp"

// What people did to others, agreed on or said of themselves, as it was stored before: without a
// reason, told to everybody, and on visits alone; and what the clock did.
namespace urdimbre::wire {

Event ready_marked_1(json::Reader& in, const json::Node& event);
Event member_removed_1(json::Reader& in, const json::Node& event);
Event contribution_reclassified_1(json::Reader& in, const json::Node& event);
Event facilitation_passed_1(json::Reader& in, const json::Node& event);
Event agreement_proposed_1(json::Reader& in, const json::Node& event);
Event agreement_proposed_2(json::Reader& in, const json::Node& event);
Event child_opened_1(json::Reader& in, const json::Node& event);
Event reminded_1(json::Reader& in, const json::Node& event);

}  // namespace urdimbre::wire
