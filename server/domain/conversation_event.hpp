#pragma once

#include "server/domain/conversation.hpp"
#include "server/domain/material_event.hpp"
#include "server/domain/voting_event.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// What happens in a conversation. Each event says what it leaves (turns, deadlines), not what led
// to it: replaying needs no rule, and a client needs none either.
namespace urdimbre::domain {

// How the session is to run; again until it starts.
struct SessionPlanned {
    Protocol protocol;
    ContentId script;
    std::optional<Instant> starts_at;
    std::vector<Seat> seats;  // of an earlier plan, as far as this one has such roles
    std::optional<PersonId> facilitator;
    PersonId by{};

    bool operator==(const SessionPlanned&) const = default;
};

// Another date, or none, before it starts; everything else of the plan stays.
struct SessionDated {
    std::optional<Instant> starts_at;
    std::optional<std::string> zone;
    PersonId by{};

    bool operator==(const SessionDated&) const = default;
};

// It serves a stage of a cycle of the space above.
struct SessionPlaced {
    StageOf of;
    PersonId by{};

    bool operator==(const SessionPlaced&) const = default;
};

// It is not live: how its people meet, and when its phases close, or until when it may be
// completed.
struct SessionPaced {
    Mode mode{};
    std::vector<Instant> closes;
    PersonId by{};

    bool operator==(const SessionPaced&) const = default;
};

// Who facilitates from here on is said by each event that may change it.
struct SeatGiven {
    PersonId person{};
    RoleId role;
    std::optional<PersonId> facilitator;
    PersonId by{};

    bool operator==(const SeatGiven&) const = default;
};

struct SeatLeft {
    PersonId person{};
    RoleId role;
    std::optional<PersonId> facilitator;
    PersonId by{};

    bool operator==(const SeatLeft&) const = default;
};

// The first one starts the conversation.
struct PhaseEntered {
    PhaseIndex phase{};
    Entered how{};
    Instant deadline{};
    Turns turns;
    std::optional<PersonId> by;
    std::optional<ContentId> reason;

    bool operator==(const PhaseEntered&) const = default;
};

// Also shorter, when the deadline is earlier than before.
struct PhaseExtended {
    Extension how{};
    Instant deadline{};
    Turns turns;
    std::optional<PersonId> by;
    std::optional<ContentId> reason;

    bool operator==(const PhaseExtended&) const = default;
};

// Its time is over and it goes on until somebody ends it.
struct PhaseOvertime {
    bool operator==(const PhaseOvertime&) const = default;
};

// A field of the form says something else, or nothing. `to`: who is shown it; none: whoever reads
// the session.
struct FormFilled {
    std::string field;
    std::optional<ContentId> words;
    PersonId by{};
    std::optional<std::vector<PersonId>> to;

    bool operator==(const FormFilled&) const = default;
};

// The phase of days, or the time to complete, ends soon: whoever has not done their part is
// reminded, once.
struct PhaseClosing {
    bool operator==(const PhaseClosing&) const = default;
};

// All phases are over, and whoever was absent may complete their part.
struct CompletingBegan {
    Instant until{};
    std::optional<PersonId> by;
    std::optional<ContentId> reason;  // for which the last phase was left early

    bool operator==(const CompletingBegan&) const = default;
};

// Left although something that it asks for is missing.
struct RequirementMissing {
    KindId kind;

    bool operator==(const RequirementMissing&) const = default;
};

struct ConversationPaused {
    PersonId by{};
    ContentId reason;

    bool operator==(const ConversationPaused&) const = default;
};

struct ConversationResumed {
    Instant deadline{};
    Turns turns;
    PersonId by{};

    bool operator==(const ConversationResumed&) const = default;
};

// `turn` replaces the one of its grant.
struct TurnChanged {
    TurnChange how{};
    Turn turn;
    std::optional<PersonId> person;  // whose hand, or whose word ended
    std::optional<PersonId> by;

    bool operator==(const TurnChanged&) const = default;
};

struct ReadyMarked {
    PersonId person{};
    bool ready{};
    bool to_self{};  // nobody else is told: the phase is anonymous (rule C46)

    bool operator==(const ReadyMarked&) const = default;
};

// Its words are in content under its id, the descriptions of its files under theirs. Of an
// anonymous one the log says no author; whoever reads it is told as long as the link is kept.
struct ContributionMade {
    ContributionId contribution;
    std::optional<PersonId> author;
    bool anonymous{};
    PhaseIndex phase{};
    KindId kind;
    Shown shown{};
    std::optional<ContributionId> reply_to;
    std::optional<ContributionId> rests_on;
    std::vector<PersonId> owners;
    std::optional<Day> due;
    bool late{};
    bool by_exception{};
    std::uint32_t bytes{};
    std::vector<Attachment> attachments{};
    std::optional<GroupIndex> group{};
    std::vector<PersonId> readers{};  // of one in a group: a view knows no state

    bool operator==(const ContributionMade&) const = default;
};

// `author` and `shown` say who may know of it.
struct ContributionEdited {
    ContributionId contribution;
    ContentId content;
    std::optional<PersonId> author;
    bool anonymous{};
    Shown shown{};
    std::uint32_t bytes{};
    std::vector<PersonId> readers{};

    bool operator==(const ContributionEdited&) const = default;
};

// All its words and the descriptions of its files were deleted by the same append.
struct ContributionWithdrawn {
    ContributionId contribution;
    std::optional<PersonId> author;
    bool anonymous{};
    Shown shown{};
    // None: an anonymous author. Number 0: nobody, the period of the space was over (rule P14).
    std::optional<PersonId> by;
    std::vector<PersonId> readers{};

