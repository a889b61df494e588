#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/message.hpp"
#include "server/domain/view.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"

#include <optional>
#include <span>
#include <vector>

// Older messages, out of the log. Blocking; throws StorageUnavailable.
namespace urdimbre::app {

// A message as it stands now, without its answers. No value: there is none with this id.
std::optional<domain::Message>
standing_message(storage::EventLog& log, domain::SpaceId space, const domain::Uuid& id);

// These messages as an audience sees them now, in this order; those that are not there are left
// out. people: whom they name.
struct StandingMessages {
    std::vector<wire::Message> messages;
    std::vector<wire::Person> people;
};
StandingMessages standing_messages(
    storage::EventLog& log,
    storage::Directory& directory,
    domain::SpaceId space,
    const domain::Audience& audience,
    std::span<const domain::Uuid> ids
);

}  // namespace urdimbre::app
