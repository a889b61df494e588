#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/command.hpp"
#include "server/domain/event.hpp"
#include "server/domain/refusal.hpp"
#include "server/domain/role.hpp"
#include "server/domain/view.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

// Between what machines agree on (wire) and what the rules speak of (domain): exhaustive switches,
// nothing else.
namespace urdimbre::app {

domain::Command to_domain(wire::Command command);
domain::Event to_domain(const wire::Event& event);
domain::SpaceKind to_domain(wire::SpaceKind kind);
domain::Roles to_domain(const std::vector<wire::SpaceRole>& roles);

wire::Event to_wire(const domain::Event& event);
wire::RefusalCode to_wire(domain::Refusal refusal);
wire::SpaceKind to_wire(domain::SpaceKind kind);
std::vector<wire::SpaceRole> to_wire(domain::Roles roles);

// The files of an item or of a message as clients see them: those whose descriptions are still
// among the words. No value: none.
using Attachments = std::optional<std::vector<wire::Attachment>>;
Attachments to_wire(
    std::span<const domain::Attachment> attachments,
    const std::function<std::optional<std::string>(const domain::ContentId&)>& words
);

// `words`: the text of the item, none when it brings none or when it is gone.
wire::Item to_wire(
    const domain::seen::Item& item,
    domain::Sequence seq,
    domain::Instant at,
    const std::optional<std::string>& words,
    Attachments attachments = {}
);
wire::Message to_wire(
    const domain::seen::Message& message,
    const std::optional<std::string>& words,
    Attachments attachments = {}
);

// Which words an item brings.
std::optional<domain::ContentId> words(const domain::seen::Item& item);

// Which files an item brings.
std::span<const domain::Attachment> attachments(const domain::seen::Item& item);

}  // namespace urdimbre::app
