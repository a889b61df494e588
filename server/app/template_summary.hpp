#pragma once

#include "server/app/conversation_template.hpp"

#include <boost/json.hpp>

namespace urdimbre::app {

// A template as a list shows it: what somebody chooses by.
boost::json::object summary_of(const Template& one);

}  // namespace urdimbre::app
