#pragma once

#include "storage/instrument_store.hpp"

#include <boost/json.hpp>

#include <optional>

namespace urdimbre::app {

// The one report of a group (rules I5, I16, P8), as figures_json writes it: made when it is asked
// for first after the application has ended, and the same for ever. No value: it has not ended.
// Blocking; throws StorageUnavailable.
std::optional<boost::json::object> group_report(
    storage::InstrumentStore& store,
    const domain::Application& application,
    domain::Instant now
);

}  // namespace urdimbre::app
