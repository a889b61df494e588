#include "server/app/stored_space.hpp"

#include "server/app/saved_state.hpp"
#include "server/app/stored.hpp"
#include "storage/unavailable.hpp"

#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::size_t events_per_page = 1000;

}  // namespace

domain::Space read_space(storage::EventLog& log, domain::SpaceId id) {
    domain::Space space;
    if (auto restored = restore(log, id)) space = std::move(*restored);
    for (;;) {
        const auto events = log.read(id, space.head, events_per_page);
        for (const storage::StoredEvent& stored : events) {
            const auto event = from_stored(stored);
            if (!event) throw storage::StorageUnavailable("an event of a newer version");
            domain::evolve(space, *event);
        }
        if (events.size() < events_per_page) return space;
    }
}

}  // namespace urdimbre::app
