#pragma once

#include "protocol/wire/upcast.hpp"

// What people did to others or said of themselves, as it was stored in version 1: without a reason,
// and told to everybody; and what the clock did.
namespace urdimbre::wire {

Event ready_marked_1(json::Reader& in, const json::Node& event);
Event member_removed_1(json::Reader& in, const json::Node& event);
Event contribution_reclassified_1(json::Reader& in, const json::Node& event);
Event facilitation_passed_1(json::Reader& in, const json::Node& event);
Event agreement_proposed_1(json::Reader& in, const json::Node& event);
Event child_opened_1(json::Reader& in, const json::Node& event);
Event reminded_1(json::Reader& in, const json::Node& event);

}  // namespace urdimbre::wire
