// Generated from messages.json by generate.mjs; edit those.
// clang-format off
#pragma once

#include "protocol/wire/uuid.hpp"

#include <boost/system/result.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// Every message between client and server and every stored event. Numbers are at most limits::number_max.
namespace urdimbre::wire {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

inline constexpr std::uint32_t protocol_current = 1;
inline constexpr std::uint32_t protocol_oldest = 1;

namespace limits {
// One frame from a client, in bytes.
inline constexpr std::size_t frame_bytes_max = 65536;
// Nesting of arrays and objects in a frame.
inline constexpr std::size_t depth_max = 16;
// Messages that a snapshot holds, the newest.
inline constexpr std::size_t timeline_max = 50;
// Items in one window; what is missing comes as more windows.
inline constexpr std::size_t window_items_max = 500;
// Spaces that one connection may have joined at once.
inline constexpr std::size_t spaces_joined_max = 64;
// Length of the title of a space, in characters.
inline constexpr std::size_t title_max = 120;
// Commands of one connection that wait for their answer.
inline constexpr std::size_t commands_waiting_max = 128;
// People whom one message mentions.
inline constexpr std::size_t mentions_max = 20;
// People who react to one message.
inline constexpr std::size_t reactors_max = 1000;
// Files of one message or contribution.
inline constexpr std::size_t attachments_max = 10;
// One file of a message or contribution, in bytes.
inline constexpr std::size_t attachment_bytes_max = 209715200;
// Files are uploaded in chunks of this many bytes; the last one may be shorter.
inline constexpr std::size_t chunk_bytes = 1048576;
// People present in a space who are listed; of more only the number is told.
inline constexpr std::size_t present_listed_max = 100;
// People who are shown to be writing at once.
inline constexpr std::size_t writing_shown_max = 5;
// Pending commitments of a space. What does not fit stays in the acta that it comes from.
inline constexpr std::size_t pending_max = 200;
// Sessions that ended below a space which a snapshot tells of, the newest.
inline constexpr std::size_t sessions_left_max = 20;
// Unread messages of a space, and notices not seen, are counted up to here: so many, or more.
inline constexpr std::size_t unread_counted_max = 100;
// Notices in one page.
inline constexpr std::size_t notices_listed_max = 50;
// The longest frame that this server can send, the longest command and the longest event that it can store.
inline constexpr std::size_t server_frame_bytes_max = 29002519103;
inline constexpr std::size_t command_bytes_max = 34374;
inline constexpr std::size_t event_bytes_max = 2981161;
// The longest saved state.
inline constexpr std::size_t state_bytes_max = 41705735;
// Counts and numbers on the wire are exact in JavaScript too.
inline constexpr std::uint64_t number_max = 9'007'199'254'740'991;
}  // namespace limits

// ---- Enums

// What a space is.
enum class SpaceKind : std::uint8_t {
    network,
    community,
    session,
    mentoring_room,
    mesa,
    notebook,
};

// What a member is in one space; a person may be something else in another.
enum class SpaceRole : std::uint8_t {
    coordinator,
    mentor,
    mentee,
    teacher,
    accompanier,
    management,
    observer,
    guest,
};

// What somebody answers a message with, without words.
enum class Reaction : std::uint8_t {
    thanks,
    useful,
    agree,
    celebrate,
    ponder,
};

// What a seat in a conversation is for.
enum class Duty : std::uint8_t {
    presents,
    responds,
    facilitates,
    keeps_time,
    speaks_for_group,
    observes,
};

// What a kind of contribution is, whatever a template calls it.
enum class Family : std::uint8_t {
    context,
    question,
    answer,
    warm,
    cool,
    observation,
    suggestion,
    commitment,
    process,
    closing,
    note,
};

// How the word is passed within a grant.
enum class TurnPolicy : std::uint8_t {
    open,
    single,
    round,
    queue,
    quiet_first,
};

// When contributions of a phase are shown: at once, when it ends, or to their authors only.
enum class Visibility : std::uint8_t {
    live,
    at_end,
    author_only,
};

// Whether contributions of a phase carry names.
enum class Authorship : std::uint8_t {
    named,
    anonymous_while_hidden,
    anonymous,
};

// What a contribution must bring.
enum class Need : std::uint8_t {
    evidence,
    date,
    owner,
};

// A way out of a phase.
enum class PhaseExit : std::uint8_t {
    time,
    facilitator,
    ready,
};

// How a question is answered by everybody.
enum class PollShape : std::uint8_t {
    single,
    multiple,
    scale,
    rank,
    words,
    consent,
};

// To whom a contribution is shown now; group: to its group, until the groups close.
enum class Shown : std::uint8_t {
    everybody,
    author_until_reveal,
    author,
    group,
};

// How the people of a session meet: at once; each in their own time, in phases of days; or at once, and whoever was absent completes their part afterwards.
enum class SessionMode : std::uint8_t {
    live,
    asynchronous,
    hybrid,
};

// Where a conversation stands. completing: the phases of a hybrid session are over, and whoever was absent may still bring their part.
enum class Stage : std::uint8_t {
    planned,
    running,
    paused,
    ended,
    completing,
};

// Why a phase began.
enum class Entered : std::uint8_t {
    started,
    time,
    facilitator,
    ready,
    skipped,
    back,
};

// Why the word went round.
enum class TurnChange : std::uint8_t {
    raised,
    lowered,
    done,
    passed,
    given,
    time_up,
    absent,
};

// Who changed the time of a phase: the facilitator, or the server after it was down.
enum class Extension : std::uint8_t {
    facilitator,
    outage,
};

// How a conversation ended.
enum class Ending : std::uint8_t {
    completed,
    facilitator,
    abandoned,
};

// How facilitation passed on.
enum class Succession : std::uint8_t {
    handed_over,
    absent,
};

// What departed from the plan.
enum class IncidentKind : std::uint8_t {
    extended,
    outage,
    paused,
    resumed,
    skipped,
    went_back,
    exception,
    reclassified,
    succeeded,
    overtime,
    requirement_missing,
    shortened,
    ended,
    closed_early,
    form_missing,
};

// What became of a commitment. taken_back: its words were withdrawn in the session that they come from.
enum class CommitmentState : std::uint8_t {
    agreed,
    under_way,
    replanned,
    kept,
    dropped,
    taken_back,
};

// What somebody says became of a commitment. kept and dropped end it.
enum class CommitmentMove : std::uint8_t {
    agreed,
    under_way,
    replanned,
    kept,
    dropped,
};

// Why something concerns a person: their message was answered, they were mentioned, brought into a space, given other roles or a seat, their session has another date, began, or left an acta; in one without a fixed hour, a phase opened, closes soon and misses their part, or there is something left for them to complete.
enum class NoticeKind : std::uint8_t {
    answered,
    mentioned,
    brought_in,
    roles_changed,
    seated,
    rescheduled,
    begun,
    acta,
    phase_opened,
    phase_closing,
    to_complete,
};

// Why something was refused.
enum class RefusalCode : std::uint8_t {
    malformed_frame,
    frame_too_large,
    nested_too_deep,
    unknown_type,
    unknown_field,
    missing_field,
    wrong_type,
    field_too_long,
    invalid_text,
    hello_first,
    client_too_old,
    not_a_member,
    not_joined,
    too_many_spaces,
    role_may_not,
    message_unknown,
    message_withdrawn,
    not_the_author,
    mention_no_member,
    mention_not_in_words,
    reactions_full,
    edited_too_often,
    template_unknown,
    not_a_session,
    conversation_started,
    conversation_not_started,
    conversation_paused,
    conversation_over,
    conversation_running,
    facilitator_only,
    seat_unknown,
    seat_missing,
    seats_taken,
    seats_missing,
    observers_only,
    person_no_member,
    phase_over,
    phase_not_begun,
    phase_waits,
    phase_is_silent,
    silenced,
    role_may_not_speak,
    waits_for_role,
    kind_unknown,
    kind_not_allowed,
    not_your_turn,
    no_turns_for_you,
    no_turns_for_them,
    limit_reached,
    too_long,
    evidence_missing,
    evidence_unknown,
    date_missing,
    date_past,
    owner_missing,
    too_many_owners,
    requirement_missing,
    nothing_before,
    too_many_changes,
    nothing_to_except,
    no_co_facilitator,
    anonymous_words_only,
    session_full,
    no_groups,
    groups_begun,
    group_unknown,
    group_full,
    group_missing,
    group_changed,
    not_in_group,
    person_not_seated,
    grouped_twice,
    group_chooses,
    spokesperson_chosen,
    no_poll,
    role_may_not_vote,
    vote_invalid,
    commitment_unknown,
    commitment_closed,
    not_the_owner,
    note_missing,
    commitments_full,
    acta_not_ready,
    not_a_participant,
    corrections_full,
    session_undated,
    date_too_far,
    windows_invalid,
    windows_past,
    form_missing,
    field_unknown,
    members_without_seat,
    session_closed,
    part_done,
    zone_unknown,
    file_unknown,
    file_gone,
    file_empty,
    file_too_large,
    file_corrupted,
    file_incomplete,
    files_full,
    too_many_uploads,
    range_unsatisfiable,
    person_unknown,
    roles_missing,
    kind_not_here,
    notebook_is_personal,
    end_is_past,
    coordination_has_no_end,
    already_opened,
    last_coordinator,
    command_id_reused,
    too_fast,
    overloaded,
    storage_unavailable,
    signed_out,
    login_unknown,
    not_a_demo,
    not_found,
    invitation_unknown,
    name_invalid,
    handle_invalid,
    handle_taken,
    password_too_short,
    password_is_handle,
    consent_missing,
    credentials_wrong,
    too_many_attempts,
    recovery_unknown,
    recovery_refused,
    password_unset,
    token_may_not,
    token_unknown,
    too_many_tokens,
};

// Why a connection is closed.
enum class CloseCode : std::uint8_t {
    going_away,
    too_slow,
    epoch_changed,
    cannot_read,
    busy,
    idle,
    signed_out,
    client_too_old,
    misbehaved,
};

// ---- Types

// How far a client has read one space.
struct Position {
    Uuid epoch{};
    std::uint64_t seq{};

    bool operator==(const Position&) const = default;
};

// A person's name, as the directory has it now.
struct Person {
    std::uint64_t id{};
    std::string name{};

    bool operator==(const Person&) const = default;
};

// A file of a message or contribution, fetched over HTTP from /api/spaces/{space}/files/{id}. media: the type that its bytes are of; size in bytes.
struct Attachment {
    Uuid id{};
    std::string name{};
    std::string media{};
    std::uint64_t size{};
    std::optional<Uuid> preview{};

    bool operator==(const Attachment&) const = default;
};

// Who reacts to a message so, in order of their numbers.
struct Reacted {
    Reaction reaction{};
    std::vector<std::uint64_t> people{};

    bool operator==(const Reacted&) const = default;
};

// How many answers a thread has, withdrawn ones included, and the seq of the last.
struct Answers {
    std::uint32_t count{};
    std::uint64_t last{};

    bool operator==(const Answers&) const = default;
};

// A contribution in a community as this audience sees it now. text is absent once withdrawn or erased. thread: the message that an answer goes back to; answers: of the thread that this message began.
struct Message {
    Uuid id{};
    std::uint64_t seq{};
    Instant at{};
    std::uint64_t author{};
    std::optional<std::string> text{};
    std::optional<Uuid> reply_to{};
    std::optional<Instant> edited_at{};
    bool withdrawn{};
    std::optional<std::vector<Attachment>> attachments{};
    std::optional<Uuid> thread{};
    std::optional<std::vector<std::uint64_t>> mentions{};
    std::optional<std::vector<Reacted>> reactions{};
    std::optional<Answers> answers{};

    bool operator==(const Message&) const = default;
};

// Who reacts so from here on, and who does not any more.
struct ReactionChange {
    Reaction reaction{};
    std::vector<std::uint64_t> on{};
    std::vector<std::uint64_t> off{};

    bool operator==(const ReactionChange&) const = default;
};

// What a message said, from this time until the next version. text is absent once erased.
struct MessageVersion {
    Instant at{};
    std::optional<std::string> text{};

    bool operator==(const MessageVersion&) const = default;
};

// A file that was uploaded whole for this message or contribution, and its name; preview: a small picture of it, uploaded likewise.
struct AttachedFile {
    Uuid file{};
    std::string name{};
    std::optional<Uuid> preview{};

    bool operator==(const AttachedFile&) const = default;
};

// A file of a message or contribution in events and saved states: ids only.
struct FileReference {
    Uuid file{};
    std::optional<Uuid> preview{};

    bool operator==(const FileReference&) const = default;
};

// A member in a saved state; roles as bits, in the order of SpaceRole.
struct SavedMember {
    std::uint64_t person{};
    std::uint32_t roles{};

    bool operator==(const SavedMember&) const = default;
};

// One of the newest messages in a saved state. Without versions it was withdrawn.
struct SavedMessage {
    Uuid id{};
    std::uint64_t seq{};
    Instant at{};
    std::uint64_t author{};
    std::optional<Uuid> reply_to{};
    std::vector<Uuid> versions{};
    std::optional<Instant> edited_at{};
    std::optional<std::vector<FileReference>> attachments{};
    std::optional<Uuid> thread{};
    std::optional<std::vector<std::uint64_t>> mentions{};
    std::optional<std::vector<Reacted>> reactions{};
    std::optional<Answers> answers{};

