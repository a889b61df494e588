#include "server/domain/view.hpp"

#include "server/domain/access.hpp"
#include "server/domain/conversation_view.hpp"
#include "server/domain/gallery_acts.hpp"
#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <set>

namespace urdimbre::domain {
namespace {

template <class Messages>
std::vector<PersonId> people_in(
    const Messages& messages,
    const std::optional<Conversation>& conversation,
    const Accompaniment& accompaniment
) {
    const std::vector<PersonId> accompanying = people_in(accompaniment);
    std::set<PersonId> people{accompanying.begin(), accompanying.end()};
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
        for (const Question& one : conversation->gallery.questions) people.insert(one.author);
        if (conversation->gallery.word) people.insert(conversation->gallery.word->person);
        if (conversation->call) people.insert(conversation->call->by);
        for (const Nudged& one : conversation->nudges) people.insert(one.by);
        for (const PollResult& result : conversation->polls) {
            for (const Vote& vote : result.named) people.insert(vote.person);
        }
        for (const PollAfterwards& one : conversation->afterwards) {
            if (!one.merged) continue;
            for (const Vote& vote : one.merged->named) people.insert(vote.person);
        }
        for (const Material& one : conversation->materials) people.insert(one.by);
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

namespace {

// What is told as a number, whoever it was (rules C142 to C144).
std::optional<seen::Item> as_count(const ConversationEvent& event) {
    if (const auto* voted = std::get_if<QuestionVoted>(&event)) {
        return seen::QuestionsVoted{{{voted->number, voted->votes}}};
    }
    if (const auto* moved = std::get_if<HandMoved>(&event)) return seen::HandsCounted{moved->hands};
    if (const auto* all = std::get_if<Applauded>(&event)) return seen::Applauded{all->reactions};
    return {};
}

}  // namespace

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
                if (auto counted = as_count(said)) return counted;
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
            [](const AccompanimentEvent& what) -> Item {
                if (std::holds_alternative<SeatsEvened>(what)) return {};  // roles tell of it
                // Told to its owner alone, in their notices.
                const auto* recorded = std::get_if<RecordingEvent>(&what);
                if (recorded && std::holds_alternative<RecordingExpiring>(*recorded)) return {};
                return what;
            },
            [](const Reminded&) -> Item { return {}; },  // told to those whom it concerns
            [](const RetentionSet& set) -> Item { return seen::RetentionSet{set.months}; },
            [](const StoryEvent&) -> Item { return {}; },  // asked for, in pages
            [](const CallsSet& set) -> Item { return seen::CallsSet{set.calls}; },
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
        .accompaniment = space.accompaniment,
        .retention = space.retention,
        .calls = space.calls,
    };
    if (space.conversation) whole.conversation = view(*space.conversation, audience);
    for (const Message& message : space.timeline.messages())
        whole.timeline.push_back(view(message, audience));
    return whole;
}

bool may_wait(const seen::Item& item) {
    return std::visit(
        Overloaded{
            [](const seen::MessageReacted&) { return true; },
            [](const seen::MemberJoined&) { return true; },
            [](const seen::MemberLeft&) { return true; },
            [](const seen::QuestionsVoted&) { return true; },
            [](const seen::HandsCounted&) { return true; },
            [](const seen::Applauded&) { return true; },
            [](const ConversationEvent& said) {
                return std::holds_alternative<QuestionAsked>(said) ||
                       std::holds_alternative<QuestionMarked>(said) ||
                       std::holds_alternative<QuestionWithdrawn>(said);
            },
            [](const auto&) { return false; },
        },
        item
    );
}

OwnPart own_part(const Space& space, PersonId person) {
    OwnPart part;
    if (!space.conversation || !may(space.roles_of(person), Action::read)) return part;
    const Conversation& conversation = *space.conversation;
    const GalleryState& gallery = conversation.gallery;
    if (const auto place = gallery.place_of_voter(person)) {
        for (const Question& one : gallery.questions) {
            if (one.voters.has(*place)) part.voted.push_back(one.number);
        }
    }
    const bool queues = gallery.asks_for_the_word(person);
    const bool leads = conversation.holds_duty(person, Duty::facilitates);
    if (!queues && !leads) return part;
    std::vector<PersonId> queue = in_turn(conversation);
    if (queues) {
        const auto place = std::ranges::find(queue, person) - queue.begin();
        part.place = static_cast<std::uint32_t>(place) + 1;
    }
    if (leads) part.queue = std::move(queue);
    return part;
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
            [](const AccompanimentEvent&) -> Person { return {}; },
            [](const Reminded&) -> Person { return {}; },
            [](const RetentionSet&) -> Person { return {}; },
            [](const StoryEvent&) -> Person { return {}; },
            [](const CallsSet&) -> Person { return {}; },
        },
        event
    );
}

std::vector<PersonId> people_in(const seen::Space& seen) {
    return people_in(seen.timeline, seen.conversation, seen.accompaniment);
}

std::vector<PersonId> people_in(const Space& space) {
    return people_in(space.timeline.messages(), space.conversation, space.accompaniment);
}

}  // namespace urdimbre::domain
