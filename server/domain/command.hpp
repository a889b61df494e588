#pragma once

#include "server/domain/attachment.hpp"
#include "server/domain/ids.hpp"
#include "server/domain/role.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::domain {

// What a member asks for. Words travel in commands; events hold only their ids.

// The first command of every space; whoever asks becomes its coordinator.
struct OpenSpace {
    SpaceKind kind{};
    std::optional<SpaceId> parent;
};

struct AddMember {
    PersonId person{};
    Roles roles;
};

struct RemoveMember {
    PersonId person{};
};

struct PostMessage {
    std::string text;
    std::optional<ContributionId> reply_to;
    std::vector<FileToAttach> attachments{};
};

struct EditMessage {
    ContributionId message;
    std::string text;
};

struct WithdrawMessage {
    ContributionId message;
};

using Command =
    std::variant<OpenSpace, AddMember, RemoveMember, PostMessage, EditMessage, WithdrawMessage>;

// The contribution that a command is about, if it is about an earlier one.
std::optional<ContributionId> subject(const Command& command);

}  // namespace urdimbre::domain