    bool operator==(const SavedMessage&) const = default;
};

// A role of a conversation. shared: its holders have one turn together.
struct SeatRole {
    std::string id{};
    Duty duty{};
    std::uint32_t seats_min{};
    std::uint32_t seats_max{};
    bool shared{};

    bool operator==(const SeatRole&) const = default;
};

// A kind of contribution, as the template declares it.
struct ContributionKind {
    std::string id{};
    Family family{};

    bool operator==(const ContributionKind&) const = default;
};

// Who may bring what in a phase, and how the word goes round among them. turn_seconds: how long one may hold it. equal: each has the word once, for the same time.
struct Grant {
    std::vector<std::string> roles{};
    std::vector<std::string> kinds{};
    TurnPolicy policy{};
    std::optional<std::uint32_t> turn_seconds{};
    std::optional<std::uint32_t> contributions{};
    std::optional<std::uint32_t> characters{};
    std::vector<Need> needs{};
    std::optional<bool> equal{};

    bool operator==(const Grant&) const = default;
};

// What must exist before a phase is left; lock: without it the phase is not left.
struct Requirement {
    std::string kind{};
    std::uint32_t at_least{};
    bool lock{};

    bool operator==(const Requirement&) const = default;
};

// Who is in a sub-room, in the order in which they came; empty when all of them left.
struct Group {
    std::vector<std::uint64_t> members{};

    bool operator==(const Group&) const = default;
};

// What the facilitator called out to all groups last, in the present phase.
struct GroupsCall {
    Uuid id{};
    Instant at{};
    std::uint64_t by{};
    std::optional<std::string> text{};

    bool operator==(const GroupsCall&) const = default;
};

// A call to all groups in a saved state: its words are in content under its id.
struct SavedCall {
    Uuid id{};
    Instant at{};
    std::uint64_t by{};

    bool operator==(const SavedCall&) const = default;
};

// Sub-rooms while a phase lasts.
struct Breakouts {
    std::uint32_t size_min{};
    std::uint32_t size_max{};
    std::string facilitates{};
    std::string speaks{};

    bool operator==(const Breakouts&) const = default;
};

// A question that everybody of these roles answers. options: how many the document has; votes: choices, places or words of each; named: the result says who answered what.
struct Poll {
    PollShape shape{};
    std::vector<std::string> roles{};
    std::optional<std::string> options_of{};
    std::uint32_t votes{};
    std::optional<std::uint32_t> options{};
    std::optional<bool> named{};

    bool operator==(const Poll&) const = default;
};

// One answer to a poll: places among its options, or contributions; in order of preference where it ranks. A consent has one option (0 agrees, 1 stands aside, 2 objects), and the contribution that it is about. words: one answer a line; absent if they were erased.
struct Ballot {
    std::vector<std::uint32_t> options{};
    std::vector<Uuid> contributions{};
    std::optional<std::string> words{};

    bool operator==(const Ballot&) const = default;
};

// An answer in events and saved states: its words are in content.
struct StoredBallot {
    std::vector<std::uint32_t> options{};
    std::vector<Uuid> contributions{};
    std::optional<Uuid> words{};

    bool operator==(const StoredBallot&) const = default;
};

// Who answered what, in events and saved states.
struct StoredVote {
    std::uint64_t person{};
    StoredBallot ballot{};

    bool operator==(const StoredVote&) const = default;
};

// Who answered what, where a poll says so.
struct Vote {
    std::uint64_t person{};
    Ballot ballot{};

    bool operator==(const Vote&) const = default;
};

// How many chose an option, or a contribution; where a poll ranks, the first of n places is worth n, the next n - 1.
struct PollCount {
    std::optional<std::uint32_t> option{};
    std::optional<Uuid> contribution{};
    std::uint32_t points{};

    bool operator==(const PollCount&) const = default;
};

// What came of the poll of a phase. about: what was consented to; entitled: how many could answer; words: in an order that tells nothing; named is empty unless the poll says who answered what.
struct PollResult {
    std::uint32_t phase{};
    std::optional<Uuid> about{};
    std::uint32_t entitled{};
    std::uint32_t answered{};
    std::vector<PollCount> counts{};
    std::vector<std::string> words{};
    std::vector<Vote> named{};

    bool operator==(const PollResult&) const = default;
};

// What came of a poll, in events and saved states.
struct StoredPollResult {
    std::uint32_t phase{};
    std::optional<Uuid> about{};
    std::uint32_t entitled{};
    std::uint32_t answered{};
    std::vector<PollCount> counts{};
    std::vector<Uuid> words{};
    std::vector<StoredVote> named{};

    bool operator==(const StoredPollResult&) const = default;
};

// Kinds that are shown together in columns.
struct Board {
    std::vector<std::string> kinds{};

    bool operator==(const Board&) const = default;
};

// One timed part of a conversation.
struct Phase {
    std::string id{};
    std::uint32_t seconds{};
    std::vector<Grant> grants{};
    std::vector<std::string> silent{};
    std::optional<std::string> speaks_first{};
    Visibility visibility{};
    Authorship authorship{};
    std::vector<Requirement> requires_{};
    std::vector<PhaseExit> exits{};
    std::optional<Breakouts> breakouts{};
    std::optional<Poll> poll{};
    std::optional<Board> board{};

    bool operator==(const Phase&) const = default;
};

// Something that a form asks for. required: without it the form is not complete.
struct FormField {
    std::string id{};
    bool required{};

    bool operator==(const FormField&) const = default;
};

// A form that is filled in before a session begins. fills: whose holders fill it in; shows: who else is shown it, nobody else where it is empty and not for everybody; lock: without it the session does not begin.
struct Preparation {
    std::vector<FormField> fields{};
    std::vector<std::string> fills{};
    std::vector<std::string> shows{};
    bool to_all{};
    bool lock{};

    bool operator==(const Preparation&) const = default;
};

// What somebody filled in under a field of the form. text is absent if it was erased.
struct FormAnswer {
    std::string field{};
    std::uint64_t by{};
    Instant at{};
    std::optional<std::string> text{};

    bool operator==(const FormAnswer&) const = default;
};

// An answer in a saved state: its words are in content.
struct StoredFormAnswer {
    std::string field{};
    std::uint64_t by{};
    Instant at{};
    Uuid words{};

    bool operator==(const StoredFormAnswer&) const = default;
};

// The structure by which a conversation runs: no words. grace: before a lost connection loses the word; succession: before facilitation passes on. confidential: it is of those who have a seat in it, and of nobody else.
struct Protocol {
    std::vector<SeatRole> roles{};
    std::vector<ContributionKind> kinds{};
    std::vector<Phase> phases{};
    std::uint32_t grace_seconds{};
    std::uint32_t succession_seconds{};
    std::optional<Preparation> preparation{};
    std::optional<bool> confidential{};

    bool operator==(const Protocol&) const = default;
};

// Who holds a role of a conversation.
struct Seat {
    std::uint64_t person{};
    std::string role{};

    bool operator==(const Seat&) const = default;
};

// Who has the word as one: a person, or without one everybody who holds the role.
struct Party {
    std::string role{};
    std::optional<std::uint64_t> person{};

    bool operator==(const Party&) const = default;
};

// The word in one grant of the present phase; queue: who comes next.
struct Turn {
    std::uint32_t grant{};
    std::optional<Party> holder{};
    Instant since{};
    std::optional<Instant> until{};
    std::vector<Party> queue{};

    bool operator==(const Turn&) const = default;
};

// What a member brought into a conversation, as this audience sees it now. group: in which of its groups, or for which. author is absent where it is anonymous, except to the author until the session ends. rests_on: its evidence; due: days since 1970-01-01. text is absent once withdrawn.
struct Contribution {
    Uuid id{};
    std::uint64_t seq{};
    Instant at{};
    std::optional<std::uint64_t> author{};
    std::optional<bool> anonymous{};
    std::uint32_t phase{};
    std::string kind{};
    Shown shown{};
    std::optional<std::string> text{};
    std::optional<Uuid> reply_to{};
    std::optional<Uuid> rests_on{};
    std::vector<std::uint64_t> owners{};
    std::optional<std::uint32_t> due{};
    bool late{};
    std::optional<Instant> edited_at{};
    bool withdrawn{};
    std::optional<std::vector<Attachment>> attachments{};
    std::optional<std::uint32_t> group{};

    bool operator==(const Contribution&) const = default;
};

// Somebody who took part read the acta and says that it is right. corrections: how many had been asked for by then.
struct Confirmation {
    std::uint64_t person{};
    Instant at{};
    std::uint32_t corrections{};

    bool operator==(const Confirmation&) const = default;
};

// What somebody who took part asks to be put right: it stands beside what it is about, and in place of nothing. contribution: absent where it is about the acta as a whole.
struct Correction {
    Uuid id{};
    Instant at{};
    std::uint64_t by{};
    std::optional<Uuid> contribution{};
    std::optional<std::string> text{};

    bool operator==(const Correction&) const = default;
};

// A correction in a saved state: its words are in content under its id.
struct StoredCorrection {
    Uuid id{};
    Instant at{};
    std::uint64_t by{};
    std::optional<Uuid> contribution{};

    bool operator==(const StoredCorrection&) const = default;
};

// When a phase was opened first and closed last.
struct PhaseHeld {
    std::uint32_t phase{};
    Instant opened{};
    std::optional<Instant> closed{};

    bool operator==(const PhaseHeld&) const = default;
};

// A conversation as this audience sees it now. mode: absent where it is live. closes: when each phase of an asynchronous one is planned to close; of a hybrid one, until when whoever was absent may complete their part. script is a JSON document: the template under `template`, and `purpose`. vote: one's own, in the poll of the present phase; polls: what came of those of earlier ones. zone: of whoever chose the date; confirmed and corrections: what its people say of the acta. groups: once they were formed; whom a group chose for a role is whoever of its members was given that role last.
struct Conversation {
    std::optional<std::string> script{};
    std::optional<Instant> starts_at{};
    std::optional<std::string> zone{};
    Stage stage{};
    std::vector<Seat> seats{};
    std::optional<std::uint64_t> facilitator{};
    std::uint32_t phase{};
    Instant entered_at{};
    Instant deadline{};
    bool overtime{};
    std::optional<Instant> paused_at{};
    std::vector<Turn> turns{};
    std::vector<std::uint64_t> ready{};
    std::vector<std::uint64_t> excepted{};
    std::optional<Ballot> vote{};
    std::vector<PollResult> polls{};
    std::vector<Contribution> contributions{};
    std::optional<Instant> started_at{};
    std::optional<Instant> ended_at{};
    std::optional<Ending> ending{};
    std::optional<std::vector<Confirmation>> confirmed{};
    std::optional<std::vector<Correction>> corrections{};
    std::optional<SessionMode> mode{};
    std::optional<std::vector<Instant>> closes{};
    std::optional<std::vector<FormAnswer>> form{};
    std::optional<std::vector<Group>> groups{};
    std::optional<GroupsCall> call{};

    bool operator==(const Conversation&) const = default;
};

// A contribution in events and saved states: ids only. Without an author it is anonymous; without versions it was withdrawn.
struct StoredContribution {
    Uuid id{};
    std::uint64_t seq{};
    Instant at{};
    std::optional<std::uint64_t> author{};
    std::uint32_t phase{};
    std::string kind{};
    Shown shown{};
    std::optional<Uuid> reply_to{};
    std::optional<Uuid> rests_on{};
    std::vector<std::uint64_t> owners{};
    std::optional<std::uint32_t> due{};
    bool late{};
    std::uint32_t bytes{};
    std::vector<Uuid> versions{};
    std::optional<Instant> edited_at{};
    std::optional<std::vector<FileReference>> attachments{};
    std::optional<std::uint32_t> group{};

    bool operator==(const StoredContribution&) const = default;
};

// What departed from the plan, in a saved state.
struct Incident {
    std::uint64_t seq{};
    Instant at{};
    IncidentKind what{};
    std::uint32_t phase{};
    std::optional<std::uint64_t> by{};
    std::optional<std::uint64_t> person{};
    std::optional<Uuid> reason{};
    std::optional<Uuid> contribution{};
    std::optional<std::string> kind{};

    bool operator==(const Incident&) const = default;
};

// Who took part, and as what. Without roles: they gave them back, or lost them, after they had contributed.
struct Participant {
    std::uint64_t person{};
    std::vector<std::string> roles{};

    bool operator==(const Participant&) const = default;
};

// The time that a phase was to take and the time that it took, in milliseconds, pauses left out.
struct ActaPhase {
    std::uint64_t planned{};
    std::uint64_t used{};

    bool operator==(const ActaPhase&) const = default;
};

// What was to be written again in a later phase, such as the focus question: as it was first, and as it became. after is absent if nobody wrote it again.
struct Rethought {
    std::string kind{};
    Uuid before{};
    std::optional<Uuid> after{};

    bool operator==(const Rethought&) const = default;
};

// What departed from the plan. person: whom it is about; contribution: what got another kind; kind: that it had before, or that was missing.
struct ActaIncident {
    Instant at{};
    IncidentKind what{};
    std::uint32_t phase{};
    std::optional<std::uint64_t> by{};
    std::optional<std::uint64_t> person{};
    std::optional<std::string> reason{};
    std::optional<Uuid> contribution{};
    std::optional<std::string> kind{};

    bool operator==(const ActaIncident&) const = default;
};

// A commitment as it stands. session: where it was made, where its words are; due: days since 1970-01-01; changed_at: when its state was last changed; noted_by: who wrote a note then.
struct Commitment {
    Uuid id{};
    std::uint64_t session{};
    std::vector<std::uint64_t> owners{};
    std::optional<std::uint32_t> due{};
    CommitmentState state{};
    Instant made_at{};
    std::optional<Instant> changed_at{};
    std::optional<std::uint64_t> noted_by{};

