#include "server/app/stored.hpp"

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/notice.hpp"
#include "server/domain/overloaded.hpp"

#include <algorithm>

namespace urdimbre::app {
namespace {

// The last change of a batch is the one that counts.
void set_membership(storage::Append& append, domain::PersonId person, domain::Roles roles) {
    const auto earlier =
        std::ranges::find(append.memberships, person, &storage::MembershipChange::person);
    if (earlier == append.memberships.end()) {
        append.memberships.push_back({person, roles});
    } else {
        earlier->roles = roles;
    }
}

void set_reaction(
    storage::Append& append,
    const domain::ContributionId& message,
    const domain::ReactionChange& change
) {
    const storage::Reacted reacted{message, change.person, change.reaction};
    const auto earlier =
        std::ranges::find(append.reactions, reacted, &storage::ReactionChange::reacted);
    if (earlier == append.reactions.end()) {
        append.reactions.push_back({reacted, change.on});
    } else {
        earlier->on = change.on;
    }
}

// Whose something anonymous is, for as long as the session lasts (rule C44).
void add_authors(storage::Append& append, const domain::ConversationEvent& said) {
    const auto* made = std::get_if<domain::ContributionMade>(&said);
    if (made && made->anonymous && made->author) {
        append.authors.push_back({made->contribution, *made->author});
    }
    if (std::holds_alternative<domain::ConversationEnded>(said)) {
        append.authors.clear();
        append.forgets_authors = true;
    }
}

void set_version(std::string& body, std::string_view begins, char version) {
    body.at(begins.size()) = version;
}

// Nodes of the release before read a space that was opened with nobody, and an agreement on visits
// alone, which are all that they could write, as they wrote them themselves: without what is new
// both versions are the same words.
void as_the_release_before_reads(std::string& body, const domain::Event& event) {
    const auto* opened = std::get_if<domain::ChildOpened>(&event);
    if (opened && opened->people.empty()) {
        set_version(body, R"({"type":"child_opened","v":)", '1');
    }
    const auto* accompany = std::get_if<domain::AccompanimentEvent>(&event);
    const auto* agree = accompany ? std::get_if<domain::AgreementProposed>(accompany) : nullptr;
    if (agree && agree->activities.empty()) {
        set_version(body, R"({"type":"agreement_proposed","v":)", '2');
    }
}

}  // namespace

storage::StoredEvent to_stored(const domain::Recorded& recorded, const domain::CommandId& command) {
    storage::StoredEvent stored{
        .seq = recorded.seq,
        .at = recorded.at,
        .command = command,
        .subject = domain::found_by(recorded.event),
        .body = {},
    };
    wire::encode(stored.body, to_wire(recorded.event));
    as_the_release_before_reads(stored.body, recorded.event);
    return stored;
}

std::optional<domain::Recorded> from_stored(const storage::StoredEvent& stored) {
    const auto event = wire::decode_event(stored.body);
    if (!event) return {};
    domain::Recorded recorded{.seq = stored.seq, .at = stored.at, .event = to_domain(*event)};
    if (stored.author) {
        if (auto* author = domain::anonymous_author(recorded.event)) *author = stored.author;
    }
    return recorded;
}

void note_whom_it_concerns(
    storage::Append& append,
    const domain::Recorded& recorded,
    const domain::Space& before
) {
    for (const domain::Notice& notice : domain::notices(recorded.event, before)) {
        append.notices.push_back({notice.person, recorded.seq, notice.kind});
    }
    if (const auto* added = std::get_if<domain::MemberAdded>(&recorded.event)) {
        const auto earlier =
            std::ranges::find(append.beginnings, added->person, &storage::ReadingStart::person);
        if (earlier == append.beginnings.end()) {
            append.beginnings.push_back({added->person, recorded.seq});
        } else {
            earlier->seq = recorded.seq;
        }
    }
}

void add_effects(storage::Append& append, const domain::Recorded& recorded) {
    std::visit(
        domain::Overloaded{
            [](const domain::SpaceOpened&) {},
            [&](const domain::MemberAdded& added) {
                set_membership(append, added.person, added.roles);
            },
            [&](const domain::MemberRolesChanged& changed) {
                set_membership(append, changed.person, changed.roles);
            },
            [&](const domain::MemberRemoved& removed) {
                set_membership(append, removed.person, {});
            },
            [&](const domain::MessagePosted& posted) {
                if (posted.thread) append.answers.push_back({*posted.thread, recorded.seq});
            },
            [](const domain::MessageEdited&) {},
            [&](const domain::MessageWithdrawn& withdrawn) {
                // Nobody reacts to it any more: what came before in this batch goes, too.
                std::erase_if(append.reactions, [&](const storage::ReactionChange& change) {
                    return change.reacted.message == withdrawn.message;
                });
                append.unreacted.push_back(withdrawn.message);
            },
            [&](const domain::MessageReacted& reacted) {
                set_reaction(append, reacted.message, reacted.change);
            },
            [&](const domain::ConversationEvent& said) { add_authors(append, said); },
            [](const domain::ChildOpened&) {},
            [](const domain::MembershipEndSet&) {},
            [](const domain::MembershipsBelowEnding&) {},
            [](const domain::EffectSettled&) {},
            [](const domain::CommitmentEvent&) {},
            [](const domain::AccompanimentEvent&) {},
            [](const domain::Reminded&) {},
            [](const domain::RetentionSet&) {},
            [](const domain::StoryEvent&) {},
            [](const domain::CallsSet&) {},
        },
        recorded.event
    );
}

}  // namespace urdimbre::app
