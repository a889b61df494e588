#pragma once

#include "server/domain/attachment.hpp"
#include "server/domain/commitment.hpp"
#include "server/domain/conversation.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What a member asks for in a session.
namespace urdimbre::domain {

// What whoever plans a session says of it beforehand: what for, what and how (rule Y12).
struct SaidBeforehand {
    std::optional<std::string> purpose;
    std::optional<std::string> what;
    std::optional<std::string> how;

    bool whole() const { return purpose && what && how; }
};

struct PlanSession {
    // A template of the network that was not looked up yet: there is no protocol then, and no
    // script. Whether somebody may plan is decided before it is looked up, and all of it again
    // after.
    struct Sought {
        std::string id;
        SaidBeforehand said;
    };

    Protocol protocol;
    std::string script;  // its words: the document that the protocol was read from, and what for
    std::optional<Instant> starts_at;
    std::optional<std::string> zone{};
    Mode mode{Mode::live};
    std::vector<Instant> closes{};  // as a conversation keeps them
    std::optional<Sought> sought{};
    std::optional<StageOf> of_stage{};
};

struct DateSession {
    std::optional<Instant> starts_at;
    std::optional<std::string> zone;
    std::optional<std::vector<Instant>> closes{};  // none: as they were
};

struct GiveSeat {
    PersonId person{};
    RoleId role;
};

struct LeaveSeat {
    PersonId person{};
    RoleId role;
};

// Empty: the field says nothing any more.
struct FillForm {
    std::string field;
    std::optional<std::string> text;
};

// A file, or an address on the web.
struct AttachMaterial {
    std::string title;
    std::optional<std::string> address{};
    std::vector<FileToAttach> attachments{};
};

struct RemoveMaterial {
    ContentId material;
};

// `pending`: of the space above, as the log has it when this is decided (rule C60). The machine
// says it where a session begins by itself.
struct StartConversation {
    std::vector<Commitment> pending{};
};

// On to the next phase, or to the end after the last one, where the phase may be left so and
// nothing locks it.
struct NextPhase {
    PhaseIndex from{};  // what the one who asks was looking at: nothing is left twice
};

// The same whatever is missing.
struct SkipPhase {
    PhaseIndex from{};
    std::string reason;
};

struct GoBack {
    PhaseIndex from{};
    std::string reason;
};

struct ExtendPhase {
    PhaseIndex from{};
    std::chrono::seconds by{};  // shorter when negative
    std::string reason;
};

struct PauseConversation {
    std::string reason;
};

struct ResumeConversation {};

struct EndConversation {
    std::string reason;
};

// `phase` is what the one who asks was looking at, so that a command that comes late moves nothing;
// none: whichever it is.
struct RaiseHand {
    std::optional<PhaseIndex> phase;
};

struct LowerHand {
    std::optional<PhaseIndex> phase;
};

// I am done with my turn. In a round without having spoken it is a pass.
struct YieldTurn {
    std::optional<PhaseIndex> phase;
};

// The facilitator's, or in a single turn its holder's.
struct GiveTurn {
    PersonId person{};
    std::optional<PhaseIndex> phase;
};

struct MarkReady {
    bool ready{true};
    std::optional<PhaseIndex> phase;
};

struct Contribute {
    PhaseIndex phase{};
    KindId kind;
    std::string text;
    std::optional<ContributionId> reply_to;
    std::optional<ContributionId> rests_on;
    std::vector<PersonId> owners;
    std::optional<Day> due;
    bool late{};  // written for a phase that is over, and sent all the same
    std::vector<FileToAttach> attachments{};
    std::optional<GroupIndex> group{};  // in which it was written
};

// One answer to the poll of the phase, in place of an earlier one; empty: none any more. While a
// hybrid session can be completed the phase is any that had one.
struct CastVote {
    std::optional<PhaseIndex> phase;
    Ballot ballot;
    std::optional<std::string> text;
};

// Before the groups open. None: at random, in so many groups or as the template sizes them.
struct FormGroups {
    std::optional<std::vector<Group>> groups;
    std::optional<std::uint32_t> count{};
};

struct MoveToGroup {
    PersonId person{};
    GroupIndex group{};  // the one behind the last is new
};

struct ChooseSpokesperson {
    PersonId person{};
};

struct CallGroups {
    std::string text;
};

// Of those without a seat (rules C141, C142).
struct AskQuestion {
    std::optional<PhaseIndex> phase;
    std::string text;
};

struct VoteQuestion {
    ContributionId question;
    bool on{};
};

struct MarkQuestion {
    ContributionId question;
    Standing standing{};
};

// The facilitator ends the turn of whoever of the public has the word.
struct EndWord {
    std::optional<PhaseIndex> phase;
};

// The machine's: what was counted of reactions to the stage since it said so last (rule C143).
struct CountReactions {
    ReactionCounts more{};
};

struct Reclassify {
    ContributionId contribution;
    KindId kind;
    std::optional<std::string> reason{};
};

struct GrantException {
    PersonId person{};
    std::string reason;
};

struct HandOver {
    PersonId person{};
    std::optional<std::string> reason{};
};

// Invites somebody to speak, between the two of them.
struct Nudge {
    PersonId person{};
    Invitation invites{};
    std::optional<std::string> text;
};

// Gone, as the facilitator says or as the machine saw, which says for how long: the word goes on,
// and facilitation too.
struct DeclareAbsent {
    PersonId person{};
    std::chrono::milliseconds gone{};
    std::vector<PersonId> also_gone{};  // who cannot take over either
};

// I took part, read the acta, and it is right.
struct ConfirmActa {};

struct AskCorrection {
    std::optional<ContributionId> contribution;  // none: the acta as a whole
    std::string text;
};

// A correction that one asked for oneself.
struct TakeBackCorrection {
    ContentId correction;
};

using ConversationCommand = std::variant<
    PlanSession,
    GiveSeat,
    LeaveSeat,
    StartConversation,
    NextPhase,
    SkipPhase,
    GoBack,
    ExtendPhase,
    PauseConversation,
    ResumeConversation,
    EndConversation,
    RaiseHand,
    LowerHand,
    YieldTurn,
    GiveTurn,
    MarkReady,
    Contribute,
    CastVote,
    Reclassify,
    GrantException,
    HandOver,
    DeclareAbsent,
    DateSession,
    ConfirmActa,
    AskCorrection,
    TakeBackCorrection,
    FillForm,
    FormGroups,
    MoveToGroup,
    ChooseSpokesperson,
    CallGroups,
    AskQuestion,
    VoteQuestion,
    MarkQuestion,
    EndWord,
    CountReactions,
    Nudge,
    AttachMaterial,
    RemoveMaterial>;

}  // namespace urdimbre::domain
