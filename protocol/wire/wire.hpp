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
// One recording of a class, in bytes.
inline constexpr std::size_t recording_bytes_max = 2147483648;
// Recordings that were ever brought into a space, those that were withdrawn included.
inline constexpr std::size_t recordings_max = 100;
// Members who are in one recording besides its owner.
inline constexpr std::size_t recording_people_max = 10;
// Members with whom one recording is shared by name.
inline constexpr std::size_t recording_readers_max = 20;
// Comments of one recording; of all recordings of a space 2,000 at most.
inline constexpr std::size_t recording_comments_max = 300;
// Clips of one recording; of all recordings of a space 1,000 at most.
inline constexpr std::size_t recording_clips_max = 100;
// Files are uploaded in chunks of this many bytes; the last one may be shorter.
inline constexpr std::size_t chunk_bytes = 1048576;
// People present in a space who are listed; of more only the number is told.
inline constexpr std::size_t present_listed_max = 100;
// People who are shown to be writing at once.
inline constexpr std::size_t writing_shown_max = 5;
// Pending commitments of a space. What does not fit stays in the acta that it comes from.
inline constexpr std::size_t pending_max = 200;
// Commitments that are proposed in a space and not answered yet.
inline constexpr std::size_t proposals_max = 40;
// Sessions that ended below a space which a snapshot tells of, the newest.
inline constexpr std::size_t sessions_left_max = 20;
// Unread messages of a space, and notices not seen, are counted up to here: so many, or more.
inline constexpr std::size_t unread_counted_max = 100;
// Notices in one page.
inline constexpr std::size_t notices_listed_max = 50;
// The longest frame that this server can send, the longest command and the longest event that it can store.
inline constexpr std::size_t server_frame_bytes_max = 50318667603;
inline constexpr std::size_t command_bytes_max = 736293;
inline constexpr std::size_t event_bytes_max = 3217849;
// The longest saved state.
inline constexpr std::size_t state_bytes_max = 57081723;
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

// What became of a question of the public: it waits for an answer, has had one, or the facilitators set it aside.
enum class QuestionStanding : std::uint8_t {
    open,
    answered,
    set_aside,
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

// With which words somebody is invited to speak.
enum class Invitation : std::uint8_t {
    your_turn,
    we_listen,
    any_doubt,
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

// How a stage of a cycle was entered: the cycle began with it; the next one, an earlier one, the same once more, a later one over some that were left out; or with it another round of the cycle began.
enum class StageMove : std::uint8_t {
    began,
    ahead,
    back,
    again,
    skipped,
    new_round,
};

// What a story in a notebook is: of value, what somebody's practice changed and how they know it; or of accompanying, what a network needed of who coordinates it.
enum class StoryForm : std::uint8_t {
    value,
    accompaniment,
};

// A part of a story. Of value: what happened, what changed for the pupils and for oneself, how one knows, on what it depended. Of accompanying: what was needed, the strategy and the skill that were used, what to adjust.
enum class StoryPartName : std::uint8_t {
    happened,
    pupils,
    self,
    known,
    depended,
    needed,
    strategy,
    skill,
    adjustment,
};

// What whoever accompanies is to those who are accompanied: near them, helping them to work as a group, guiding them, or linking them with others. It is said by them, never computed.
enum class AccompanierRole : std::uint8_t {
    acompanante,
    facilitador,
    orientador,
    articulador,
};

// What a topic of a programme is taken up in: a workshop, a visit to a class, a meeting of the group.
enum class TopicPart : std::uint8_t {
    workshop,
    visit,
    meeting,
};

// What an activity of accompaniment is, besides visits and sessions: groups and meetings of mutual learning, a workshop, a meeting with families and community, a nucleus; and others in which teachers meet to learn.
enum class ActivityKind : std::uint8_t {
    gia,
    ria,
    workshop,
    meeting,
    nucleus,
    micro_workshop,
    study_circle,
    case_group,
    co_planning,
    demonstration,
    internship,
    microcentre,
    pedagogical_day,
    seminar,
    advice,
};

// How an activity was held.
enum class ActivityMode : std::uint8_t {
    in_person,
    remote,
    hybrid,
};

// Whose a group of mutual learning was: of one school, or of several.
enum class ActivityReach : std::uint8_t {
    one_school,
    several_schools,
};

// What a note of an observation is: what was seen or heard, without judging; what the observer makes of it; something that goes well; something to ask in the dialogue.
enum class FieldNoteKind : std::uint8_t {
    evidence,
    interpretation,
    strength,
    question,
};

// What a recording is, by its bytes.
enum class RecordingMedia : std::uint8_t {
    video,
    audio,
};

// What somebody who is in a recording consents to: that readers see and hear it, or that they only hear it.
enum class RecordingConsent : std::uint8_t {
    whole,
    sound_only,
};

// Whether minors can be recognised in a recording, as its owner declares: none; those whose guardians have authorised it on paper, which is at the school; or some whose guardians have not.
enum class Minors : std::uint8_t {
    none,
    authorised,
    unauthorised,
};

// What a comment on a recording is.
enum class RecordingCommentKind : std::uint8_t {
    question,
    suggestion,
    strength,
    note,
};

// Whether a part of a recording can be played by who asks: now; it is being made, ask again in some seconds; it cannot be made, of this file or on this server; or it is not shown to them.
enum class RenditionState : std::uint8_t {
    ready,
    making,
    impossible,
    not_for_you,
};

// What a plan is called where it is made: plan de apoyo, plan de ATP, plan de acompañamiento. One thing.
enum class PlanLabel : std::uint8_t {
    support,
    technical_pedagogical,
    accompaniment,
};

// Whose a plan is.
enum class PlanOwner : std::uint8_t {
    person,
    pair,
    team,
    school,
};

// Where an action of a plan stands. Any may follow any; dropped says why.
enum class ActionState : std::uint8_t {
    planned,
    under_way,
    done,
    dropped,
};

// Of whom a figure is: never of one person.
enum class FigureLevel : std::uint8_t {
    course,
    school,
    network,
};

// How a plan ended: it was fulfilled, another one takes up what it left, or it was left.
enum class PlanEnding : std::uint8_t {
    fulfilled,
    renewed,
    left,
};

// What a network lets calls be: from device to device, where devices reach each other so; through relays alone, so that nobody learns the network address of anybody; not at all.
enum class CallPolicy : std::uint8_t {
    direct,
    relayed,
    off,
};

// What a description of a session of WebRTC is: an offer, or the answer to one.
enum class CallDescriptionKind : std::uint8_t {
    offer,
    answer,
};

// Why something concerns a person: their message was answered, they were mentioned, brought into a space, given other roles or a seat, their session has another date, began, or left an acta; in one without a fixed hour, a phase opened, closes soon and misses their part, or there is something left for them to complete; in the acta of one, a correction was asked for; their network published what it made of a conversation, or retired it; materials were attached to a session; an agreement is proposed to them, or holds since everybody has said yes; the day of a commitment of theirs comes, or the time of a meeting that they agreed on; an observation that they take part in is proposed, is agreed on by all, is taken back, its notes are shared with them, somebody says that its dialogue took place, or nobody has said so the day after; how long what is written in a space stays was set; they are in a recording and are asked for their consent, a recording is shared with them, the first comment of a day is made on theirs, one that they are in or that was shared with them is withdrawn, or theirs expires in a week; they answer for an action of a plan, or its last day comes; a commitment is proposed to them, or one that they proposed is taken on, or is not.
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
    correction,
    template_published,
    template_retired,
    materials,
    agreement_proposed,
    agreement_holds,
    commitment_due,
    meeting_due,
    observation_proposed,
    observation_agreed,
    observation_withdrawn,
    notes_shared,
    dialogue_told,
    dialogue_due,
    retention_set,
    recording_consent_asked,
    recording_shared,
    recording_commented,
    recording_withdrawn,
    recording_expiring,
    action_given,
    action_near,
    commitment_proposed,
    proposal_accepted,
    proposal_declined,
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
    nothing_asked_of_them,
    reason_missing,
    nudged_lately,
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
    nothing_for_public,
    for_public_only,
    question_unknown,
    question_closed,
    questions_full,
    hands_full,
    commitment_unknown,
    commitment_closed,
    not_the_owner,
    note_missing,
    commitments_full,
    proposal_unknown,
    proposal_to_oneself,
    proposal_of_another,
    proposals_full,
    accompaniment_elsewhere,
    cycle_unknown,
    meeting_unsaid,
    seats_unequal,
    equals_take_no_role,
    cycle_running,
    no_cycle,
    cycle_changed,
    cycle_wrong,
    stage_unknown,
    agreement_unknown,
    not_a_party,
    cadence_invalid,
    observation_unknown,
    observation_withdrawn,
    observation_people,
    observation_time,
    observation_not_agreed,
    observation_begun,
    observation_lapsed,
    observation_over,
    topics_full,
    topic_unknown,
    topic_tie_invalid,
    activity_day_invalid,
    activity_invalid,
    activity_session_invalid,
    activity_counted,
    activities_full,
    activity_unknown,
    activity_not_yours,
    activities_agreed_invalid,
    observations_full,
    field_notes_incomplete,
    retention_invalid,
    retention_elsewhere,
    evidence_full,
    story_elsewhere,
    story_unknown,
    story_invalid,
    stories_full,
    plan_elsewhere,
    plan_wrong,
    plan_changed,
    no_plan,
    plan_people,
    plan_day_invalid,
    action_unknown,
    indicator_unknown,
    measure_invalid,
    calls_elsewhere,
    calls_off,
    calls_need_relay,
    calls_need_socket,
    calls_of_network,
    call_full,
    call_taken_over,
    in_another_call,
    not_in_call,
    signal_invalid,
    dialogue_invalid,
    recording_unknown,
    recording_withdrawn,
    recording_people,
    recording_until,
    recording_media,
    recording_is_shared,
    recording_described_anew,
    recording_not_consented,
    recording_readers,
    recordings_full,
    recording_comments_full,
    recording_comment_unknown,
    recording_moment,
    rendition_making,
    rendition_impossible,
    rendition_elsewhere,
    acta_not_ready,
    not_a_participant,
    corrections_full,
    correction_unknown,
    material_incomplete,
    material_unknown,
    materials_full,
    address_invalid,
    already_answered,
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

// What was attached to a session for everybody to look at: a file, or an address on the web (https). title is absent once it was taken away, or erased.
struct Material {
    Uuid id{};
    std::uint64_t by{};
    Instant at{};
    std::optional<std::string> title{};
    std::optional<std::string> address{};
    std::optional<std::vector<Attachment>> attachments{};
    bool removed{};

    bool operator==(const Material&) const = default;
};

// A material in a saved state: its title and its address are in content under its id, until it is taken away.
struct StoredMaterial {
    Uuid id{};
    std::uint64_t by{};
    Instant at{};
    std::optional<std::vector<FileReference>> attachments{};
    bool removed{};

    bool operator==(const StoredMaterial&) const = default;
};

// A member in a saved state; roles as bits, in the order of SpaceRole.
struct SavedMember {
    std::uint64_t person{};
    std::uint32_t roles{};

    bool operator==(const SavedMember&) const = default;
};

// One of the newest messages in a saved state. Without versions it was withdrawn. told: whom it has mentioned at any time.
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
    std::optional<std::vector<std::uint64_t>> told{};
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

// An invitation to speak, of whoever facilitates to one person, who is shown it and nobody else but those who facilitate. text: words of one's own besides.
struct Nudged {
    std::uint64_t person{};
    std::uint64_t by{};
    Instant at{};
    std::uint32_t phase{};
    Invitation invites{};
    std::optional<std::string> text{};

    bool operator==(const Nudged&) const = default;
};

// An invitation to speak in a saved state: its words are in content. to: who is shown it.
struct StoredNudge {
    std::uint64_t person{};
    std::uint64_t by{};
    Instant at{};
    std::uint32_t phase{};
    Invitation invites{};
    std::optional<Uuid> words{};
    std::vector<std::uint64_t> to{};

    bool operator==(const StoredNudge&) const = default;
};

// What the log says of somebody's share of the word, in a saved state: milliseconds with it, and milliseconds in which they could have had it; turns that are over.
struct Voice {
    std::uint64_t person{};
    std::uint64_t held{};
    std::uint64_t entitled{};
    std::uint32_t turns{};

    bool operator==(const Voice&) const = default;
};

// How much somebody was heard: seconds with the word, turns, contributions, and those of a warm and of a cool family among them. time_share, turn_share: their share of the time with the word, or of the turns, over their share of the minutes, both among those who could have had it and were connected while they themselves could and were, in percent: 100 is as much as the others. Absent where there is too little to compare.
struct EquityOf {
    std::uint64_t person{};
    std::uint32_t held{};
    std::uint32_t turns{};
    std::uint32_t said{};
    std::uint32_t warm{};
    std::uint32_t cool{};
    std::optional<std::uint32_t> time_share{};
    std::optional<std::uint32_t> turn_share{};

    bool operator==(const EquityOf&) const = default;
};

// How many sessions ago somebody presented and facilitated last: 1 in the last one; absent: in none of those that are looked at.
struct RotationOf {
    std::uint64_t person{};
    std::optional<std::uint32_t> presented{};
    std::optional<std::uint32_t> facilitated{};

    bool operator==(const RotationOf&) const = default;
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

// One's own answer to the poll of a phase, given while the session could be completed.
struct LateVote {
    std::uint32_t phase{};
    Ballot ballot{};

    bool operator==(const LateVote&) const = default;
};

// Who answered what afterwards, in a saved state.
struct StoredLateVote {
    std::uint32_t phase{};
    std::uint64_t person{};
    StoredBallot ballot{};

    bool operator==(const StoredLateVote&) const = default;
};

// Who answered the poll of a phase while it lasted, in a saved state.
struct StoredVoters {
    std::uint32_t phase{};
    std::vector<std::uint64_t> people{};

    bool operator==(const StoredVoters&) const = default;
};

// What was answered to the poll of a phase afterwards, while the session could be completed. answered: how many did; merged: what comes of all answers together, absent where so few answered afterwards that it would tell who said what.
struct PollAfterwards {
    std::uint32_t phase{};
    std::uint32_t answered{};
    std::optional<PollResult> merged{};

    bool operator==(const PollAfterwards&) const = default;
};

// What was answered to a poll afterwards, in events and saved states.
struct StoredPollAfterwards {
    std::uint32_t phase{};
    std::uint32_t answered{};
    std::optional<StoredPollResult> merged{};

    bool operator==(const StoredPollAfterwards&) const = default;
};

// Kinds that are shown together in columns.
struct Board {
    std::vector<std::string> kinds{};

    bool operator==(const Board&) const = default;
};

// How the public asks for the word in a phase: what whoever has it may bring, who of the raised hands is next, and for how long they have it.
struct Speakers {
    std::vector<std::string> kinds{};
    TurnPolicy policy{};
    std::optional<std::uint32_t> turn_seconds{};

    bool operator==(const Speakers&) const = default;
};

// What the public of a session, its members without a seat, may do in a phase. questions: how many each may have waiting at once; votes: for those of others too.
struct Gallery {
    bool reactions{};
    std::optional<std::uint32_t> questions{};
    bool votes{};
    std::optional<Speakers> speakers{};

    bool operator==(const Gallery&) const = default;
};

// A question of the public. number: its place in the order of asking, never given twice; votes: how many people want to hear an answer, who they are is told to nobody; standing: absent while it waits. text is absent once erased.
struct Question {
    Uuid id{};
    std::uint32_t number{};
    Instant at{};
    std::uint64_t author{};
    std::optional<std::string> text{};
    std::uint32_t votes{};
    std::optional<QuestionStanding> standing{};

    bool operator==(const Question&) const = default;
};

// How many want this question answered.
struct QuestionVotes {
    std::uint32_t number{};
    std::uint32_t votes{};

    bool operator==(const QuestionVotes&) const = default;
};

// Who of the public has the word, since when and until when.
struct GalleryWord {
    std::uint64_t person{};
    Instant since{};
    std::optional<Instant> until{};

    bool operator==(const GalleryWord&) const = default;
};

// What the public of a session has brought, the same for whoever reads it. reactions: to the stage in the present phase, in the order of Reaction; hands: how many are raised.
struct GalleryState {
    std::vector<Question> questions{};
    std::vector<std::uint32_t> reactions{};
    std::uint32_t hands{};
    std::optional<GalleryWord> word{};

    bool operator==(const GalleryState&) const = default;
};

// A question in a saved state. voters: one bit for each of the `voters` of its gallery, 32 in a number.
struct SavedQuestion {
    Uuid id{};
    std::uint32_t number{};
    Instant at{};
    std::uint64_t author{};
    QuestionStanding standing{};
    std::vector<std::uint32_t> voters{};

    bool operator==(const SavedQuestion&) const = default;
};

// What the public brought, in a saved state. voters: everybody who has voted, each at a place that stays; asked: the last number that was given; hands: in the order in which they were raised.
struct SavedGallery {
    std::vector<std::uint64_t> voters{};
    std::vector<SavedQuestion> questions{};
    std::uint32_t asked{};
    std::vector<std::uint32_t> reactions{};
    std::vector<std::uint64_t> hands{};
    std::optional<GalleryWord> word{};

    bool operator==(const SavedGallery&) const = default;
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
    std::optional<Gallery> gallery{};

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

// Who is in a space from its beginning, and as what.
struct SeatedPerson {
    std::uint64_t person{};
    std::vector<SpaceRole> roles{};

    bool operator==(const SeatedPerson&) const = default;
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

// What somebody who took part asks to be put right: it stands beside what it is about, and in place of nothing. contribution: absent where it is about the acta as a whole. taken_back: when its author did so, and its words went.
struct Correction {
    Uuid id{};
    Instant at{};
    std::uint64_t by{};
    std::optional<Uuid> contribution{};
    std::optional<std::string> text{};
    std::optional<Instant> taken_back{};

    bool operator==(const Correction&) const = default;
};

// A correction in a saved state: its words are in content under its id, until it is taken back.
struct StoredCorrection {
    Uuid id{};
    Instant at{};
    std::uint64_t by{};
    std::optional<Uuid> contribution{};
    std::optional<Instant> taken_back{};

    bool operator==(const StoredCorrection&) const = default;
};

// When a phase was opened first and closed last.
struct PhaseHeld {
    std::uint32_t phase{};
    Instant opened{};
    std::optional<Instant> closed{};

    bool operator==(const PhaseHeld&) const = default;
};

// The stage of a cycle of the space above that a session serves. cycle: the id of the copy there.
struct StageOf {
    Uuid cycle{};
    std::string stage{};

