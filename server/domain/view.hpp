#pragma once

#include "server/domain/event.hpp"
#include "server/domain/role.hpp"
#include "server/domain/space.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace urdimbre::domain {

// Everybody to whom a space looks the same. A small value; `view` never sees the member (G10).
struct Audience {
    Roles roles{};
    std::optional<PersonId> self{
    };  // of one person alone: whose hidden and private things are shown

    bool reads() const;

    bool operator==(const Audience&) const = default;
    auto operator<=>(const Audience& other) const {
        return std::pair{roles.bits(), self} <=> std::pair{other.roles.bits(), other.self};
    }
};

Audience audience(const Space& space, PersonId person);

// What an audience sees of one event. Words are named by id; whoever serves them looks them up.
namespace seen {

struct MessagePosted {
    ContributionId message;
    PersonId author{};
    ContentId words;
    std::optional<ContributionId> reply_to;
    std::vector<Attachment> attachments{};
    std::optional<ContributionId> thread{};
    std::vector<PersonId> mentions{};
};

struct MessageEdited {
    ContributionId message;
    ContentId words;
    std::vector<PersonId> mentions{};
};

// Countable: items about one message that stand in one window may be merged (`merge`).
struct MessageReacted {
    ContributionId message;
    std::vector<ReactionChange> changes;
};

struct MessageWithdrawn {
    ContributionId message;
};

// Countable, like reactions: of those in one window the last one of each kind is told, and of the
// votes the last of each question. Each says what is so from there on.
struct QuestionsVoted {
    struct Votes {
        QuestionNumber number{};
        std::uint32_t votes{};
    };
    std::vector<Votes> questions;
};

struct HandsCounted {
    std::uint32_t hands{};
};

struct Applauded {
    ReactionCounts reactions{};
};

struct MemberJoined {
    PersonId person{};
};

struct MemberLeft {
    PersonId person{};
};

struct ChildOpened {
    CommandId asked;
    SpaceId space{};
    SpaceKind kind{};
};

struct RetentionSet {
    std::optional<std::uint32_t> months;
};

struct CallsSet {
    CallPolicy calls{};
};

using Item = std::variant<
    MessagePosted,
    MessageEdited,
    MessageWithdrawn,
    MessageReacted,
    QuestionsVoted,
    HandsCounted,
    Applauded,
    MemberJoined,
    MemberLeft,
    ConversationEvent,
    ChildOpened,
    CommitmentEvent,
    AccompanimentEvent,
    RetentionSet,
    CallsSet>;

// A message as it stands now.
struct Message {
    ContributionId message;
    Sequence seq{};
    Instant at{};
    PersonId author{};
    std::optional<ContentId> words;  // none once withdrawn
    std::optional<ContributionId> reply_to;
    std::optional<Instant> edited_at;
    std::vector<Attachment> attachments{};
    std::optional<ContributionId> thread{};
    std::vector<PersonId> mentions{};
    Reactions reactions{};
    Answers answers{};
};

struct Space {
    SpaceKind kind{};
    std::uint64_t members{};
    std::uint64_t messages{};
    std::vector<Message> timeline;
    std::optional<Conversation> conversation;  // what this audience knows of it
    Ledger ledger{};
    Accompaniment accompaniment{};
    std::optional<Retention> retention{};
    std::optional<CallPolicy> calls{};
};

}  // namespace seen

// No value: nothing that this audience may know.
std::optional<seen::Item> view(const Event& event, const Audience& audience);

seen::Message view(const Message& message, const Audience& audience);

// The whole space at once, for a snapshot. Law (G5): views of later events, applied to it, give the
// later snapshot.
seen::Space view(const Space& space, const Audience& audience);

// May an audience of many be told of it a little later, with what comes meanwhile (rule C145)?
// Nobody's word or time depends on it.
bool may_wait(const seen::Item& item);

// What is somebody's own where many are one audience (rules C142, C144). The only projection that
// knows the person: it is told to them alone, beside the windows of everybody.
struct OwnPart {
    std::vector<QuestionNumber> voted;
    std::optional<std::uint32_t> place;          // among the raised hands, from 1
    std::optional<std::vector<PersonId>> queue;  // to who facilitates: the hands, next one first

    bool operator==(const OwnPart&) const = default;
};

OwnPart own_part(const Space& space, PersonId person);

// Everybody whom a snapshot names, and whom any snapshot of the space does.
std::vector<PersonId> people_in(const seen::Space& seen);
std::vector<PersonId> people_in(const Space& space);

// Whose view of the past the event changes: they drop what they know and fetch a snapshot
// (ViewReset), or leave.
std::optional<PersonId> resets(const Event& event);

}  // namespace urdimbre::domain
