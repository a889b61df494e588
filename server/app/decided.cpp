#include "server/app/decided.hpp"

#include "server/app/stored.hpp"
#include "server/domain/due.hpp"
#include "server/domain/leaving.hpp"
#include "server/domain/sharing_recordings.hpp"

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
        note_whom_it_concerns(append, recorded, working);
        domain::evolve(working, recorded);
        append.events.push_back(to_stored(recorded, command));
        add_effects(append, recorded);
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

std::vector<domain::Recorded> record_due(
    storage::Append& append,
    domain::Space& working,
    const domain::CommandId& tick,
    domain::Instant now
) {
    domain::Decision due{.events = domain::due_events(working, now), .words = {}, .forgotten = {}};
    if (due.events.empty()) return {};
    due.forgotten = domain::forgotten_by(working, due.events);
    for (const domain::ContentId& words : domain::left_unanswered(due.events)) {
        due.forgotten.push_back(words);
    }
    auto events = record(append, working, tick, due, now);
    append.commands.push_back(
        {.id = tick, .fingerprint = 0, .events = static_cast<std::uint32_t>(events.size())}
    );
    return events;
}

void note_deadline(
    storage::Append& append,
    const std::optional<domain::Instant>& before,
    const domain::Space& after
) {
    const std::optional<domain::Instant> due = domain::due_at(after);
    if (due != before) append.deadline = storage::DeadlineChange{due};
}

}  // namespace urdimbre::app