    bool operator==(const StageOf&) const = default;
};

// A conversation as this audience sees it now. mode: absent where it is live. closes: when each phase of an asynchronous one is planned to close; of a hybrid one, until when whoever was absent may complete their part. script is a JSON document: the template under `template`, and `purpose`, `what` and `how`. of_stage: the stage of a cycle that it serves. vote: one's own, in the poll of the present phase; polls: what came of those of earlier ones. zone: of whoever chose the date; confirmed and corrections: what its people say of the acta. groups: once they were formed; whom a group chose for a role is whoever of its members was given that role last. gallery: once the public has brought something. materials: those that were taken away as well; voted: phases whose poll I answered while it lasted, late_votes: my answers since; afterwards: what was answered to polls afterwards, once the session is over.
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
    std::optional<GalleryState> gallery{};
    std::optional<std::vector<Nudged>> nudges{};
    std::optional<std::vector<Material>> materials{};
    std::optional<std::vector<std::uint32_t>> voted{};
    std::optional<std::vector<LateVote>> late_votes{};
    std::optional<std::vector<PollAfterwards>> afterwards{};
    std::optional<StageOf> of_stage{};

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

// A commitment as it stands. session: where it was made, where its words are; 0 where it was taken on in this space itself, as it was proposed; due: days since 1970-01-01; changed_at: when its state was last changed; noted_by: who wrote a note then.
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

// A session below this space that is over. began_at: of one that was held at one time; commitments: how many came from it; beyond: how many found no room here, and are in its acta only.
struct SessionLeft {
    std::uint64_t seq{};
    Instant at{};
    std::uint64_t session{};
    std::optional<Instant> began_at{};
    Instant ended_at{};
    Ending how{};
    std::uint32_t commitments{};
    std::uint32_t beyond{};

    bool operator==(const SessionLeft&) const = default;
};

// A message of this space is evidence of a commitment that is pending in it.
struct EvidenceBrought {
    Uuid commitment{};
    Uuid message{};

    bool operator==(const EvidenceBrought&) const = default;
};

// What was said besides of a commitment of this session, by whom and when: the key moves, the evidence expected and the goal that it serves.
struct CommitmentDetails {
    Uuid commitment{};
    std::uint64_t by{};
    Instant at{};
    std::optional<std::string> moves{};
    std::optional<std::string> evidence{};
    std::optional<std::string> goal{};

    bool operator==(const CommitmentDetails&) const = default;
};

// A commitment that is proposed to somebody: by whom, to whom and when, and for which day.
struct Proposal {
    Uuid id{};
    std::uint64_t by{};
    std::uint64_t to{};
    Instant at{};
    std::optional<std::uint32_t> due{};

    bool operator==(const Proposal&) const = default;
};

// What members of a space took on and what became of it. In a session: what was pending above it when it began, and what was said of that since. evidence: of what is pending; details: of the commitments of this session; proposals: what is proposed here and not answered yet.
struct Ledger {
    std::vector<Commitment> commitments{};
    std::vector<SessionLeft> sessions{};
    std::optional<std::vector<EvidenceBrought>> evidence{};
    std::optional<std::vector<CommitmentDetails>> details{};
    std::optional<std::vector<Proposal>> proposals{};

    bool operator==(const Ledger&) const = default;
};

// What is proposed, with its words; absent once erased.
struct ProposalTold {
    Proposal proposal{};
    std::optional<std::string> text{};

    bool operator==(const ProposalTold&) const = default;
};

// What was proposed and not taken on: by whom, to whom, when that was said, and what was said to it.
struct ProposalDeclined {
    Uuid id{};
    std::uint64_t by{};
    std::uint64_t to{};
    Instant at{};
    std::optional<std::string> note{};

    bool operator==(const ProposalDeclined&) const = default;
};

// What was proposed and not taken on, in saved states. note: where it is in content.
struct StoredDeclined {
    Uuid id{};
    std::uint64_t by{};
    std::uint64_t to{};
    Instant at{};
    std::optional<Uuid> note{};

    bool operator==(const StoredDeclined&) const = default;
};

// Evidence of a commitment: the message that brought it, and in which space that is, where its files are reached.
struct EvidenceTold {
    std::uint64_t space{};
    Message message{};

    bool operator==(const EvidenceTold&) const = default;
};

// A commitment with its words, as they are now; absent once withdrawn or erased. closed: the event that ended it; details: what was said of it besides; evidence: what was brought of it, oldest first, and not taken back.
struct CommitmentTold {
    Commitment commitment{};
    std::optional<std::string> text{};
    std::optional<std::string> note{};
    std::optional<std::uint64_t> closed{};
    std::optional<CommitmentDetails> details{};
    std::optional<std::vector<EvidenceTold>> evidence{};

    bool operator==(const CommitmentTold&) const = default;
};

// Commitments with their words and the names in them. more: `before` for the next page. With those that are pending come proposals, what is proposed and not answered yet, and declined, what was not taken on of what the one who asks proposed or was proposed, the newest last.
struct CommitmentPage {
    std::vector<CommitmentTold> commitments{};
    std::vector<Person> people{};
    std::optional<std::uint64_t> more{};
    std::optional<std::vector<ProposalTold>> proposals{};
    std::optional<std::vector<ProposalDeclined>> declined{};

    bool operator==(const CommitmentPage&) const = default;
};

// What somebody wrote to a commitment when they changed it, in events and saved states: under which id, and in which other space if not in this one.
struct StoredNote {
    std::optional<std::uint64_t> space{};
    Uuid words{};
    std::uint64_t by{};

    bool operator==(const StoredNote&) const = default;
};

// A commitment in events and saved states: ids only. words: in the content of `session`, which is 0 in that session itself, and where it was taken on in the space that keeps it.
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

// What a session tells the space above of the stage that it served.
struct StageReport {
    StageOf of{};
    bool synthesis{};
    std::uint32_t agreed{};

    bool operator==(const StageReport&) const = default;
};

// What a session tells the space above when it is over.
struct ActaReport {
    std::optional<Instant> began_at{};
    Instant ended_at{};
    Ending how{};
    std::vector<StoredCommitment> commitments{};
    bool again{};
    std::optional<StageReport> stage{};

    bool operator==(const ActaReport&) const = default;
};

// What was said besides of a commitment of this session, in saved states; words: where it is in content.
struct StoredDetails {
    Uuid commitment{};
    std::uint64_t by{};
    Instant at{};
    Uuid words{};

    bool operator==(const StoredDetails&) const = default;
};

// Commitments in a saved state; closed: the newest event that ended one.
struct SavedLedger {
    std::vector<StoredCommitment> commitments{};
    std::vector<SessionLeft> sessions{};
    std::optional<std::uint64_t> closed{};
    std::optional<std::vector<EvidenceBrought>> evidence{};
    std::optional<std::vector<StoredDetails>> details{};
    std::optional<std::vector<Proposal>> proposals{};
    std::optional<std::vector<StoredDeclined>> declined{};

    bool operator==(const SavedLedger&) const = default;
};

// A part of a story, in words.
struct StoryPart {
    StoryPartName name{};
    std::string text{};

    bool operator==(const StoryPart&) const = default;
};

// A story that somebody wrote in their notebook. seq: the event that told it first; changed_at: when it was corrected last; parts: absent once erased; drawn_on: on what it rests, in words that were chosen.
struct Story {
    Uuid id{};
    std::uint64_t seq{};
    StoryForm form{};
    Instant at{};
    std::optional<Instant> changed_at{};
    std::optional<std::vector<StoryPart>> parts{};
    std::vector<std::string> drawn_on{};

    bool operator==(const Story&) const = default;
};

// Stories of a notebook, the newest first. more: `before` for the next page.
struct StoryPage {
    std::vector<Story> stories{};
    std::optional<std::uint64_t> more{};

    bool operator==(const StoryPage&) const = default;
};

// A story in saved states; words: where it is in content.
struct SavedStory {
    Uuid id{};
    std::uint64_t seq{};
    StoryForm form{};
    Instant at{};
    std::optional<Instant> changed_at{};
    Uuid words{};

    bool operator==(const SavedStory&) const = default;
};

// What a session left, the same for every member. contributions are in order of phase, then of their groups, then of the kinds of the template; commitments and closing name some of them. pending: what was pending above when it began, as the session left it, with the evidence that was brought meanwhile; details: what was said of the commitments besides. script, zone, confirmed, corrections, mode and closes are as in Conversation; held: where the session was not live; form: what was filled in before, where one may see it; questions: what the public asked, what most people wanted answered first; materials: those that were there in the end; afterwards: what was answered to polls when their phase was over, beside what came of them; of_stage: the stage of a cycle that it served.
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
    std::optional<std::vector<CommitmentDetails>> details{};
    std::optional<std::vector<Confirmation>> confirmed{};
    std::optional<std::vector<Correction>> corrections{};
    std::optional<SessionMode> mode{};
    std::optional<std::vector<Instant>> closes{};
    std::optional<std::vector<PhaseHeld>> held{};
    std::optional<std::vector<FormAnswer>> form{};
    std::optional<std::vector<Group>> groups{};
    std::optional<std::vector<Question>> questions{};
    std::optional<std::vector<Material>> materials{};
    std::optional<std::vector<PollAfterwards>> afterwards{};
    std::optional<StageOf> of_stage{};
    std::vector<Person> people{};

    bool operator==(const Acta&) const = default;
};

// How many observations with their dialogue were agreed on: at least so many in a calendar year, and in each of its active months, 0 where nothing was; modality: whose numbers these are, one of the guide of accompaniment; months: the active ones, from 1 to 12.
struct VisitsAgreed {
    std::optional<std::string> modality{};
    std::uint32_t year{};
    std::uint32_t month{};
    std::vector<std::uint32_t> months{};

    bool operator==(const VisitsAgreed&) const = default;
};

// How many activities of a kind were agreed on: at least so many in a calendar year, and in each of the active months that the agreement names with its visits, 0 where nothing was; days_min and days_max: how many days each takes, of workshops. What is agreed of one kind in several of these is added up.
struct ActivityAgreed {
    ActivityKind what{};
    std::uint32_t times{};
    std::uint32_t monthly{};
    std::optional<std::uint32_t> days_min{};
    std::optional<std::uint32_t> days_max{};

    bool operator==(const ActivityAgreed&) const = default;
};

// An activity that was held, as somebody noted it. on: its day, the last one of several, since 1970-01-01; days: how many it took; reach: of a group of mutual learning, where it was said; session: the session of this space that it was; about: absent once erased.
struct HeldActivity {
    Uuid id{};
    std::uint64_t by{};
    Instant at{};
    ActivityKind what{};
    std::uint32_t on{};
    std::uint32_t days{};
    ActivityMode mode{};
    std::optional<ActivityReach> reach{};
    std::optional<std::uint64_t> session{};
    std::optional<std::string> about{};

    bool operator==(const HeldActivity&) const = default;
};

// An activity that was held, in saved states. What it was about is in content under its id, unless it was cleared.
struct StoredActivity {
    Uuid id{};
    std::uint64_t by{};
    Instant at{};
    ActivityKind what{};
    std::uint32_t on{};
    std::uint32_t days{};
    ActivityMode mode{};
    std::optional<ActivityReach> reach{};
    std::optional<std::uint64_t> session{};
    bool cleared{};

    bool operator==(const StoredActivity&) const = default;
};

// What the people of a room agree on for working together. every_days and minutes: how often they meet and for how long; visits: how many observations, and activities: how many of what else, absent where nothing was said; accepted: who said yes; since: from when on it holds, absent while somebody has not said yes. Its words are absent once erased.
struct Agreement {
    Uuid id{};
    std::uint64_t by{};
    Instant at{};
    std::optional<std::string> goals{};
    std::optional<std::string> channel{};
    std::optional<std::string> confidentiality{};
    std::optional<std::uint32_t> every_days{};
    std::optional<std::uint32_t> minutes{};
    std::optional<VisitsAgreed> visits{};
    std::optional<std::vector<ActivityAgreed>> activities{};
    std::vector<std::uint64_t> accepted{};
    std::optional<Instant> since{};

    bool operator==(const Agreement&) const = default;
};

// A session that served a stage of a cycle and is over. synthesis: something was said to close it; agreed: how many of its agreements say who and until when.
struct StageMeeting {
    std::uint64_t session{};
    std::string stage{};
    Instant at{};
    bool synthesis{};
    std::uint32_t agreed{};

    bool operator==(const StageMeeting&) const = default;
};

// One time that a stage of a cycle was entered. reason: why some were left out, or why one went back.
struct StagePass {
    std::string stage{};
    Instant at{};
    StageMove how{};
    std::uint64_t by{};
    std::optional<std::string> reason{};

    bool operator==(const StagePass&) const = default;
};

// A cycle that a space goes through. cycle and version: of which document this is a copy; script: the copy, as it was edited last, a JSON document; document: its id, which a change of it names; stages: their ids in it, in order; round: how often it was begun; passes: the newest, oldest first, the last one where one stands; parties_changed_at: when somebody came or left since then; meetings: sessions that served a stage of it, the newest, oldest first.
struct Cycle {
    Uuid id{};
    std::string cycle{};
    std::uint32_t version{};
    std::optional<std::string> script{};
    std::vector<std::string> stages{};
    Instant began_at{};
    std::optional<Instant> edited_at{};
    std::uint32_t round{};
    std::vector<StagePass> passes{};
    std::optional<Instant> parties_changed_at{};
    std::optional<std::vector<StageMeeting>> meetings{};
    std::optional<Uuid> document{};
    std::optional<std::uint64_t> edited_by{};

    bool operator==(const Cycle&) const = default;
};

// A cycle that a space went through, up to which stage and in how many rounds.
struct CycleLeft {
    std::string cycle{};
    Instant began_at{};
    Instant ended_at{};
    std::string stage{};
    std::uint32_t rounds{};
    std::uint64_t by{};
    std::optional<std::string> reason{};

    bool operator==(const CycleLeft&) const = default;
};

// What whoever accompanies was said to be from then on.
struct RoleTaken {
    AccompanierRole role{};
    Instant at{};
    std::uint64_t by{};

    bool operator==(const RoleTaken&) const = default;
};

// Whose notes of an observation its people may read, and since when these.
struct NotesShared {
    std::uint64_t by{};
    Instant at{};

    bool operator==(const NotesShared&) const = default;
};

// The dialogue after an observation. by and at: who said that it took place, and when; session: the one in which it did; holds_since: since who was observed has said so too.
struct Dialogue {
    std::uint64_t by{};
    Instant at{};
    std::optional<std::uint64_t> session{};
    std::optional<Instant> holds_since{};

    bool operator==(const Dialogue&) const = default;
};

// A class that somebody lets others observe, as they agreed beforehand. by: who proposed it; observers: who looks; observed: whose class it is; course: of which class; looks_at: at what they look; records: what they write down, and who reads it: those three absent once it was taken back. accepted: who said yes; agreed_at: since when all have. dialogue_by: until when the dialogue is due. withdrawn_at and withdrawn_by: it was taken back.
struct Observation {
    Uuid id{};
    std::uint64_t by{};
    Instant at{};
    Instant starts_at{};
    std::uint32_t minutes{};
    std::vector<std::uint64_t> observers{};
    std::uint64_t observed{};
    std::optional<std::string> course{};
    std::optional<std::string> looks_at{};
    std::optional<std::string> records{};
    std::vector<std::uint64_t> accepted{};
    std::optional<Instant> agreed_at{};
    std::vector<NotesShared> notes{};
    std::optional<Dialogue> dialogue{};
    Instant dialogue_by{};
    std::optional<Instant> withdrawn_at{};
    std::optional<std::uint64_t> withdrawn_by{};

    bool operator==(const Observation&) const = default;
};

// What somebody who is in a recording consented to.
struct ConsentGiven {
    std::uint64_t by{};
    RecordingConsent consent{};

    bool operator==(const ConsentGiven&) const = default;
};

// A recording of a class, as everybody who reads the space knows of it: never its title. by: whose it is; seconds: how long it takes, as who brought it says; people: who else of the space is seen or heard in it; consents: of those, who has consented, and to what; until: when it expires; readers: with whom it is shared, nobody named being everybody who reads the space; shared_at: since when, so for the last time, absent while it is private. sound_only: its readers only hear it, as somebody consented to no more, or minors are in it without authorisation. comments and clips: how many. withdrawn_at and withdrawn_by: it was taken back; expired: its time was over.
struct Recording {
    Uuid recording{};
    std::uint64_t by{};
    Instant at{};
    RecordingMedia media{};
    std::uint64_t size{};
    std::optional<std::uint32_t> seconds{};
    std::vector<std::uint64_t> people{};
    std::vector<ConsentGiven> consents{};
    Minors minors{};
    Instant until{};
    std::vector<std::uint64_t> readers{};
    std::optional<Instant> shared_at{};
    bool sound_only{};
    std::uint32_t comments{};
    std::uint32_t clips{};
    std::optional<Instant> withdrawn_at{};
    std::optional<std::uint64_t> withdrawn_by{};
    bool expired{};

    bool operator==(const Recording&) const = default;
};

// An action of a plan: its days, since 1970-01-01, and who answers for it; others: and somebody whom the document names in words.
struct PlannedAction {
    std::string id{};
    std::uint32_t from{};
    std::uint32_t to{};
    std::vector<std::uint64_t> people{};
    bool others{};

    bool operator==(const PlannedAction&) const = default;
};

// What somebody said of an action. A note is absent where there was none, or once erased.
struct ActionStanding {
    ActionState state{};
    Instant at{};
    std::uint64_t by{};
    std::optional<std::string> note{};

    bool operator==(const ActionStanding&) const = default;
};

// An action and what was said of it, the newest, oldest first; without any it is planned.
struct PlanAction {
    PlannedAction action{};
    std::vector<ActionStanding> standings{};

    bool operator==(const PlanAction&) const = default;
};

// An indicator of a plan, and of whom its figures are.
struct PlannedIndicator {
    std::string id{};
    FigureLevel level{};

    bool operator==(const PlannedIndicator&) const = default;
};

// A figure of an indicator on a day, as it is written (12.5), and where it is from.
struct IndicatorMeasure {
    std::string value{};
    std::uint32_t on{};
    Instant at{};
    std::uint64_t by{};
    std::optional<std::string> source{};

    bool operator==(const IndicatorMeasure&) const = default;
};

// An indicator and its newest figures, in the order of their days.
struct PlanIndicator {
    PlannedIndicator indicator{};
    std::vector<IndicatorMeasure> measures{};

    bool operator==(const PlanIndicator&) const = default;
};

// The community validated the plan as it stood in this document, on this day.
struct PlanValidation {
    Uuid document{};
    std::uint32_t on{};
    Instant at{};
    std::uint64_t by{};
    std::optional<std::string> words{};

    bool operator==(const PlanValidation&) const = default;
};

// The plan that is in force in a space. text: the document, as protocol/templates/plan.schema.json describes it, absent once erased; document: its id, which a change of it names. actions and indicators: what of it the rules know, in its order. validations: the newest, oldest first.
struct SupportPlan {
    Uuid id{};
    Uuid document{};
    std::optional<std::string> text{};
    PlanLabel label{};
    PlanOwner owner{};
    std::vector<std::uint64_t> owners{};
    Instant began_at{};
    std::uint64_t began_by{};
    Instant kept_at{};
    std::uint64_t kept_by{};
    std::vector<PlanAction> actions{};
    std::vector<PlanIndicator> indicators{};
    std::vector<PlanValidation> validations{};

    bool operator==(const SupportPlan&) const = default;
};

// How far a plan has come: actions of the whole plan; to_date: those that are done or whose last day is past; charges: how often somebody answers for one of those, and met, for one that is done.
struct PlanProgress {
    std::uint32_t actions{};
    std::uint32_t to_date{};
    std::uint32_t done{};
    std::uint32_t dropped{};
    std::uint32_t charges{};
    std::uint32_t met{};

    bool operator==(const PlanProgress&) const = default;
};

// A plan that is over, with what was done of it to its last day.
struct PlanLeft {
    Uuid id{};
    PlanLabel label{};
    PlanOwner owner{};
    Instant began_at{};
    Instant ended_at{};
    PlanEnding how{};
    std::uint64_t by{};
    std::optional<std::string> words{};
    PlanProgress progress{};

