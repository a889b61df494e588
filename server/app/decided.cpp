#include "server/app/decided.hpp"

#include "server/app/stored.hpp"

#include <algorithm>

namespace urdimbre::app {

std::vector<domain::Recorded> record(
    storage::Append& append,
    domain::Space& working,
    const domain::CommandId& command,
    const domain::Decision& decision,
    domain::Instant now
) {
    const domain::Instant at = std::max(now, working.last_at);
    std::vector<domain::Recorded> events;
    events.reserve(decision.events.size());
    for (const domain::Event& event : decision.events) {
        domain::Recorded recorded{.seq = working.head + 1, .at = at, .event = event};
        domain::evolve(working, recorded);
        append.events.push_back(to_stored(recorded, command));
        add_effects(append, event);
        events.push_back(std::move(recorded));
    }
    for (const domain::Words& words : decision.words) {
        append.contents.push_back({words.id, words.text});
    }
    append.forgotten.insert(
        append.forgotten.end(), decision.forgotten.begin(), decision.forgotten.end()
    );
    return events;
}

}  // namespace urdimbre::app