    bool operator==(const ContributionWithdrawn&) const = default;
};

// In place of how they were. No group holds a contribution yet: nobody's view of the past changes.
struct GroupsFormed {
    std::vector<Group> groups;
    std::optional<PersonId> by;  // nobody: the phase began without any

    bool operator==(const GroupsFormed&) const = default;
};

struct PersonGrouped {
    PersonId person{};
    GroupIndex group{};
    std::optional<PersonId> by;  // nobody: they had none

    bool operator==(const PersonGrouped&) const = default;
};

struct GroupsCalled {
    ContentId call;
    PersonId by{};

    bool operator==(const GroupsCalled&) const = default;
};

// Its words are in content under its id.
struct QuestionAsked {
    ContributionId question;
    QuestionNumber number{};
    PersonId author{};

    bool operator==(const QuestionAsked&) const = default;
};

struct QuestionVoted {
    QuestionNumber number{};
    PersonId person{};
    bool on{};
    std::uint32_t votes{};  // with this one

    bool operator==(const QuestionVoted&) const = default;
};

struct QuestionMarked {
    QuestionNumber number{};
    Standing standing{};
    PersonId by{};

    bool operator==(const QuestionMarked&) const = default;
};

// Gone, with its votes; its words were deleted by the same append.
struct QuestionWithdrawn {
    ContributionId question;
    QuestionNumber number{};
    PersonId by{};

    bool operator==(const QuestionWithdrawn&) const = default;
};

// Of the public. `hands`: how many are raised after it.
struct HandMoved {
    PersonId person{};
    bool up{};
    std::uint32_t hands{};

    bool operator==(const HandMoved&) const = default;
};

// Also to whoever has it, until another moment.
struct WordGiven {
    PersonId person{};
    std::optional<Instant> until;
    std::optional<PersonId> by;
    std::uint32_t hands{};

    bool operator==(const WordGiven&) const = default;
};

struct WordEnded {
    TurnChange how{};
    PersonId person{};
    bool back{};  // they are the first of the raised hands (rule T8)
    std::optional<PersonId> by;
    std::uint32_t hands{};

    bool operator==(const WordEnded&) const = default;
};

// All reactions to the stage in the present phase.
struct Applauded {
    ReactionCounts reactions{};

    bool operator==(const Applauded&) const = default;
};

struct ContributionReclassified {
    ContributionId contribution;
    KindId kind;
    PersonId by{};
    std::optional<ContentId> reason{};

    bool operator==(const ContributionReclassified&) const = default;
};

// What was hidden, as it stands, in an order that tells nothing and without times (rule C42); what
// was in groups comes behind it as it is, with times.
struct ContributionsRevealed {
    std::vector<Contribution> contributions;

    bool operator==(const ContributionsRevealed&) const = default;
};

struct ExceptionGranted {
    PersonId person{};
    PersonId by{};
    ContentId reason;

    bool operator==(const ExceptionGranted&) const = default;
};

struct FacilitationPassed {
    Succession how{};
    PersonId to{};
    std::optional<PersonId> by;
    std::optional<ContentId> reason{};

    bool operator==(const FacilitationPassed&) const = default;
};

// In place of an earlier one of this person. `to`: who is shown it.
struct PersonNudged {
    PersonId person{};
    PersonId by{};
    PhaseIndex phase{};
    Invitation invites{};
    std::optional<ContentId> words;
    std::vector<PersonId> to;

    bool operator==(const PersonNudged&) const = default;
};

struct ConversationEnded {
    Ending how{};
    std::optional<PersonId> by;
    std::optional<ContentId> reason;

    bool operator==(const ConversationEnded&) const = default;
};

// In place of what the same person said before.
struct ActaConfirmed {
    PersonId person{};
    std::uint32_t corrections{};

    bool operator==(const ActaConfirmed&) const = default;
};

struct CorrectionAsked {
    ContentId correction;
    std::optional<ContributionId> contribution;
    PersonId by{};

    bool operator==(const CorrectionAsked&) const = default;
};

// By who asked for it.
struct CorrectionTakenBack {
    ContentId correction;

    bool operator==(const CorrectionTakenBack&) const = default;
};

using ConversationEvent = std::variant<
    SessionPlanned,
    SeatGiven,
    SeatLeft,
    PhaseEntered,
    PhaseExtended,
    PhaseOvertime,
    RequirementMissing,
    ConversationPaused,
    ConversationResumed,
    TurnChanged,
    ReadyMarked,
    ContributionMade,
    ContributionEdited,
    ContributionWithdrawn,
    ContributionReclassified,
    ContributionsRevealed,
    VoteCast,
    PollClosed,
    ExceptionGranted,
    FacilitationPassed,
    ConversationEnded,
    SessionDated,
    ActaConfirmed,
    CorrectionAsked,
    CorrectionTakenBack,
    SessionPaced,
    PhaseClosing,
    CompletingBegan,
    FormFilled,
    GroupsFormed,
    PersonGrouped,
    GroupsCalled,
    QuestionAsked,
    QuestionVoted,
    QuestionMarked,
    QuestionWithdrawn,
    HandMoved,
    WordGiven,
    WordEnded,
    Applauded,
    PersonNudged,
    MaterialAttached,
    MaterialRemoved,
    LateVoteCast,
    PollCompleted,
    SessionPlaced>;

// The contribution that the event is about.
std::optional<ContributionId> subject(const ConversationEvent& event);

// Where an event about an anonymous contribution has its author; null: it is about nothing
// anonymous.
std::optional<PersonId>* anonymous_author(ConversationEvent& event);
const std::optional<PersonId>* anonymous_author(const ConversationEvent& event);

// The words that it brings into view.
std::vector<ContentId> words(const ConversationEvent& event);

}  // namespace urdimbre::domain