    bool operator==(const PlanLeft&) const = default;
};

// In what a topic is taken up: a session of this space, or an observation. done: the session is over.
struct TopicTie {
    TopicPart part{};
    std::optional<std::uint64_t> session{};
    std::optional<Uuid> visit{};
    Instant at{};
    bool done{};

    bool operator==(const TopicTie&) const = default;
};

// A topic of the programme of a space. title: absent once erased.
struct Topic {
    Uuid id{};
    std::uint64_t by{};
    Instant at{};
    std::optional<std::string> title{};
    std::vector<TopicTie> ties{};

    bool operator==(const Topic&) const = default;
};

// How the people of a space accompany each other. agreement: the one that holds; proposed: one that somebody has not said yes to; left: the cycles before this one, and roles: what whoever accompanies was, both the newest, oldest first; activities: those that were held, in the order in which they were noted, absent where there are none.
struct Accompaniment {
    std::optional<Agreement> agreement{};
    std::optional<Agreement> proposed{};
    std::optional<Cycle> cycle{};
    std::vector<CycleLeft> left{};
    std::vector<RoleTaken> roles{};
    std::vector<Observation> observations{};
    std::vector<Recording> recordings{};
    std::optional<SupportPlan> plan{};
    std::vector<PlanLeft> plans_left{};
    std::vector<Topic> topics{};
    std::optional<std::vector<HeldActivity>> activities{};

    bool operator==(const Accompaniment&) const = default;
};

// What was said of an action, in saved states.
struct StoredStanding {
    ActionState state{};
    Instant at{};
    std::uint64_t by{};
    std::optional<Uuid> note{};

    bool operator==(const StoredStanding&) const = default;
};

// An action of a plan in saved states. given_at: since when it ends on its day and these people answer for it.
struct StoredAction {
    PlannedAction action{};
    Instant given_at{};
    std::vector<StoredStanding> standings{};

    bool operator==(const StoredAction&) const = default;
};

// A figure of an indicator in saved states.
struct StoredMeasure {
    std::string value{};
    std::uint32_t on{};
    Instant at{};
    std::uint64_t by{};
    std::optional<Uuid> source{};

    bool operator==(const StoredMeasure&) const = default;
};

// An indicator of a plan in saved states.
struct StoredIndicator {
    PlannedIndicator indicator{};
    std::vector<StoredMeasure> measures{};

    bool operator==(const StoredIndicator&) const = default;
};

// A validation of a plan in saved states.
struct StoredValidation {
    Uuid document{};
    std::uint32_t on{};
    Instant at{};
    std::uint64_t by{};
    Uuid words{};

    bool operator==(const StoredValidation&) const = default;
};

// The plan in force in saved states. Its text is in content under document.
struct StoredPlan {
    Uuid id{};
    Uuid document{};
    PlanLabel label{};
    PlanOwner owner{};
    std::vector<std::uint64_t> owners{};
    Instant began_at{};
    std::uint64_t began_by{};
    Instant kept_at{};
    std::uint64_t kept_by{};
    std::vector<StoredAction> actions{};
    std::vector<StoredIndicator> indicators{};
    std::vector<StoredValidation> validations{};

    bool operator==(const StoredPlan&) const = default;
};

// A plan that is over, in saved states.
struct StoredPlanLeft {
    Uuid id{};
    PlanLabel label{};
    PlanOwner owner{};
    Instant began_at{};
    Instant ended_at{};
    PlanEnding how{};
    std::uint64_t by{};
    std::optional<Uuid> words{};
    PlanProgress progress{};

    bool operator==(const StoredPlanLeft&) const = default;
};

// A comment on a recording. at_ms: about which moment of it; answers: which other comment it answers.
struct RecordingComment {
    Uuid comment{};
    std::uint64_t by{};
    Instant at{};
    std::optional<std::uint32_t> at_ms{};
    RecordingCommentKind kind{};
    std::string text{};
    std::optional<Uuid> answers{};

    bool operator==(const RecordingComment&) const = default;
};

// A stretch of a recording to look at together.
struct RecordingClip {
    Uuid clip{};
    std::uint64_t by{};
    Instant at{};
    std::uint32_t from_ms{};
    std::uint32_t to_ms{};
    std::string title{};

    bool operator==(const RecordingClip&) const = default;
};

// A comment on a recording in saved states; its words are in content under its id.
struct StoredComment {
    Uuid comment{};
    std::uint64_t by{};
    Instant at{};
    std::optional<std::uint32_t> at_ms{};
    RecordingCommentKind kind{};
    std::optional<Uuid> answers{};

    bool operator==(const StoredComment&) const = default;
};

// A clip of a recording in saved states; its title is in content under its id.
struct StoredClip {
    Uuid clip{};
    std::uint64_t by{};
    Instant at{};
    std::uint32_t from_ms{};
    std::uint32_t to_ms{};

    bool operator==(const StoredClip&) const = default;
};

// A recording in saved states. words: where its title and what it is for are in content. changes: how often it was described or shared anew. warned: its owner was told that it expires.
struct StoredRecording {
    Uuid recording{};
    std::uint64_t by{};
    Instant at{};
    Uuid file{};
    Uuid words{};
    RecordingMedia media{};
    std::uint64_t size{};
    std::optional<std::uint32_t> seconds{};
    std::vector<std::uint64_t> people{};
    std::vector<ConsentGiven> consents{};
    Minors minors{};
    Instant until{};
    std::vector<std::uint64_t> readers{};
    std::optional<Instant> shared_at{};
    std::vector<StoredComment> comments{};
    std::vector<StoredClip> clips{};
    std::uint32_t changes{};
    bool warned{};
    std::optional<Instant> withdrawn_at{};
    std::optional<std::uint64_t> withdrawn_by{};
    bool expired{};

    bool operator==(const StoredRecording&) const = default;
};

// A topic in saved states. Its title is in content under its id.
struct StoredTopic {
    Uuid id{};
    std::uint64_t by{};
    Instant at{};
    std::vector<TopicTie> ties{};

    bool operator==(const StoredTopic&) const = default;
};

// A note of an observation. at: when it was made; rests_on: for an interpretation, which note before it, counted from 0, is the evidence.
struct FieldNote {
    Instant at{};
    FieldNoteKind kind{};
    std::string text{};
    std::optional<std::uint32_t> rests_on{};

    bool operator==(const FieldNote&) const = default;
};

// What one observer noted, in the order of time. Absent notes: they cannot be read any more.
struct FieldNotes {
    std::uint64_t by{};
    Instant at{};
    std::optional<std::vector<FieldNote>> notes{};

    bool operator==(const FieldNotes&) const = default;
};

// Notes of an observation in saved states; words: where they are in content.
struct StoredNotes {
    std::uint64_t by{};
    Instant at{};
    Uuid words{};

    bool operator==(const StoredNotes&) const = default;
};

// The dialogue after an observation, in saved states; words: what came of it.
struct StoredDialogue {
    std::uint64_t by{};
    Instant at{};
    std::optional<std::uint64_t> session{};
    std::optional<Uuid> words{};
    std::optional<Instant> holds_since{};

    bool operator==(const StoredDialogue&) const = default;
};

// An observation in saved states. Its words are in content under its id. changes: how often its notes and its dialogue were told.
struct StoredObservation {
    Uuid id{};
    std::uint64_t by{};
    Instant at{};
    Instant starts_at{};
    std::uint32_t minutes{};
    std::vector<std::uint64_t> observers{};
    std::uint64_t observed{};
    std::vector<std::uint64_t> accepted{};
    std::optional<Instant> agreed_at{};
    std::vector<StoredNotes> notes{};
    std::optional<StoredDialogue> dialogue{};
    std::uint32_t changes{};
    std::optional<Instant> withdrawn_at{};
    std::optional<std::uint64_t> withdrawn_by{};

    bool operator==(const StoredObservation&) const = default;
};

// An agreement in saved states. Its words are in content under its id.
struct StoredAgreement {
    Uuid id{};
    std::uint64_t by{};
    Instant at{};
    std::optional<std::uint32_t> every_days{};
    std::optional<std::uint32_t> minutes{};
    std::optional<VisitsAgreed> visits{};
    std::vector<ActivityAgreed> activities{};
    std::vector<std::uint64_t> accepted{};
    std::optional<Instant> since{};

    bool operator==(const StoredAgreement&) const = default;
};

// One time that a stage was entered, in saved states; reason: its words.
struct StoredPass {
    std::string stage{};
    Instant at{};
    StageMove how{};
    std::uint64_t by{};
    std::optional<Uuid> reason{};

    bool operator==(const StoredPass&) const = default;
};

// A cycle in saved states; script: its words.
struct StoredCycle {
    Uuid id{};
    std::string cycle{};
    std::uint32_t version{};
    Uuid script{};
    std::vector<std::string> stages{};
    Instant began_at{};
    std::optional<Instant> edited_at{};
    std::uint32_t round{};
    std::vector<StoredPass> passes{};
    std::vector<StageMeeting> meetings{};
    bool equal{};
    std::optional<std::uint64_t> edited_by{};

    bool operator==(const StoredCycle&) const = default;
};

// A cycle that is over, in saved states.
struct StoredCycleLeft {
    std::string cycle{};
    Instant began_at{};
    Instant ended_at{};
    std::string stage{};
    std::uint32_t rounds{};
    std::uint64_t by{};
    std::optional<Uuid> reason{};

    bool operator==(const StoredCycleLeft&) const = default;
};

// Accompaniment in a saved state. parties_changed_at: when somebody came or left since a stage was entered last.
struct SavedAccompaniment {
    std::optional<StoredAgreement> agreement{};
    std::optional<StoredAgreement> proposed{};
    std::optional<StoredCycle> cycle{};
    std::vector<StoredCycleLeft> left{};
    std::vector<RoleTaken> roles{};
    std::optional<Instant> parties_changed_at{};
    std::vector<StoredObservation> observations{};
    std::vector<StoredRecording> recordings{};
    std::optional<StoredPlan> plan{};
    std::vector<StoredPlanLeft> plans_left{};
    std::vector<StoredTopic> topics{};
    std::vector<StoredActivity> activities{};

    bool operator==(const SavedAccompaniment&) const = default;
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
    std::optional<SavedGallery> gallery{};
    std::vector<Voice> voices{};
    std::uint64_t voiced{};
    Instant voiced_at{};
    std::vector<StoredNudge> nudges{};
    std::vector<StoredMaterial> materials{};
    std::vector<StoredLateVote> late_votes{};
    std::vector<StoredVoters> voters{};
    std::vector<StoredPollAfterwards> afterwards{};
    std::optional<StageOf> of_stage{};

    bool operator==(const SavedConversation&) const = default;
};

// When a membership ends by itself, in a saved state.
struct SavedEnd {
    std::uint64_t person{};
    Instant at{};

    bool operator==(const SavedEnd&) const = default;
};

// What a space owes elsewhere, in a saved state: a space to open (space, kind, people), the memberships of a person below (person, heir), or something of its commitments to tell to `space`.
struct SavedOwed {
    std::uint64_t seq{};
    Instant at{};
    std::uint64_t by{};
    std::optional<std::uint64_t> space{};
    std::optional<SpaceKind> kind{};
    std::optional<std::vector<SeatedPerson>> people{};
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

// A version of what a network made of a conversation, and what it is called there.
struct NoticeTemplate {
    std::string id{};
    std::uint32_t version{};
    std::string title{};

    bool operator==(const NoticeTemplate&) const = default;
};

// The place of a notice among those of a person: newest last.
struct NoticePlace {
    Instant at{};
    std::uint64_t space{};
    std::uint64_t seq{};

    bool operator==(const NoticePlace&) const = default;
};

// Something that concerns the person who asks: what happened at `place`, in the space with this title, and by whom. message: the one that answers or mentions; observation, recording: the one that it is about; template: what was published or retired; months: for how long what is written stays, absent where it stays until somebody takes it back. Never a word of what was written.
struct Notice {
    NoticePlace place{};
    NoticeKind kind{};
    std::string title{};
    std::optional<std::uint64_t> by{};
    std::optional<Uuid> message{};
    std::optional<Uuid> observation{};
    std::optional<NoticeTemplate> template_{};
    bool seen{};
    std::optional<std::uint32_t> months{};
    std::optional<Uuid> recording{};

    bool operator==(const Notice&) const = default;
};

// For how many months what is written in a space, and in its sessions that are over, stays; set at `since`, and nothing is deleted in the 30 days after.
struct Retention {
    std::uint32_t months{};
    Instant since{};

    bool operator==(const Retention&) const = default;
};

// A connection that is in a call, and whose it is. muted: its microphone is off by its own choice; video: it sends pictures.
struct CallParticipant {
    Uuid participant{};
    std::uint64_t person{};
    bool muted{};
    bool video{};

    bool operator==(const CallParticipant&) const = default;
};

// What one side of a connection of WebRTC proposes: SDP, at most 10,000.
struct CallDescription {
    CallDescriptionKind kind{};
    std::string sdp{};

    bool operator==(const CallDescription&) const = default;
};

// A way in which a participant can be reached, as WebRTC calls it: a candidate attribute, and the medium that it belongs to, by its identification or its place.
struct CallCandidate {
    std::string candidate{};
    std::optional<std::string> mid{};
    std::optional<std::uint32_t> line{};

    bool operator==(const CallCandidate&) const = default;
};

// Servers that help to connect, and with what they are asked until when; none where the server has none.
struct CallRelays {
    std::vector<std::string> urls{};
    std::optional<std::string> username{};
    std::optional<std::string> credential{};
    std::optional<Instant> expires{};

    bool operator==(const CallRelays&) const = default;
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

// End a membership: one's own, as coordinator another's, or as facilitator of a session that of a guest, with a reason.
struct RemoveMember {
    static constexpr std::string_view type = "remove_member";

    std::uint64_t person{};
    std::optional<std::string> reason{};

    bool operator==(const RemoveMember&) const = default;
};

// Say by which template a session runs, what for and when; again until it starts. of_stage: the stage of a cycle of the space above that it serves; such a session also says what it is about and how it is held. zone: the time zone of whoever plans, as IANA calls it. mode: live where absent; closes: as in Conversation.
struct PlanSession {
    static constexpr std::string_view type = "plan_session";

    std::string template_{};
    std::optional<std::string> purpose{};
    std::optional<std::string> what{};
    std::optional<std::string> how{};
    std::optional<StageOf> of_stage{};
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

// Attach something to a session for everybody in it to look at: one file that was uploaded for it, or an address on the web that begins with https.
struct AttachMaterial {
    static constexpr std::string_view type = "attach_material";

    std::string title{};
    std::optional<std::string> address{};
    std::optional<std::vector<AttachedFile>> attachments{};

    bool operator==(const AttachMaterial&) const = default;
};

// Take away a material that I brought, or as somebody who facilitates anybody's; its file goes with it.
struct RemoveMaterial {
    static constexpr std::string_view type = "remove_material";

    Uuid material{};

    bool operator==(const RemoveMaterial&) const = default;
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

// Take back a correction that one asked for: that it was asked for stays on record, and its words go.
struct TakeBackCorrection {
    static constexpr std::string_view type = "take_back_correction";

    Uuid correction{};

    bool operator==(const TakeBackCorrection&) const = default;
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

// Answer the poll of the phase, in place of an earlier answer of mine; an empty ballot takes it back. While a hybrid session can be completed: the poll of any phase that had one, which I have not answered before.
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

// As one of the public, bring a question that others may vote for. phase: the one that I was looking at.
struct AskQuestion {
    static constexpr std::string_view type = "ask_question";

    std::uint32_t phase{};
    std::string text{};

    bool operator==(const AskQuestion&) const = default;
};

// As one of the public, say that I want this question answered, or not any more. Each person counts once; who it was is told to nobody.
struct VoteQuestion {
    static constexpr std::string_view type = "vote_question";

    Uuid question{};
    bool on{};

    bool operator==(const VoteQuestion&) const = default;
};

// As somebody with a facilitating seat, say what became of a question of the public.
struct MarkQuestion {
    static constexpr std::string_view type = "mark_question";

    Uuid question{};
    QuestionStanding standing{};

    bool operator==(const MarkQuestion&) const = default;
};

// As facilitator, end the turn of whoever of the public has the word.
struct EndWord {
    static constexpr std::string_view type = "end_word";

    std::uint32_t phase{};

    bool operator==(const EndWord&) const = default;
};

// Give a contribution the kind that it is.
struct Reclassify {
    static constexpr std::string_view type = "reclassify";

    Uuid contribution{};
    std::string kind{};
    std::optional<std::string> reason{};

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
    std::optional<std::string> reason{};

    bool operator==(const HandOver&) const = default;
};

// As facilitator, invite somebody to speak: they are shown it and nobody else but those who facilitate. text: words of one's own besides.
struct Nudge {
    static constexpr std::string_view type = "nudge";

    std::uint64_t person{};
    Invitation invites{};
    std::optional<std::string> text{};

    bool operator==(const Nudge&) const = default;
};

// Somebody who has the word is gone: it goes on, and comes to them when they are back.
struct DeclareAbsent {
    static constexpr std::string_view type = "declare_absent";

    std::uint64_t person{};

    bool operator==(const DeclareAbsent&) const = default;
};

// Open a space below this one, or a notebook of one's own; whoever asks coordinates it. people: members of this space who are in it from its beginning.
struct OpenSpace {
    static constexpr std::string_view type = "open_space";

    SpaceKind kind{};
    std::string title{};
    std::optional<std::vector<SeatedPerson>> people{};

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

// Propose to another member of a space that keeps commitments that they take something on, for a day or none. Of one member at most 10 wait for an answer.
struct ProposeCommitment {
    static constexpr std::string_view type = "propose_commitment";

    std::uint64_t to{};
    std::string text{};
    std::optional<std::uint32_t> due{};

    bool operator==(const ProposeCommitment&) const = default;
};

// As the one to whom it was proposed: take it on, in these words and for this day, which are those that were proposed or others.
struct AcceptProposal {
    static constexpr std::string_view type = "accept_proposal";

    Uuid proposal{};
    std::string text{};
    std::optional<std::uint32_t> due{};

    bool operator==(const AcceptProposal&) const = default;
};

// As the one to whom it was proposed: do not take it on. note: to who proposed it, who alone reads it.
struct DeclineProposal {
    static constexpr std::string_view type = "decline_proposal";

    Uuid proposal{};
    std::optional<std::string> note{};

    bool operator==(const DeclineProposal&) const = default;
};

// As who proposed it, or who coordinates: it is proposed no more.
struct TakeBackProposal {
    static constexpr std::string_view type = "take_back_proposal";

    Uuid proposal{};

    bool operator==(const TakeBackProposal&) const = default;
};

// In a mentoring room or a mesa: propose what to agree on, in place of what was proposed before. every_days: from 1 to 366; minutes: from 5 to 480; visits: at most 366 in a year and 31 in a month, with at least one active month. activities: at most 366 in a year and 31 in a month of each, with the active months that visits name; a year or a month has a number. The agreement that holds goes on holding until everybody has said yes to this one.
struct ProposeAgreement {
    static constexpr std::string_view type = "propose_agreement";

    std::string goals{};
    std::string channel{};
    std::string confidentiality{};
    std::optional<std::uint32_t> every_days{};
    std::optional<std::uint32_t> minutes{};
    std::optional<VisitsAgreed> visits{};
    std::optional<std::vector<ActivityAgreed>> activities{};

