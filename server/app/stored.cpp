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

}  // namespace

storage::StoredEvent to_stored(const domain::Recorded& recorded, const domain::CommandId& command) {
    storage::StoredEvent stored{
        .seq = recorded.seq,
        .at = recorded.at,
        .command = command,
        .subject = domain::subject(recorded.event),
        .body = {},
    };
    wire::encode(stored.body, to_wire(recorded.event));
    return stored;
}

std::optional<domain::Recorded> from_stored(const storage::StoredEvent& stored) {
    const auto event = wire::decode_event(stored.body);
    if (!event) return {};
    return domain::Recorded{.seq = stored.seq, .at = stored.at, .event = to_domain(*event)};
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

void add_effects(storage::Append& append, const domain::Event& event) {
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
            [](const domain::MessagePosted&) {},
            [](const domain::MessageEdited&) {},
            [](const domain::MessageWithdrawn&) {},
            [](const domain::ConversationEvent&) {},
            [](const domain::ChildOpened&) {},
            [](const domain::MembershipEndSet&) {},
            [](const domain::MembershipsBelowEnding&) {},
            [](const domain::EffectSettled&) {},
            [](const domain::CommitmentEvent&) {},
        },
        event
    );
}

}  // namespace urdimbre::app
