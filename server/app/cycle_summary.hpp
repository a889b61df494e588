#pragma once

#include "server/app/cycles.hpp"

#include <boost/json.hpp>

namespace urdimbre::app {

// A cycle as a list shows it: what somebody chooses by.
boost::json::object summary_of(const Cycle& one);

}  // namespace urdimbre::app