    bool operator==(const ProposeAgreement&) const = default;
};

// Say yes to the agreement that is proposed, as one of those who accompany or are accompanied.
struct AcceptAgreement {
    static constexpr std::string_view type = "accept_agreement";

    Uuid agreement{};

    bool operator==(const AcceptAgreement&) const = default;
};

// As somebody who took on a commitment that is pending here: bring evidence of it, as a message of the space. At most ten of one commitment, those that were taken back included.
struct BringEvidence {
    static constexpr std::string_view type = "bring_evidence";

    Uuid commitment{};
    std::string text{};
    std::optional<std::vector<AttachedFile>> attachments{};

    bool operator==(const BringEvidence&) const = default;
};

// In a session that goes on, as its author or as somebody who takes it on: say of a commitment that everybody sees its key moves, the evidence expected and the goal that it serves, in place of what was said before. Nothing: that is taken back.
struct DetailCommitment {
    static constexpr std::string_view type = "detail_commitment";

    Uuid commitment{};
    std::optional<std::string> moves{};
    std::optional<std::string> evidence{};
    std::optional<std::string> goal{};

    bool operator==(const DetailCommitment&) const = default;
};

// In a notebook of one's own: tell a story, or correct one that was told. A story of value says what happened, one of accompanying what was needed; each part is said once and belongs to the form. drawn_on: on what it rests.
struct TellStory {
    static constexpr std::string_view type = "tell_story";

    StoryForm form{};
    std::vector<StoryPart> parts{};
    std::vector<std::string> drawn_on{};
    std::optional<Uuid> story{};

    bool operator==(const TellStory&) const = default;
};

// A story of the notebook goes, with all of its words.
struct TakeBackStory {
    static constexpr std::string_view type = "take_back_story";

    Uuid story{};

    bool operator==(const TakeBackStory&) const = default;
};

// Begin a cycle here: a copy of a shipped one, at the stage where it says that one begins.
struct TakeCycle {
    static constexpr std::string_view type = "take_cycle";

    std::string cycle{};

    bool operator==(const TakeCycle&) const = default;
};

// Change the copy of the cycle that this space goes through: the whole document, with the stage where one stands still in it. based_on: the copy that was changed; where it is another one by now, it is refused. Absent: whatever it is by now.
struct EditCycle {
    static constexpr std::string_view type = "edit_cycle";

    std::string document{};
    std::optional<Uuid> based_on{};

    bool operator==(const EditCycle&) const = default;
};

// Go to a stage of the cycle: any of them, in any order. reason: asked for where stages are left out. new_round: another round begins with it.
struct EnterStage {
    static constexpr std::string_view type = "enter_stage";

    std::string stage{};
    std::optional<std::string> reason{};
    bool new_round{};

    bool operator==(const EnterStage&) const = default;
};

// This space goes through the cycle no more.
struct LeaveCycle {
    static constexpr std::string_view type = "leave_cycle";

    std::optional<std::string> reason{};

    bool operator==(const LeaveCycle&) const = default;
};

// Say what whoever accompanies is from now on.
struct TakeRole {
    static constexpr std::string_view type = "take_role";

    AccompanierRole role{};

    bool operator==(const TakeRole&) const = default;
};

// In a mentoring room or a mesa: propose that some observe a class of another, who all are among those who accompany and are accompanied. It begins in the last hour at the earliest, and in two years at the latest; minutes: from 5 to 480. replaces: an observation without notes which this one takes the place of. Nothing can be shared of it before each of them has said yes.
struct ProposeObservation {
    static constexpr std::string_view type = "propose_observation";

    std::vector<std::uint64_t> observers{};
    std::uint64_t observed{};
    Instant starts_at{};
    std::uint32_t minutes{};
    std::string course{};
    std::string looks_at{};
    std::string records{};
    std::optional<Uuid> replaces{};

    bool operator==(const ProposeObservation&) const = default;
};

// Say yes to an observation, as one of its people.
struct AcceptObservation {
    static constexpr std::string_view type = "accept_observation";

    Uuid observation{};

    bool operator==(const AcceptObservation&) const = default;
};

// Take an observation back: any of its people while nothing was shared of it, and whoever is observed at any time. All words of it are deleted.
struct WithdrawObservation {
    static constexpr std::string_view type = "withdraw_observation";

    Uuid observation{};

    bool operator==(const WithdrawObservation&) const = default;
};

// Give those of an observation that all agreed on what I noted as an observer, in place of what I shared before, until the dialogue holds. At least one strength and one piece of evidence; an interpretation rests on evidence that comes before it.
struct ShareFieldNotes {
    static constexpr std::string_view type = "share_field_notes";

    Uuid observation{};
    std::vector<FieldNote> notes{};

    bool operator==(const ShareFieldNotes&) const = default;
};

// Say that the dialogue after an observation took place: in a session of this space that ended after the class began, or what came of it in words, or both. It holds when who was observed says so.
struct TellDialogue {
    static constexpr std::string_view type = "tell_dialogue";

    Uuid observation{};
    std::optional<std::uint64_t> session{};
    std::optional<std::string> words{};

    bool operator==(const TellDialogue&) const = default;
};

// As who was observed: yes, the dialogue took place as it was told.
struct ConfirmDialogue {
    static constexpr std::string_view type = "confirm_dialogue";

    Uuid observation{};

    bool operator==(const ConfirmDialogue&) const = default;
};

// Begin the plan of this space, or change the one in force: the whole document. based_on: the document that was changed, absent when there is no plan; when another one is in force by now, it is refused.
struct KeepPlan {
    static constexpr std::string_view type = "keep_plan";

    std::string document{};
    std::optional<Uuid> based_on{};

    bool operator==(const KeepPlan&) const = default;
};

// Say where an action of the plan stands: whoever keeps the plan, and who answers for it. note: asked for where it is dropped.
struct StandAction {
    static constexpr std::string_view type = "stand_action";

    Uuid plan{};
    std::string action{};
    ActionState state{};
    std::optional<std::string> note{};

    bool operator==(const StandAction&) const = default;
};

// Say the figure of an indicator on a day, since 1970-01-01, of the last ten years: at most nine digits, and three more after a point. source: where it is from.
struct MeasureIndicator {
    static constexpr std::string_view type = "measure_indicator";

    Uuid plan{};
    std::string indicator{};
    std::string value{};
    std::uint32_t on{};
    std::optional<std::string> source{};

    bool operator==(const MeasureIndicator&) const = default;
};

// Say that the community validated the plan as it stands in this document: on which day, and who took part, in words.
struct ValidatePlan {
    static constexpr std::string_view type = "validate_plan";

    Uuid document{};
    std::uint32_t on{};
    std::string words{};

    bool operator==(const ValidatePlan&) const = default;
};

// In a mentoring room or a mesa: a topic that its programme takes up in workshops, in visits and in meetings of the group.
struct AddTopic {
    static constexpr std::string_view type = "add_topic";

    std::string title{};

    bool operator==(const AddTopic&) const = default;
};

// Take a topic out of the programme; its title is deleted.
struct DropTopic {
    static constexpr std::string_view type = "drop_topic";

    Uuid topic{};

    bool operator==(const DropTopic&) const = default;
};

// A topic is taken up in this: a session of this space as a workshop or a meeting, or an observation as a visit.
struct TieTopic {
    static constexpr std::string_view type = "tie_topic";

    Uuid topic{};
    TopicPart part{};
    std::optional<std::uint64_t> session{};
    std::optional<Uuid> visit{};

    bool operator==(const TieTopic&) const = default;
};

// A topic is not taken up in this after all.
struct UntieTopic {
    static constexpr std::string_view type = "untie_topic";

    Uuid topic{};
    std::optional<std::uint64_t> session{};
    std::optional<Uuid> visit{};

    bool operator==(const UntieTopic&) const = default;
};

// In a mentoring room or a mesa: an activity that was held, as one of those who accompany or are accompanied, or who coordinates. on: its day, the last one of several, since 1970-01-01, of the last 366 and not to come; days: from 1 to 60, more than one of a workshop or a nucleus; reach: of a group of mutual learning; session: a session of this space that is over, which is noted once.
struct NoteActivity {
    static constexpr std::string_view type = "note_activity";

    ActivityKind what{};
    std::uint32_t on{};
    std::uint32_t days{};
    ActivityMode mode{};
    std::optional<ActivityReach> reach{};
    std::string about{};
    std::optional<std::uint64_t> session{};

    bool operator==(const NoteActivity&) const = default;
};

// An activity was not held so after all: whoever noted it, or who coordinates. What it was about is deleted.
struct TakeBackActivity {
    static constexpr std::string_view type = "take_back_activity";

    Uuid activity{};

    bool operator==(const TakeBackActivity&) const = default;
};

// Delete what an activity was about, and let it count: whoever noted it, or who coordinates.
struct ClearActivityWords {
    static constexpr std::string_view type = "clear_activity_words";

    Uuid activity{};

    bool operator==(const ClearActivityWords&) const = default;
};

// The plan is over here.
struct ClosePlan {
    static constexpr std::string_view type = "close_plan";

    Uuid plan{};
    PlanEnding how{};
    std::optional<std::string> words{};

    bool operator==(const ClosePlan&) const = default;
};

// In a mentoring room or a mesa, as one of those who accompany or are accompanied: bring the recording of a class of mine, a file that I uploaded for it. It is private until I share it. people: members who are seen or heard in it besides me; others: who else is, in words; minors: what I declare about them; until: when it expires, from a day to 24 months ahead; seconds: how long it takes.
struct BringRecording {
    static constexpr std::string_view type = "bring_recording";

    Uuid file{};
    std::string title{};
    std::string purpose{};
    std::optional<std::uint32_t> seconds{};
    std::vector<std::uint64_t> people{};
    std::optional<std::string> others{};
    Minors minors{};
    Instant until{};

    bool operator==(const BringRecording&) const = default;
};

// Say anew what my recording is, while it is not shared. Everybody in it is asked for their consent anew.
struct DescribeRecording {
    static constexpr std::string_view type = "describe_recording";

    Uuid recording{};
    std::string title{};
    std::string purpose{};
    std::vector<std::uint64_t> people{};
    std::optional<std::string> others{};
    Minors minors{};
    Instant until{};

    bool operator==(const DescribeRecording&) const = default;
};

// As somebody who is in a recording: consent that it is shared, whole or with its sound only. words: what it was when I read it, as the answer to ask_recording names it; whoever goes from the whole to the sound only needs none. Once it is shared it can only be narrowed.
struct ConsentToRecording {
    static constexpr std::string_view type = "consent_to_recording";

    Uuid recording{};
    RecordingConsent consent{};
    std::optional<Uuid> words{};

    bool operator==(const ConsentToRecording&) const = default;
};

// Let these people of the space play my recording, in place of those before, once everybody in it has consented; without readers everybody who reads the space.
struct ShareRecording {
    static constexpr std::string_view type = "share_recording";

    Uuid recording{};
    std::vector<std::uint64_t> readers{};

    bool operator==(const ShareRecording&) const = default;
};

// Take a recording back, as its owner or as somebody who is in it, at any time and wherever I am by now: its file, what was made of it, its words, comments and clips are deleted.
struct WithdrawRecording {
    static constexpr std::string_view type = "withdraw_recording";

    Uuid recording{};

    bool operator==(const WithdrawRecording&) const = default;
};

// Say something about a recording that I may play, of one of its moments (at_ms) or of all of it; answers: another comment of it, which answers none.
struct CommentRecording {
    static constexpr std::string_view type = "comment_recording";

    Uuid recording{};
    std::optional<std::uint32_t> at_ms{};
    RecordingCommentKind kind{};
    std::string text{};
    std::optional<Uuid> answers{};

    bool operator==(const CommentRecording&) const = default;
};

// Take back what I said about a recording.
struct WithdrawRecordingComment {
    static constexpr std::string_view type = "withdraw_recording_comment";

    Uuid recording{};
    Uuid comment{};

    bool operator==(const WithdrawRecordingComment&) const = default;
};

// Mark a stretch of a recording that I may play, from one second to ten minutes, to look at it together.
struct MarkClip {
    static constexpr std::string_view type = "mark_clip";

    Uuid recording{};
    std::uint32_t from_ms{};
    std::uint32_t to_ms{};
    std::string title{};

    bool operator==(const MarkClip&) const = default;
};

// Take back a clip that I marked, or one of my recording.
struct WithdrawClip {
    static constexpr std::string_view type = "withdraw_clip";

    Uuid recording{};
    Uuid clip{};

    bool operator==(const WithdrawClip&) const = default;
};

// As coordinator, in a space that is no session and no notebook: what is written here stays for so many months, from 6 to 120; without months, until somebody takes it back.
struct SetRetention {
    static constexpr std::string_view type = "set_retention";

    std::optional<std::uint32_t> months{};

    bool operator==(const SetRetention&) const = default;
};

// As coordinator of a network: what calls are in it and in everything below it.
struct SetCalls {
    static constexpr std::string_view type = "set_calls";

    CallPolicy calls{};

    bool operator==(const SetCalls&) const = default;
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
    AttachMaterial,
    RemoveMaterial,
    ConfirmActa,
    AskCorrection,
    TakeBackCorrection,
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
    AskQuestion,
    VoteQuestion,
    MarkQuestion,
    EndWord,
    Reclassify,
    GrantException,
    HandOver,
    Nudge,
    DeclareAbsent,
    OpenSpace,
    ChangeCommitment,
    CarryCommitment,
    ProposeCommitment,
    AcceptProposal,
    DeclineProposal,
    TakeBackProposal,
    ProposeAgreement,
    AcceptAgreement,
    BringEvidence,
    DetailCommitment,
    TellStory,
    TakeBackStory,
    TakeCycle,
    EditCycle,
    EnterStage,
    LeaveCycle,
    TakeRole,
    ProposeObservation,
    AcceptObservation,
    WithdrawObservation,
    ShareFieldNotes,
    TellDialogue,
    ConfirmDialogue,
    KeepPlan,
    StandAction,
    MeasureIndicator,
    ValidatePlan,
    AddTopic,
    DropTopic,
    TieTopic,
    UntieTopic,
    NoteActivity,
    TakeBackActivity,
    ClearActivityWords,
    ClosePlan,
    BringRecording,
    DescribeRecording,
    ConsentToRecording,
    ShareRecording,
    WithdrawRecording,
    CommentRecording,
    WithdrawRecordingComment,
    MarkClip,
    WithdrawClip,
    SetRetention,
    SetCalls
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

// Somebody attached something to the session.
struct MaterialAttachedItem {
    static constexpr std::string_view type = "material_attached";

    std::uint64_t seq{};
    Instant at{};
    Material material{};

    bool operator==(const MaterialAttachedItem&) const = default;
};

// A material was taken away: its title, its address and its file are gone.
struct MaterialRemovedItem {
    static constexpr std::string_view type = "material_removed";

    std::uint64_t seq{};
    Instant at{};
    Uuid material{};

    bool operator==(const MaterialRemovedItem&) const = default;
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

// The planned session serves a stage of a cycle of the space above.
struct SessionPlacedItem {
    static constexpr std::string_view type = "session_placed";

    std::uint64_t seq{};
    Instant at{};
    StageOf of_stage{};

    bool operator==(const SessionPlacedItem&) const = default;
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

// Whoever asked for a correction of the acta took it back; its words are gone.
struct CorrectionTakenBackItem {
    static constexpr std::string_view type = "correction_taken_back";

    std::uint64_t seq{};
    Instant at{};
    Uuid correction{};

    bool operator==(const CorrectionTakenBackItem&) const = default;
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
    std::optional<std::string> reason{};

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

// My answer to the poll of a phase that is over, in place of an earlier one; without a ballot it is taken back. Nobody else is told.
struct LateVoteCastItem {
    static constexpr std::string_view type = "late_vote_cast";

    std::uint64_t seq{};
    Instant at{};
    std::uint32_t phase{};
    std::optional<Ballot> ballot{};

    bool operator==(const LateVoteCastItem&) const = default;
};

// What was answered to a poll afterwards: the session can be completed no longer.
struct PollCompletedItem {
    static constexpr std::string_view type = "poll_completed";

    std::uint64_t seq{};
    Instant at{};
    PollAfterwards afterwards{};

    bool operator==(const PollCompletedItem&) const = default;
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

// Somebody of the public asks something.
struct QuestionAskedItem {
    static constexpr std::string_view type = "question_asked";

    std::uint64_t seq{};
    Instant at{};
    Question question{};

    bool operator==(const QuestionAskedItem&) const = default;
};

// How many want these questions answered now. One that is not there any more is passed over.
struct QuestionsVotedItem {
    static constexpr std::string_view type = "questions_voted";

    std::uint64_t seq{};
    Instant at{};
    std::vector<QuestionVotes> votes{};

    bool operator==(const QuestionsVotedItem&) const = default;
};

// What became of a question.
struct QuestionMarkedItem {
    static constexpr std::string_view type = "question_marked";

    std::uint64_t seq{};
    Instant at{};
    std::uint32_t number{};
    QuestionStanding standing{};

    bool operator==(const QuestionMarkedItem&) const = default;
};

// A question is gone, with its votes.
struct QuestionWithdrawnItem {
    static constexpr std::string_view type = "question_withdrawn";

    std::uint64_t seq{};
    Instant at{};
    std::uint32_t number{};

    bool operator==(const QuestionWithdrawnItem&) const = default;
};

// So many of the public ask for the word.
struct HandsCountedItem {
    static constexpr std::string_view type = "hands_counted";

    std::uint64_t seq{};
    Instant at{};
    std::uint32_t hands{};

    bool operator==(const HandsCountedItem&) const = default;
};

// Somebody of the public has the word from here on, or has it until another moment.
struct WordGivenItem {
    static constexpr std::string_view type = "word_given";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t person{};
    std::optional<Instant> until{};
    std::uint32_t hands{};

    bool operator==(const WordGivenItem&) const = default;
};

// Nobody of the public has the word.
struct WordEndedItem {
    static constexpr std::string_view type = "word_ended";

    std::uint64_t seq{};
    Instant at{};
    TurnChange how{};
    std::uint64_t person{};
    std::uint32_t hands{};

    bool operator==(const WordEndedItem&) const = default;
};

// Reactions to the stage in the present phase, in the order of Reaction.
struct ApplaudedItem {
    static constexpr std::string_view type = "applauded";

    std::uint64_t seq{};
    Instant at{};
    std::vector<std::uint32_t> reactions{};

    bool operator==(const ApplaudedItem&) const = default;
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
    std::optional<std::string> reason{};

    bool operator==(const FacilitationPassedItem&) const = default;
};

// Whoever facilitates invited somebody to speak, in place of an earlier invitation of theirs. Nobody is told but they and those who facilitate.
struct PersonNudgedItem {
    static constexpr std::string_view type = "person_nudged";

    std::uint64_t seq{};
    Instant at{};
    Nudged nudge{};

    bool operator==(const PersonNudgedItem&) const = default;
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
    std::optional<Instant> began_at{};
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

// The message is evidence of the commitment.
struct EvidenceBroughtItem {
    static constexpr std::string_view type = "evidence_brought";

    std::uint64_t seq{};
    Instant at{};
    Uuid commitment{};
    Uuid message{};

    bool operator==(const EvidenceBroughtItem&) const = default;
};

// What is said besides of a commitment of this session from here on; without moves, evidence and goal, nothing.
struct CommitmentDetailedItem {
    static constexpr std::string_view type = "commitment_detailed";

    std::uint64_t seq{};
    Instant at{};
    CommitmentDetails details{};

