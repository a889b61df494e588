#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/conversation_command.hpp"
#include "server/domain/conversation_event.hpp"

#include <optional>
#include <vector>

// The part of translate.hpp that is about what is attached to a session.
namespace urdimbre::app {

domain::ConversationCommand to_domain(wire::AttachMaterial& command);
domain::ConversationCommand to_domain(const wire::RemoveMaterial& command);

// None where nothing was ever attached.
std::optional<std::vector<wire::Material>>
to_wire(const std::vector<domain::Material>& materials, const FindWords& words);

std::vector<wire::StoredMaterial> stored(const std::vector<domain::Material>& materials);
std::vector<domain::Material> to_domain(const std::vector<wire::StoredMaterial>& saved);

wire::MaterialAttachedEvent to_wire(const domain::MaterialAttached& what);
wire::MaterialRemovedEvent to_wire(const domain::MaterialRemoved& what);
domain::ConversationEvent to_domain(const wire::MaterialAttachedEvent& event);
domain::ConversationEvent to_domain(const wire::MaterialRemovedEvent& event);

wire::MaterialAttachedItem to_wire(
    const domain::MaterialAttached& what,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
);

}  // namespace urdimbre::app
