#include "server/app/absentees.hpp"

#include "server/domain/conversing.hpp"

#include <algorithm>
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

// Facilitation does not pass to somebody who is gone too.
domain::Duration Absentees::may_succeed(
    domain::SpaceId space,
    const domain::Conversation& conversation,
    domain::PersonId person,
    domain::Duration gone
) const {
    const auto next = conversation.next_facilitator(person);
    if (conversation.facilitator != person || !next || !absence_.absent(space, *next)) return gone;
    const domain::Duration too_short = conversation.protocol.succession - domain::Duration{1};
    return std::min(gone, too_short);
}

// Nor does that of a group.
std::vector<domain::PersonId> Absentees::gone_of_group(
    domain::SpaceId space,
    const domain::Conversation& conversation,
    domain::PersonId person
) const {
    std::vector<domain::PersonId> gone;
    const auto group = conversation.group_of(person);
    if (!group) return gone;
    for (const domain::PersonId other : conversation.groups[*group]) {
        if (absence_.absent(space, other)) gone.push_back(other);
    }
    return gone;
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
        const domain::DeclareAbsent declare{
            .person = person,
            .gone = may_succeed(id, conversation, person, *gone),
            .also_gone = gone_of_group(id, conversation, person),
        };
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