    bool operator==(const CommitmentDetailedItem&) const = default;
};

// A commitment is proposed to somebody.
struct CommitmentProposedItem {
    static constexpr std::string_view type = "commitment_proposed";

    std::uint64_t seq{};
    Instant at{};
    Proposal proposal{};

    bool operator==(const CommitmentProposedItem&) const = default;
};

// What was proposed under the same id was taken on by the one to whom it was: the ledger holds the commitment, and the proposal no more.
struct ProposalAcceptedItem {
    static constexpr std::string_view type = "proposal_accepted";

    std::uint64_t seq{};
    Instant at{};
    Commitment commitment{};

    bool operator==(const ProposalAcceptedItem&) const = default;
};

// Something is proposed no more: it was not taken on, or was taken back.
struct ProposalClosedItem {
    static constexpr std::string_view type = "proposal_closed";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};

    bool operator==(const ProposalClosedItem&) const = default;
};

// Somebody proposes what to agree on.
struct AgreementProposedItem {
    static constexpr std::string_view type = "agreement_proposed";

    std::uint64_t seq{};
    Instant at{};
    Agreement agreement{};

    bool operator==(const AgreementProposedItem&) const = default;
};

// Somebody said yes to the agreement that is proposed; holds: with that everybody has, and it is the agreement from here on.
struct AgreementAcceptedItem {
    static constexpr std::string_view type = "agreement_accepted";

    std::uint64_t seq{};
    Instant at{};
    Uuid agreement{};
    std::uint64_t by{};
    bool holds{};

    bool operator==(const AgreementAcceptedItem&) const = default;
};

// The space goes through this cycle from here on.
struct CycleTakenItem {
    static constexpr std::string_view type = "cycle_taken";

    std::uint64_t seq{};
    Instant at{};
    Cycle cycle{};

    bool operator==(const CycleTakenItem&) const = default;
};

// The space goes through the cycle as it is written now; document: the id of the copy.
struct CycleEditedItem {
    static constexpr std::string_view type = "cycle_edited";

    std::uint64_t seq{};
    Instant at{};
    std::optional<std::string> script{};
    std::vector<std::string> stages{};
    std::uint64_t by{};
    std::optional<Uuid> document{};

    bool operator==(const CycleEditedItem&) const = default;
};

// The space stands at this stage of its cycle.
struct StageEnteredItem {
    static constexpr std::string_view type = "stage_entered";

    std::uint64_t seq{};
    Instant at{};
    StagePass pass{};

    bool operator==(const StageEnteredItem&) const = default;
};

// A session that served a stage of the cycle is over.
struct StageMetItem {
    static constexpr std::string_view type = "stage_met";

    std::uint64_t seq{};
    Instant at{};
    StageMeeting meeting{};

    bool operator==(const StageMetItem&) const = default;
};

// Of those who accompany and are accompanied, somebody came or left while the space goes through a cycle.
struct PartiesChangedItem {
    static constexpr std::string_view type = "parties_changed";

    std::uint64_t seq{};
    Instant at{};

    bool operator==(const PartiesChangedItem&) const = default;
};

// The cycle is over here.
struct CycleLeftItem {
    static constexpr std::string_view type = "cycle_left";

    std::uint64_t seq{};
    Instant at{};
    CycleLeft left{};

    bool operator==(const CycleLeftItem&) const = default;
};

// What whoever accompanies is from here on.
struct RoleTakenItem {
    static constexpr std::string_view type = "role_taken";

    std::uint64_t seq{};
    Instant at{};
    AccompanierRole role{};
    std::uint64_t by{};

    bool operator==(const RoleTakenItem&) const = default;
};

// Somebody proposes to observe a class.
struct ObservationProposedItem {
    static constexpr std::string_view type = "observation_proposed";

    std::uint64_t seq{};
    Instant at{};
    Observation observation{};

    bool operator==(const ObservationProposedItem&) const = default;
};

// Somebody said yes to an observation; agreed: with that all of its people have.
struct ObservationAcceptedItem {
    static constexpr std::string_view type = "observation_accepted";

    std::uint64_t seq{};
    Instant at{};
    Uuid observation{};
    std::uint64_t by{};
    bool agreed{};

    bool operator==(const ObservationAcceptedItem&) const = default;
};

// An observation was taken back, with all that was written for it: what of it is kept is to be deleted.
struct ObservationWithdrawnItem {
    static constexpr std::string_view type = "observation_withdrawn";

    std::uint64_t seq{};
    Instant at{};
    Uuid observation{};
    std::uint64_t by{};

    bool operator==(const ObservationWithdrawnItem&) const = default;
};

// Its people may read what this observer noted, in place of what they shared before.
struct FieldNotesSharedItem {
    static constexpr std::string_view type = "field_notes_shared";

    std::uint64_t seq{};
    Instant at{};
    Uuid observation{};
    std::uint64_t by{};

    bool operator==(const FieldNotesSharedItem&) const = default;
};

// Somebody says that the dialogue took place; holds: it is who was observed.
struct DialogueToldItem {
    static constexpr std::string_view type = "dialogue_told";

    std::uint64_t seq{};
    Instant at{};
    Uuid observation{};
    std::uint64_t by{};
    std::optional<std::uint64_t> session{};
    bool holds{};

    bool operator==(const DialogueToldItem&) const = default;
};

// Who was observed says so too.
struct DialogueConfirmedItem {
    static constexpr std::string_view type = "dialogue_confirmed";

    std::uint64_t seq{};
    Instant at{};
    Uuid observation{};

    bool operator==(const DialogueConfirmedItem&) const = default;
};

// The plan of this space as it is from here on. What was said of actions and measured before stays with those that it still has; another plan begins with one of another id.
struct PlanKeptItem {
    static constexpr std::string_view type = "plan_kept";

    std::uint64_t seq{};
    Instant at{};
    Uuid plan{};
    Uuid document{};
    std::optional<std::string> text{};
    std::uint64_t by{};
    PlanLabel label{};
    PlanOwner owner{};
    std::vector<std::uint64_t> owners{};
    std::vector<PlannedAction> actions{};
    std::vector<PlannedIndicator> indicators{};

    bool operator==(const PlanKeptItem&) const = default;
};

// Where an action of the plan stands.
struct ActionStoodItem {
    static constexpr std::string_view type = "action_stood";

    std::uint64_t seq{};
    Instant at{};
    std::string action{};
    ActionStanding standing{};

    bool operator==(const ActionStoodItem&) const = default;
};

// A figure of an indicator of the plan.
struct IndicatorMeasuredItem {
    static constexpr std::string_view type = "indicator_measured";

    std::uint64_t seq{};
    Instant at{};
    std::string indicator{};
    IndicatorMeasure measure{};

    bool operator==(const IndicatorMeasuredItem&) const = default;
};

// The community validated the plan.
struct PlanValidatedItem {
    static constexpr std::string_view type = "plan_validated";

    std::uint64_t seq{};
    Instant at{};
    PlanValidation validation{};

    bool operator==(const PlanValidatedItem&) const = default;
};

// The plan is over.
struct PlanClosedItem {
    static constexpr std::string_view type = "plan_closed";

    std::uint64_t seq{};
    Instant at{};
    PlanLeft left{};

    bool operator==(const PlanClosedItem&) const = default;
};

// The programme has another topic.
struct TopicAddedItem {
    static constexpr std::string_view type = "topic_added";

    std::uint64_t seq{};
    Instant at{};
    Topic topic{};

    bool operator==(const TopicAddedItem&) const = default;
};

// The programme has this topic no more.
struct TopicDroppedItem {
    static constexpr std::string_view type = "topic_dropped";

    std::uint64_t seq{};
    Instant at{};
    Uuid topic{};

    bool operator==(const TopicDroppedItem&) const = default;
};

// A topic is taken up in this, in place of what it was tied to it as before.
struct TopicTiedItem {
    static constexpr std::string_view type = "topic_tied";

    std::uint64_t seq{};
    Instant at{};
    Uuid topic{};
    TopicTie tie{};

    bool operator==(const TopicTiedItem&) const = default;
};

// A topic is not taken up in this after all.
struct TopicUntiedItem {
    static constexpr std::string_view type = "topic_untied";

    std::uint64_t seq{};
    Instant at{};
    Uuid topic{};
    std::optional<std::uint64_t> session{};
    std::optional<Uuid> visit{};

    bool operator==(const TopicUntiedItem&) const = default;
};

// A session in which topics are taken up is over.
struct TopicMetItem {
    static constexpr std::string_view type = "topic_met";

    std::uint64_t seq{};
    Instant at{};
    std::uint64_t session{};

    bool operator==(const TopicMetItem&) const = default;
};

// Somebody noted an activity that was held. instead: an activity of an earlier year that is kept no longer, as no more fit.
struct ActivityNotedItem {
    static constexpr std::string_view type = "activity_noted";

    std::uint64_t seq{};
    Instant at{};
    HeldActivity activity{};
    std::optional<Uuid> instead{};

    bool operator==(const ActivityNotedItem&) const = default;
};

// This activity counts no more.
struct ActivityTakenBackItem {
    static constexpr std::string_view type = "activity_taken_back";

    std::uint64_t seq{};
    Instant at{};
    Uuid activity{};

    bool operator==(const ActivityTakenBackItem&) const = default;
};

// What this activity was about is deleted.
struct ActivityWordsClearedItem {
    static constexpr std::string_view type = "activity_words_cleared";

    std::uint64_t seq{};
    Instant at{};
    Uuid activity{};

    bool operator==(const ActivityWordsClearedItem&) const = default;
};

// The last day of these actions of the plan comes: who answers for them was told.
struct ActionsNearItem {
    static constexpr std::string_view type = "actions_near";

    std::uint64_t seq{};
    Instant at{};
    std::vector<std::string> actions{};

    bool operator==(const ActionsNearItem&) const = default;
};

// Somebody brought the recording of a class, private as yet.
struct RecordingBroughtItem {
    static constexpr std::string_view type = "recording_brought";

    std::uint64_t seq{};
    Instant at{};
    Recording recording{};

    bool operator==(const RecordingBroughtItem&) const = default;
};

// Its owner says anew what it is; nobody has consented to that.
struct RecordingDescribedItem {
    static constexpr std::string_view type = "recording_described";

    std::uint64_t seq{};
    Instant at{};
    Uuid recording{};
    std::vector<std::uint64_t> people{};
    Minors minors{};
    Instant until{};

    bool operator==(const RecordingDescribedItem&) const = default;
};

// Somebody who is in it consents, in place of what they consented to before.
struct RecordingConsentedItem {
    static constexpr std::string_view type = "recording_consented";

    std::uint64_t seq{};
    Instant at{};
    Uuid recording{};
    std::uint64_t by{};
    RecordingConsent consent{};

    bool operator==(const RecordingConsentedItem&) const = default;
};

// It is shared with these readers in place of others, without any with everybody who reads the space.
struct RecordingSharedItem {
    static constexpr std::string_view type = "recording_shared";

    std::uint64_t seq{};
    Instant at{};
    Uuid recording{};
    std::vector<std::uint64_t> readers{};
    bool sound_only{};

    bool operator==(const RecordingSharedItem&) const = default;
};

// It was taken back, with its comments and clips: what of it is kept or shown is to be deleted.
struct RecordingWithdrawnItem {
    static constexpr std::string_view type = "recording_withdrawn";

    std::uint64_t seq{};
    Instant at{};
    Uuid recording{};
    std::uint64_t by{};

    bool operator==(const RecordingWithdrawnItem&) const = default;
};

// Its time was over: what of it is kept or shown is to be deleted.
struct RecordingExpiredItem {
    static constexpr std::string_view type = "recording_expired";

    std::uint64_t seq{};
    Instant at{};
    Uuid recording{};

    bool operator==(const RecordingExpiredItem&) const = default;
};

// Somebody said something about it; who, and what, is for those who may play it.
struct RecordingCommentedItem {
    static constexpr std::string_view type = "recording_commented";

    std::uint64_t seq{};
    Instant at{};
    Uuid recording{};
    Uuid comment{};

    bool operator==(const RecordingCommentedItem&) const = default;
};

// A comment was taken back.
struct RecordingCommentWithdrawnItem {
    static constexpr std::string_view type = "recording_comment_withdrawn";

    std::uint64_t seq{};
    Instant at{};
    Uuid recording{};
    Uuid comment{};

    bool operator==(const RecordingCommentWithdrawnItem&) const = default;
};

// Somebody marked a stretch of it; who, and which, is for those who may play it.
struct ClipMarkedItem {
    static constexpr std::string_view type = "clip_marked";

    std::uint64_t seq{};
    Instant at{};
    Uuid recording{};
    Uuid clip{};

    bool operator==(const ClipMarkedItem&) const = default;
};

// A clip was taken back.
struct ClipWithdrawnItem {
    static constexpr std::string_view type = "clip_withdrawn";

    std::uint64_t seq{};
    Instant at{};
    Uuid recording{};
    Uuid clip{};

    bool operator==(const ClipWithdrawnItem&) const = default;
};

// From now on what is written in the space stays for so many months; without months, until somebody takes it back.
struct RetentionSetItem {
    static constexpr std::string_view type = "retention_set";

    std::uint64_t seq{};
    Instant at{};
    std::optional<std::uint32_t> months{};

    bool operator==(const RetentionSetItem&) const = default;
};

// What calls are in this network from here on.
struct CallsSetItem {
    static constexpr std::string_view type = "calls_set";

    std::uint64_t seq{};
    Instant at{};
    CallPolicy calls{};

    bool operator==(const CallsSetItem&) const = default;
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
    MaterialAttachedItem,
    MaterialRemovedItem,
    PhaseClosingItem,
    CompletingBeganItem,
    SessionPlacedItem,
    SessionDatedItem,
    ActaConfirmedItem,
    CorrectionAskedItem,
    CorrectionTakenBackItem,
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
    LateVoteCastItem,
    PollCompletedItem,
    GroupsFormedItem,
    PersonGroupedItem,
    GroupsCalledItem,
    QuestionAskedItem,
    QuestionsVotedItem,
    QuestionMarkedItem,
    QuestionWithdrawnItem,
    HandsCountedItem,
    WordGivenItem,
    WordEndedItem,
    ApplaudedItem,
    ExceptionGrantedItem,
    FacilitationPassedItem,
    PersonNudgedItem,
    ConversationEndedItem,
    ChildOpenedItem,
    PendingBroughtItem,
    ActaTakenItem,
    CommitmentChangedItem,
    CommitmentTakenBackItem,
    EvidenceBroughtItem,
    CommitmentDetailedItem,
    CommitmentProposedItem,
    ProposalAcceptedItem,
    ProposalClosedItem,
    AgreementProposedItem,
    AgreementAcceptedItem,
    CycleTakenItem,
    CycleEditedItem,
    StageEnteredItem,
    StageMetItem,
    PartiesChangedItem,
    CycleLeftItem,
    RoleTakenItem,
    ObservationProposedItem,
    ObservationAcceptedItem,
    ObservationWithdrawnItem,
    FieldNotesSharedItem,
    DialogueToldItem,
    DialogueConfirmedItem,
    PlanKeptItem,
    ActionStoodItem,
    IndicatorMeasuredItem,
    PlanValidatedItem,
    PlanClosedItem,
    TopicAddedItem,
    TopicDroppedItem,
    TopicTiedItem,
    TopicUntiedItem,
    TopicMetItem,
    ActivityNotedItem,
    ActivityTakenBackItem,
    ActivityWordsClearedItem,
    ActionsNearItem,
    RecordingBroughtItem,
    RecordingDescribedItem,
    RecordingConsentedItem,
    RecordingSharedItem,
    RecordingWithdrawnItem,
    RecordingExpiredItem,
    RecordingCommentedItem,
    RecordingCommentWithdrawnItem,
    ClipMarkedItem,
    ClipWithdrawnItem,
    RetentionSetItem,
    CallsSetItem
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

// What was noted in an observation, and what came of its dialogue, as one of its people.
struct AskFieldNotesFrame {
    static constexpr std::string_view type = "ask_field_notes";

    std::uint32_t ref{};
    std::uint64_t space{};
    Uuid observation{};

    bool operator==(const AskFieldNotesFrame&) const = default;
};

// What a recording that I may play is, what was said of it, and what of it I can play now.
struct AskRecordingFrame {
    static constexpr std::string_view type = "ask_recording";

    std::uint32_t ref{};
    std::uint64_t space{};
    Uuid recording{};

    bool operator==(const AskRecordingFrame&) const = default;
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

// How much each has been heard so far in a session that runs, for those who facilitate it.
struct AskEquityFrame {
    static constexpr std::string_view type = "ask_equity";

    std::uint32_t ref{};
    std::uint64_t space{};

    bool operator==(const AskEquityFrame&) const = default;
};

// Who presented and facilitated in the last sessions of the space above, for whoever gives the seats of this one.
struct AskRotationFrame {
    static constexpr std::string_view type = "ask_rotation";

    std::uint32_t ref{};
    std::uint64_t space{};

    bool operator==(const AskRotationFrame&) const = default;
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

// As one of the public, react to what happens on the stage, where the phase asks for it: counted with those of others about once a second, at most one each second of one person. Never answered; what is lost is not sent again.
struct ApplaudFrame {
    static constexpr std::string_view type = "applaud";

    std::uint64_t space{};
    Reaction reaction{};

    bool operator==(const ApplaudFrame&) const = default;
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

// Come into the call of a mentoring room, a mesa or a session that this connection has joined; a connection is in one call at a time, and leaves the one before. muted and video: how it comes in. `call` follows, or a refusal with ref.
struct JoinCallFrame {
    static constexpr std::string_view type = "join_call";

    std::uint32_t ref{};
    std::uint64_t space{};
    bool muted{};
    bool video{};

    bool operator==(const JoinCallFrame&) const = default;
};

// Leave the call. `call_left` follows.
struct LeaveCallFrame {
    static constexpr std::string_view type = "leave_call";

    std::uint64_t space{};

    bool operator==(const LeaveCallFrame&) const = default;
};

// To another participant of the call: a description, or a candidate. Passed on as it is, unless the network asks for relays: then every way but those through a relay is taken out of it. Never logged, never answered; to somebody who is gone it is lost.
struct SignalCallFrame {
    static constexpr std::string_view type = "signal_call";

    std::uint64_t space{};
    Uuid to{};
    std::optional<CallDescription> description{};
    std::optional<CallCandidate> candidate{};

    bool operator==(const SignalCallFrame&) const = default;
};

// My microphone is off or on, and so is my camera, by my own choice: told to everybody in the call. What may be heard does not follow from it.
struct SetCallMediaFrame {
    static constexpr std::string_view type = "set_call_media";

    std::uint64_t space{};
    bool muted{};
    bool video{};

    bool operator==(const SetCallMediaFrame&) const = default;
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
    AskFieldNotesFrame,
    AskRecordingFrame,
    AskActaFrame,
    AskCommitmentsFrame,
    AskEquityFrame,
    AskRotationFrame,
    ClockFrame,
    WritingFrame,
    ApplaudFrame,
    ReadFrame,
    AskNoticesFrame,
    SeeNoticesFrame,
    JoinCallFrame,
    LeaveCallFrame,
    SignalCallFrame,
    SetCallMediaFrame
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
    std::optional<Accompaniment> accompaniment{};
    std::optional<Retention> retention{};
    std::optional<CallPolicy> calls{};

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

// The answer to ask_field_notes: the notes of each observer who shared some, and what came of the dialogue.
struct FieldNotesFrame {
    static constexpr std::string_view type = "field_notes";

