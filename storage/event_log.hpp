#pragma once

#include "server/domain/contribution.hpp"
#include "server/domain/ids.hpp"
#include "server/domain/notice_kind.hpp"
#include "server/domain/reaction.hpp"
#include "server/domain/role.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::storage {

using domain::CommandId;
using domain::ContentId;
using domain::Instant;
using domain::PersonId;
using domain::Sequence;
using domain::SpaceId;
using domain::Uuid;

struct StoredEvent {
    Sequence seq{};
    Instant at{};
    CommandId command;            // the command that it answers, or the id of a tick of the clock
    std::optional<Uuid> subject;  // the contribution that it is about
    std::string body;             // encoded by protocol/wire; ids only, never words
    // Whose the anonymous contribution is that it is about: kept apart (Append::authors), and told
    // by read() and about() while it is kept. Empty in an append.
    std::optional<PersonId> author{};

    bool operator==(const StoredEvent&) const = default;
};

// One command of a batch. Without events it was refused: its id is looked up and nothing is
// written.
struct AppendCommand {
    CommandId id;
    std::int64_t fingerprint{
    };  // of its body, to tell a retry from another command under the same id
    std::uint32_t events{};  // how many of the batch's events, in order, answer it

    bool operator==(const AppendCommand&) const = default;
};

struct Content {
    ContentId id;
    std::string body;

    bool operator==(const Content&) const = default;
};

// The index behind "my spaces" and sign-in; rebuildable from the log. Without roles: no member any
// more.
struct MembershipChange {
    PersonId person{};
    domain::Roles roles;

    bool operator==(const MembershipChange&) const = default;
};

// The event concerns this person, who is told of it (rule N8).
struct NoticeRow {
    PersonId person{};
    Sequence seq{};
    domain::NoticeKind kind{};

    bool operator==(const NoticeRow&) const = default;
};

// Somebody comes in: what is there already is not unread to them (rule N3).
struct ReadingStart {
    PersonId person{};
    Sequence seq{};

    bool operator==(const ReadingStart&) const = default;
};

// A message that goes back to the one that began its thread; it opens a contribution at `seq`. The
// index behind threads; rebuildable from the log.
struct ThreadAnswer {
    Uuid thread;
    Sequence seq{};

    bool operator==(const ThreadAnswer&) const = default;
};

// Somebody reacts so to a message.
struct Reacted {
    Uuid message;
    PersonId person{};
    domain::Reaction reaction{};

    auto operator<=>(const Reacted&) const = default;
};

// The index behind reactions; rebuildable from the log.
struct ReactionChange {
    Reacted reacted;
    bool on{};

    bool operator==(const ReactionChange&) const = default;
};

// How many answers a thread has, and the last of them.
struct ThreadSize {
    Uuid thread;
    std::uint32_t count{};
    Sequence last{};

    bool operator==(const ThreadSize&) const = default;
};

// Whose an anonymous contribution is (rule C44).
using domain::Authored;

// When the space wants to be woken although nobody asks.
struct DeadlineChange {
    std::optional<Instant> due_at;

    bool operator==(const DeadlineChange&) const = default;
};

// What one space wants to have durable, all of it or nothing.
struct Append {
    SpaceId space{};
    Sequence expected_head{};
    std::vector<AppendCommand> commands;
    std::vector<StoredEvent>
        events;  // seq = expected_head + 1, + 2, …; their commands in the order of `commands`
    std::vector<Content> contents;
    std::vector<ContentId> forgotten;  // contents to delete
    std::vector<MembershipChange> memberships;
    std::vector<NoticeRow> notices{};  // of events of this batch, one of each person and event
    std::vector<ReadingStart> beginnings{};  // of events of this batch, one of each person
    std::optional<DeadlineChange> deadline;
    std::vector<ThreadAnswer> answers{};      // in order of seq
    std::vector<Uuid> unreacted{};            // messages that lose all reactions, before
    std::vector<ReactionChange> reactions{};  // these; each person, message and reaction once
    std::vector<Authored> authors{};          // of contributions that events of this batch open
    bool forgets_authors{};                   // all of the space, those of this batch too
};

// A command id that the log knows already.
struct AppliedCommand {
    CommandId id;
    std::int64_t fingerprint{};
    Sequence first{};
    Sequence last{};

    bool operator==(const AppliedCommand&) const = default;
};

