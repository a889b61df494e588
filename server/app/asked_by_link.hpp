#pragma once

#include "server/app/instrument_document.hpp"

#include <boost/json.hpp>

namespace urdimbre::app {

// An instrument as it is asked of people without an account: without the items that are told of no
// group, which would be asked for nobody (rule I20).
boost::json::object document_by_link(const InstrumentDocument& on);

// The same for who reads their answers: what else they hold is an answer to nothing.
domain::Instrument instrument_by_link(const domain::Instrument& instrument);

}  // namespace urdimbre::app
