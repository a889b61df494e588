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
// Commands of one connection that wait for their answer.
inline constexpr std::size_t commands_waiting_max = 128;
// The longest frame that this server can send, the longest command and the longest event that it can store.
inline constexpr std::size_t server_frame_bytes_max = 12101103;
inline constexpr std::size_t command_bytes_max = 24084;
inline constexpr std::size_t event_bytes_max = 209;
// The longest saved state.
inline constexpr std::size_t state_bytes_max = 5005737;
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
    edited_too_often,
    person_unknown,
    roles_missing,
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

// A contribution in a community as this audience sees it now. text is absent once withdrawn or erased.
struct Message {
    Uuid id{};
    std::uint64_t seq{};
    Instant at{};
    std::uint64_t author{};
    std::optional<std::string> text{};
    std::optional<Uuid> reply_to{};
    std::optional<Instant> edited_at{};
    bool withdrawn{};

    bool operator==(const Message&) const = default;
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

    bool operator==(const SavedMessage&) const = default;
};

// One of my spaces.
struct SpaceSummary {
    std::uint64_t id{};
    SpaceKind kind{};
    std::string title{};
    std::vector<SpaceRole> roles{};
    std::uint64_t head{};

    bool operator==(const SpaceSummary&) const = default;
};

// ---- Commands

// Write a message, or reply to one.
struct PostMessage {
    static constexpr std::string_view type = "post_message";

    std::string text{};
    std::optional<Uuid> reply_to{};

    bool operator==(const PostMessage&) const = default;
};

// Correct one's own message; earlier versions stay visible to the author.
struct EditMessage {
    static constexpr std::string_view type = "edit_message";

    Uuid message{};
    std::string text{};

    bool operator==(const EditMessage&) const = default;
};

// Take back a message: a marker stays, the text goes.
struct WithdrawMessage {
    static constexpr std::string_view type = "withdraw_message";

    Uuid message{};

    bool operator==(const WithdrawMessage&) const = default;
};

// Bring a person in, or give a member other roles.
struct AddMember {
    static constexpr std::string_view type = "add_member";

    std::uint64_t person{};
    std::vector<SpaceRole> roles{};

    bool operator==(const AddMember&) const = default;
};

// End a membership: one's own, or as coordinator another's.
struct RemoveMember {
    static constexpr std::string_view type = "remove_member";

    std::uint64_t person{};

    bool operator==(const RemoveMember&) const = default;
};

// What a member may ask for.
using Command = std::variant<
    PostMessage,
    EditMessage,
    WithdrawMessage,
    AddMember,
    RemoveMember
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

    bool operator==(const MessagePostedItem&) const = default;
};

// Its author corrected it.
struct MessageEditedItem {
    static constexpr std::string_view type = "message_edited";

    std::uint64_t seq{};
    Instant at{};
    Uuid id{};
    std::optional<std::string> text{};

    bool operator==(const MessageEditedItem&) const = default;
};

// Its text is gone; a marker stays.
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

// What an audience sees of one event.
using Item = std::variant<
    MessagePostedItem,
    MessageEditedItem,
    MessageWithdrawnItem,
    MemberJoinedItem,
    MemberLeftItem
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

// A page of messages older than `before`, oldest first.
struct AskHistoryFrame {
    static constexpr std::string_view type = "ask_history";

    std::uint32_t ref{};
    std::uint64_t space{};
    std::uint64_t before{};
    std::uint32_t limit{};

    bool operator==(const AskHistoryFrame&) const = default;
};

// Is the link alive, and what time is it? sent comes back as it was.
struct ClockFrame {
    static constexpr std::string_view type = "clock";

    std::uint64_t sent{};

    bool operator==(const ClockFrame&) const = default;
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
    ClockFrame
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

// A rule said no and nothing happened. temporary: the same command may succeed later, after retry_after milliseconds when given.
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

// The answer to ask_history; more: are there older ones?
struct HistoryFrame {
    static constexpr std::string_view type = "history";