    bool operator==(const Commitment&) const = default;
};

// A session below this space that is over. commitments: how many came from it; beyond: how many found no room here, and are in its acta only.
struct SessionLeft {
    std::uint64_t seq{};
    Instant at{};
    std::uint64_t session{};
    Instant ended_at{};
    Ending how{};
    std::uint32_t commitments{};
    std::uint32_t beyond{};

    bool operator==(const SessionLeft&) const = default;
};

// What members of a space took on and what became of it. In a session: what was pending above it when it began, and what was said of that since.
struct Ledger {
    std::vector<Commitment> commitments{};
    std::vector<SessionLeft> sessions{};

    bool operator==(const Ledger&) const = default;
};

// A commitment with its words, as they are now; absent once withdrawn or erased. closed: the event that ended it.
struct CommitmentTold {
    Commitment commitment{};
    std::optional<std::string> text{};
    std::optional<std::string> note{};
    std::optional<std::uint64_t> closed{};

    bool operator==(const CommitmentTold&) const = default;
};

// Commitments with their words and the names in them. more: `before` for the next page.
struct CommitmentPage {
    std::vector<CommitmentTold> commitments{};
    std::vector<Person> people{};
    std::optional<std::uint64_t> more{};

    bool operator==(const CommitmentPage&) const = default;
};

// What somebody wrote to a commitment when they changed it, in events and saved states: under which id, and in which other space if not in this one.
struct StoredNote {
    std::optional<std::uint64_t> space{};
    Uuid words{};
    std::uint64_t by{};

    bool operator==(const StoredNote&) const = default;
};

// A commitment in events and saved states: ids only. words: in the content of `session`, which is 0 in that session itself.
struct StoredCommitment {
    Uuid id{};
    std::uint64_t session{};
    Uuid words{};
    std::vector<std::uint64_t> owners{};
    std::optional<std::uint32_t> due{};
    CommitmentState state{};
    Instant made_at{};
    std::optional<Instant> changed_at{};
    std::optional<StoredNote> note{};

    bool operator==(const StoredCommitment&) const = default;
};

// What a session tells the space above when it is over.
struct ActaReport {
    Instant ended_at{};
    Ending how{};
    std::vector<StoredCommitment> commitments{};
    bool again{};

    bool operator==(const ActaReport&) const = default;
};

// Commitments in a saved state; closed: the newest event that ended one.
struct SavedLedger {
    std::vector<StoredCommitment> commitments{};
    std::vector<SessionLeft> sessions{};
    std::optional<std::uint64_t> closed{};

    bool operator==(const SavedLedger&) const = default;
};

// What a session left, the same for every member. contributions are in order of phase, then of their groups, then of the kinds of the template; commitments and closing name some of them. pending: what was pending above when it began, as the session left it. script, zone, confirmed, corrections, mode and closes are as in Conversation; held: where the session was not live; form: what was filled in before, where one may see it.
struct Acta {
    std::uint64_t space{};
    std::string title{};
    std::optional<std::uint64_t> parent{};
    std::optional<std::string> script{};
    std::optional<Instant> starts_at{};
    std::optional<std::string> zone{};
    std::optional<Instant> started_at{};
    Instant ended_at{};
    Ending ending{};
    std::vector<Participant> participants{};
    std::vector<ActaPhase> phases{};
    std::vector<Contribution> contributions{};
    std::vector<Rethought> rethought{};
    std::vector<PollResult> polls{};
    std::vector<Uuid> commitments{};
    std::vector<Uuid> closing{};
    std::vector<ActaIncident> incidents{};
    std::vector<CommitmentTold> pending{};
    std::optional<std::vector<Confirmation>> confirmed{};
    std::optional<std::vector<Correction>> corrections{};
    std::optional<SessionMode> mode{};
    std::optional<std::vector<Instant>> closes{};
    std::optional<std::vector<PhaseHeld>> held{};
    std::optional<std::vector<FormAnswer>> form{};
    std::optional<std::vector<Group>> groups{};
    std::vector<Person> people{};

    bool operator==(const Acta&) const = default;
};

// A conversation in a saved state. spent: milliseconds per phase; planned_seq: the event that last changed its plan or its date.
struct SavedConversation {
    Protocol protocol{};
    Uuid script{};
    Instant planned_at{};
    std::uint64_t planned_seq{};
    std::optional<Instant> starts_at{};
    std::optional<std::string> zone{};
    Stage stage{};
    std::vector<Seat> seats{};
    std::optional<std::uint64_t> facilitator{};
    std::uint32_t phase{};
    std::uint64_t phase_seq{};
    Instant entered_at{};
    Instant deadline{};
    bool overtime{};
    Instant counted_from{};
    std::optional<Instant> paused_at{};
    std::vector<Turn> turns{};
    std::vector<std::uint64_t> ready{};
    std::vector<std::uint64_t> excepted{};
    std::vector<StoredVote> votes{};
    std::vector<StoredPollResult> polls{};
    std::vector<StoredContribution> contributions{};
    std::vector<Incident> incidents{};
    std::vector<std::uint64_t> spent{};
    std::optional<Instant> started_at{};
    std::optional<Instant> ended_at{};
    std::optional<Ending> ending{};
    std::vector<Confirmation> confirmed{};
    std::vector<StoredCorrection> corrections{};
    SessionMode mode{};
    std::vector<Instant> closes{};
    bool reminded{};
    std::vector<PhaseHeld> held{};
    std::vector<StoredFormAnswer> form{};
    std::vector<Group> groups{};
    std::optional<SavedCall> call{};

    bool operator==(const SavedConversation&) const = default;
};

// When a membership ends by itself, in a saved state.
struct SavedEnd {
    std::uint64_t person{};
    Instant at{};

    bool operator==(const SavedEnd&) const = default;
};

// What a space owes elsewhere, in a saved state: a space to open (space, kind), the memberships of a person below (person, heir), or something of its commitments to tell to `space`.
struct SavedOwed {
    std::uint64_t seq{};
    Instant at{};
    std::uint64_t by{};
    std::optional<std::uint64_t> space{};
    std::optional<SpaceKind> kind{};
    std::optional<std::uint64_t> person{};
    std::optional<std::uint64_t> heir{};
    std::optional<ActaReport> report{};
    std::optional<Uuid> taken_back{};
    std::optional<StoredCommitment> changed{};

    bool operator==(const SavedOwed&) const = default;
};

// One of my spaces. read, unread: as in ReadingState; absent while they are not known.
struct SpaceSummary {
    std::uint64_t id{};
    SpaceKind kind{};
    std::string title{};
    std::vector<SpaceRole> roles{};
    std::uint64_t head{};
    std::optional<std::uint64_t> parent{};
    std::optional<std::uint64_t> read{};
    std::optional<std::uint32_t> unread{};

    bool operator==(const SpaceSummary&) const = default;
};

// How far one has read a space, which nobody else is told: every message up to `read`. unread: messages of others after that and up to `head`, at most unread_counted_max. Without read nothing is known, and nothing is unread.
struct ReadingState {
    std::uint64_t space{};
    std::optional<std::uint64_t> read{};
    std::uint32_t unread{};
    std::uint64_t head{};

    bool operator==(const ReadingState&) const = default;
};

// The place of a notice among those of a person: newest last.
struct NoticePlace {
    Instant at{};
    std::uint64_t space{};
    std::uint64_t seq{};

    bool operator==(const NoticePlace&) const = default;
};

// Something that concerns the person who asks: what happened at `place`, in the space with this title, and by whom. message: the one that answers or mentions. Never a word of what was written.
struct Notice {
    NoticePlace place{};
    NoticeKind kind{};
    std::string title{};
    std::optional<std::uint64_t> by{};
    std::optional<Uuid> message{};
    bool seen{};

    bool operator==(const Notice&) const = default;
};

// ---- Commands

// Write a message, or reply to one, with files that were uploaded for it. mentions: members who stand in the text as @[number].
struct PostMessage {
    static constexpr std::string_view type = "post_message";

    std::string text{};
    std::optional<Uuid> reply_to{};
    std::optional<std::vector<AttachedFile>> attachments{};
    std::optional<std::vector<std::uint64_t>> mentions{};

    bool operator==(const PostMessage&) const = default;
};

// Correct one's own message; earlier versions stay visible to the author. mentions: in place of those it had.
struct EditMessage {
    static constexpr std::string_view type = "edit_message";

    Uuid message{};
    std::string text{};
    std::optional<std::vector<std::uint64_t>> mentions{};

    bool operator==(const EditMessage&) const = default;
};

// Take back a message: a marker stays, the text goes.
struct WithdrawMessage {
    static constexpr std::string_view type = "withdraw_message";

    Uuid message{};

    bool operator==(const WithdrawMessage&) const = default;
};

// Answer a message without words, or take that back. Whoever reacts so already, or does not, asks for what is so.
struct React {
    static constexpr std::string_view type = "react";

    Uuid message{};
    Reaction reaction{};
    bool on{};

    bool operator==(const React&) const = default;
};

// Bring a person in, or give a member other roles. until: the membership then ends by itself.
struct AddMember {
    static constexpr std::string_view type = "add_member";

    std::uint64_t person{};
    std::vector<SpaceRole> roles{};
    std::optional<Instant> until{};

    bool operator==(const AddMember&) const = default;
};

// End a membership: one's own, or as coordinator another's.
struct RemoveMember {
    static constexpr std::string_view type = "remove_member";

    std::uint64_t person{};

    bool operator==(const RemoveMember&) const = default;
};

// Say by which template a session runs, what for and when; again until it starts. zone: the time zone of whoever plans, as IANA calls it. mode: live where absent; closes: as in Conversation.
struct PlanSession {
    static constexpr std::string_view type = "plan_session";

    std::string template_{};
    std::optional<std::string> purpose{};
    std::optional<Instant> starts_at{};
    std::optional<std::string> zone{};
    std::optional<SessionMode> mode{};
    std::optional<std::vector<Instant>> closes{};

    bool operator==(const PlanSession&) const = default;
};

// Another date for a session that has not begun, or none; the rest of its plan stays. zone: of whoever says so. closes: in place of those that it had, where it is not live.
struct DateSession {
    static constexpr std::string_view type = "date_session";

    std::optional<Instant> starts_at{};
    std::optional<std::string> zone{};
    std::optional<std::vector<Instant>> closes{};

    bool operator==(const DateSession&) const = default;
};

// Fill in a field of the form of a session that has not begun, in place of what it said; without text it is emptied.
struct FillForm {
    static constexpr std::string_view type = "fill_form";

    std::string field{};
    std::optional<std::string> text{};

    bool operator==(const FillForm&) const = default;
};

// I took part, read the acta, and it is right.
struct ConfirmActa {
    static constexpr std::string_view type = "confirm_acta";

    bool operator==(const ConfirmActa&) const = default;
};

// Ask for something in the acta to be put right, as somebody who took part. It stands beside it, and nothing is rewritten. contribution: what it is about; absent: the acta as a whole.
struct AskCorrection {
    static constexpr std::string_view type = "ask_correction";

    std::optional<Uuid> contribution{};
    std::string text{};

    bool operator==(const AskCorrection&) const = default;
};

// Give somebody a role in the session, or take one oneself.
struct GiveSeat {
    static constexpr std::string_view type = "give_seat";

    std::uint64_t person{};
    std::string role{};

    bool operator==(const GiveSeat&) const = default;
};

// Give a role back: one's own, or as facilitator another's.
struct LeaveSeat {
    static constexpr std::string_view type = "leave_seat";

    std::uint64_t person{};
    std::string role{};

    bool operator==(const LeaveSeat&) const = default;
};

// Begin with the first phase.
struct StartConversation {
    static constexpr std::string_view type = "start_conversation";

    bool operator==(const StartConversation&) const = default;
};

// On to the next phase, or to the end. from: the phase that one was looking at.
struct NextPhase {
    static constexpr std::string_view type = "next_phase";

    std::uint32_t from{};

    bool operator==(const NextPhase&) const = default;
};

// On to the next phase whatever is missing.
struct SkipPhase {
    static constexpr std::string_view type = "skip_phase";

    std::uint32_t from{};
    std::string reason{};

    bool operator==(const SkipPhase&) const = default;
};

// Back to the phase before.
struct GoBack {
    static constexpr std::string_view type = "go_back";

    std::uint32_t from{};
    std::string reason{};

    bool operator==(const GoBack&) const = default;
};

// More time for the phase.
struct ExtendPhase {
    static constexpr std::string_view type = "extend_phase";

    std::uint32_t from{};
    std::uint32_t seconds{};
    std::string reason{};

    bool operator==(const ExtendPhase&) const = default;
};

// Less time for the phase; some seconds stay.
struct ShortenPhase {
    static constexpr std::string_view type = "shorten_phase";

    std::uint32_t from{};
    std::uint32_t seconds{};
    std::string reason{};

    bool operator==(const ShortenPhase&) const = default;
};

// Stop the clock.
struct PauseConversation {
    static constexpr std::string_view type = "pause_conversation";

    std::string reason{};

    bool operator==(const PauseConversation&) const = default;
};

// Go on with the time that was left.
struct ResumeConversation {
    static constexpr std::string_view type = "resume_conversation";

