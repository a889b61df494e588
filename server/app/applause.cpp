#include "server/app/applause.hpp"

#include "server/domain/gallery_acts.hpp"

#include <utility>

namespace urdimbre::app {

Applause::Applause(
    domain::SpaceId space,
    SpaceServices& services,
    std::function<void(Submission)> submit
)
    : space_(space), services_(services), submit_(std::move(submit)) {}

Applause::~Applause() { *alive_ = false; }

void Applause::add(
    domain::PersonId person,
    domain::Reaction reaction,
    const domain::Space& committed
) {
    if (!domain::may_applaud(committed, person)) return;
    if (!reacted_.insert(person).second) return;
    ++counted_[static_cast<std::size_t>(reaction)];
    if (reacted_.size() > 1) return;
    head_ = committed.head;
    services_.loop.after(every, [this, alive = alive_] {
        if (*alive) tell();
    });
}

// Two nodes count different people: the id is that of the first of them, or one would stand for
// both.
void Applause::tell() {
    const domain::PersonId first = *reacted_.begin();
    reacted_.clear();
    submit_({
        .id = services_.derived_id.applause(space_, head_, first),
        .fingerprint = 0,
        .by = {},
        .command = domain::ConversationCommand{domain::CountReactions{
            std::exchange(counted_, domain::ReactionCounts{})
        }},
        .answer = [](const Answer&) {},
    });
}

}  // namespace urdimbre::app