    std::uint32_t ref{};
    std::uint64_t space{};
    Uuid observation{};
    std::vector<FieldNotes> notes{};
    std::optional<std::string> dialogue{};

    bool operator==(const FieldNotesFrame&) const = default;
};

// The answer to ask_recording. words: names what it is as it is said now, for those who consent to it; picture: the recording as it was brought; sound: what is heard in it; still: one blurred picture of it. They are fetched over HTTP from /api/spaces/{space}/recordings/{recording}/{picture|sound|still}. While something is being made, ask again after some seconds.
struct RecordingFrame {
    static constexpr std::string_view type = "recording";

    std::uint32_t ref{};
    std::uint64_t space{};
    Uuid recording{};
    Uuid words{};
    std::string title{};
    std::string purpose{};
    std::optional<std::string> others{};
    std::vector<RecordingComment> comments{};
    std::vector<RecordingClip> clips{};
    RenditionState picture{};
    RenditionState sound{};
    RenditionState still{};

    bool operator==(const RecordingFrame&) const = default;
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

// The answer to ask_equity, in the order of the seats. Phases in which contributions are hidden or anonymous count for nothing; apart: this is one, and nobody is told of. unwitnessed: seconds of the time in which somebody could have the word of which this node does not know who was connected: shares leave them out.
struct EquityFrame {
    static constexpr std::string_view type = "equity";

    std::uint32_t ref{};
    bool apart{};
    std::uint32_t unwitnessed{};
    std::vector<EquityOf> people{};

    bool operator==(const EquityFrame&) const = default;
};

// The answer to ask_rotation: of so many sessions, the newest, whoever did either and is still a member of this one or of the space above.
struct RotationFrame {
    static constexpr std::string_view type = "rotation";

    std::uint32_t ref{};
    std::uint32_t sessions{};
    std::vector<RotationOf> people{};

    bool operator==(const RotationFrame&) const = default;
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

// What is mine among the public of a session that I follow, beside what everybody is shown, in place of what I was told before: the numbers of the questions that I voted for; where in the queue for the word I am, the first being 1. To whoever has a facilitating seat: whose hands are raised, who is next first. Told when it is another, about once a second at most.
struct OwnPartFrame {
    static constexpr std::string_view type = "own_part";

    std::uint64_t space{};
    std::vector<std::uint32_t> voted{};
    std::optional<std::uint32_t> place{};
    std::optional<std::vector<std::uint64_t>> queue{};

    bool operator==(const OwnPartFrame&) const = default;
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

// The call that this connection is in, in place of all that was known of it; again whenever it changes. you: this connection. heard: whose voice may be played, by the rules of the space at this moment; nobody plays another's, whatever arrives. everybody: nobody is asked for silence now. relay_only: connect through relays alone. whole false: others may be in it, with whom this node cannot speak now. Never logged.
struct CallFrame {
    static constexpr std::string_view type = "call";

    std::uint64_t space{};
    Uuid you{};
    std::vector<CallParticipant> participants{};
    bool everybody{};
    std::vector<std::uint64_t> heard{};
    bool relay_only{};
    bool whole{};
    CallRelays relays{};

    bool operator==(const CallFrame&) const = default;
};

// From another participant of the call: a description, or a candidate.
struct CallSignalFrame {
    static constexpr std::string_view type = "call_signal";

    std::uint64_t space{};
    Uuid from{};
    std::optional<CallDescription> description{};
    std::optional<CallCandidate> candidate{};

    bool operator==(const CallSignalFrame&) const = default;
};

// This connection is no longer in the call; without code, as it asked for.
struct CallLeftFrame {
    static constexpr std::string_view type = "call_left";

    std::uint64_t space{};
    std::optional<RefusalCode> code{};

    bool operator==(const CallLeftFrame&) const = default;
};

// Who is in the call of a space that I follow; nobody: there is none. Told when it changes, and with a space that is joined while there is one.
struct CallGoingOnFrame {
    static constexpr std::string_view type = "call_going_on";

    std::uint64_t space{};
    std::vector<std::uint64_t> people{};

    bool operator==(const CallGoingOnFrame&) const = default;
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
    FieldNotesFrame,
    RecordingFrame,
    ActaFrame,
    CommitmentsFrame,
    EquityFrame,
    RotationFrame,
    TimeFrame,
    ClosingFrame,
    OwnPartFrame,
    PresenceFrame,
    PresenceChangedFrame,
    CallFrame,
    CallSignalFrame,
    CallLeftFrame,
    CallGoingOnFrame
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

// A membership ended; the reason, if one was said, is in content.
struct MemberRemovedEvent {
    static constexpr std::string_view type = "member_removed";
    static constexpr std::uint64_t version = 2;

    std::uint64_t person{};
    std::uint64_t by{};
    std::optional<Uuid> reason{};

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

// All its words, and the names of its files, were deleted from content by the same append. by: 0 when the period of the space was over.
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

// Its title and its address, if it has one, are in content under its id.
struct MaterialAttachedEvent {
    static constexpr std::string_view type = "material_attached";
    static constexpr std::uint64_t version = 1;

    Uuid material{};
    std::uint64_t by{};
    std::optional<std::vector<FileReference>> attachments{};

    bool operator==(const MaterialAttachedEvent&) const = default;
};

// Its words, and the description of its file, are gone from content. by: 0 when the period of the space was over.
struct MaterialRemovedEvent {
    static constexpr std::string_view type = "material_removed";
    static constexpr std::uint64_t version = 1;

    Uuid material{};
    std::uint64_t by{};

    bool operator==(const MaterialRemovedEvent&) const = default;
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

// The stage of a cycle of the space above that a planned session serves.
struct SessionPlacedEvent {
    static constexpr std::string_view type = "session_placed";
    static constexpr std::uint64_t version = 1;

    StageOf of_stage{};
    std::uint64_t by{};

    bool operator==(const SessionPlacedEvent&) const = default;
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

// By who asked for it. Its words are gone from content.
struct CorrectionTakenBackEvent {
    static constexpr std::string_view type = "correction_taken_back";
    static constexpr std::uint64_t version = 1;

    Uuid correction{};

    bool operator==(const CorrectionTakenBackEvent&) const = default;
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

// All its words were deleted by the same append. Without an author it is anonymous; by is absent when an anonymous author took it back, and 0 when the period of the space was over. readers: of a contribution in a group.
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

// It has another kind; the reason, if one was said, is in content.
struct ContributionReclassifiedEvent {
    static constexpr std::string_view type = "contribution_reclassified";
    static constexpr std::uint64_t version = 2;

    Uuid contribution{};
    std::string kind{};
    std::uint64_t by{};
    std::optional<Uuid> reason{};

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

// A person answered the poll of a phase that is over, in place of an earlier answer; an empty ballot takes it back.
struct LateVoteCastEvent {
    static constexpr std::string_view type = "late_vote_cast";
    static constexpr std::uint64_t version = 1;

    std::uint32_t phase{};
    std::uint64_t person{};
    StoredBallot ballot{};

    bool operator==(const LateVoteCastEvent&) const = default;
};

// What was answered to a poll afterwards; the answers are gone from the state.
struct PollCompletedEvent {
    static constexpr std::string_view type = "poll_completed";
    static constexpr std::uint64_t version = 1;

    StoredPollAfterwards afterwards{};

    bool operator==(const PollCompletedEvent&) const = default;
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

// Somebody of the public asks something; the words are in content under the id of the question.
struct QuestionAskedEvent {
    static constexpr std::string_view type = "question_asked";
    static constexpr std::uint64_t version = 1;

    Uuid question{};
    std::uint32_t number{};
    std::uint64_t author{};

    bool operator==(const QuestionAskedEvent&) const = default;
};

// A person of the public wants a question answered, or not any more; votes: how many do now.
struct QuestionVotedEvent {
    static constexpr std::string_view type = "question_voted";
    static constexpr std::uint64_t version = 1;

    std::uint32_t number{};
    std::uint64_t person{};
    bool on{};
    std::uint32_t votes{};

    bool operator==(const QuestionVotedEvent&) const = default;
};

// What became of a question.
struct QuestionMarkedEvent {
    static constexpr std::string_view type = "question_marked";
    static constexpr std::uint64_t version = 1;

    std::uint32_t number{};
    QuestionStanding standing{};
    std::uint64_t by{};

    bool operator==(const QuestionMarkedEvent&) const = default;
};

// A question is gone; its words were deleted from content by the same append. by: 0 when the period of the space was over.
struct QuestionWithdrawnEvent {
    static constexpr std::string_view type = "question_withdrawn";
    static constexpr std::uint64_t version = 1;

    Uuid question{};
    std::uint32_t number{};
    std::uint64_t by{};

    bool operator==(const QuestionWithdrawnEvent&) const = default;
};

// A person of the public asks for the word, or not any more; hands: how many do now.
struct HandMovedEvent {
    static constexpr std::string_view type = "hand_moved";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    bool up{};
    std::uint32_t hands{};

    bool operator==(const HandMovedEvent&) const = default;
};

// A person of the public has the word, and no raised hand.
struct WordGivenEvent {
    static constexpr std::string_view type = "word_given";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::optional<Instant> until{};
    std::optional<std::uint64_t> by{};
    std::uint32_t hands{};

    bool operator==(const WordGivenEvent&) const = default;
};

// Nobody of the public has the word. back: whoever had it is the first of the raised hands.
struct WordEndedEvent {
    static constexpr std::string_view type = "word_ended";
    static constexpr std::uint64_t version = 1;

    TurnChange how{};
    std::uint64_t person{};
    bool back{};
    std::optional<std::uint64_t> by{};
    std::uint32_t hands{};

    bool operator==(const WordEndedEvent&) const = default;
};

// Reactions to the stage in the present phase, in the order of Reaction: all of them, not what came now.
struct ApplaudedEvent {
    static constexpr std::string_view type = "applauded";
    static constexpr std::uint64_t version = 1;

    std::vector<std::uint32_t> reactions{};

    bool operator==(const ApplaudedEvent&) const = default;
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

// Somebody else facilitates; the reason, if one was said, is in content.
struct FacilitationPassedEvent {
    static constexpr std::string_view type = "facilitation_passed";
    static constexpr std::uint64_t version = 2;

    Succession how{};
    std::uint64_t to{};
    std::optional<std::uint64_t> by{};
    std::optional<Uuid> reason{};

    bool operator==(const FacilitationPassedEvent&) const = default;
};

// Whoever facilitates invited somebody to speak in this phase; words: what they said besides, in content. to: who is shown it.
struct PersonNudgedEvent {
    static constexpr std::string_view type = "person_nudged";
    static constexpr std::uint64_t version = 1;

    std::uint64_t person{};
    std::uint64_t by{};
    std::uint32_t phase{};
    Invitation invites{};
    std::optional<Uuid> words{};
    std::vector<std::uint64_t> to{};

    bool operator==(const PersonNudgedEvent&) const = default;
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

// A space was opened from this one by the command `id`; it begins by the effect of this event, with these people besides who opened it.
struct ChildOpenedEvent {
    static constexpr std::string_view type = "child_opened";
    static constexpr std::uint64_t version = 2;

    Uuid id{};
    std::uint64_t space{};
    SpaceKind kind{};
    std::uint64_t by{};
    std::optional<std::vector<SeatedPerson>> people{};

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

// A session is over; the space above is told of it and of these commitments. began_at: of one that was held at one time; again: of one of them, once more.
struct ActaLeftEvent {
    static constexpr std::string_view type = "acta_left";
    static constexpr std::uint64_t version = 1;

    std::optional<Instant> began_at{};
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
    std::optional<Instant> began_at{};
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

// The message, of the same append, is evidence of a commitment that is pending here.
struct EvidenceBroughtEvent {
    static constexpr std::string_view type = "evidence_brought";
    static constexpr std::uint64_t version = 1;

    Uuid commitment{};
    Uuid message{};
    std::uint64_t by{};

    bool operator==(const EvidenceBroughtEvent&) const = default;
};

// What is said besides of a commitment of this session, in content under words; without, nothing. What was said before was deleted by the same append.
struct CommitmentDetailedEvent {
    static constexpr std::string_view type = "commitment_detailed";
    static constexpr std::uint64_t version = 1;

    Uuid commitment{};
    std::uint64_t by{};
    std::optional<Uuid> words{};

    bool operator==(const CommitmentDetailedEvent&) const = default;
};

// A commitment is proposed to a member, in words that are in content under its id.
struct CommitmentProposedEvent {
    static constexpr std::string_view type = "commitment_proposed";
    static constexpr std::uint64_t version = 1;

    Uuid proposal{};
    std::uint64_t by{};
    std::uint64_t to{};
    std::optional<std::uint32_t> due{};

    bool operator==(const CommitmentProposedEvent&) const = default;
};

// Who it was proposed to took it on, under the same id and in words of their own. Those of the proposal were deleted by the same append.
struct ProposalAcceptedEvent {
    static constexpr std::string_view type = "proposal_accepted";
    static constexpr std::uint64_t version = 1;

    StoredCommitment commitment{};
    std::uint64_t by{};

    bool operator==(const ProposalAcceptedEvent&) const = default;
};

// It is proposed no more, and its words were deleted by the same append. by: who it was proposed to, who did not take it on, or somebody who took it back; note: of the former, in content.
struct ProposalClosedEvent {
    static constexpr std::string_view type = "proposal_closed";
    static constexpr std::uint64_t version = 1;

    Uuid proposal{};
    std::uint64_t by{};
    std::optional<Uuid> note{};

    bool operator==(const ProposalClosedEvent&) const = default;
};

// A story in a notebook, in content under words; what it said before was deleted by the same append.
struct StoryToldEvent {
    static constexpr std::string_view type = "story_told";
    static constexpr std::uint64_t version = 1;

    Uuid story{};
    StoryForm form{};
    Uuid words{};
    std::uint64_t by{};

    bool operator==(const StoryToldEvent&) const = default;
};

// The words of a story were deleted from content by the same append.
struct StoryTakenBackEvent {
    static constexpr std::string_view type = "story_taken_back";
    static constexpr std::uint64_t version = 1;

    Uuid story{};
    std::uint64_t by{};

    bool operator==(const StoryTakenBackEvent&) const = default;
};

// What to agree on; its words are in content under its id. accepted: who proposes it says yes to it, where they are one of the parties.
struct AgreementProposedEvent {
    static constexpr std::string_view type = "agreement_proposed";
    static constexpr std::uint64_t version = 3;

    Uuid agreement{};
    std::uint64_t by{};
    std::optional<std::uint32_t> every_days{};
    std::optional<std::uint32_t> minutes{};
    bool accepted{};
    std::optional<VisitsAgreed> visits{};
    std::optional<std::vector<ActivityAgreed>> activities{};

    bool operator==(const AgreementProposedEvent&) const = default;
};

// Somebody said yes to what is proposed; holds: with that everybody has.
struct AgreementAcceptedEvent {
    static constexpr std::string_view type = "agreement_accepted";
    static constexpr std::uint64_t version = 1;

    Uuid agreement{};
    std::uint64_t by{};
    bool holds{};

    bool operator==(const AgreementAcceptedEvent&) const = default;
};

// A copy of a cycle; its words are in content under its id. edition: which version of the document; stage: where it begins.
struct CycleTakenEvent {
    static constexpr std::string_view type = "cycle_taken";
    static constexpr std::uint64_t version = 1;

    Uuid id{};
    std::string cycle{};
    std::uint32_t edition{};
    std::vector<std::string> stages{};
    std::string stage{};
    std::uint64_t by{};

    bool operator==(const CycleTakenEvent&) const = default;
};

// The copy as it is written now, in content under script.
struct CycleEditedEvent {
    static constexpr std::string_view type = "cycle_edited";
    static constexpr std::uint64_t version = 1;

    Uuid script{};
    std::vector<std::string> stages{};
    std::uint64_t by{};

    bool operator==(const CycleEditedEvent&) const = default;
};

// Where the space stands in its cycle.
struct StageEnteredEvent {
    static constexpr std::string_view type = "stage_entered";
    static constexpr std::uint64_t version = 1;

    std::string stage{};
    StageMove how{};
    std::uint64_t by{};
    std::optional<Uuid> reason{};

    bool operator==(const StageEnteredEvent&) const = default;
};

// From here on those who accompany each other here have the same place, as equals; or no longer.
struct SeatsEvenedEvent {
    static constexpr std::string_view type = "seats_evened";
    static constexpr std::uint64_t version = 1;

    bool equal{};

    bool operator==(const SeatsEvenedEvent&) const = default;
};

// A session below that served a stage of the cycle is over. synthesis: something was said to close it; agreed: how many of its agreements say who and until when.
struct StageMetEvent {
    static constexpr std::string_view type = "stage_met";
    static constexpr std::uint64_t version = 1;

    std::uint64_t session{};
    std::string stage{};
    bool synthesis{};
    std::uint32_t agreed{};

    bool operator==(const StageMetEvent&) const = default;
};

// Of those who accompany and are accompanied, somebody came or left.
struct PartiesChangedEvent {
    static constexpr std::string_view type = "parties_changed";
    static constexpr std::uint64_t version = 1;

    bool operator==(const PartiesChangedEvent&) const = default;
};

// The cycle is over here, at this stage and after so many rounds.
struct CycleLeftEvent {
    static constexpr std::string_view type = "cycle_left";
    static constexpr std::uint64_t version = 1;

    std::string cycle{};
    Instant began_at{};
    std::string stage{};
    std::uint32_t rounds{};
    std::uint64_t by{};
    std::optional<Uuid> reason{};

    bool operator==(const CycleLeftEvent&) const = default;
};

// What whoever accompanies is from here on.
struct RoleTakenEvent {
    static constexpr std::string_view type = "role_taken";
    static constexpr std::uint64_t version = 1;

    AccompanierRole role{};
    std::uint64_t by{};

    bool operator==(const RoleTakenEvent&) const = default;
};

// Some are to observe a class of another; what was written of it is in content under its id. accepted: by who proposes it, who is one of them.
struct ObservationProposedEvent {
    static constexpr std::string_view type = "observation_proposed";
    static constexpr std::uint64_t version = 1;

    Uuid observation{};
    std::uint64_t by{};
    Instant starts_at{};
    std::uint32_t minutes{};
    std::vector<std::uint64_t> observers{};
    std::uint64_t observed{};
    bool accepted{};

    bool operator==(const ObservationProposedEvent&) const = default;
};

// One of its people said yes; agreed: with that all have.
struct ObservationAcceptedEvent {
    static constexpr std::string_view type = "observation_accepted";
    static constexpr std::uint64_t version = 1;

    Uuid observation{};
    std::uint64_t by{};
    bool agreed{};

    bool operator==(const ObservationAcceptedEvent&) const = default;
};

// It was taken back; all words of it were deleted from content by the same append.
struct ObservationWithdrawnEvent {
    static constexpr std::string_view type = "observation_withdrawn";
    static constexpr std::uint64_t version = 1;

    Uuid observation{};
    std::uint64_t by{};

    bool operator==(const ObservationWithdrawnEvent&) const = default;
};

// What an observer noted, in content under words; what they shared before was deleted by the same append.
struct FieldNotesSharedEvent {
    static constexpr std::string_view type = "field_notes_shared";
    static constexpr std::uint64_t version = 1;

    Uuid observation{};
    std::uint64_t by{};
    Uuid words{};