    bool operator==(const ResumeConversation&) const = default;
};

// End it here.
struct EndConversation {
    static constexpr std::string_view type = "end_conversation";

    std::string reason{};

    bool operator==(const EndConversation&) const = default;
};

// Ask for the word.
struct RaiseHand {
    static constexpr std::string_view type = "raise_hand";

    std::uint32_t phase{};

    bool operator==(const RaiseHand&) const = default;
};

// Do not ask for it any more.
struct LowerHand {
    static constexpr std::string_view type = "lower_hand";

    std::uint32_t phase{};

    bool operator==(const LowerHand&) const = default;
};

// I am done, or I pass.
struct YieldTurn {
    static constexpr std::string_view type = "yield_turn";

    std::uint32_t phase{};

    bool operator==(const YieldTurn&) const = default;
};

// Give the word to somebody now.
struct GiveTurn {
    static constexpr std::string_view type = "give_turn";

    std::uint32_t phase{};
    std::uint64_t person{};

    bool operator==(const GiveTurn&) const = default;
};

// I am done with this phase, or not.
struct MarkReady {
    static constexpr std::string_view type = "mark_ready";

    std::uint32_t phase{};
    bool ready{};

    bool operator==(const MarkReady&) const = default;
};

// Bring something into the conversation, with files that were uploaded for it. late: it was written for a phase that is over. group: in which group it was written: somebody who has been moved meanwhile says nothing to others than they meant.
struct Contribute {
    static constexpr std::string_view type = "contribute";

    std::uint32_t phase{};
    std::string kind{};
    std::string text{};
    std::optional<Uuid> reply_to{};
    std::optional<Uuid> rests_on{};
    std::vector<std::uint64_t> owners{};
    std::optional<std::uint32_t> due{};
    bool late{};
    std::optional<std::vector<AttachedFile>> attachments{};
    std::optional<std::uint32_t> group{};

    bool operator==(const Contribute&) const = default;
};

// Answer the poll of the phase, in place of an earlier answer of mine; an empty ballot takes it back.
struct CastVote {
    static constexpr std::string_view type = "cast_vote";

    std::uint32_t phase{};
    Ballot ballot{};

    bool operator==(const CastVote&) const = default;
};

// Who is in which group, before the groups open: as facilitator, or until it begins as whoever plans. groups: by hand, empty ones are left out; absent: at random, in `count` groups or as many as the template's sizes ask for.
struct FormGroups {
    static constexpr std::string_view type = "form_groups";

    std::optional<std::vector<Group>> groups{};
    std::optional<std::uint32_t> count{};

    bool operator==(const FormGroups&) const = default;
};

// As facilitator, move somebody to another group, or to a new one behind the last. What they wrote stays where they wrote it.
struct MoveToGroup {
    static constexpr std::string_view type = "move_to_group";

    std::uint64_t person{};
    std::uint32_t group{};

    bool operator==(const MoveToGroup&) const = default;
};

// As somebody of a group, say who of it speaks for it. Another choice is for whoever was chosen, or who facilitates the group.
struct ChooseSpokesperson {
    static constexpr std::string_view type = "choose_spokesperson";

    std::uint64_t person{};

    bool operator==(const ChooseSpokesperson&) const = default;
};

// As facilitator, call something out to all groups: it is shown in each.
struct CallGroups {
    static constexpr std::string_view type = "call_groups";

    std::string text{};

    bool operator==(const CallGroups&) const = default;
};

// Give a contribution the kind that it is.
struct Reclassify {
    static constexpr std::string_view type = "reclassify";

    Uuid contribution{};
    std::string kind{};

    bool operator==(const Reclassify&) const = default;
};

// Let somebody who is silent in this phase say one thing.
struct GrantException {
    static constexpr std::string_view type = "grant_exception";

    std::uint64_t person{};
    std::string reason{};

    bool operator==(const GrantException&) const = default;
};

// Let a co-facilitator facilitate.
struct HandOver {
    static constexpr std::string_view type = "hand_over";

    std::uint64_t person{};

    bool operator==(const HandOver&) const = default;
};

// Somebody who has the word is gone: it goes on, and comes to them when they are back.
struct DeclareAbsent {
    static constexpr std::string_view type = "declare_absent";

    std::uint64_t person{};

    bool operator==(const DeclareAbsent&) const = default;
};

// Open a space below this one, or a notebook of one's own; whoever asks coordinates it.
struct OpenSpace {
    static constexpr std::string_view type = "open_space";

    SpaceKind kind{};
    std::string title{};

    bool operator==(const OpenSpace&) const = default;
};

// Say what became of a commitment, here or in a session that opened with it. due: its new day, when replanned.
struct ChangeCommitment {
    static constexpr std::string_view type = "change_commitment";

    Uuid commitment{};
    CommitmentMove move{};
    std::optional<std::uint32_t> due{};
    std::optional<std::string> note{};

    bool operator==(const ChangeCommitment&) const = default;
};

// In a session that is over: bring a commitment of it to the space above again.
struct CarryCommitment {
    static constexpr std::string_view type = "carry_commitment";

    Uuid commitment{};

    bool operator==(const CarryCommitment&) const = default;
};

// What a member may ask for.
using Command = std::variant<
    PostMessage,
    EditMessage,
    WithdrawMessage,
    React,
    AddMember,
    RemoveMember,
    PlanSession,
    DateSession,
    FillForm,
    ConfirmActa,
    AskCorrection,
    GiveSeat,
    LeaveSeat,
    StartConversation,
    NextPhase,
    SkipPhase,
    GoBack,
    ExtendPhase,
    ShortenPhase,
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
    FormGroups,
    MoveToGroup,
    ChooseSpokesperson,
    CallGroups,
    Reclassify,
    GrantException,
    HandOver,
    DeclareAbsent,
    OpenSpace,
    ChangeCommitment,
    CarryCommitment
>;

// ---- Items of a window

// A message was written.
struct MessagePostedItem {
    static constexpr std::string_view type = "message_posted";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};
    std::uint64_t author{};
    std::optional<std::string> text{};
    std::optional<Uuid> reply_to{};
    std::optional<std::vector<Attachment>> attachments{};
    std::optional<Uuid> thread{};
    std::optional<std::vector<std::uint64_t>> mentions{};

    bool operator==(const MessagePostedItem&) const = default;
};

// Its author corrected it; mentions in place of those it had.
struct MessageEditedItem {
    static constexpr std::string_view type = "message_edited";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};
    std::optional<std::string> text{};
    std::optional<std::vector<std::uint64_t>> mentions{};

    bool operator==(const MessageEditedItem&) const = default;
};

// What changed in the reactions to it; changes that came together come as one item.
struct MessageReactedItem {
    static constexpr std::string_view type = "message_reacted";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};
    std::vector<ReactionChange> changes{};

    bool operator==(const MessageReactedItem&) const = default;
};

// Its text, files, mentions and reactions are gone; a marker stays.
struct MessageWithdrawnItem {
    static constexpr std::string_view type = "message_withdrawn";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};

    bool operator==(const MessageWithdrawnItem&) const = default;
};

// Somebody came in.
struct MemberJoinedItem {
    static constexpr std::string_view type = "member_joined";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t person{};

    bool operator==(const MemberJoinedItem&) const = default;
};

// Somebody's membership ended.
struct MemberLeftItem {
    static constexpr std::string_view type = "member_left";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t person{};

    bool operator==(const MemberLeftItem&) const = default;
};

// How the session is to run, in place of what was planned before.
struct SessionPlannedItem {
    static constexpr std::string_view type = "session_planned";

    std::uint64_t seq{};
    Instant at{};
    Conversation conversation{};

    bool operator==(const SessionPlannedItem&) const = default;
};

// The session is not live: how its people meet, and when its phases close.
struct SessionPacedItem {
    static constexpr std::string_view type = "session_paced";

    std::uint64_t seq{};
    Instant at{};
    SessionMode mode{};
    std::vector<Instant> closes{};

    bool operator==(const SessionPacedItem&) const = default;
};

// Somebody filled in a field of the form, or emptied it.
struct FormFilledItem {
    static constexpr std::string_view type = "form_filled";

    std::uint64_t seq{};
    Instant at{};
    std::string field{};
    std::uint64_t by{};
    bool empty{};
    std::optional<std::string> text{};

    bool operator==(const FormFilledItem&) const = default;
};

// The phase of days, or the time to complete, closes soon.
struct PhaseClosingItem {
    static constexpr std::string_view type = "phase_closing";

    std::uint64_t seq{};
    Instant at{};

    bool operator==(const PhaseClosingItem&) const = default;
};

// The phases of a hybrid session are over: no turns, nobody ready, no exceptions. Until then whoever was absent may complete their part.
struct CompletingBeganItem {
    static constexpr std::string_view type = "completing_began";

    std::uint64_t seq{};
    Instant at{};
    Instant until{};
    std::optional<std::uint64_t> by{};
    std::optional<std::string> reason{};

    bool operator==(const CompletingBeganItem&) const = default;
};

// The session has another date, or none.
struct SessionDatedItem {
    static constexpr std::string_view type = "session_dated";

    std::uint64_t seq{};
    Instant at{};
    std::optional<Instant> starts_at{};
    std::optional<std::string> zone{};

    bool operator==(const SessionDatedItem&) const = default;
};

// Somebody who took part says that the acta is right; in place of what they said before. corrections: how many had been asked for by then.
struct ActaConfirmedItem {
    static constexpr std::string_view type = "acta_confirmed";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t person{};
    std::uint32_t corrections{};

    bool operator==(const ActaConfirmedItem&) const = default;
};

// Somebody who took part asks for something in the acta to be put right.
struct CorrectionAskedItem {
    static constexpr std::string_view type = "correction_asked";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};
    std::uint64_t by{};
    std::optional<Uuid> contribution{};
    std::optional<std::string> text{};

    bool operator==(const CorrectionAskedItem&) const = default;
};

// Somebody has a role; facilitator: who facilitates from here on.
struct SeatGivenItem {
    static constexpr std::string_view type = "seat_given";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t person{};
    std::string role{};
    std::optional<std::uint64_t> facilitator{};

    bool operator==(const SeatGivenItem&) const = default;
};

// Somebody no longer has a role; facilitator: who facilitates from here on.
struct SeatLeftItem {
    static constexpr std::string_view type = "seat_left";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t person{};
    std::string role{};
    std::optional<std::uint64_t> facilitator{};

    bool operator==(const SeatLeftItem&) const = default;
};

// A phase began, in place of the one before; turns: with whom the word is. Who was ready is no longer, and exceptions are over.
struct PhaseEnteredItem {
    static constexpr std::string_view type = "phase_entered";

    std::uint64_t seq{};
    Instant at{};
    std::uint32_t phase{};
    Entered how{};
    Instant deadline{};
    std::vector<Turn> turns{};
    std::optional<std::uint64_t> by{};
    std::optional<std::string> reason{};

    bool operator==(const PhaseEnteredItem&) const = default;
};

// The phase ends at another time.
struct PhaseExtendedItem {
    static constexpr std::string_view type = "phase_extended";

    std::uint64_t seq{};
    Instant at{};
    Extension how{};
    Instant deadline{};
    std::vector<Turn> turns{};
    std::optional<std::uint64_t> by{};
    std::optional<std::string> reason{};

    bool operator==(const PhaseExtendedItem&) const = default;
};

// Its time is over, and it goes on until somebody ends it.
struct PhaseOvertimeItem {
    static constexpr std::string_view type = "phase_overtime";

    std::uint64_t seq{};
    Instant at{};

    bool operator==(const PhaseOvertimeItem&) const = default;
};

// A phase was left without this.
struct RequirementMissingItem {
    static constexpr std::string_view type = "requirement_missing";

    std::uint64_t seq{};
    Instant at{};
    std::string kind{};

    bool operator==(const RequirementMissingItem&) const = default;
};

// The clock stands still.
struct ConversationPausedItem {
    static constexpr std::string_view type = "conversation_paused";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t by{};
    std::optional<std::string> reason{};

    bool operator==(const ConversationPausedItem&) const = default;
};

// It goes on.
struct ConversationResumedItem {
    static constexpr std::string_view type = "conversation_resumed";

    std::uint64_t seq{};
    Instant at{};
    Instant deadline{};
    std::vector<Turn> turns{};
    std::uint64_t by{};

    bool operator==(const ConversationResumedItem&) const = default;
};

// The word went round: turn takes the place of the one of its grant.
struct TurnChangedItem {
    static constexpr std::string_view type = "turn_changed";

    std::uint64_t seq{};
    Instant at{};
    TurnChange how{};
    Turn turn{};
    std::optional<std::uint64_t> person{};
    std::optional<std::uint64_t> by{};

    bool operator==(const TurnChangedItem&) const = default;
};

// Somebody is done with this phase, or not.
struct ReadyMarkedItem {
    static constexpr std::string_view type = "ready_marked";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t person{};
    bool ready{};

    bool operator==(const ReadyMarkedItem&) const = default;
};

// Somebody contributed; by_exception uses up their exception.
struct ContributionMadeItem {
    static constexpr std::string_view type = "contribution_made";

    std::uint64_t seq{};
    Instant at{};
    Contribution contribution{};
    bool by_exception{};

    bool operator==(const ContributionMadeItem&) const = default;
};

// Its author corrected it.
struct ContributionEditedItem {
    static constexpr std::string_view type = "contribution_edited";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};
    std::optional<std::string> text{};

    bool operator==(const ContributionEditedItem&) const = default;
};

