#include "server/app/beginnings.hpp"

#include "server/domain/due.hpp"

#include <utility>
#include <vector>

namespace urdimbre::app {

Beginnings::Beginnings(
    Loop& loop,
    Spaces& spaces,
    const DerivedId& ids,
    std::function<domain::Instant()> now
)
    : loop_(loop), spaces_(spaces), ids_(ids), now_(std::move(now)) {}

Beginnings::~Beginnings() { *alive_ = false; }

void Beginnings::start() {
    loop_.after(look_every, [this, alive = alive_] {
        if (!*alive) return;
        std::vector<domain::SpaceId> loaded;
        spaces_.each([&](domain::SpaceId space) { loaded.push_back(space); });
        const domain::Instant now = now_();
        for (const domain::SpaceId space : loaded) look_at(space, now);
        start();
    });
}

void Beginnings::look_at(domain::SpaceId id, domain::Instant now) {
    SpaceActor* actor = spaces_.find(id);
    const domain::Space* space = actor ? actor->committed() : nullptr;
    if (!space) return;
    const auto begins = domain::due_to_begin(*space);
    if (!begins || *begins > now) return;
    actor->submit({
        .id = ids_.beginning(id, space->head),
        .fingerprint = 0,
        .by = {},
        .command = domain::ConversationCommand{domain::StartConversation{}},
        .answer = [](const Answer&) {},
    });
}

}  // namespace urdimbre::app