    bool operator==(const FieldNotesSharedEvent&) const = default;
};

// The dialogue after an observation took place, in a session, or as it stands in content under words; what was told of it before was deleted by the same append. holds: who was observed says so.
struct DialogueToldEvent {
    static constexpr std::string_view type = "dialogue_told";
    static constexpr std::uint64_t version = 1;

    Uuid observation{};
    std::uint64_t by{};
    std::optional<std::uint64_t> session{};
    std::optional<Uuid> words{};
    bool holds{};

    bool operator==(const DialogueToldEvent&) const = default;
};

// Who was observed says so too.
struct DialogueConfirmedEvent {
    static constexpr std::string_view type = "dialogue_confirmed";
    static constexpr std::uint64_t version = 1;

    Uuid observation{};

    bool operator==(const DialogueConfirmedEvent&) const = default;
};

// The plan as it is from here on; its document is in content under its id. plan: the document with which it began.
struct PlanKeptEvent {
    static constexpr std::string_view type = "plan_kept";
    static constexpr std::uint64_t version = 1;

    Uuid plan{};
    Uuid document{};
    std::uint64_t by{};
    PlanLabel label{};
    PlanOwner owner{};
    std::vector<std::uint64_t> owners{};
    std::vector<PlannedAction> actions{};
    std::vector<PlannedIndicator> indicators{};

    bool operator==(const PlanKeptEvent&) const = default;
};

// Where an action of the plan stands.
struct ActionStoodEvent {
    static constexpr std::string_view type = "action_stood";
    static constexpr std::uint64_t version = 1;

    std::string action{};
    ActionState state{};
    std::uint64_t by{};
    std::optional<Uuid> note{};

    bool operator==(const ActionStoodEvent&) const = default;
};

// A figure of an indicator of the plan on a day; source: where it is from, in content.
struct IndicatorMeasuredEvent {
    static constexpr std::string_view type = "indicator_measured";
    static constexpr std::uint64_t version = 1;

    std::string indicator{};
    std::string value{};
    std::uint32_t on{};
    std::uint64_t by{};
    std::optional<Uuid> source{};

    bool operator==(const IndicatorMeasuredEvent&) const = default;
};

// The community validated the plan as it stands in this document; who took part is in content under words.
struct PlanValidatedEvent {
    static constexpr std::string_view type = "plan_validated";
    static constexpr std::uint64_t version = 1;

    Uuid document{};
    std::uint32_t on{};
    std::uint64_t by{};
    Uuid words{};

    bool operator==(const PlanValidatedEvent&) const = default;
};

// The plan is over, with what was done of it to that day; what was said of it is in content under words.
struct PlanClosedEvent {
    static constexpr std::string_view type = "plan_closed";
    static constexpr std::uint64_t version = 1;

    Uuid plan{};
    PlanLabel label{};
    PlanOwner owner{};
    Instant began_at{};
    PlanEnding how{};
    std::uint64_t by{};
    std::optional<Uuid> words{};
    PlanProgress progress{};

    bool operator==(const PlanClosedEvent&) const = default;
};

// A topic of the programme of the space; its title is in content under its id.
struct TopicAddedEvent {
    static constexpr std::string_view type = "topic_added";
    static constexpr std::uint64_t version = 1;

    Uuid topic{};
    std::uint64_t by{};

    bool operator==(const TopicAddedEvent&) const = default;
};

// It is no topic any more, and its title is gone.
struct TopicDroppedEvent {
    static constexpr std::string_view type = "topic_dropped";
    static constexpr std::uint64_t version = 1;

    Uuid topic{};
    std::uint64_t by{};

    bool operator==(const TopicDroppedEvent&) const = default;
};

// A topic is taken up in a session of this space, or in an observation. done: the session is over.
struct TopicTiedEvent {
    static constexpr std::string_view type = "topic_tied";
    static constexpr std::uint64_t version = 1;

    Uuid topic{};
    TopicPart part{};
    std::optional<std::uint64_t> session{};
    std::optional<Uuid> visit{};
    bool done{};
    std::uint64_t by{};

    bool operator==(const TopicTiedEvent&) const = default;
};

// A topic is not taken up in it after all.
struct TopicUntiedEvent {
    static constexpr std::string_view type = "topic_untied";
    static constexpr std::uint64_t version = 1;

    Uuid topic{};
    std::optional<std::uint64_t> session{};
    std::optional<Uuid> visit{};
    std::uint64_t by{};

    bool operator==(const TopicUntiedEvent&) const = default;
};

// A session in which topics are taken up is over.
struct TopicMetEvent {
    static constexpr std::string_view type = "topic_met";
    static constexpr std::uint64_t version = 1;

    std::uint64_t session{};

    bool operator==(const TopicMetEvent&) const = default;
};

// An activity that was held; what it was about is in content under its id. instead: an activity of an earlier year that left for it, whose words were deleted by the same append.
struct ActivityNotedEvent {
    static constexpr std::string_view type = "activity_noted";
    static constexpr std::uint64_t version = 1;

    Uuid activity{};
    std::uint64_t by{};
    ActivityKind what{};
    std::uint32_t on{};
    std::uint32_t days{};
    ActivityMode mode{};
    std::optional<ActivityReach> reach{};
    std::optional<std::uint64_t> session{};
    std::optional<Uuid> instead{};

    bool operator==(const ActivityNotedEvent&) const = default;
};

// An activity counts no more, and what it was about is gone.
struct ActivityTakenBackEvent {
    static constexpr std::string_view type = "activity_taken_back";
    static constexpr std::uint64_t version = 1;

    Uuid activity{};
    std::uint64_t by{};

    bool operator==(const ActivityTakenBackEvent&) const = default;
};

// What an activity was about is gone; it counts on.
struct ActivityWordsClearedEvent {
    static constexpr std::string_view type = "activity_words_cleared";
    static constexpr std::uint64_t version = 1;

    Uuid activity{};
    std::uint64_t by{};

    bool operator==(const ActivityWordsClearedEvent&) const = default;
};

// The clock told those who answer for these actions that their last day comes.
struct ActionsNearEvent {
    static constexpr std::string_view type = "actions_near";
    static constexpr std::uint64_t version = 1;

    std::vector<std::string> actions{};

    bool operator==(const ActionsNearEvent&) const = default;
};

// The recording of a class; its title and what it is for are in content under its id, the description of its file under the file's.
struct RecordingBroughtEvent {
    static constexpr std::string_view type = "recording_brought";
    static constexpr std::uint64_t version = 1;

    Uuid recording{};
    std::uint64_t by{};
    Uuid file{};
    RecordingMedia media{};
    std::uint64_t size{};
    std::optional<std::uint32_t> seconds{};
    std::vector<std::uint64_t> people{};
    Minors minors{};
    Instant until{};

    bool operator==(const RecordingBroughtEvent&) const = default;
};

// What it is stands in content under words; what stood there before was deleted by the same append.
struct RecordingDescribedEvent {
    static constexpr std::string_view type = "recording_described";
    static constexpr std::uint64_t version = 1;

    Uuid recording{};
    std::uint64_t by{};
    Uuid words{};
    std::vector<std::uint64_t> people{};
    Minors minors{};
    Instant until{};

    bool operator==(const RecordingDescribedEvent&) const = default;
};

// Somebody who is in it consents.
struct RecordingConsentedEvent {
    static constexpr std::string_view type = "recording_consented";
    static constexpr std::uint64_t version = 1;

    Uuid recording{};
    std::uint64_t by{};
    RecordingConsent consent{};

    bool operator==(const RecordingConsentedEvent&) const = default;
};

// With whom it is shared, in place of others; without any with everybody who reads the space.
struct RecordingSharedEvent {
    static constexpr std::string_view type = "recording_shared";
    static constexpr std::uint64_t version = 1;

    Uuid recording{};
    std::uint64_t by{};
    std::vector<std::uint64_t> readers{};
    bool sound_only{};

    bool operator==(const RecordingSharedEvent&) const = default;
};

// It was taken back; its words and the description of its file were deleted from content by the same append.
struct RecordingWithdrawnEvent {
    static constexpr std::string_view type = "recording_withdrawn";
    static constexpr std::uint64_t version = 1;

    Uuid recording{};
    std::uint64_t by{};

    bool operator==(const RecordingWithdrawnEvent&) const = default;
};

// Its time was over; its words and the description of its file were deleted from content by the same append.
struct RecordingExpiredEvent {
    static constexpr std::string_view type = "recording_expired";
    static constexpr std::uint64_t version = 1;

    Uuid recording{};

    bool operator==(const RecordingExpiredEvent&) const = default;
};

// The clock told its owner that it expires in a week.
struct RecordingExpiringEvent {
    static constexpr std::string_view type = "recording_expiring";
    static constexpr std::uint64_t version = 1;

    Uuid recording{};

    bool operator==(const RecordingExpiringEvent&) const = default;
};

// Its words are in content under comment. tells: its owner is told, as it is the first of somebody else in a day.
struct RecordingCommentedEvent {
    static constexpr std::string_view type = "recording_commented";
    static constexpr std::uint64_t version = 1;

    Uuid recording{};
    Uuid comment{};
    std::uint64_t by{};
    std::optional<std::uint32_t> at_ms{};
    RecordingCommentKind kind{};
    std::optional<Uuid> answers{};
    bool tells{};

    bool operator==(const RecordingCommentedEvent&) const = default;
};

// Its words were deleted from content by the same append.
struct RecordingCommentWithdrawnEvent {
    static constexpr std::string_view type = "recording_comment_withdrawn";
    static constexpr std::uint64_t version = 1;

    Uuid recording{};
    Uuid comment{};

    bool operator==(const RecordingCommentWithdrawnEvent&) const = default;
};

// Its title is in content under clip.
struct ClipMarkedEvent {
    static constexpr std::string_view type = "clip_marked";
    static constexpr std::uint64_t version = 1;

    Uuid recording{};
    Uuid clip{};
    std::uint64_t by{};
    std::uint32_t from_ms{};
    std::uint32_t to_ms{};

    bool operator==(const ClipMarkedEvent&) const = default;
};

// Its title was deleted from content by the same append.
struct ClipWithdrawnEvent {
    static constexpr std::string_view type = "clip_withdrawn";
    static constexpr std::uint64_t version = 1;

    Uuid recording{};
    Uuid clip{};

    bool operator==(const ClipWithdrawnEvent&) const = default;
};

// The clock reminded people of commitments whose day comes, of a meeting that they agreed on, or of the dialogue after observations.
struct RemindedEvent {
    static constexpr std::string_view type = "reminded";
    static constexpr std::uint64_t version = 2;

    std::vector<Uuid> commitments{};
    bool meeting{};
    std::optional<std::vector<Uuid>> observations{};

    bool operator==(const RemindedEvent&) const = default;
};

// For how many months what is written in the space stays; without, until somebody takes it back.
struct RetentionSetEvent {
    static constexpr std::string_view type = "retention_set";
    static constexpr std::uint64_t version = 1;

    std::optional<std::uint32_t> months{};
    std::uint64_t by{};

    bool operator==(const RetentionSetEvent&) const = default;
};

// What calls are in the network, and in everything below it, from here on.
struct CallsSetEvent {
    static constexpr std::string_view type = "calls_set";
    static constexpr std::uint64_t version = 1;

    CallPolicy calls{};
    std::uint64_t by{};