// Its text is gone; a marker stays.
struct ContributionWithdrawnItem {
    static constexpr std::string_view type = "contribution_withdrawn";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};

    bool operator==(const ContributionWithdrawnItem&) const = default;
};

// It has another kind.
struct ContributionReclassifiedItem {
    static constexpr std::string_view type = "contribution_reclassified";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};
    std::string kind{};
    std::uint64_t by{};

    bool operator==(const ContributionReclassifiedItem&) const = default;
};

// What was hidden, or in a group, is shown. Contributions with shown = author_until_reveal or group go, and these are added behind all others. An anonymous one says nothing of its author here: whoever knew that it is theirs goes on knowing it.
struct ContributionsRevealedItem {
    static constexpr std::string_view type = "contributions_revealed";

    std::uint64_t seq{};
    Instant at{};
    std::vector<Contribution> contributions{};

    bool operator==(const ContributionsRevealedItem&) const = default;
};

// My answer to the poll of the phase, in place of an earlier one; without a ballot it is taken back. Nobody else is told.
struct VoteCastItem {
    static constexpr std::string_view type = "vote_cast";

    std::uint64_t seq{};
    Instant at{};
    std::optional<Ballot> ballot{};

    bool operator==(const VoteCastItem&) const = default;
};

// What came of the poll, in place of what came of this phase before; my answer is over.
struct PollClosedItem {
    static constexpr std::string_view type = "poll_closed";

    std::uint64_t seq{};
    Instant at{};
    PollResult result{};

    bool operator==(const PollClosedItem&) const = default;
};

// Who is in which group, in place of how they were before. by: absent where the phase began without somebody having formed them.
struct GroupsFormedItem {
    static constexpr std::string_view type = "groups_formed";

    std::uint64_t seq{};
    Instant at{};
    std::vector<Group> groups{};
    std::optional<std::uint64_t> by{};

    bool operator==(const GroupsFormedItem&) const = default;
};

// Somebody is in another group, behind those who are there; a group of that number is new if there was none. by: absent where they had none.
struct PersonGroupedItem {
    static constexpr std::string_view type = "person_grouped";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t person{};
    std::uint32_t group{};
    std::optional<std::uint64_t> by{};

    bool operator==(const PersonGroupedItem&) const = default;
};

// The facilitator called something out to all groups.
struct GroupsCalledItem {
    static constexpr std::string_view type = "groups_called";

    std::uint64_t seq{};
    Instant at{};
    GroupsCall call{};

    bool operator==(const GroupsCalledItem&) const = default;
};

// Somebody who is silent may say one thing.
struct ExceptionGrantedItem {
    static constexpr std::string_view type = "exception_granted";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t person{};
    std::uint64_t by{};
    std::optional<std::string> reason{};

    bool operator==(const ExceptionGrantedItem&) const = default;
};

// Somebody else facilitates.
struct FacilitationPassedItem {
    static constexpr std::string_view type = "facilitation_passed";

    std::uint64_t seq{};
    Instant at{};
    Succession how{};
    std::uint64_t to{};
    std::optional<std::uint64_t> by{};

    bool operator==(const FacilitationPassedItem&) const = default;
};

// It is over: no turns, nobody ready, no exceptions, and anonymous contributions have no author any more, for whoever wrote them neither: those that are hidden still go.
struct ConversationEndedItem {
    static constexpr std::string_view type = "conversation_ended";

    std::uint64_t seq{};
    Instant at{};
    Ending how{};
    std::optional<std::uint64_t> by{};
    std::optional<std::string> reason{};

    bool operator==(const ConversationEndedItem&) const = default;
};

// A space was opened below this one, by the command `id`; it is about to begin.
struct ChildOpenedItem {
    static constexpr std::string_view type = "child_opened";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};
    std::uint64_t space{};
    SpaceKind kind{};

    bool operator==(const ChildOpenedItem&) const = default;
};

// The session opens with what was pending above it: the ledger holds these.
struct PendingBroughtItem {
    static constexpr std::string_view type = "pending_brought";

    std::uint64_t seq{};
    Instant at{};
    std::vector<Commitment> commitments{};

    bool operator==(const PendingBroughtItem&) const = default;
};

// A session below is over and left its acta: these commitments are added to the ledger. again: brought once more, without another mention of the session.
struct ActaTakenItem {
    static constexpr std::string_view type = "acta_taken";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t session{};
    Instant ended_at{};
    Ending how{};
    std::vector<Commitment> commitments{};
    std::uint32_t beyond{};
    bool again{};

    bool operator==(const ActaTakenItem&) const = default;
};

// A commitment as it is from here on. In a session the ledger keeps it; elsewhere it goes when it is kept, dropped or taken_back.
struct CommitmentChangedItem {
    static constexpr std::string_view type = "commitment_changed";

    std::uint64_t seq{};
    Instant at{};
    Commitment commitment{};
    std::uint64_t by{};

    bool operator==(const CommitmentChangedItem&) const = default;
};

// The words of a commitment that is over are gone.
struct CommitmentTakenBackItem {
    static constexpr std::string_view type = "commitment_taken_back";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};

    bool operator==(const CommitmentTakenBackItem&) const = default;
};

// What an audience sees of one event.
using Item = std::variant<
    MessagePostedItem,
    MessageEditedItem,
    MessageReactedItem,
    MessageWithdrawnItem,
    MemberJoinedItem,
    MemberLeftItem,
    SessionPlannedItem,
    SessionPacedItem,
    FormFilledItem,
    PhaseClosingItem,
    CompletingBeganItem,
    SessionDatedItem,
    ActaConfirmedItem,
    CorrectionAskedItem,
    SeatGivenItem,
    SeatLeftItem,
    PhaseEnteredItem,
    PhaseExtendedItem,
    PhaseOvertimeItem,
    RequirementMissingItem,
    ConversationPausedItem,
    ConversationResumedItem,
    TurnChangedItem,
    ReadyMarkedItem,
    ContributionMadeItem,
    ContributionEditedItem,
    ContributionWithdrawnItem,
    ContributionReclassifiedItem,
    ContributionsRevealedItem,
    VoteCastItem,
    PollClosedItem,
    GroupsFormedItem,
    PersonGroupedItem,
    GroupsCalledItem,
    ExceptionGrantedItem,
    FacilitationPassedItem,
    ConversationEndedItem,
    ChildOpenedItem,
    PendingBroughtItem,
    ActaTakenItem,
    CommitmentChangedItem,
    CommitmentTakenBackItem
>;

// ---- Frames from a client

// The first frame of every connection.
struct HelloFrame {
    static constexpr std::string_view type = "hello";

    std::uint32_t protocol{};
    std::string client{};
    std::optional<std::string> lang{};

    bool operator==(const HelloFrame&) const = default;
};

// Follow a space from a position; without one, from a snapshot.
struct JoinFrame {
    static constexpr std::string_view type = "join";

    std::uint64_t space{};
    std::optional<Position> position{};

    bool operator==(const JoinFrame&) const = default;
};

// Stop following a space.
struct LeaveFrame {
    static constexpr std::string_view type = "leave";

    std::uint64_t space{};

    bool operator==(const LeaveFrame&) const = default;
};

// Ask for something to happen. id is made by the client, random, and the same when sent again.
struct CommandFrame {
    static constexpr std::string_view type = "command";

    Uuid id{};
    std::uint64_t space{};
    Command do_{};

    bool operator==(const CommandFrame&) const = default;
};

// Which spaces am I a member of?
struct AskSpacesFrame {
    static constexpr std::string_view type = "ask_spaces";

    std::uint32_t ref{};

    bool operator==(const AskSpacesFrame&) const = default;
};

// Names of people who share a space with me.
struct AskPeopleFrame {
    static constexpr std::string_view type = "ask_people";

    std::uint32_t ref{};
    std::uint64_t space{};
    std::vector<std::uint64_t> ids{};

    bool operator==(const AskPeopleFrame&) const = default;
};

// A page of messages, oldest first: older than `before`, or newer than `after`, or those around a place in the log (`near`) or around a message (`around`). Without any of them the newest.
struct AskHistoryFrame {
    static constexpr std::string_view type = "ask_history";

    std::uint32_t ref{};
    std::uint64_t space{};
    std::optional<std::uint64_t> before{};
    std::optional<std::uint64_t> after{};
    std::optional<std::uint64_t> near{};
    std::optional<Uuid> around{};
    std::uint32_t limit{};

    bool operator==(const AskHistoryFrame&) const = default;
};

// The thread that this message began or belongs to: a page of its answers after `after`, oldest first.
struct AskThreadFrame {
    static constexpr std::string_view type = "ask_thread";

    std::uint32_t ref{};
    std::uint64_t space{};
    Uuid message{};
    std::uint64_t after{};
    std::uint32_t limit{};

    bool operator==(const AskThreadFrame&) const = default;
};

// What my own message, or contribution, said before it was corrected.
struct AskVersionsFrame {
    static constexpr std::string_view type = "ask_versions";

    std::uint32_t ref{};
    std::uint64_t space{};
    Uuid message{};

    bool operator==(const AskVersionsFrame&) const = default;
};

// The acta of a session that is over.
struct AskActaFrame {
    static constexpr std::string_view type = "ask_acta";

    std::uint32_t ref{};
    std::uint64_t space{};

    bool operator==(const AskActaFrame&) const = default;
};

// Commitments with their words: those that are pending, or with closed a page of those that were kept or dropped, the newest first; before: `more` of the last page. In a session that has not begun: what it would open with now.
struct AskCommitmentsFrame {
    static constexpr std::string_view type = "ask_commitments";

    std::uint32_t ref{};
    std::uint64_t space{};
    bool closed{};
    std::optional<std::uint64_t> before{};

    bool operator==(const AskCommitmentsFrame&) const = default;
};

// Is the link alive, and what time is it? sent comes back as it was.
struct ClockFrame {
    static constexpr std::string_view type = "clock";

    std::uint64_t sent{};

    bool operator==(const ClockFrame&) const = default;
};

// I am writing in this space, which I follow: sent at most every 5 seconds while keys are pressed. It ends by itself after 8 seconds, and with what I publish. Never logged, never answered.
struct WritingFrame {
    static constexpr std::string_view type = "writing";

    std::uint64_t space{};

    bool operator==(const WritingFrame&) const = default;
};

// I have read this space, one of mine, up to here, or to its end: every message that was really shown to me. It never goes back. Never logged, told to nobody else, never answered; `reading` follows on all of my connections.
struct ReadFrame {
    static constexpr std::string_view type = "read";

    std::uint64_t space{};
    std::uint64_t seq{};

    bool operator==(const ReadFrame&) const = default;
};

// What concerns me, newest first; older than `before`. limit 0: only how many I have not seen. From then on the connection is told of new ones.
struct AskNoticesFrame {
    static constexpr std::string_view type = "ask_notices";

    std::uint32_t ref{};
    std::optional<NoticePlace> before{};
    std::uint32_t limit{};

    bool operator==(const AskNoticesFrame&) const = default;
};

// I have seen these notices, or all up to this time. Never answered; `noticed` follows on all of my connections.
struct SeeNoticesFrame {
    static constexpr std::string_view type = "see_notices";

    std::vector<NoticePlace> places{};
    std::optional<Instant> upto{};

    bool operator==(const SeeNoticesFrame&) const = default;
};

// What a client sends.
using ClientFrame = std::variant<
    HelloFrame,
    JoinFrame,
    LeaveFrame,
    CommandFrame,
    AskSpacesFrame,
    AskPeopleFrame,
    AskHistoryFrame,
    AskThreadFrame,
    AskVersionsFrame,
    AskActaFrame,
    AskCommitmentsFrame,
    ClockFrame,
    WritingFrame,
    ReadFrame,
    AskNoticesFrame,
    SeeNoticesFrame
>;

// ---- Frames from the server

// The answer to hello.
struct WelcomeFrame {
    static constexpr std::string_view type = "welcome";

    std::uint32_t protocol{};
    Uuid epoch{};
    Instant now{};
    Person self{};

    bool operator==(const WelcomeFrame&) const = default;
};

// A space as this audience sees it at a position. It replaces everything known of the space.
struct SnapshotFrame {
    static constexpr std::string_view type = "snapshot";

    std::uint64_t space{};
    Position position{};
    SpaceKind kind{};
    std::string title{};
    std::vector<SpaceRole> roles{};
    std::uint64_t members{};
    std::uint64_t messages{};
    std::vector<Message> timeline{};
    std::vector<Person> people{};
    std::optional<Conversation> conversation{};
    std::optional<Ledger> ledger{};

    bool operator==(const SnapshotFrame&) const = default;
};

// Everything that this audience may see of the events after `after` up to and including `upto`.
struct WindowFrame {
    static constexpr std::string_view type = "window";

    std::uint64_t space{};
    std::uint64_t after{};
    std::uint64_t upto{};
    std::vector<Item> items{};

    bool operator==(const WindowFrame&) const = default;
};

// What one may see of the past has changed: drop the space and join it again.
struct ViewResetFrame {
    static constexpr std::string_view type = "view_reset";

    std::uint64_t space{};

    bool operator==(const ViewResetFrame&) const = default;
};

// This connection no longer follows the space.
struct LeftFrame {
    static constexpr std::string_view type = "left";

    std::uint64_t space{};
    std::optional<RefusalCode> code{};

    bool operator==(const LeftFrame&) const = default;
};

// The command is durable. seq is the last event that it made, or the position that it found when it made none.
struct AcceptedFrame {
    static constexpr std::string_view type = "accepted";

