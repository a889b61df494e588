#pragma once

#include "server/domain/accompaniment_event.hpp"
#include "server/domain/attachment.hpp"
#include "server/domain/call.hpp"
#include "server/domain/commitment_event.hpp"
#include "server/domain/conversation_event.hpp"
#include "server/domain/ids.hpp"
#include "server/domain/reaction.hpp"
#include "server/domain/refusal.hpp"
#include "server/domain/retention.hpp"
#include "server/domain/role.hpp"
#include "server/domain/seated_person.hpp"
#include "server/domain/story_event.hpp"

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace urdimbre::domain {

// What happened. Ids only: never a name, never a word (rule L4).

struct SpaceOpened {
    SpaceKind kind{};
    std::optional<SpaceId> parent;

    bool operator==(const SpaceOpened&) const = default;
};

struct MemberAdded {
    PersonId person{};
    Roles roles;
    PersonId by{};

    bool operator==(const MemberAdded&) const = default;
};

struct MemberRolesChanged {
    PersonId person{};
    Roles roles;
    PersonId by{};

    bool operator==(const MemberRolesChanged&) const = default;
};

// The reason, if one was said, is in content, and shown to nobody.
struct MemberRemoved {
    PersonId person{};
    PersonId by{};
    std::optional<ContentId> reason{};

    bool operator==(const MemberRemoved&) const = default;
};

// Its words are in content under the id of the message, the descriptions of its files under theirs.
struct MessagePosted {
    ContributionId message;
    PersonId author{};
    std::optional<ContributionId> reply_to;
    std::vector<Attachment> attachments{};
    std::optional<ContributionId> thread{};  // the message that an answer goes back to in the end
    std::vector<PersonId> mentions{};

    bool operator==(const MessagePosted&) const = default;
};

struct MessageEdited {
    ContributionId message;
    ContentId content;
    std::vector<PersonId> mentions{};  // in place of those it had

    bool operator==(const MessageEdited&) const = default;
};

struct MessageWithdrawn {
    ContributionId message;
    PersonId by{};  // number 0: nobody, the period of the space was over (rule P14)

    bool operator==(const MessageWithdrawn&) const = default;
};

struct MessageReacted {
    ContributionId message;
    ReactionChange change;

    bool operator==(const MessageReacted&) const = default;
};

// A space was opened from here; it begins by the effect of this event.
struct ChildOpened {
    CommandId id;
    SpaceId space{};
    SpaceKind kind{};
    PersonId by{};
    std::vector<SeatedPerson> people{};  // who is in it besides from its beginning (rule E25)

    bool operator==(const ChildOpened&) const = default;
};

// The membership ends by itself then; without a time, it does not.
struct MembershipEndSet {
    PersonId person{};
    std::optional<Instant> ends_at;
    PersonId by{};

    bool operator==(const MembershipEndSet&) const = default;
};

// Somebody left, and is on their way out of what is below.
struct MembershipsBelowEnding {
    PersonId person{};
    PersonId by{};
    std::optional<PersonId> heir;

    bool operator==(const MembershipsBelowEnding&) const = default;
};

// What the event `seq` does in other spaces has happened, or was refused there for good.
struct EffectSettled {
    Sequence seq{};
    std::optional<Refusal> refused;

    bool operator==(const EffectSettled&) const = default;
};

// The clock reminded people of commitments that are pending, of a meeting that they agreed on, and
// of the dialogue after observations.
struct Reminded {
    std::vector<ContributionId> commitments;
    bool meeting{};
    std::vector<ObservationId> observations{};

    bool operator==(const Reminded&) const = default;
};

using Event = std::variant<
    SpaceOpened,
    MemberAdded,
    MemberRolesChanged,
    MemberRemoved,
    MessagePosted,
    MessageEdited,
    MessageWithdrawn,
    MessageReacted,
    ConversationEvent,
    ChildOpened,
    MembershipEndSet,
    MembershipsBelowEnding,
    EffectSettled,
    CommitmentEvent,
    AccompanimentEvent,
    Reminded,
    RetentionSet,
    StoryEvent,
    CallsSet>;

// An event in its place in a space's log.
struct Recorded {
    Sequence seq{};
    Instant at{};
    Event event;

    bool operator==(const Recorded&) const = default;
};

// The contribution, the observation or the recording that an event is about.
std::optional<ContributionId> subject(const Event& event);

// The contribution by which the log finds the event again (storage::EventLog::about). None where
// anybody may bring as many events about one contribution as they like: of those the log keeps, by
// contribution, what they leave.
std::optional<ContributionId> found_by(const Event& event);

// Where an event about an anonymous contribution has its author; null: it is about nothing
// anonymous. Known while the link is kept (rule C44).
std::optional<PersonId>* anonymous_author(Event& event);
const std::optional<PersonId>* anonymous_author(const Event& event);

// The words that an event brings into view.
std::vector<ContentId> words(const Event& event);

// The contribution that the event takes back, the correction of an acta, the observation or the
// recording, or the activity of which it deletes what it was about.
std::optional<ContributionId> withdrawn(const Event& event);

// Those of its words that are of this contribution, or of this correction of an acta.
std::vector<ContentId> words_of(const Event& event, const ContributionId& contribution);

// The files that an event brings into the space.
std::span<const Attachment> attachments(const Event& event);

}  // namespace urdimbre::domain