// Durable: survives the crash of any process, and a power cut with fsync honoured.
struct Committed {};

// Nothing was written: these ids of the batch are in the log already. Looked up before the head is
// compared.
struct AlreadyApplied {
    std::vector<AppliedCommand> commands;
};

// Nothing was written: others appended. The events after expected_head, at least one and at most
// `stale_events_max`, without their authors; if `more`, read on.
struct Stale {
    std::vector<StoredEvent> missing;
    bool more{};
};

// Nothing was written and will not be: the store refused this space's batch (disk full, time-out, a
// broken rule).
struct Failed {
    std::string why;  // for the operator's log
};

// The connection broke: it may or may not have happened. Append again under the same ids.
struct Unknown {};

using AppendOutcome = std::variant<Committed, AlreadyApplied, Stale, Failed, Unknown>;

inline constexpr std::size_t stale_events_max = 500;

// A space's state at a position, so that loading does not replay its whole history. A cache: any of
// them may be deleted.
struct SavedState {
    Sequence seq{};
    std::string body;
};

// The one source of truth. Blocking and thread-safe. Implementations are held to
// tests/contract/event_log_contract. Reads throw StorageUnavailable when the store cannot be
// reached.
class EventLog {
  public:
    virtual ~EventLog() = default;

    // All appends of one call share one round trip and one transaction; each space succeeds or
    // fails alone. Returns one outcome per append, in order. Spaces of one call are distinct. Two
    // callers may name the same spaces in any order without deadlock. A space exists from its first
    // append at head 0.
    virtual std::vector<AppendOutcome> append(std::span<const Append> batch) = 0;

    // At most `limit` events of `space` after `after`, oldest first. Costs what it returns, however
    // long the log is.
    virtual std::vector<StoredEvent> read(SpaceId space, Sequence after, std::size_t limit) = 0;

    // At most `limit` events before `before`, newest first, among those that open a contribution: a
    // contribution's id is that of the command that wrote it, so their subject is their command.
    virtual std::vector<StoredEvent>
    read_back(SpaceId space, Sequence before, std::size_t limit) = 0;

    // At most `limit` events after `after`, oldest first, among those that open a contribution.
    virtual std::vector<StoredEvent> read_on(SpaceId space, Sequence after, std::size_t limit) = 0;

    // Every event about these contributions, in order of seq.
    virtual std::vector<StoredEvent> about(SpaceId space, std::span<const Uuid> subjects) = 0;

    // At most `limit` answers of a thread after `after`, oldest first. Costs what it returns.
    virtual std::vector<StoredEvent>
    read_thread(SpaceId space, const Uuid& thread, Sequence after, std::size_t limit) = 0;

    // Those of these threads that have answers, in order of their ids. Costs the same however many
    // answers they have.
    virtual std::vector<ThreadSize> thread_sizes(SpaceId space, std::span<const Uuid> threads) = 0;

    // Who reacts to these messages and how, in order of message, person and reaction.
    virtual std::vector<Reacted> reactions(SpaceId space, std::span<const Uuid> messages) = 0;

    // Whose the anonymous contributions of a space are, in order of their ids; nothing, once an
    // append has forgotten them.
    virtual std::vector<Authored> authors(SpaceId space) = 0;

    // The last sequence of each space, 0 for one that does not exist; in order of the question.
    virtual std::vector<Sequence> heads(std::span<const SpaceId> spaces) = 0;

    // Words by id, in order of id; those that were deleted are missing from the answer.
    virtual std::vector<Content> contents(SpaceId space, std::span<const ContentId> ids) = 0;

    // The newest saved state that is not newer than the head.
    virtual std::optional<SavedState> saved_state(SpaceId space) = 0;

    // Ignored when it is ahead of the head, or not newer than the one that is there.
    virtual void save_state(SpaceId space, const SavedState& state) = 0;

    // Spaces whose deadline is at or before `now`, earliest first.
    virtual std::vector<SpaceId> due(Instant now, std::size_t limit) = 0;

    // A random id of this database's history; another one after restore, reset and non-synchronous
    // promotion (G2).
    virtual Uuid epoch() = 0;

    // The key of command fingerprints: the same on every node of this database, known to nobody
    // else.
    virtual std::array<std::uint8_t, 16> fingerprint_key() = 0;

    // The clock of record (G9).
    virtual Instant now() = 0;
};

}  // namespace urdimbre::storage
