#include "tests/support/seen_space.hpp"

#include "server/domain/overloaded.hpp"
#include "tests/support/seen_accompaniment.hpp"
#include "tests/support/seen_activity.hpp"
#include "tests/support/seen_conversation.hpp"
#include "tests/support/seen_ledger.hpp"
#include "tests/support/seen_programme.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace urdimbre::tests {

namespace {

// In the order of the reactions, and of the people's numbers; none that nobody gives.
void react(wire::Message& message, const std::vector<wire::ReactionChange>& changes) {
    std::map<wire::Reaction, std::set<std::uint64_t>> people;
    for (const wire::Reacted& one : message.reactions.value_or(std::vector<wire::Reacted>{})) {
        people[one.reaction].insert(one.people.begin(), one.people.end());
    }
    for (const wire::ReactionChange& change : changes) {
        people[change.reaction].insert(change.on.begin(), change.on.end());
        for (const std::uint64_t person : change.off) people[change.reaction].erase(person);
    }
    message.reactions.reset();
    for (const auto& [reaction, who] : people) {
        if (who.empty()) continue;
        if (!message.reactions) message.reactions.emplace();
        message.reactions->push_back({.reaction = reaction, .people = {who.begin(), who.end()}});
    }
}

}  // namespace

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
        .accompaniment = snapshot.accompaniment,
        .retention = snapshot.retention,
        .calls = snapshot.calls,
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
                    .thread = posted.thread,
                    .mentions = posted.mentions,
                });
                wire::Message* root = posted.thread ? find(*posted.thread) : nullptr;
                if (root) {
                    if (!root->answers) root->answers.emplace();
                    ++root->answers->count;
                    root->answers->last = posted.seq;
                }
                if (timeline.size() > wire::limits::timeline_max) timeline.erase(timeline.begin());
            },
            [&](const wire::MessageEditedItem& edited) {
                if (wire::Message* message = find(edited.id)) {
                    message->text = edited.text;
                    message->edited_at = edited.at;
                    message->mentions = edited.mentions;
                }
            },
            [&](const wire::MessageWithdrawnItem& withdrawn) {
                if (wire::Message* message = find(withdrawn.id)) {
                    message->text.reset();
                    message->attachments.reset();
                    message->mentions.reset();
                    message->reactions.reset();
                    message->withdrawn = true;
                }
            },
            [&](const wire::MessageReactedItem& reacted) {
                if (wire::Message* message = find(reacted.id)) react(*message, reacted.changes);
            },
            [&](const wire::MemberJoinedItem&) { ++members; },
            [&](const wire::MemberLeftItem&) { --members; },
            [](const wire::ChildOpenedItem&) {},
            [&](const wire::RetentionSetItem& set) {
                retention.reset();
                if (set.months) retention = {.months = *set.months, .since = set.at};
            },
            [&](const wire::CallsSetItem& set) { calls = set.calls; },
            [&](const wire::PendingBroughtItem& brought) { tests::take(ledger, kind, brought); },
            [&](const wire::ActaTakenItem& taken) { tests::take(ledger, kind, taken); },
            [&](const wire::CommitmentChangedItem& changed) { tests::take(ledger, kind, changed); },
            [](const wire::CommitmentTakenBackItem&) {},
            [&](const wire::CommitmentDetailedItem& said) { tests::take(ledger, said); },
            [&](const wire::EvidenceBroughtItem& brought) { tests::take(ledger, brought); },
            [&](const wire::CommitmentProposedItem& asked) { tests::take(ledger, asked); },
            [&](const wire::ProposalAcceptedItem& taken) { tests::take(ledger, taken); },
            [&](const wire::ProposalClosedItem& closed) { tests::take(ledger, closed); },
            [&](const wire::AgreementProposedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::AgreementAcceptedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::CycleTakenItem& one) { tests::take(accompaniment, one); },
            [&](const wire::CycleEditedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::StageEnteredItem& one) { tests::take(accompaniment, one); },
            [&](const wire::StageMetItem& one) { tests::take(accompaniment, one); },
            [&](const wire::PartiesChangedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::CycleLeftItem& one) { tests::take(accompaniment, one); },
            [&](const wire::RoleTakenItem& one) { tests::take(accompaniment, one); },
            [&](const wire::ObservationProposedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::ObservationAcceptedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::ObservationWithdrawnItem& one) { tests::take(accompaniment, one); },
            [&](const wire::FieldNotesSharedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::DialogueToldItem& one) { tests::take(accompaniment, one); },
            [&](const wire::DialogueConfirmedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::RecordingBroughtItem& one) { tests::take(accompaniment, one); },
            [&](const wire::RecordingDescribedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::RecordingConsentedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::RecordingSharedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::RecordingWithdrawnItem& one) { tests::take(accompaniment, one); },
            [&](const wire::RecordingExpiredItem& one) { tests::take(accompaniment, one); },
            [&](const wire::RecordingCommentedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::RecordingCommentWithdrawnItem& one) {
                tests::take(accompaniment, one);
            },
            [&](const wire::ClipMarkedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::ClipWithdrawnItem& one) { tests::take(accompaniment, one); },
            [&](const wire::PlanKeptItem& one) { tests::take(accompaniment, one); },
            [&](const wire::ActionStoodItem& one) { tests::take(accompaniment, one); },
            [&](const wire::IndicatorMeasuredItem& one) { tests::take(accompaniment, one); },
            [&](const wire::PlanValidatedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::PlanClosedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::ActionsNearItem& one) { tests::take(accompaniment, one); },
            [&](const wire::TopicAddedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::TopicDroppedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::TopicTiedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::TopicUntiedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::TopicMetItem& one) { tests::take(accompaniment, one); },
            [&](const wire::ActivityNotedItem& one) { tests::take(accompaniment, one); },
            [&](const wire::ActivityTakenBackItem& one) { tests::take(accompaniment, one); },
            [&](const wire::ActivityWordsClearedItem& one) { tests::take(accompaniment, one); },
            [&](const auto& about_the_conversation) {
                tests::take(conversation, about_the_conversation);
            },
        },
        item
    );
}

}  // namespace urdimbre::tests
