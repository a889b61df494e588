#include "server/app/witnesses.hpp"

#include <utility>
#include <vector>

namespace urdimbre::app {
namespace {

// Where people have days the word does not go round.
const domain::Conversation* watched(const SpaceActor* actor) {
    const domain::Space* space = actor ? actor->committed() : nullptr;
    if (!space || !space->conversation) return nullptr;
    const domain::Conversation& conversation = *space->conversation;
    return conversation.going_on() && !conversation.over_days() ? &conversation : nullptr;
}

}  // namespace

Witnesses::Witnesses(
    Loop& loop,
    Spaces& spaces,
    const Absence& absence,
    std::function<domain::Instant()> now
)
    : loop_(loop), spaces_(spaces), absence_(absence), now_(std::move(now)) {}

Witnesses::~Witnesses() { *alive_ = false; }

void Witnesses::start() {
    loop_.after(look_every, [this, alive = alive_] {
        if (!*alive) return;
        look();
        start();
    });
}

void Witnesses::look() {
    std::erase_if(witnesses_, [&](const auto& one) { return !watched(spaces_.find(one.first)); });
    std::vector<domain::SpaceId> loaded;
    spaces_.each([&](domain::SpaceId space) { loaded.push_back(space); });
    for (const domain::SpaceId space : loaded) {
        if (const auto* conversation = watched(spaces_.find(space))) of(space, *conversation);
    }
}

const Witness& Witnesses::of(domain::SpaceId space, const domain::Conversation& conversation) {
    std::optional<std::set<domain::PersonId>> here;
    if (absence_.trusted_for(look_every)) {
        here.emplace();
        for (const domain::Seat& seat : conversation.seats) {
            if (absence_.here(space, seat.person)) here->insert(seat.person);
        }
    }
    Witness& witness = witnesses_[space];
    witness.look(conversation, here, now_());
    return witness;
}

}  // namespace urdimbre::app
