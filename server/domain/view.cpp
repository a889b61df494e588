#include "server/domain/view.hpp"

#include "server/domain/access.hpp"
#include "server/domain/conversation_view.hpp"
#include "server/domain/overloaded.hpp"

#include <set>

namespace urdimbre::domain {
namespace {

template <class Messages>
std::vector<PersonId>
people_in(const Messages& messages, const std::optional<Conversation>& conversation) {
    std::set<PersonId> people;
    for (const auto& message : messages) {
        people.insert(message.author);
        people.insert(message.mentions.begin(), message.mentions.end());
    }
    if (conversation) {
        for (const Seat& seat : conversation->seats) people.insert(seat.person);
        for (const Contribution& one : conversation->contributions) {
            if (one.author) people.insert(*one.author);
            people.insert(one.owners.begin(), one.owners.end());
        }
        for (const FormAnswer& one : conversation->form) people.insert(one.by);
        if (conversation->call) people.insert(conversation->call->by);
        for (const PollResult& result : conversation->polls) {
            for (const Vote& vote : result.named) people.insert(vote.person);
        }
    }
    return {people.begin(), people.end()};
}

}  // namespace

bool Audience::reads() const { return may(roles, Action::read); }

Audience audience(const Space& space, PersonId person) {
    Audience audience{.roles = space.roles_of(person), .self = {}};
    if (space.conversation && takes_part(*space.conversation, person)) audience.self = person;
    return audience;
}

std::optional<seen::Item> view(const Event& event, const Audience& audience) {
    using Item = std::optional<seen::Item>;
    if (!audience.reads()) return {};
    return std::visit(
        Overloaded{
            [](const SpaceOpened&) -> Item { return {}; },
            [](const MemberAdded& added) -> Item { return seen::MemberJoined{added.person}; },
            [](const MemberRolesChanged&) -> Item { return {}; },
            [](const MemberRemoved& removed) -> Item { return seen::MemberLeft{removed.person}; },
            [](const MessagePosted& posted) -> Item {
                return seen::MessagePosted{
                    .message = posted.message,
                    .author = posted.author,
                    .words = posted.message,
                    .reply_to = posted.reply_to,
                    .attachments = posted.attachments,
                    .thread = posted.thread,
                    .mentions = posted.mentions,
                };
            },
            [](const MessageEdited& edited) -> Item {
                return seen::MessageEdited{
                    .message = edited.message,
                    .words = edited.content,
                    .mentions = edited.mentions,
                };
            },
            [](const MessageWithdrawn& withdrawn) -> Item {
                return seen::MessageWithdrawn{withdrawn.message};
            },
            [](const MessageReacted& reacted) -> Item {
                return seen::MessageReacted{
                    .message = reacted.message, .changes = {reacted.change}
                };
            },
            [&](const ConversationEvent& said) -> Item {
                if (!knows_of(audience, said)) return {};
                return view(said, audience);
            },
            [](const ChildOpened& opened) -> Item {
                // That somebody keeps a notebook is nobody's business.
                if (opened.kind == SpaceKind::notebook) return {};
                return seen::ChildOpened{opened.id, opened.space, opened.kind};
            },
            [](const MembershipEndSet&) -> Item { return {}; },
            [](const MembershipsBelowEnding&) -> Item { return {}; },
            [](const EffectSettled&) -> Item { return {}; },
            [](const CommitmentEvent& what) -> Item {
                // Between the session and the space above.
                if (std::holds_alternative<ActaLeft>(what)) return {};
                return what;
            },
        },
        event
    );
}

seen::Message view(const Message& message, const Audience& audience) {
    const bool shown = audience.reads() && !message.withdrawn();
    return {
        .message = message.id,
        .seq = message.seq,
        .at = message.at,
        .author = message.author,
        .words = shown ? std::optional{message.versions.back()} : std::nullopt,
        .reply_to = message.reply_to,
        .edited_at = message.edited_at,
        .attachments = shown ? message.attachments : std::vector<Attachment>{},
        .thread = message.thread,
        .mentions = shown ? message.mentions : std::vector<PersonId>{},
        .reactions = shown ? message.reactions : Reactions{},
        .answers = message.answers,
    };
}

seen::Space view(const Space& space, const Audience& audience) {
    if (!audience.reads()) return {};
    seen::Space whole{
        .kind = space.kind,
        .members = space.members.size(),
        .messages = space.messages,
        .timeline = {},
        .conversation = {},
        .ledger = space.ledger,
    };
    if (space.conversation) whole.conversation = view(*space.conversation, audience);
    for (const Message& message : space.timeline.messages())
        whole.timeline.push_back(view(message, audience));
    return whole;
}

std::optional<PersonId> resets(const Event& event) {
    using Person = std::optional<PersonId>;
    return std::visit(
        Overloaded{
            [](const SpaceOpened&) -> Person { return {}; },
            [](const MemberAdded& added) -> Person { return added.person; },
            [](const MemberRolesChanged& changed) -> Person { return changed.person; },
            [](const MemberRemoved& removed) -> Person { return removed.person; },
            [](const MessagePosted&) -> Person { return {}; },
            [](const MessageEdited&) -> Person { return {}; },
            [](const MessageWithdrawn&) -> Person { return {}; },
            [](const MessageReacted&) -> Person { return {}; },
            [](const ConversationEvent& said) -> Person { return resets(said); },
            [](const ChildOpened&) -> Person { return {}; },
            [](const MembershipEndSet&) -> Person { return {}; },
            [](const MembershipsBelowEnding&) -> Person { return {}; },
            [](const EffectSettled&) -> Person { return {}; },
            [](const CommitmentEvent&) -> Person { return {}; },
        },
        event
    );
}

std::vector<PersonId> people_in(const seen::Space& seen) {
    return people_in(seen.timeline, seen.conversation);
}

std::vector<PersonId> people_in(const Space& space) {
    return people_in(space.timeline.messages(), space.conversation);
}

}  // namespace urdimbre::domain
