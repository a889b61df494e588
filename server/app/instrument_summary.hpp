#pragma once

#include "server/app/instrument_document.hpp"

#include <boost/json.hpp>

namespace urdimbre::app {

// An instrument as a list shows it: what somebody chooses by.
boost::json::object summary_of(const InstrumentDocument& one);

}  // namespace urdimbre::app