    Uuid id{};
    std::uint64_t space{};
    std::uint64_t seq{};

    bool operator==(const AcceptedFrame&) const = default;
};

// A rule said no and nothing happened. temporary: the same command may succeed later, after retry_after milliseconds when given. person: on whose account.
struct RefusedFrame {
    static constexpr std::string_view type = "refused";

    std::optional<Uuid> id{};
    std::optional<std::uint64_t> space{};
    std::optional<std::uint32_t> ref{};
    RefusalCode code{};
    bool temporary{};
    std::optional<std::string> where{};
    std::optional<std::uint32_t> retry_after{};
    std::string text{};
    std::optional<std::uint64_t> person{};

    bool operator==(const RefusedFrame&) const = default;
};

// The answer to ask_spaces.
struct SpacesFrame {
    static constexpr std::string_view type = "spaces";

    std::uint32_t ref{};
    std::vector<SpaceSummary> spaces{};

    bool operator==(const SpacesFrame&) const = default;
};

// The answer to ask_people: those who were found.
struct PeopleFrame {
    static constexpr std::string_view type = "people";

    std::uint32_t ref{};
    std::vector<Person> people{};

    bool operator==(const PeopleFrame&) const = default;
};

// The answer to ask_history; more: are there older ones? newer: are there newer ones? A side that was not asked about says yes.
struct HistoryFrame {
    static constexpr std::string_view type = "history";

    std::uint32_t ref{};
    std::uint64_t space{};
    std::vector<Message> messages{};
    std::vector<Person> people{};
    bool more{};
    bool newer{};

    bool operator==(const HistoryFrame&) const = default;
};

// What I have read or have still to read is another now, in these spaces. For connections that asked for their spaces; of a space that they follow they count what comes themselves.
struct ReadingFrame {
    static constexpr std::string_view type = "reading";

    std::vector<ReadingState> spaces{};

    bool operator==(const ReadingFrame&) const = default;
};

// The answer to ask_notices. more: are there older ones? unseen: how many I have not seen, at most unread_counted_max.
struct NoticesFrame {
    static constexpr std::string_view type = "notices";

    std::uint32_t ref{};
    std::vector<Notice> notices{};
    std::vector<Person> people{};
    bool more{};
    std::uint32_t unseen{};

    bool operator==(const NoticesFrame&) const = default;
};

// Something happened that concerns me, or was seen by me elsewhere. spaces: the list of my spaces is another, ask for it.
struct NoticedFrame {
    static constexpr std::string_view type = "noticed";

    std::uint32_t unseen{};
    bool spaces{};

    bool operator==(const NoticedFrame&) const = default;
};

// The answer to ask_thread: the message that began the thread, as it is now, and a page of answers, oldest first; more: are there later ones?
struct ThreadFrame {
    static constexpr std::string_view type = "thread";

    std::uint32_t ref{};
    std::uint64_t space{};
    Message root{};
    std::vector<Message> messages{};
    std::vector<Person> people{};
    bool more{};

    bool operator==(const ThreadFrame&) const = default;
};

// The answer to ask_versions, oldest first, the present one last; none of what was withdrawn.
struct VersionsFrame {
    static constexpr std::string_view type = "versions";

    std::uint32_t ref{};
    std::uint64_t space{};
    Uuid message{};
    std::vector<MessageVersion> versions{};

    bool operator==(const VersionsFrame&) const = default;
};

// The answer to ask_acta.
struct ActaFrame {
    static constexpr std::string_view type = "acta";

    std::uint32_t ref{};
    Acta acta{};

    bool operator==(const ActaFrame&) const = default;
};

// The answer to ask_commitments.
struct CommitmentsFrame {
    static constexpr std::string_view type = "commitments";

    std::uint32_t ref{};
    CommitmentPage page{};

    bool operator==(const CommitmentsFrame&) const = default;
};

// The answer to clock.
struct TimeFrame {
    static constexpr std::string_view type = "time";

    std::uint64_t sent{};
    Instant now{};

    bool operator==(const TimeFrame&) const = default;
};

// The server is about to close: reconnect after this many milliseconds.
struct ClosingFrame {
    static constexpr std::string_view type = "closing";

    CloseCode code{};
    std::uint32_t retry_after{};

    bool operator==(const ClosingFrame&) const = default;
};

// Who is in a space now, in place of all that was known of it. trusted false: others may be here too. here lists them, oneself included; absent in a space where more than present_listed_max are. Never logged.
struct PresenceFrame {
    static constexpr std::string_view type = "presence";

    std::uint64_t space{};
    bool trusted{};
    std::uint32_t count{};
    std::optional<std::vector<std::uint64_t>> here{};
    std::vector<std::uint64_t> writing{};

    bool operator==(const PresenceFrame&) const = default;
};

// What has changed since the last presence or presence_changed of the space. writing is whole. In a space whose people are not listed, came and went are empty.
struct PresenceChangedFrame {
    static constexpr std::string_view type = "presence_changed";

    std::uint64_t space{};
    bool trusted{};
    std::uint32_t count{};
    std::vector<std::uint64_t> came{};
    std::vector<std::uint64_t> went{};
    std::vector<std::uint64_t> writing{};

    bool operator==(const PresenceChangedFrame&) const = default;
};

// What the server sends.
using ServerFrame = std::variant<
    WelcomeFrame,
    SnapshotFrame,
    WindowFrame,
    ViewResetFrame,
    LeftFrame,
    AcceptedFrame,
    RefusedFrame,
    SpacesFrame,
    PeopleFrame,
    HistoryFrame,
    ReadingFrame,
    NoticesFrame,
    NoticedFrame,
    ThreadFrame,
    VersionsFrame,
    ActaFrame,
    CommitmentsFrame,
    TimeFrame,
    ClosingFrame,
    PresenceFrame,
    PresenceChangedFrame
>;

// ---- Stored events

// The first event of every log.
struct SpaceOpenedEvent {
    static constexpr std::string_view type = "space_opened";
    static constexpr std::uint64_t version = 1;

    SpaceKind kind{};
    std::optional<std::uint64_t> parent{};

    bool operator==(const SpaceOpenedEvent&) const = default;
};

// A person came in.
struct MemberAddedEvent {
    static constexpr std::string_view type = "member_added";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::vector<SpaceRole> roles{};
    std::uint64_t by{};

    bool operator==(const MemberAddedEvent&) const = default;
};

// A member got other roles.
struct MemberRolesChangedEvent {
    static constexpr std::string_view type = "member_roles_changed";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::vector<SpaceRole> roles{};
    std::uint64_t by{};

    bool operator==(const MemberRolesChangedEvent&) const = default;
};

// A membership ended.
struct MemberRemovedEvent {
    static constexpr std::string_view type = "member_removed";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::uint64_t by{};

    bool operator==(const MemberRemovedEvent&) const = default;
};

// The words are in content under the id of the message, the names of its files under theirs. thread: the message that an answer goes back to in the end.
struct MessagePostedEvent {
    static constexpr std::string_view type = "message_posted";
    static constexpr std::uint64_t version = 3;

    Uuid message{};
    std::uint64_t author{};
    std::optional<Uuid> reply_to{};
    std::optional<std::vector<FileReference>> attachments{};
    std::optional<Uuid> thread{};
    std::optional<std::vector<std::uint64_t>> mentions{};

    bool operator==(const MessagePostedEvent&) const = default;
};

// The new words are in content under the id `content`; mentions in place of those it had.
struct MessageEditedEvent {
    static constexpr std::string_view type = "message_edited";
    static constexpr std::uint64_t version = 2;

    Uuid message{};
    Uuid content{};
    std::optional<std::vector<std::uint64_t>> mentions{};

    bool operator==(const MessageEditedEvent&) const = default;
};

// A person answers a message without words, or takes that back.
struct MessageReactedEvent {
    static constexpr std::string_view type = "message_reacted";
    static constexpr std::uint64_t version = 1;

    Uuid message{};
    std::uint64_t person{};
    Reaction reaction{};
    bool on{};

    bool operator==(const MessageReactedEvent&) const = default;
};

// All its words, and the names of its files, were deleted from content by the same append.
struct MessageWithdrawnEvent {
    static constexpr std::string_view type = "message_withdrawn";
    static constexpr std::uint64_t version = 1;

    Uuid message{};
    std::uint64_t by{};

    bool operator==(const MessageWithdrawnEvent&) const = default;
};

// The words of the template and the purpose are in content under `script`.
struct SessionPlannedEvent {
    static constexpr std::string_view type = "session_planned";
    static constexpr std::uint64_t version = 1;

    Protocol protocol{};
    Uuid script{};
    std::optional<Instant> starts_at{};
    std::vector<Seat> seats{};
    std::optional<std::uint64_t> facilitator{};
    std::uint64_t by{};

    bool operator==(const SessionPlannedEvent&) const = default;
};

// How the people of a planned session meet, and when its phases close, or until when it may be completed.
struct SessionPacedEvent {
    static constexpr std::string_view type = "session_paced";
    static constexpr std::uint64_t version = 1;

    SessionMode mode{};
    std::vector<Instant> closes{};
    std::uint64_t by{};

    bool operator==(const SessionPacedEvent&) const = default;
};

// A field of the form says something else, in content under `words`, or nothing. to: who is shown it; absent: whoever reads the session.
struct FormFilledEvent {
    static constexpr std::string_view type = "form_filled";
    static constexpr std::uint64_t version = 1;

    std::string field{};
    std::optional<Uuid> words{};
    std::uint64_t by{};
    std::optional<std::vector<std::uint64_t>> to{};

    bool operator==(const FormFilledEvent&) const = default;
};

// The phase of days, or the time to complete, closes soon: whoever has not done their part is reminded.
struct PhaseClosingEvent {
    static constexpr std::string_view type = "phase_closing";
    static constexpr std::uint64_t version = 1;

    bool operator==(const PhaseClosingEvent&) const = default;
};

// The phases of a hybrid session are over, and whoever was absent may complete their part until then.
struct CompletingBeganEvent {
    static constexpr std::string_view type = "completing_began";
    static constexpr std::uint64_t version = 1;

    Instant until{};
    std::optional<std::uint64_t> by{};
    std::optional<Uuid> reason{};

    bool operator==(const CompletingBeganEvent&) const = default;
};

// The date of a session that has not begun, and the zone in which it was chosen.
struct SessionDatedEvent {
    static constexpr std::string_view type = "session_dated";
    static constexpr std::uint64_t version = 1;

    std::optional<Instant> starts_at{};
    std::optional<std::string> zone{};
    std::uint64_t by{};

    bool operator==(const SessionDatedEvent&) const = default;
};

// corrections: how many had been asked for by then.
struct ActaConfirmedEvent {
    static constexpr std::string_view type = "acta_confirmed";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::uint32_t corrections{};

    bool operator==(const ActaConfirmedEvent&) const = default;
};

// Its words are in content under its id.
struct CorrectionAskedEvent {
    static constexpr std::string_view type = "correction_asked";
    static constexpr std::uint64_t version = 1;

    Uuid correction{};
    std::optional<Uuid> contribution{};
    std::uint64_t by{};

    bool operator==(const CorrectionAskedEvent&) const = default;
};

// A person has a role in the conversation.
struct SeatGivenEvent {
    static constexpr std::string_view type = "seat_given";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::string role{};
    std::optional<std::uint64_t> facilitator{};
    std::uint64_t by{};

    bool operator==(const SeatGivenEvent&) const = default;
};

// A person gave a role back.
struct SeatLeftEvent {
    static constexpr std::string_view type = "seat_left";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::string role{};
    std::optional<std::uint64_t> facilitator{};
    std::uint64_t by{};

    bool operator==(const SeatLeftEvent&) const = default;
};

// A phase began; the reason is in content.
struct PhaseEnteredEvent {
    static constexpr std::string_view type = "phase_entered";
    static constexpr std::uint64_t version = 1;

    std::uint32_t phase{};
    Entered how{};
    Instant deadline{};
    std::vector<Turn> turns{};
    std::optional<std::uint64_t> by{};
    std::optional<Uuid> reason{};

    bool operator==(const PhaseEnteredEvent&) const = default;
};

// Another deadline.
struct PhaseExtendedEvent {
    static constexpr std::string_view type = "phase_extended";
    static constexpr std::uint64_t version = 1;

    Extension how{};
    Instant deadline{};
    std::vector<Turn> turns{};
    std::optional<std::uint64_t> by{};
    std::optional<Uuid> reason{};

    bool operator==(const PhaseExtendedEvent&) const = default;
};

// The time of the phase is over and it goes on.
struct PhaseOvertimeEvent {
    static constexpr std::string_view type = "phase_overtime";
    static constexpr std::uint64_t version = 1;

    bool operator==(const PhaseOvertimeEvent&) const = default;
};

// The phase was left without it.
struct RequirementMissingEvent {
    static constexpr std::string_view type = "requirement_missing";
    static constexpr std::uint64_t version = 1;

    std::string kind{};

    bool operator==(const RequirementMissingEvent&) const = default;
};

// The clock stands still.
struct ConversationPausedEvent {
    static constexpr std::string_view type = "conversation_paused";
    static constexpr std::uint64_t version = 1;

    std::uint64_t by{};
    Uuid reason{};

    bool operator==(const ConversationPausedEvent&) const = default;
};

// It goes on.
struct ConversationResumedEvent {
    static constexpr std::string_view type = "conversation_resumed";
    static constexpr std::uint64_t version = 1;

