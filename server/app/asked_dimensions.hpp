#pragma once

#include "server/app/instrument_document.hpp"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace urdimbre::app {

// The ids of dimensions in a body, each once and all of the instrument. No value: it is no such
// list, or it is empty.
std::optional<std::vector<std::string>>
dimensions_in(const boost::json::value& sent, const domain::Instrument& instrument);

// The instrument with these dimensions alone, in its own order: the items of any of them, each
// once, and the scales that are left in use (rule I13). It is a document as any other, and what is
// answered, counted and shown on it knows nothing of the rest.
InstrumentDocument
only(const InstrumentDocument& whole, const std::vector<std::string>& dimensions);

}  // namespace urdimbre::app
