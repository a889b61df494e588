#pragma once

#include "server/app/templates.hpp"
#include "server/domain/network_figures.hpp"
#include "storage/event_log.hpp"
#include "storage/figure_store.hpp"

#include <cstddef>
#include <optional>

namespace urdimbre::app {

// How much is read to make the figures of one network.
inline constexpr std::size_t figures_spaces_max = 5'000;
inline constexpr std::size_t figures_events_max = 2'000'000;

// The figures of a network up to the end of this month (rule P19), out of the logs of all that is
// below it and in which something happened since they have to be told. Page by page, one space at a
// time. No value: there is more than is read for it. Blocking; throws StorageUnavailable, also when
// an event is of a newer version.
std::optional<domain::NetworkFigures> walk_network(
    storage::EventLog& log,
    storage::FigureStore& store,
    const Templates& conversations,
    domain::SpaceId network,
    domain::Month last
);

}  // namespace urdimbre::app
