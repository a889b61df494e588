#pragma once

#include "server/domain/accompaniment_command.hpp"
#include "server/domain/attachment.hpp"
#include "server/domain/call.hpp"
#include "server/domain/commitment_command.hpp"
#include "server/domain/conversation_command.hpp"
#include "server/domain/ids.hpp"
#include "server/domain/reaction.hpp"
#include "server/domain/refusal.hpp"
#include "server/domain/retention.hpp"
#include "server/domain/role.hpp"
#include "server/domain/seated_person.hpp"
#include "server/domain/story_command.hpp"

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::domain {

// What a member asks for. Words travel in commands; events hold only their ids.

// The first command of every space; whoever asks becomes its coordinator.
struct OpenSpace {
    SpaceKind kind{};
    std::optional<SpaceId> parent;
    std::vector<SeatedPerson> people{};
};

struct AddMember {
    PersonId person{};
    Roles roles;
    std::optional<Instant> until{};  // the membership then ends by itself (rule E20)
};

struct RemoveMember {
    PersonId person{};
    std::optional<std::string> reason{};
};

struct PostMessage {
    std::string text;
    std::optional<ContributionId> reply_to;
    std::vector<FileToAttach> attachments{};
    std::vector<PersonId> mentions{};
};

struct EditMessage {
    ContributionId message;
    std::string text;
    std::vector<PersonId> mentions{};
};

struct WithdrawMessage {
    ContributionId message;
};

struct React {
    ContributionId message;
    Reaction reaction{};
    bool on{};
};

// Open a space below this one, or a notebook; the directory has given it its number.
struct OpenBelow {
    SpaceKind kind{};
    std::string title;
    SpaceId space{};
    std::vector<SeatedPerson> people{};  // members of this space who are in it from its beginning
};

// The server's own, never a client's: what performs and settles effects of other spaces (rule L17).

// Somebody left the space above.
struct EndMembership {
    PersonId person{};
    std::optional<PersonId> heir;
};

// The effect of this event has happened, or was refused for good.
struct SettleEffect {
    Sequence seq{};
    std::optional<Refusal> refused;
};

using Command = std::variant<
    OpenSpace,
    AddMember,
    RemoveMember,
    PostMessage,
    EditMessage,
    WithdrawMessage,
    React,
    ConversationCommand,
    OpenBelow,
    EndMembership,
    SettleEffect,
    CommitmentCommand,
    AccompanimentCommand,
    SetRetention,
    ExpireWords,
    StoryCommand,
    SetCalls>;

// The files that a command attaches; whoever knows fills in what they are before it is decided.
std::span<FileToAttach> attachments(Command& command);

// Was its file uploaded as a recording, and not as what a message attaches?
bool brings_recording(const Command& command);

// The contribution that a command is about, if it is about an earlier one.
std::optional<ContributionId> subject(const Command& command);

}  // namespace urdimbre::domain
