#include "tests/support/seen_space.hpp"

#include "server/domain/overloaded.hpp"
#include "tests/support/seen_conversation.hpp"
#include "tests/support/seen_ledger.hpp"

#include <algorithm>

namespace urdimbre::tests {

SeenSpace SeenSpace::of(const wire::SnapshotFrame& snapshot) {
    return {
        .kind = snapshot.kind,
        .title = snapshot.title,
        .roles = snapshot.roles,
        .members = snapshot.members,
        .messages = snapshot.messages,
        .timeline = snapshot.timeline,
        .conversation = snapshot.conversation,
        .ledger = snapshot.ledger,
        .position = snapshot.position,
    };
}

std::uint64_t seq_of(const wire::Item& item) {
    return std::visit([](const auto& one) { return one.seq; }, item);
}

SeenSpace::Taken SeenSpace::take(const wire::WindowFrame& window) {
    if (window.after > position.seq) return Taken::gap;
    if (window.upto <= position.seq) return Taken::known_already;
    for (const wire::Item& item : window.items) {
        if (seq_of(item) > position.seq) take(item);
    }
    position.seq = window.upto;
    return Taken::whole;
}

wire::Message* SeenSpace::find(const wire::Uuid& id) {
    const auto found = std::ranges::find(timeline, id, &wire::Message::id);
    return found == timeline.end() ? nullptr : &*found;
}

void SeenSpace::take(const wire::Item& item) {
    std::visit(
        domain::Overloaded{
            [&](const wire::MessagePostedItem& posted) {
                ++messages;
                timeline.push_back({
                    .id = posted.id,
                    .seq = posted.seq,
                    .at = posted.at,
                    .author = posted.author,
                    .text = posted.text,
                    .reply_to = posted.reply_to,
                    .attachments = posted.attachments,
                });
                if (timeline.size() > wire::limits::timeline_max) timeline.erase(timeline.begin());
            },
            [&](const wire::MessageEditedItem& edited) {
                if (wire::Message* message = find(edited.id)) {
                    message->text = edited.text;
                    message->edited_at = edited.at;
                }
            },
            [&](const wire::MessageWithdrawnItem& withdrawn) {
                if (wire::Message* message = find(withdrawn.id)) {
                    message->text.reset();
                    message->attachments.reset();
                    message->withdrawn = true;
                }
            },
            [&](const wire::MemberJoinedItem&) { ++members; },
            [&](const wire::MemberLeftItem&) { --members; },
            [](const wire::ChildOpenedItem&) {},
            [&](const wire::PendingBroughtItem& brought) { tests::take(ledger, kind, brought); },
            [&](const wire::ActaTakenItem& taken) { tests::take(ledger, kind, taken); },
            [&](const wire::CommitmentChangedItem& changed) { tests::take(ledger, kind, changed); },
            [](const wire::CommitmentTakenBackItem&) {},
            [&](const auto& about_the_conversation) {
                tests::take(conversation, about_the_conversation);
            },
        },
        item
    );
}

}  // namespace urdimbre::tests
