#include "server/domain/space.hpp"

#include "server/domain/conversation_evolve.hpp"
#include "server/domain/overloaded.hpp"
#include "server/domain/policy.hpp"

#include <cassert>
#include <tuple>

namespace urdimbre::domain {

Roles Space::roles_of(PersonId person) const {
    const auto found = members.find(person);
    return found == members.end() ? Roles{} : found->second;
}

const Message* Space::find(const ContributionId& id) const {
    if (const Message* recent = timeline.find(id)) return recent;
    const auto found = recalled.find(id);
    return found == recalled.end() ? nullptr : &found->second;
}

bool Space::knows(const ContributionId& id) const {
    return find(id) || (conversation && (conversation->find(id) || conversation->gallery.find(id)));
}

void evolve(Space& space, const Recorded& recorded) {
    assert(recorded.seq == space.head + 1);
    space.head = recorded.seq;
    space.last_at = recorded.at;
    std::visit(
        Overloaded{
            [&](const SpaceOpened& opened) {
                space.kind = opened.kind;
                space.parent = opened.parent;
            },
            [&](const MemberAdded& added) { space.members[added.person] = added.roles; },
            [&](const MemberRolesChanged& changed) {
                space.members[changed.person] = changed.roles;
            },
            [&](const MemberRemoved& removed) {
                space.members.erase(removed.person);
                space.ends.erase(removed.person);
            },
            [&](const MessagePosted&) { ++space.messages; },
            [](const MessageEdited&) {},
            [](const MessageWithdrawn&) {},
            [](const MessageReacted&) {},
            [&](const ConversationEvent& said) {
                evolve(space.conversation, said, recorded.seq, recorded.at);
            },
            [](const ChildOpened&) {},
            [&](const MembershipEndSet& set) {
                if (set.ends_at) {
                    space.ends[set.person] = *set.ends_at;
                } else {
                    space.ends.erase(set.person);
                }
            },
            [](const MembershipsBelowEnding&) {},
            [&](const CommitmentEvent& what) {
                const bool keeps_all = space.kind == SpaceKind::session;
                evolve(space.ledger, what, recorded.seq, recorded.at, keeps_all);
            },
            [&](const AccompanimentEvent& what) { evolve(space.accompaniment, what, recorded.at); },
            [&](const Reminded&) { space.reminded = recorded.at; },
            [&](const RetentionSet& set) {
                space.retention.reset();
                if (set.months) space.retention = {.months = *set.months, .since = recorded.at};
            },
            [&](const StoryEvent& told) { evolve(space.stories, told, recorded.seq, recorded.at); },
            [&](const CallsSet& set) { space.calls = set.calls; },
            [&](const EffectSettled& settled) {
                std::erase_if(space.owed, [&](const Owed& o) { return o.seq == settled.seq; });
            },
        },
        recorded.event
    );
    if (auto owed = effect(space, recorded.event)) {
        space.owed.push_back({recorded.seq, recorded.at, std::move(*owed)});
    }
    space.timeline.evolve(recorded);

    const std::optional<ContributionId> about = subject(recorded.event);
    const auto old = about ? space.recalled.find(*about) : space.recalled.end();
    if (old == space.recalled.end()) return;
    std::optional<Message> changed = std::move(old->second);
    evolve(changed, recorded);
    old->second = std::move(*changed);
}

std::vector<ContentId> words(const Space& space) {
    std::vector<ContentId> ids = words(space.accompaniment);
    for (const CommitmentDetails& one : space.ledger.details) ids.push_back(one.words);
    for (const Message& message : space.timeline.messages()) {
        if (!message.withdrawn()) ids.push_back(message.versions.back());
        for (const Attachment& attached : message.attachments) ids.push_back(attached.file);
    }
    if (!space.conversation) return ids;
    ids.push_back(space.conversation->script);
    for (const Contribution& one : space.conversation->contributions) {
        if (!one.withdrawn()) ids.push_back(one.versions.back());
        for (const Attachment& attached : one.attachments) ids.push_back(attached.file);
    }
    for (const Question& one : space.conversation->gallery.questions) ids.push_back(one.id);
    for (const FormAnswer& one : space.conversation->form) ids.push_back(one.words);
    if (space.conversation->call) ids.push_back(space.conversation->call->id);
    for (const Nudged& one : space.conversation->nudges) {
        if (one.words) ids.push_back(*one.words);
    }
    for (const Vote& vote : space.conversation->votes) {
        if (vote.ballot.words) ids.push_back(*vote.ballot.words);
    }
    for (const PollResult& result : space.conversation->polls) {
        ids.insert(ids.end(), result.words.begin(), result.words.end());
    }
    for (const LateVote& vote : space.conversation->late_votes) {
        if (vote.ballot.words) ids.push_back(*vote.ballot.words);
    }
    for (const PollAfterwards& one : space.conversation->afterwards) {
        if (one.merged) ids.insert(ids.end(), one.merged->words.begin(), one.merged->words.end());
    }
    for (const Material& one : space.conversation->materials) {
        if (one.removed) continue;
        ids.push_back(one.id);
        if (one.file) ids.push_back(one.file->file);
    }
    return ids;
}

bool same(const Space& a, const Space& b) {
    const auto saying = [](const Space& space) {
        return std::tie(
            space.head,
            space.last_at,
            space.kind,
            space.parent,
            space.members,
            space.messages,
            space.timeline,
            space.conversation,
            space.ends,
            space.owed,
            space.ledger,
            space.accompaniment,
            space.reminded,
            space.retention,
            space.stories,
            space.calls
        );
    };
    return saying(a) == saying(b);
}

}  // namespace urdimbre::domain