    Instant deadline{};
    std::vector<Turn> turns{};
    std::uint64_t by{};

    bool operator==(const ConversationResumedEvent&) const = default;
};

// The turn of one grant, as it is from here on.
struct TurnChangedEvent {
    static constexpr std::string_view type = "turn_changed";
    static constexpr std::uint64_t version = 1;

    TurnChange how{};
    Turn turn{};
    std::optional<std::uint64_t> person{};
    std::optional<std::uint64_t> by{};

    bool operator==(const TurnChangedEvent&) const = default;
};

// A person is done with the phase, or not; to_self: nobody else is told.
struct ReadyMarkedEvent {
    static constexpr std::string_view type = "ready_marked";
    static constexpr std::uint64_t version = 2;

    std::uint64_t person{};
    bool ready{};
    std::optional<bool> to_self{};

    bool operator==(const ReadyMarkedEvent&) const = default;
};

// The words are in content under the id of the contribution, the names of its files under theirs. Without an author it is anonymous. readers: whom it is shown to when it is made in a group.
struct ContributionMadeEvent {
    static constexpr std::string_view type = "contribution_made";
    static constexpr std::uint64_t version = 4;

    Uuid contribution{};
    std::optional<std::uint64_t> author{};
    std::uint32_t phase{};
    std::string kind{};
    Shown shown{};
    std::optional<Uuid> reply_to{};
    std::optional<Uuid> rests_on{};
    std::vector<std::uint64_t> owners{};
    std::optional<std::uint32_t> due{};
    bool late{};
    bool by_exception{};
    std::uint32_t bytes{};
    std::optional<std::vector<FileReference>> attachments{};
    std::optional<std::uint32_t> group{};
    std::optional<std::vector<std::uint64_t>> readers{};

    bool operator==(const ContributionMadeEvent&) const = default;
};

// The new words are in content under the id `content`. Without an author it is anonymous. readers: of a contribution in a group.
struct ContributionEditedEvent {
    static constexpr std::string_view type = "contribution_edited";
    static constexpr std::uint64_t version = 3;

    Uuid contribution{};
    Uuid content{};
    std::optional<std::uint64_t> author{};
    Shown shown{};
    std::uint32_t bytes{};
    std::optional<std::vector<std::uint64_t>> readers{};

    bool operator==(const ContributionEditedEvent&) const = default;
};

// All its words were deleted by the same append. Without an author it is anonymous; by is absent when an anonymous author took it back. readers: of a contribution in a group.
struct ContributionWithdrawnEvent {
    static constexpr std::string_view type = "contribution_withdrawn";
    static constexpr std::uint64_t version = 3;

    Uuid contribution{};
    std::optional<std::uint64_t> author{};
    Shown shown{};
    std::optional<std::uint64_t> by{};
    std::optional<std::vector<std::uint64_t>> readers{};

    bool operator==(const ContributionWithdrawnEvent&) const = default;
};

// It has another kind.
struct ContributionReclassifiedEvent {
    static constexpr std::string_view type = "contribution_reclassified";
    static constexpr std::uint64_t version = 1;

    Uuid contribution{};
    std::string kind{};
    std::uint64_t by{};

    bool operator==(const ContributionReclassifiedEvent&) const = default;
};

// What was hidden, without times, in an order that tells nothing; behind it what was in groups, as it was made.
struct ContributionsRevealedEvent {
    static constexpr std::string_view type = "contributions_revealed";
    static constexpr std::uint64_t version = 4;

    std::vector<StoredContribution> contributions{};

    bool operator==(const ContributionsRevealedEvent&) const = default;
};

// A person answered the poll of the phase, in place of an earlier answer; an empty ballot takes it back.
struct VoteCastEvent {
    static constexpr std::string_view type = "vote_cast";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    StoredBallot ballot{};

    bool operator==(const VoteCastEvent&) const = default;
};

// What came of the poll; the answers are gone from the state.
struct PollClosedEvent {
    static constexpr std::string_view type = "poll_closed";
    static constexpr std::uint64_t version = 1;

    StoredPollResult result{};

    bool operator==(const PollClosedEvent&) const = default;
};

// Who is in which group.
struct GroupsFormedEvent {
    static constexpr std::string_view type = "groups_formed";
    static constexpr std::uint64_t version = 1;

    std::vector<Group> groups{};
    std::optional<std::uint64_t> by{};

    bool operator==(const GroupsFormedEvent&) const = default;
};

// A person is in another group, or in a new one behind the last.
struct PersonGroupedEvent {
    static constexpr std::string_view type = "person_grouped";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::uint32_t group{};
    std::optional<std::uint64_t> by{};

    bool operator==(const PersonGroupedEvent&) const = default;
};

// The facilitator called something out to all groups; its words are in content under the id `call`.
struct GroupsCalledEvent {
    static constexpr std::string_view type = "groups_called";
    static constexpr std::uint64_t version = 1;

    Uuid call{};
    std::uint64_t by{};

    bool operator==(const GroupsCalledEvent&) const = default;
};

// A silent person may say one thing.
struct ExceptionGrantedEvent {
    static constexpr std::string_view type = "exception_granted";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::uint64_t by{};
    Uuid reason{};

    bool operator==(const ExceptionGrantedEvent&) const = default;
};

// Somebody else facilitates.
struct FacilitationPassedEvent {
    static constexpr std::string_view type = "facilitation_passed";
    static constexpr std::uint64_t version = 1;

    Succession how{};
    std::uint64_t to{};
    std::optional<std::uint64_t> by{};

    bool operator==(const FacilitationPassedEvent&) const = default;
};

// It is over.
struct ConversationEndedEvent {
    static constexpr std::string_view type = "conversation_ended";
    static constexpr std::uint64_t version = 1;

    Ending how{};
    std::optional<std::uint64_t> by{};
    std::optional<Uuid> reason{};

    bool operator==(const ConversationEndedEvent&) const = default;
};

// A space was opened from this one by the command `id`; it begins by the effect of this event.
struct ChildOpenedEvent {
    static constexpr std::string_view type = "child_opened";
    static constexpr std::uint64_t version = 1;

    Uuid id{};
    std::uint64_t space{};
    SpaceKind kind{};
    std::uint64_t by{};

    bool operator==(const ChildOpenedEvent&) const = default;
};

// The membership ends by itself at this time; without one, it does not.
struct MembershipEndSetEvent {
    static constexpr std::string_view type = "membership_end_set";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::optional<Instant> ends_at{};
    std::uint64_t by{};

    bool operator==(const MembershipEndSetEvent&) const = default;
};

// Who left is on their way out of what is below; heir: who takes over what they alone cared for.
struct MembershipsBelowEndingEvent {
    static constexpr std::string_view type = "memberships_below_ending";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::uint64_t by{};
    std::optional<std::uint64_t> heir{};

    bool operator==(const MembershipsBelowEndingEvent&) const = default;
};

// What the event of this number does in other spaces has happened, or was refused there for good.
struct EffectSettledEvent {
    static constexpr std::string_view type = "effect_settled";
    static constexpr std::uint64_t version = 1;

    std::uint64_t seq{};
    std::optional<RefusalCode> refused{};

    bool operator==(const EffectSettledEvent&) const = default;
};

// A session is over; the space above is told of it and of these commitments. again: of one of them, once more.
struct ActaLeftEvent {
    static constexpr std::string_view type = "acta_left";
    static constexpr std::uint64_t version = 1;

    Instant ended_at{};
    Ending how{};
    std::vector<StoredCommitment> commitments{};
    bool again{};

    bool operator==(const ActaLeftEvent&) const = default;
};

// What was pending above when the session began.
struct PendingBroughtEvent {
    static constexpr std::string_view type = "pending_brought";
    static constexpr std::uint64_t version = 1;

    std::vector<StoredCommitment> commitments{};

    bool operator==(const PendingBroughtEvent&) const = default;
};

// A session below left its acta and these commitments; beyond: so many more found no room.
struct ActaTakenEvent {
    static constexpr std::string_view type = "acta_taken";
    static constexpr std::uint64_t version = 1;

    std::uint64_t session{};
    Instant ended_at{};
    Ending how{};
    std::vector<StoredCommitment> commitments{};
    std::uint32_t beyond{};
    bool again{};

    bool operator==(const ActaTakenEvent&) const = default;
};

// A commitment as it is from here on. previous: the event that ended the one before, when this one ends it.
struct CommitmentChangedEvent {
    static constexpr std::string_view type = "commitment_changed";
    static constexpr std::uint64_t version = 1;

    StoredCommitment commitment{};
    std::uint64_t by{};
    std::optional<std::uint64_t> previous{};

    bool operator==(const CommitmentChangedEvent&) const = default;
};

// The words of a commitment were withdrawn in the session that it comes from.
struct CommitmentTakenBackEvent {
    static constexpr std::string_view type = "commitment_taken_back";
    static constexpr std::uint64_t version = 1;

    Uuid commitment{};
    std::uint64_t by{};

    bool operator==(const CommitmentTakenBackEvent&) const = default;
};

// What a log holds: ids only, never words.
using Event = std::variant<
    SpaceOpenedEvent,
    MemberAddedEvent,
    MemberRolesChangedEvent,
    MemberRemovedEvent,
    MessagePostedEvent,
    MessageEditedEvent,
    MessageReactedEvent,
    MessageWithdrawnEvent,
    SessionPlannedEvent,
    SessionPacedEvent,
    FormFilledEvent,
    PhaseClosingEvent,
    CompletingBeganEvent,
    SessionDatedEvent,
    ActaConfirmedEvent,
    CorrectionAskedEvent,
    SeatGivenEvent,
    SeatLeftEvent,
    PhaseEnteredEvent,
    PhaseExtendedEvent,
    PhaseOvertimeEvent,
    RequirementMissingEvent,
    ConversationPausedEvent,
    ConversationResumedEvent,
    TurnChangedEvent,
    ReadyMarkedEvent,
    ContributionMadeEvent,
    ContributionEditedEvent,
    ContributionWithdrawnEvent,
    ContributionReclassifiedEvent,
    ContributionsRevealedEvent,
    VoteCastEvent,
    PollClosedEvent,
    GroupsFormedEvent,
    PersonGroupedEvent,
    GroupsCalledEvent,
    ExceptionGrantedEvent,
    FacilitationPassedEvent,
    ConversationEndedEvent,
    ChildOpenedEvent,
    MembershipEndSetEvent,
    MembershipsBelowEndingEvent,
    EffectSettledEvent,
    ActaLeftEvent,
    PendingBroughtEvent,
    ActaTakenEvent,
    CommitmentChangedEvent,
    CommitmentTakenBackEvent
>;

// ---- Saved states

// A space at one sequence number. format changes with the meaning of any field.
struct SpaceState {
    static constexpr std::string_view type = "space";

    std::uint32_t format{};
    std::uint64_t seq{};
    Instant at{};
    SpaceKind kind{};
    std::optional<std::uint64_t> parent{};
    std::vector<SavedMember> members{};
    std::uint64_t messages{};
    std::vector<SavedMessage> timeline{};
    std::optional<SavedConversation> conversation{};
    std::vector<SavedEnd> ends{};
    std::vector<SavedOwed> owed{};
    std::optional<SavedLedger> ledger{};

    bool operator==(const SpaceState&) const = default;
};

// What loading a space need not replay. A cache: what cannot be read is made again.
using State = std::variant<
    SpaceState
>;

// ---- Names

std::string_view name(SpaceKind value);
std::string_view name(SpaceRole value);
std::string_view name(Reaction value);
std::string_view name(Duty value);
std::string_view name(Family value);
std::string_view name(TurnPolicy value);
std::string_view name(Visibility value);
std::string_view name(Authorship value);
std::string_view name(Need value);
std::string_view name(PhaseExit value);
std::string_view name(PollShape value);
std::string_view name(Shown value);
std::string_view name(SessionMode value);
std::string_view name(Stage value);
std::string_view name(Entered value);
std::string_view name(TurnChange value);
std::string_view name(Extension value);
std::string_view name(Ending value);
std::string_view name(Succession value);
std::string_view name(IncidentKind value);
std::string_view name(CommitmentState value);
std::string_view name(CommitmentMove value);
std::string_view name(NoticeKind value);
std::string_view name(RefusalCode value);
std::string_view name(CloseCode value);

std::string_view type_of(const Command& message);
std::string_view type_of(const Item& message);
std::string_view type_of(const ClientFrame& message);
std::string_view type_of(const ServerFrame& message);
std::string_view type_of(const Event& message);
std::string_view type_of(const State& message);

// May the same command succeed later?
bool temporary(RefusalCode code);

// The number in the close frame, and whether the client should come back by itself.
std::uint16_t close_number(CloseCode code);
bool reconnect(CloseCode code);

// ---- Decoding

// What was wrong with a frame. `where` is a JSON pointer, empty for the whole; id, ref and space are what could be read of
// the frame's own, so that the refusal can say which one it answers.
struct DecodeError {
    RefusalCode code{};
    std::string where{};
    std::optional<Uuid> id{};
    std::optional<std::uint32_t> ref{};
    std::optional<std::uint64_t> space{};

    bool operator==(const DecodeError&) const = default;
};

template <class T>
using Decoded = boost::system::result<T, DecodeError>;

// All of them refuse unknown fields by name, a key given twice, null, and whatever exceeds a limit.
Decoded<ClientFrame> decode_client_frame(std::string_view text);
Decoded<ServerFrame> decode_server_frame(std::string_view text);

// The object that stands under "do" in a command frame.
Decoded<Command> decode_command(std::string_view text);

