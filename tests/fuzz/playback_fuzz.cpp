// Written histories: deploy/demo/*.json.
#include "server/app/playback.hpp"
#include "server/app/stored.hpp"
#include "storage/memory/blob_store.hpp"
#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "tests/fuzz/target.hpp"

#include <stdexcept>

namespace urdimbre::fuzz {
namespace {

const domain::Instant midnight{domain::Duration{1'700'000'000'000}};

// Where each log stands, read from the beginning by the rules themselves.
std::size_t replayed(storage::EventLog& log, domain::SpaceId space) {
    domain::Space state;
    domain::Instant last{domain::Duration::min()};
    for (const storage::StoredEvent& stored : log.read(space, 0, 100'000)) {
        law(stored.seq == state.head + 1, "a log has no holes");
        law(stored.at >= last, "time does not go back");
        last = stored.at;
        const auto recorded = app::from_stored(stored);
        law(recorded.has_value(), "every event can be read");
        domain::evolve(state, *recorded);
    }
    return state.head;
}

}  // namespace

void try_one(std::string_view input) {
    storage::memory::MemoryEventLog log{[] { return midnight; }};
    storage::memory::MemoryDirectory directory{log, true};
    static const app::Templates templates;
    storage::memory::MemoryBlobStore blobs{log, {}};
    app::Playback playback{log, directory, blobs, midnight, templates};
    bool wrong = false;
    try {
        playback.play("history", input);
    } catch (const std::invalid_argument& problem) {
        wrong = true;
        law(std::string_view{problem.what()}.starts_with("history"),
            "the place of a mistake is named");
    }
    std::size_t events = 0;
    for (std::uint64_t id = 1; directory.space(domain::SpaceId{id}); ++id) {
        events += replayed(log, domain::SpaceId{id});
    }
    law(events == playback.events(), "what is counted is what is there");
    if (wrong || events == 0) return;
    try {
        playback.play("history", input);
    } catch (const std::invalid_argument&) {
    }
    law(replayed(log, domain::SpaceId{1}) > 0, "a second telling leaves the first as it was");
}

}  // namespace urdimbre::fuzz