    std::uint32_t ref{};
    std::uint64_t space{};
    std::vector<Message> messages{};
    std::vector<Person> people{};
    bool more{};

    bool operator==(const HistoryFrame&) const = default;
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
    TimeFrame,
    ClosingFrame
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

// The words are in content under the id of the message.
struct MessagePostedEvent {
    static constexpr std::string_view type = "message_posted";
    static constexpr std::uint64_t version = 1;

    Uuid message{};
    std::uint64_t author{};
    std::optional<Uuid> reply_to{};

    bool operator==(const MessagePostedEvent&) const = default;
};

// The new words are in content under the id `content`.
struct MessageEditedEvent {
    static constexpr std::string_view type = "message_edited";
    static constexpr std::uint64_t version = 1;

    Uuid message{};
    Uuid content{};

    bool operator==(const MessageEditedEvent&) const = default;
};

// All its words were deleted from content by the same append.
struct MessageWithdrawnEvent {
    static constexpr std::string_view type = "message_withdrawn";
    static constexpr std::uint64_t version = 1;

    Uuid message{};
    std::uint64_t by{};

    bool operator==(const MessageWithdrawnEvent&) const = default;
};

// What a log holds: ids only, never words.
using Event = std::variant<
    SpaceOpenedEvent,
    MemberAddedEvent,
    MemberRolesChangedEvent,
    MemberRemovedEvent,
    MessagePostedEvent,
    MessageEditedEvent,
    MessageWithdrawnEvent
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

    bool operator==(const SpaceState&) const = default;
};

// What loading a space need not replay. A cache: what cannot be read is made again.
using State = std::variant<
    SpaceState
>;

// ---- Names

std::string_view name(SpaceKind value);
std::string_view name(SpaceRole value);
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
void encode(std::string& out, const Message& value);
void encode(std::string& out, const SavedMember& value);
void encode(std::string& out, const SavedMessage& value);
void encode(std::string& out, const SpaceSummary& value);
void encode(std::string& out, const PostMessage& value);
void encode(std::string& out, const EditMessage& value);
void encode(std::string& out, const WithdrawMessage& value);
void encode(std::string& out, const AddMember& value);
void encode(std::string& out, const RemoveMember& value);
void encode(std::string& out, const MessagePostedItem& value);
void encode(std::string& out, const MessageEditedItem& value);
void encode(std::string& out, const MessageWithdrawnItem& value);
void encode(std::string& out, const MemberJoinedItem& value);
void encode(std::string& out, const MemberLeftItem& value);
void encode(std::string& out, const HelloFrame& value);
void encode(std::string& out, const JoinFrame& value);
void encode(std::string& out, const LeaveFrame& value);
void encode(std::string& out, const CommandFrame& value);
void encode(std::string& out, const AskSpacesFrame& value);
void encode(std::string& out, const AskPeopleFrame& value);
void encode(std::string& out, const AskHistoryFrame& value);
void encode(std::string& out, const ClockFrame& value);
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
void encode(std::string& out, const TimeFrame& value);
void encode(std::string& out, const ClosingFrame& value);
void encode(std::string& out, const SpaceOpenedEvent& value);
void encode(std::string& out, const MemberAddedEvent& value);
void encode(std::string& out, const MemberRolesChangedEvent& value);
void encode(std::string& out, const MemberRemovedEvent& value);
void encode(std::string& out, const MessagePostedEvent& value);
void encode(std::string& out, const MessageEditedEvent& value);
void encode(std::string& out, const MessageWithdrawnEvent& value);
void encode(std::string& out, const SpaceState& value);

void encode(std::string& out, const Command& value);
void encode(std::string& out, const Item& value);
void encode(std::string& out, const ClientFrame& value);
void encode(std::string& out, const ServerFrame& value);
void encode(std::string& out, const Event& value);
void encode(std::string& out, const State& value);

}  // namespace urdimbre::wire