// Of any version that upcast() knows; another one, or an unknown type, is unknown_type.
Decoded<Event> decode_event(std::string_view text);

Decoded<State> decode_state(std::string_view text);

// ---- Encoding: appends compact JSON. Texts must be valid UTF-8, as every decoder here guarantees.

void encode(std::string& out, const Position& value);
void encode(std::string& out, const Person& value);
void encode(std::string& out, const Attachment& value);
void encode(std::string& out, const Reacted& value);
void encode(std::string& out, const Answers& value);
void encode(std::string& out, const Message& value);
void encode(std::string& out, const ReactionChange& value);
void encode(std::string& out, const MessageVersion& value);
void encode(std::string& out, const AttachedFile& value);
void encode(std::string& out, const FileReference& value);
void encode(std::string& out, const SavedMember& value);
void encode(std::string& out, const SavedMessage& value);
void encode(std::string& out, const SeatRole& value);
void encode(std::string& out, const ContributionKind& value);
void encode(std::string& out, const Grant& value);
void encode(std::string& out, const Requirement& value);
void encode(std::string& out, const Group& value);
void encode(std::string& out, const GroupsCall& value);
void encode(std::string& out, const SavedCall& value);
void encode(std::string& out, const Breakouts& value);
void encode(std::string& out, const Poll& value);
void encode(std::string& out, const Ballot& value);
void encode(std::string& out, const StoredBallot& value);
void encode(std::string& out, const StoredVote& value);
void encode(std::string& out, const Vote& value);
void encode(std::string& out, const PollCount& value);
void encode(std::string& out, const PollResult& value);
void encode(std::string& out, const StoredPollResult& value);
void encode(std::string& out, const Board& value);
void encode(std::string& out, const Phase& value);
void encode(std::string& out, const FormField& value);
void encode(std::string& out, const Preparation& value);
void encode(std::string& out, const FormAnswer& value);
void encode(std::string& out, const StoredFormAnswer& value);
void encode(std::string& out, const Protocol& value);
void encode(std::string& out, const Seat& value);
void encode(std::string& out, const Party& value);
void encode(std::string& out, const Turn& value);
void encode(std::string& out, const Contribution& value);
void encode(std::string& out, const Confirmation& value);
void encode(std::string& out, const Correction& value);
void encode(std::string& out, const StoredCorrection& value);
void encode(std::string& out, const PhaseHeld& value);
void encode(std::string& out, const Conversation& value);
void encode(std::string& out, const StoredContribution& value);
void encode(std::string& out, const Incident& value);
void encode(std::string& out, const Participant& value);
void encode(std::string& out, const ActaPhase& value);
void encode(std::string& out, const Rethought& value);
void encode(std::string& out, const ActaIncident& value);
void encode(std::string& out, const Commitment& value);
void encode(std::string& out, const SessionLeft& value);
void encode(std::string& out, const Ledger& value);
void encode(std::string& out, const CommitmentTold& value);
void encode(std::string& out, const CommitmentPage& value);
void encode(std::string& out, const StoredNote& value);
void encode(std::string& out, const StoredCommitment& value);
void encode(std::string& out, const ActaReport& value);
void encode(std::string& out, const SavedLedger& value);
void encode(std::string& out, const Acta& value);
void encode(std::string& out, const SavedConversation& value);
void encode(std::string& out, const SavedEnd& value);
void encode(std::string& out, const SavedOwed& value);
void encode(std::string& out, const SpaceSummary& value);
void encode(std::string& out, const ReadingState& value);
void encode(std::string& out, const NoticePlace& value);
void encode(std::string& out, const Notice& value);
void encode(std::string& out, const PostMessage& value);
void encode(std::string& out, const EditMessage& value);
void encode(std::string& out, const WithdrawMessage& value);
void encode(std::string& out, const React& value);
void encode(std::string& out, const AddMember& value);
void encode(std::string& out, const RemoveMember& value);
void encode(std::string& out, const PlanSession& value);
void encode(std::string& out, const DateSession& value);
void encode(std::string& out, const FillForm& value);
void encode(std::string& out, const ConfirmActa& value);
void encode(std::string& out, const AskCorrection& value);
void encode(std::string& out, const GiveSeat& value);
void encode(std::string& out, const LeaveSeat& value);
void encode(std::string& out, const StartConversation& value);
void encode(std::string& out, const NextPhase& value);
void encode(std::string& out, const SkipPhase& value);
void encode(std::string& out, const GoBack& value);
void encode(std::string& out, const ExtendPhase& value);
void encode(std::string& out, const ShortenPhase& value);
void encode(std::string& out, const PauseConversation& value);
void encode(std::string& out, const ResumeConversation& value);
void encode(std::string& out, const EndConversation& value);
void encode(std::string& out, const RaiseHand& value);
void encode(std::string& out, const LowerHand& value);
void encode(std::string& out, const YieldTurn& value);
void encode(std::string& out, const GiveTurn& value);
void encode(std::string& out, const MarkReady& value);
void encode(std::string& out, const Contribute& value);
void encode(std::string& out, const CastVote& value);
void encode(std::string& out, const FormGroups& value);
void encode(std::string& out, const MoveToGroup& value);
void encode(std::string& out, const ChooseSpokesperson& value);
void encode(std::string& out, const CallGroups& value);
void encode(std::string& out, const Reclassify& value);
void encode(std::string& out, const GrantException& value);
void encode(std::string& out, const HandOver& value);
void encode(std::string& out, const DeclareAbsent& value);
void encode(std::string& out, const OpenSpace& value);
void encode(std::string& out, const ChangeCommitment& value);
void encode(std::string& out, const CarryCommitment& value);
void encode(std::string& out, const MessagePostedItem& value);
void encode(std::string& out, const MessageEditedItem& value);
void encode(std::string& out, const MessageReactedItem& value);
void encode(std::string& out, const MessageWithdrawnItem& value);
void encode(std::string& out, const MemberJoinedItem& value);
void encode(std::string& out, const MemberLeftItem& value);
void encode(std::string& out, const SessionPlannedItem& value);
void encode(std::string& out, const SessionPacedItem& value);
void encode(std::string& out, const FormFilledItem& value);
void encode(std::string& out, const PhaseClosingItem& value);
void encode(std::string& out, const CompletingBeganItem& value);
void encode(std::string& out, const SessionDatedItem& value);
void encode(std::string& out, const ActaConfirmedItem& value);
void encode(std::string& out, const CorrectionAskedItem& value);
void encode(std::string& out, const SeatGivenItem& value);
void encode(std::string& out, const SeatLeftItem& value);
void encode(std::string& out, const PhaseEnteredItem& value);
void encode(std::string& out, const PhaseExtendedItem& value);
void encode(std::string& out, const PhaseOvertimeItem& value);
void encode(std::string& out, const RequirementMissingItem& value);
void encode(std::string& out, const ConversationPausedItem& value);
void encode(std::string& out, const ConversationResumedItem& value);
void encode(std::string& out, const TurnChangedItem& value);
void encode(std::string& out, const ReadyMarkedItem& value);
void encode(std::string& out, const ContributionMadeItem& value);
void encode(std::string& out, const ContributionEditedItem& value);
void encode(std::string& out, const ContributionWithdrawnItem& value);
void encode(std::string& out, const ContributionReclassifiedItem& value);
void encode(std::string& out, const ContributionsRevealedItem& value);
void encode(std::string& out, const VoteCastItem& value);
void encode(std::string& out, const PollClosedItem& value);
void encode(std::string& out, const GroupsFormedItem& value);
void encode(std::string& out, const PersonGroupedItem& value);
void encode(std::string& out, const GroupsCalledItem& value);
void encode(std::string& out, const ExceptionGrantedItem& value);
void encode(std::string& out, const FacilitationPassedItem& value);
void encode(std::string& out, const ConversationEndedItem& value);
void encode(std::string& out, const ChildOpenedItem& value);
void encode(std::string& out, const PendingBroughtItem& value);
void encode(std::string& out, const ActaTakenItem& value);
void encode(std::string& out, const CommitmentChangedItem& value);
void encode(std::string& out, const CommitmentTakenBackItem& value);
void encode(std::string& out, const HelloFrame& value);
void encode(std::string& out, const JoinFrame& value);
void encode(std::string& out, const LeaveFrame& value);
void encode(std::string& out, const CommandFrame& value);
void encode(std::string& out, const AskSpacesFrame& value);
void encode(std::string& out, const AskPeopleFrame& value);
void encode(std::string& out, const AskHistoryFrame& value);
void encode(std::string& out, const AskThreadFrame& value);
void encode(std::string& out, const AskVersionsFrame& value);
void encode(std::string& out, const AskActaFrame& value);
void encode(std::string& out, const AskCommitmentsFrame& value);
void encode(std::string& out, const ClockFrame& value);
void encode(std::string& out, const WritingFrame& value);
void encode(std::string& out, const ReadFrame& value);
void encode(std::string& out, const AskNoticesFrame& value);
void encode(std::string& out, const SeeNoticesFrame& value);
void encode(std::string& out, const WelcomeFrame& value);
void encode(std::string& out, const SnapshotFrame& value);
void encode(std::string& out, const WindowFrame& value);
void encode(std::string& out, const ViewResetFrame& value);
void encode(std::string& out, const LeftFrame& value);
void encode(std::string& out, const AcceptedFrame& value);
void encode(std::string& out, const RefusedFrame& value);
void encode(std::string& out, const SpacesFrame& value);
void encode(std::string& out, const PeopleFrame& value);
void encode(std::string& out, const HistoryFrame& value);
void encode(std::string& out, const ReadingFrame& value);
void encode(std::string& out, const NoticesFrame& value);
void encode(std::string& out, const NoticedFrame& value);
void encode(std::string& out, const ThreadFrame& value);
void encode(std::string& out, const VersionsFrame& value);
void encode(std::string& out, const ActaFrame& value);
void encode(std::string& out, const CommitmentsFrame& value);
void encode(std::string& out, const TimeFrame& value);
void encode(std::string& out, const ClosingFrame& value);
void encode(std::string& out, const PresenceFrame& value);
void encode(std::string& out, const PresenceChangedFrame& value);
void encode(std::string& out, const SpaceOpenedEvent& value);
void encode(std::string& out, const MemberAddedEvent& value);
void encode(std::string& out, const MemberRolesChangedEvent& value);
void encode(std::string& out, const MemberRemovedEvent& value);
void encode(std::string& out, const MessagePostedEvent& value);
void encode(std::string& out, const MessageEditedEvent& value);
void encode(std::string& out, const MessageReactedEvent& value);
void encode(std::string& out, const MessageWithdrawnEvent& value);
void encode(std::string& out, const SessionPlannedEvent& value);
void encode(std::string& out, const SessionPacedEvent& value);
void encode(std::string& out, const FormFilledEvent& value);
void encode(std::string& out, const PhaseClosingEvent& value);
void encode(std::string& out, const CompletingBeganEvent& value);
void encode(std::string& out, const SessionDatedEvent& value);
void encode(std::string& out, const ActaConfirmedEvent& value);
void encode(std::string& out, const CorrectionAskedEvent& value);
void encode(std::string& out, const SeatGivenEvent& value);
void encode(std::string& out, const SeatLeftEvent& value);
void encode(std::string& out, const PhaseEnteredEvent& value);
void encode(std::string& out, const PhaseExtendedEvent& value);
void encode(std::string& out, const PhaseOvertimeEvent& value);
void encode(std::string& out, const RequirementMissingEvent& value);
void encode(std::string& out, const ConversationPausedEvent& value);
void encode(std::string& out, const ConversationResumedEvent& value);
void encode(std::string& out, const TurnChangedEvent& value);
void encode(std::string& out, const ReadyMarkedEvent& value);
void encode(std::string& out, const ContributionMadeEvent& value);
void encode(std::string& out, const ContributionEditedEvent& value);
void encode(std::string& out, const ContributionWithdrawnEvent& value);
void encode(std::string& out, const ContributionReclassifiedEvent& value);
void encode(std::string& out, const ContributionsRevealedEvent& value);
void encode(std::string& out, const VoteCastEvent& value);
void encode(std::string& out, const PollClosedEvent& value);
void encode(std::string& out, const GroupsFormedEvent& value);
void encode(std::string& out, const PersonGroupedEvent& value);
void encode(std::string& out, const GroupsCalledEvent& value);
void encode(std::string& out, const ExceptionGrantedEvent& value);
void encode(std::string& out, const FacilitationPassedEvent& value);
void encode(std::string& out, const ConversationEndedEvent& value);
void encode(std::string& out, const ChildOpenedEvent& value);
void encode(std::string& out, const MembershipEndSetEvent& value);
void encode(std::string& out, const MembershipsBelowEndingEvent& value);
void encode(std::string& out, const EffectSettledEvent& value);
void encode(std::string& out, const ActaLeftEvent& value);
void encode(std::string& out, const PendingBroughtEvent& value);
void encode(std::string& out, const ActaTakenEvent& value);
void encode(std::string& out, const CommitmentChangedEvent& value);
void encode(std::string& out, const CommitmentTakenBackEvent& value);
void encode(std::string& out, const SpaceState& value);

void encode(std::string& out, const Command& value);
void encode(std::string& out, const Item& value);
void encode(std::string& out, const ClientFrame& value);
void encode(std::string& out, const ServerFrame& value);
void encode(std::string& out, const Event& value);
void encode(std::string& out, const State& value);

}  // namespace urdimbre::wire
