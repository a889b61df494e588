#include "server/app/absentees.hpp"

#include "server/domain/conversing.hpp"

#include <vector>

namespace urdimbre::app {

Absentees::Absentees(Loop& loop, Spaces& spaces, const Absence& absence, const DerivedId& ids)
    : loop_(loop), spaces_(spaces), absence_(absence), ids_(ids) {}

Absentees::~Absentees() { *alive_ = false; }

void Absentees::start() {
    loop_.after(look_every, [this, alive = alive_] {
        if (!*alive) return;
        look();
        start();
    });
}

void Absentees::look() {
    std::vector<domain::SpaceId> loaded;
    spaces_.each([&](domain::SpaceId space) { loaded.push_back(space); });
    for (const domain::SpaceId space : loaded) look_at(space);
}

// Below the grace nothing is said: the rules would do nothing, and an id would have been spent on
// it.
void Absentees::look_at(domain::SpaceId id) {
    SpaceActor* actor = spaces_.find(id);
    const domain::Space* space = actor ? actor->committed() : nullptr;
    if (!space || !space->conversation) return;
    const domain::Conversation& conversation = *space->conversation;
    for (const domain::PersonId person : domain::awaited(conversation)) {
        const auto gone = absence_.absent(id, person);
        if (!gone || !absence_.trusted_for(*gone)) continue;
        const domain::DeclareAbsent declare{.person = person, .gone = *gone};
        if (!domain::moves(conversation, declare)) continue;
        actor->submit({
            .id = ids_.absence(id, space->head, person),
            .fingerprint = 0,
            .by = {},
            .command = domain::ConversationCommand{declare},
            .answer = [](const Answer&) {},
        });
    }
}

}  // namespace urdimbre::app