    bool operator==(const CallsSetEvent&) const = default;
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
    MaterialAttachedEvent,
    MaterialRemovedEvent,
    PhaseClosingEvent,
    CompletingBeganEvent,
    SessionPlacedEvent,
    SessionDatedEvent,
    ActaConfirmedEvent,
    CorrectionAskedEvent,
    CorrectionTakenBackEvent,
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
    LateVoteCastEvent,
    PollCompletedEvent,
    GroupsFormedEvent,
    PersonGroupedEvent,
    GroupsCalledEvent,
    QuestionAskedEvent,
    QuestionVotedEvent,
    QuestionMarkedEvent,
    QuestionWithdrawnEvent,
    HandMovedEvent,
    WordGivenEvent,
    WordEndedEvent,
    ApplaudedEvent,
    ExceptionGrantedEvent,
    FacilitationPassedEvent,
    PersonNudgedEvent,
    ConversationEndedEvent,
    ChildOpenedEvent,
    MembershipEndSetEvent,
    MembershipsBelowEndingEvent,
    EffectSettledEvent,
    ActaLeftEvent,
    PendingBroughtEvent,
    ActaTakenEvent,
    CommitmentChangedEvent,
    CommitmentTakenBackEvent,
    EvidenceBroughtEvent,
    CommitmentDetailedEvent,
    CommitmentProposedEvent,
    ProposalAcceptedEvent,
    ProposalClosedEvent,
    StoryToldEvent,
    StoryTakenBackEvent,
    AgreementProposedEvent,
    AgreementAcceptedEvent,
    CycleTakenEvent,
    CycleEditedEvent,
    StageEnteredEvent,
    SeatsEvenedEvent,
    StageMetEvent,
    PartiesChangedEvent,
    CycleLeftEvent,
    RoleTakenEvent,
    ObservationProposedEvent,
    ObservationAcceptedEvent,
    ObservationWithdrawnEvent,
    FieldNotesSharedEvent,
    DialogueToldEvent,
    DialogueConfirmedEvent,
    PlanKeptEvent,
    ActionStoodEvent,
    IndicatorMeasuredEvent,
    PlanValidatedEvent,
    PlanClosedEvent,
    TopicAddedEvent,
    TopicDroppedEvent,
    TopicTiedEvent,
    TopicUntiedEvent,
    TopicMetEvent,
    ActivityNotedEvent,
    ActivityTakenBackEvent,
    ActivityWordsClearedEvent,
    ActionsNearEvent,
    RecordingBroughtEvent,
    RecordingDescribedEvent,
    RecordingConsentedEvent,
    RecordingSharedEvent,
    RecordingWithdrawnEvent,
    RecordingExpiredEvent,
    RecordingExpiringEvent,
    RecordingCommentedEvent,
    RecordingCommentWithdrawnEvent,
    ClipMarkedEvent,
    ClipWithdrawnEvent,
    RemindedEvent,
    RetentionSetEvent,
    CallsSetEvent
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
    std::optional<SavedAccompaniment> accompaniment{};
    std::optional<Instant> reminded{};
    std::optional<Retention> retention{};
    std::optional<CallPolicy> calls{};
    std::optional<std::vector<SavedStory>> stories{};

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
std::string_view name(QuestionStanding value);
std::string_view name(IncidentKind value);
std::string_view name(Invitation value);
std::string_view name(CommitmentState value);
std::string_view name(CommitmentMove value);
std::string_view name(StageMove value);
std::string_view name(StoryForm value);
std::string_view name(StoryPartName value);
std::string_view name(AccompanierRole value);
std::string_view name(TopicPart value);
std::string_view name(ActivityKind value);
std::string_view name(ActivityMode value);
std::string_view name(ActivityReach value);
std::string_view name(FieldNoteKind value);
std::string_view name(RecordingMedia value);
std::string_view name(RecordingConsent value);
std::string_view name(Minors value);
std::string_view name(RecordingCommentKind value);
std::string_view name(RenditionState value);
std::string_view name(PlanLabel value);
std::string_view name(PlanOwner value);
std::string_view name(ActionState value);
std::string_view name(FigureLevel value);
std::string_view name(PlanEnding value);
std::string_view name(CallPolicy value);
std::string_view name(CallDescriptionKind value);
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
void encode(std::string& out, const Material& value);
void encode(std::string& out, const StoredMaterial& value);
void encode(std::string& out, const SavedMember& value);
void encode(std::string& out, const SavedMessage& value);
void encode(std::string& out, const SeatRole& value);
void encode(std::string& out, const ContributionKind& value);
void encode(std::string& out, const Grant& value);
void encode(std::string& out, const Requirement& value);
void encode(std::string& out, const Group& value);
void encode(std::string& out, const GroupsCall& value);
void encode(std::string& out, const SavedCall& value);
void encode(std::string& out, const Nudged& value);
void encode(std::string& out, const StoredNudge& value);
void encode(std::string& out, const Voice& value);
void encode(std::string& out, const EquityOf& value);
void encode(std::string& out, const RotationOf& value);
void encode(std::string& out, const Breakouts& value);
void encode(std::string& out, const Poll& value);
void encode(std::string& out, const Ballot& value);
void encode(std::string& out, const StoredBallot& value);
void encode(std::string& out, const StoredVote& value);
void encode(std::string& out, const Vote& value);
void encode(std::string& out, const PollCount& value);
void encode(std::string& out, const PollResult& value);
void encode(std::string& out, const StoredPollResult& value);
void encode(std::string& out, const LateVote& value);
void encode(std::string& out, const StoredLateVote& value);
void encode(std::string& out, const StoredVoters& value);
void encode(std::string& out, const PollAfterwards& value);
void encode(std::string& out, const StoredPollAfterwards& value);
void encode(std::string& out, const Board& value);
void encode(std::string& out, const Speakers& value);
void encode(std::string& out, const Gallery& value);
void encode(std::string& out, const Question& value);
void encode(std::string& out, const QuestionVotes& value);
void encode(std::string& out, const GalleryWord& value);
void encode(std::string& out, const GalleryState& value);
void encode(std::string& out, const SavedQuestion& value);
void encode(std::string& out, const SavedGallery& value);
void encode(std::string& out, const Phase& value);
void encode(std::string& out, const FormField& value);
void encode(std::string& out, const Preparation& value);
void encode(std::string& out, const FormAnswer& value);
void encode(std::string& out, const StoredFormAnswer& value);
void encode(std::string& out, const Protocol& value);
void encode(std::string& out, const SeatedPerson& value);
void encode(std::string& out, const Seat& value);
void encode(std::string& out, const Party& value);
void encode(std::string& out, const Turn& value);
void encode(std::string& out, const Contribution& value);
void encode(std::string& out, const Confirmation& value);
void encode(std::string& out, const Correction& value);
void encode(std::string& out, const StoredCorrection& value);
void encode(std::string& out, const PhaseHeld& value);
void encode(std::string& out, const StageOf& value);
void encode(std::string& out, const Conversation& value);
void encode(std::string& out, const StoredContribution& value);
void encode(std::string& out, const Incident& value);
void encode(std::string& out, const Participant& value);
void encode(std::string& out, const ActaPhase& value);
void encode(std::string& out, const Rethought& value);
void encode(std::string& out, const ActaIncident& value);
void encode(std::string& out, const Commitment& value);
void encode(std::string& out, const SessionLeft& value);
void encode(std::string& out, const EvidenceBrought& value);
void encode(std::string& out, const CommitmentDetails& value);
void encode(std::string& out, const Proposal& value);
void encode(std::string& out, const Ledger& value);
void encode(std::string& out, const ProposalTold& value);
void encode(std::string& out, const ProposalDeclined& value);
void encode(std::string& out, const StoredDeclined& value);
void encode(std::string& out, const EvidenceTold& value);
void encode(std::string& out, const CommitmentTold& value);
void encode(std::string& out, const CommitmentPage& value);
void encode(std::string& out, const StoredNote& value);
void encode(std::string& out, const StoredCommitment& value);
void encode(std::string& out, const StageReport& value);
void encode(std::string& out, const ActaReport& value);
void encode(std::string& out, const StoredDetails& value);
void encode(std::string& out, const SavedLedger& value);
void encode(std::string& out, const StoryPart& value);
void encode(std::string& out, const Story& value);
void encode(std::string& out, const StoryPage& value);
void encode(std::string& out, const SavedStory& value);
void encode(std::string& out, const Acta& value);
void encode(std::string& out, const VisitsAgreed& value);
void encode(std::string& out, const ActivityAgreed& value);
void encode(std::string& out, const HeldActivity& value);
void encode(std::string& out, const StoredActivity& value);
void encode(std::string& out, const Agreement& value);
void encode(std::string& out, const StageMeeting& value);
void encode(std::string& out, const StagePass& value);
void encode(std::string& out, const Cycle& value);
void encode(std::string& out, const CycleLeft& value);
void encode(std::string& out, const RoleTaken& value);
void encode(std::string& out, const NotesShared& value);
void encode(std::string& out, const Dialogue& value);
void encode(std::string& out, const Observation& value);
void encode(std::string& out, const ConsentGiven& value);
void encode(std::string& out, const Recording& value);
void encode(std::string& out, const PlannedAction& value);
void encode(std::string& out, const ActionStanding& value);
void encode(std::string& out, const PlanAction& value);
void encode(std::string& out, const PlannedIndicator& value);
void encode(std::string& out, const IndicatorMeasure& value);
void encode(std::string& out, const PlanIndicator& value);
void encode(std::string& out, const PlanValidation& value);
void encode(std::string& out, const SupportPlan& value);
void encode(std::string& out, const PlanProgress& value);
void encode(std::string& out, const PlanLeft& value);
void encode(std::string& out, const TopicTie& value);
void encode(std::string& out, const Topic& value);
void encode(std::string& out, const Accompaniment& value);
void encode(std::string& out, const StoredStanding& value);
void encode(std::string& out, const StoredAction& value);
void encode(std::string& out, const StoredMeasure& value);
void encode(std::string& out, const StoredIndicator& value);
void encode(std::string& out, const StoredValidation& value);
void encode(std::string& out, const StoredPlan& value);
void encode(std::string& out, const StoredPlanLeft& value);
void encode(std::string& out, const RecordingComment& value);
void encode(std::string& out, const RecordingClip& value);
void encode(std::string& out, const StoredComment& value);
void encode(std::string& out, const StoredClip& value);
void encode(std::string& out, const StoredRecording& value);
void encode(std::string& out, const StoredTopic& value);
void encode(std::string& out, const FieldNote& value);
void encode(std::string& out, const FieldNotes& value);
void encode(std::string& out, const StoredNotes& value);
void encode(std::string& out, const StoredDialogue& value);
void encode(std::string& out, const StoredObservation& value);
void encode(std::string& out, const StoredAgreement& value);
void encode(std::string& out, const StoredPass& value);
void encode(std::string& out, const StoredCycle& value);
void encode(std::string& out, const StoredCycleLeft& value);
void encode(std::string& out, const SavedAccompaniment& value);
void encode(std::string& out, const SavedConversation& value);
void encode(std::string& out, const SavedEnd& value);
void encode(std::string& out, const SavedOwed& value);
void encode(std::string& out, const SpaceSummary& value);
void encode(std::string& out, const ReadingState& value);
void encode(std::string& out, const NoticeTemplate& value);
void encode(std::string& out, const NoticePlace& value);
void encode(std::string& out, const Notice& value);
void encode(std::string& out, const Retention& value);
void encode(std::string& out, const CallParticipant& value);
void encode(std::string& out, const CallDescription& value);
void encode(std::string& out, const CallCandidate& value);
void encode(std::string& out, const CallRelays& value);
void encode(std::string& out, const PostMessage& value);
void encode(std::string& out, const EditMessage& value);
void encode(std::string& out, const WithdrawMessage& value);
void encode(std::string& out, const React& value);
void encode(std::string& out, const AddMember& value);
void encode(std::string& out, const RemoveMember& value);
void encode(std::string& out, const PlanSession& value);
void encode(std::string& out, const DateSession& value);
void encode(std::string& out, const FillForm& value);
void encode(std::string& out, const AttachMaterial& value);
void encode(std::string& out, const RemoveMaterial& value);
void encode(std::string& out, const ConfirmActa& value);
void encode(std::string& out, const AskCorrection& value);
void encode(std::string& out, const TakeBackCorrection& value);
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
void encode(std::string& out, const AskQuestion& value);
void encode(std::string& out, const VoteQuestion& value);
void encode(std::string& out, const MarkQuestion& value);
void encode(std::string& out, const EndWord& value);
void encode(std::string& out, const Reclassify& value);
void encode(std::string& out, const GrantException& value);
void encode(std::string& out, const HandOver& value);
void encode(std::string& out, const Nudge& value);
void encode(std::string& out, const DeclareAbsent& value);
void encode(std::string& out, const OpenSpace& value);
void encode(std::string& out, const ChangeCommitment& value);
void encode(std::string& out, const CarryCommitment& value);
void encode(std::string& out, const ProposeCommitment& value);
void encode(std::string& out, const AcceptProposal& value);
void encode(std::string& out, const DeclineProposal& value);
void encode(std::string& out, const TakeBackProposal& value);
void encode(std::string& out, const ProposeAgreement& value);
void encode(std::string& out, const AcceptAgreement& value);
void encode(std::string& out, const BringEvidence& value);
void encode(std::string& out, const DetailCommitment& value);
void encode(std::string& out, const TellStory& value);
void encode(std::string& out, const TakeBackStory& value);
void encode(std::string& out, const TakeCycle& value);
void encode(std::string& out, const EditCycle& value);
void encode(std::string& out, const EnterStage& value);
void encode(std::string& out, const LeaveCycle& value);
void encode(std::string& out, const TakeRole& value);
void encode(std::string& out, const ProposeObservation& value);
void encode(std::string& out, const AcceptObservation& value);
void encode(std::string& out, const WithdrawObservation& value);
void encode(std::string& out, const ShareFieldNotes& value);
void encode(std::string& out, const TellDialogue& value);
void encode(std::string& out, const ConfirmDialogue& value);
void encode(std::string& out, const KeepPlan& value);
void encode(std::string& out, const StandAction& value);
void encode(std::string& out, const MeasureIndicator& value);
void encode(std::string& out, const ValidatePlan& value);
void encode(std::string& out, const AddTopic& value);
void encode(std::string& out, const DropTopic& value);
void encode(std::string& out, const TieTopic& value);
void encode(std::string& out, const UntieTopic& value);
void encode(std::string& out, const NoteActivity& value);
void encode(std::string& out, const TakeBackActivity& value);
void encode(std::string& out, const ClearActivityWords& value);
void encode(std::string& out, const ClosePlan& value);
void encode(std::string& out, const BringRecording& value);
void encode(std::string& out, const DescribeRecording& value);
void encode(std::string& out, const ConsentToRecording& value);
void encode(std::string& out, const ShareRecording& value);
void encode(std::string& out, const WithdrawRecording& value);
void encode(std::string& out, const CommentRecording& value);
void encode(std::string& out, const WithdrawRecordingComment& value);
void encode(std::string& out, const MarkClip& value);
void encode(std::string& out, const WithdrawClip& value);
void encode(std::string& out, const SetRetention& value);
void encode(std::string& out, const SetCalls& value);
void encode(std::string& out, const MessagePostedItem& value);
void encode(std::string& out, const MessageEditedItem& value);
void encode(std::string& out, const MessageReactedItem& value);
void encode(std::string& out, const MessageWithdrawnItem& value);
void encode(std::string& out, const MemberJoinedItem& value);
void encode(std::string& out, const MemberLeftItem& value);
void encode(std::string& out, const SessionPlannedItem& value);
void encode(std::string& out, const SessionPacedItem& value);
void encode(std::string& out, const FormFilledItem& value);
void encode(std::string& out, const MaterialAttachedItem& value);
void encode(std::string& out, const MaterialRemovedItem& value);
void encode(std::string& out, const PhaseClosingItem& value);
void encode(std::string& out, const CompletingBeganItem& value);
void encode(std::string& out, const SessionPlacedItem& value);
void encode(std::string& out, const SessionDatedItem& value);
void encode(std::string& out, const ActaConfirmedItem& value);
void encode(std::string& out, const CorrectionAskedItem& value);
void encode(std::string& out, const CorrectionTakenBackItem& value);
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
void encode(std::string& out, const LateVoteCastItem& value);
void encode(std::string& out, const PollCompletedItem& value);
void encode(std::string& out, const GroupsFormedItem& value);
void encode(std::string& out, const PersonGroupedItem& value);
void encode(std::string& out, const GroupsCalledItem& value);
void encode(std::string& out, const QuestionAskedItem& value);
void encode(std::string& out, const QuestionsVotedItem& value);
void encode(std::string& out, const QuestionMarkedItem& value);
void encode(std::string& out, const QuestionWithdrawnItem& value);
void encode(std::string& out, const HandsCountedItem& value);
void encode(std::string& out, const WordGivenItem& value);
void encode(std::string& out, const WordEndedItem& value);
void encode(std::string& out, const ApplaudedItem& value);
void encode(std::string& out, const ExceptionGrantedItem& value);
void encode(std::string& out, const FacilitationPassedItem& value);
void encode(std::string& out, const PersonNudgedItem& value);
void encode(std::string& out, const ConversationEndedItem& value);
void encode(std::string& out, const ChildOpenedItem& value);
void encode(std::string& out, const PendingBroughtItem& value);
void encode(std::string& out, const ActaTakenItem& value);
void encode(std::string& out, const CommitmentChangedItem& value);
void encode(std::string& out, const CommitmentTakenBackItem& value);
void encode(std::string& out, const EvidenceBroughtItem& value);
void encode(std::string& out, const CommitmentDetailedItem& value);
void encode(std::string& out, const CommitmentProposedItem& value);
void encode(std::string& out, const ProposalAcceptedItem& value);
void encode(std::string& out, const ProposalClosedItem& value);
void encode(std::string& out, const AgreementProposedItem& value);
void encode(std::string& out, const AgreementAcceptedItem& value);
void encode(std::string& out, const CycleTakenItem& value);
void encode(std::string& out, const CycleEditedItem& value);
void encode(std::string& out, const StageEnteredItem& value);
void encode(std::string& out, const StageMetItem& value);
void encode(std::string& out, const PartiesChangedItem& value);
void encode(std::string& out, const CycleLeftItem& value);
void encode(std::string& out, const RoleTakenItem& value);
void encode(std::string& out, const ObservationProposedItem& value);
void encode(std::string& out, const ObservationAcceptedItem& value);
void encode(std::string& out, const ObservationWithdrawnItem& value);
void encode(std::string& out, const FieldNotesSharedItem& value);
void encode(std::string& out, const DialogueToldItem& value);
void encode(std::string& out, const DialogueConfirmedItem& value);
void encode(std::string& out, const PlanKeptItem& value);
void encode(std::string& out, const ActionStoodItem& value);
void encode(std::string& out, const IndicatorMeasuredItem& value);
void encode(std::string& out, const PlanValidatedItem& value);
void encode(std::string& out, const PlanClosedItem& value);
void encode(std::string& out, const TopicAddedItem& value);
void encode(std::string& out, const TopicDroppedItem& value);
void encode(std::string& out, const TopicTiedItem& value);
void encode(std::string& out, const TopicUntiedItem& value);
void encode(std::string& out, const TopicMetItem& value);
void encode(std::string& out, const ActivityNotedItem& value);
void encode(std::string& out, const ActivityTakenBackItem& value);
void encode(std::string& out, const ActivityWordsClearedItem& value);
void encode(std::string& out, const ActionsNearItem& value);
void encode(std::string& out, const RecordingBroughtItem& value);
void encode(std::string& out, const RecordingDescribedItem& value);
void encode(std::string& out, const RecordingConsentedItem& value);
void encode(std::string& out, const RecordingSharedItem& value);
void encode(std::string& out, const RecordingWithdrawnItem& value);
void encode(std::string& out, const RecordingExpiredItem& value);
void encode(std::string& out, const RecordingCommentedItem& value);
void encode(std::string& out, const RecordingCommentWithdrawnItem& value);
void encode(std::string& out, const ClipMarkedItem& value);
void encode(std::string& out, const ClipWithdrawnItem& value);
void encode(std::string& out, const RetentionSetItem& value);
void encode(std::string& out, const CallsSetItem& value);
void encode(std::string& out, const HelloFrame& value);
void encode(std::string& out, const JoinFrame& value);
void encode(std::string& out, const LeaveFrame& value);
void encode(std::string& out, const CommandFrame& value);
void encode(std::string& out, const AskSpacesFrame& value);
void encode(std::string& out, const AskPeopleFrame& value);
void encode(std::string& out, const AskHistoryFrame& value);
void encode(std::string& out, const AskThreadFrame& value);
void encode(std::string& out, const AskVersionsFrame& value);
void encode(std::string& out, const AskFieldNotesFrame& value);
void encode(std::string& out, const AskRecordingFrame& value);
void encode(std::string& out, const AskActaFrame& value);
void encode(std::string& out, const AskCommitmentsFrame& value);
void encode(std::string& out, const AskEquityFrame& value);
void encode(std::string& out, const AskRotationFrame& value);
void encode(std::string& out, const ClockFrame& value);
void encode(std::string& out, const WritingFrame& value);
void encode(std::string& out, const ApplaudFrame& value);
void encode(std::string& out, const ReadFrame& value);
void encode(std::string& out, const AskNoticesFrame& value);
void encode(std::string& out, const SeeNoticesFrame& value);
void encode(std::string& out, const JoinCallFrame& value);
void encode(std::string& out, const LeaveCallFrame& value);
void encode(std::string& out, const SignalCallFrame& value);
void encode(std::string& out, const SetCallMediaFrame& value);
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
void encode(std::string& out, const FieldNotesFrame& value);
void encode(std::string& out, const RecordingFrame& value);
void encode(std::string& out, const ActaFrame& value);
void encode(std::string& out, const CommitmentsFrame& value);
void encode(std::string& out, const EquityFrame& value);
void encode(std::string& out, const RotationFrame& value);
void encode(std::string& out, const TimeFrame& value);
void encode(std::string& out, const ClosingFrame& value);
void encode(std::string& out, const OwnPartFrame& value);
void encode(std::string& out, const PresenceFrame& value);
void encode(std::string& out, const PresenceChangedFrame& value);
void encode(std::string& out, const CallFrame& value);
void encode(std::string& out, const CallSignalFrame& value);
void encode(std::string& out, const CallLeftFrame& value);
void encode(std::string& out, const CallGoingOnFrame& value);
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
void encode(std::string& out, const MaterialAttachedEvent& value);
void encode(std::string& out, const MaterialRemovedEvent& value);
void encode(std::string& out, const PhaseClosingEvent& value);
void encode(std::string& out, const CompletingBeganEvent& value);
void encode(std::string& out, const SessionPlacedEvent& value);
void encode(std::string& out, const SessionDatedEvent& value);
void encode(std::string& out, const ActaConfirmedEvent& value);
void encode(std::string& out, const CorrectionAskedEvent& value);
void encode(std::string& out, const CorrectionTakenBackEvent& value);
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
void encode(std::string& out, const LateVoteCastEvent& value);
void encode(std::string& out, const PollCompletedEvent& value);
void encode(std::string& out, const GroupsFormedEvent& value);
void encode(std::string& out, const PersonGroupedEvent& value);
void encode(std::string& out, const GroupsCalledEvent& value);
void encode(std::string& out, const QuestionAskedEvent& value);
void encode(std::string& out, const QuestionVotedEvent& value);
void encode(std::string& out, const QuestionMarkedEvent& value);
void encode(std::string& out, const QuestionWithdrawnEvent& value);
void encode(std::string& out, const HandMovedEvent& value);
void encode(std::string& out, const WordGivenEvent& value);
void encode(std::string& out, const WordEndedEvent& value);
void encode(std::string& out, const ApplaudedEvent& value);
void encode(std::string& out, const ExceptionGrantedEvent& value);
void encode(std::string& out, const FacilitationPassedEvent& value);
void encode(std::string& out, const PersonNudgedEvent& value);
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
void encode(std::string& out, const EvidenceBroughtEvent& value);
void encode(std::string& out, const CommitmentDetailedEvent& value);
void encode(std::string& out, const CommitmentProposedEvent& value);
void encode(std::string& out, const ProposalAcceptedEvent& value);
void encode(std::string& out, const ProposalClosedEvent& value);
void encode(std::string& out, const StoryToldEvent& value);
void encode(std::string& out, const StoryTakenBackEvent& value);
void encode(std::string& out, const AgreementProposedEvent& value);
void encode(std::string& out, const AgreementAcceptedEvent& value);
void encode(std::string& out, const CycleTakenEvent& value);
void encode(std::string& out, const CycleEditedEvent& value);
void encode(std::string& out, const StageEnteredEvent& value);
void encode(std::string& out, const SeatsEvenedEvent& value);
void encode(std::string& out, const StageMetEvent& value);
void encode(std::string& out, const PartiesChangedEvent& value);
void encode(std::string& out, const CycleLeftEvent& value);
void encode(std::string& out, const RoleTakenEvent& value);
void encode(std::string& out, const ObservationProposedEvent& value);
void encode(std::string& out, const ObservationAcceptedEvent& value);
void encode(std::string& out, const ObservationWithdrawnEvent& value);
void encode(std::string& out, const FieldNotesSharedEvent& value);
void encode(std::string& out, const DialogueToldEvent& value);
void encode(std::string& out, const DialogueConfirmedEvent& value);
void encode(std::string& out, const PlanKeptEvent& value);
void encode(std::string& out, const ActionStoodEvent& value);
void encode(std::string& out, const IndicatorMeasuredEvent& value);
void encode(std::string& out, const PlanValidatedEvent& value);
void encode(std::string& out, const PlanClosedEvent& value);
void encode(std::string& out, const TopicAddedEvent& value);
void encode(std::string& out, const TopicDroppedEvent& value);
void encode(std::string& out, const TopicTiedEvent& value);
void encode(std::string& out, const TopicUntiedEvent& value);
void encode(std::string& out, const TopicMetEvent& value);
void encode(std::string& out, const ActivityNotedEvent& value);
void encode(std::string& out, const ActivityTakenBackEvent& value);
void encode(std::string& out, const ActivityWordsClearedEvent& value);
void encode(std::string& out, const ActionsNearEvent& value);
void encode(std::string& out, const RecordingBroughtEvent& value);
void encode(std::string& out, const RecordingDescribedEvent& value);
void encode(std::string& out, const RecordingConsentedEvent& value);
void encode(std::string& out, const RecordingSharedEvent& value);
void encode(std::string& out, const RecordingWithdrawnEvent& value);
void encode(std::string& out, const RecordingExpiredEvent& value);
void encode(std::string& out, const RecordingExpiringEvent& value);
void encode(std::string& out, const RecordingCommentedEvent& value);
void encode(std::string& out, const RecordingCommentWithdrawnEvent& value);
void encode(std::string& out, const ClipMarkedEvent& value);
void encode(std::string& out, const ClipWithdrawnEvent& value);
void encode(std::string& out, const RemindedEvent& value);
void encode(std::string& out, const RetentionSetEvent& value);
void encode(std::string& out, const CallsSetEvent& value);
void encode(std::string& out, const SpaceState& value);

void encode(std::string& out, const Command& value);
void encode(std::string& out, const Item& value);
void encode(std::string& out, const ClientFrame& value);
void encode(std::string& out, const ServerFrame& value);
void encode(std::string& out, const Event& value);
void encode(std::string& out, const State& value);

}  // namespace urdimbre::wire
