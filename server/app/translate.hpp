#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/templates.hpp"
#include "server/domain/command.hpp"
#include "server/domain/event.hpp"
#include "server/domain/refusal.hpp"
#include "server/domain/role.hpp"
#include "server/domain/view.hpp"

#include <boost/system/result.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

// Between what machines agree on (wire) and what the rules speak of (domain): exhaustive switches,
// nothing else.
namespace urdimbre::app {

// The text of these words as they are now; none when they are gone.
using FindWords = std::function<std::optional<std::string>(const domain::ContentId&)>;

// Refused: it names a template that is not there.
boost::system::result<domain::Command, wire::RefusalCode>
to_domain(wire::Command command, const Templates& templates);
domain::Event to_domain(const wire::Event& event);
domain::SpaceKind to_domain(wire::SpaceKind kind);
domain::Roles to_domain(const std::vector<wire::SpaceRole>& roles);

wire::Event to_wire(const domain::Event& event);
wire::RefusalCode to_wire(domain::Refusal refusal);

// No value: it is not a rule of the domain that says so.
std::optional<domain::Refusal> to_domain(wire::RefusalCode code);
wire::SpaceKind to_wire(domain::SpaceKind kind);
std::vector<wire::SpaceRole> to_wire(domain::Roles roles);
// Who is in a space from its beginning; nobody is nothing.
std::vector<domain::SeatedPerson> seated_people(
    const std::optional<std::vector<wire::SeatedPerson>>& people
);
std::optional<std::vector<wire::SeatedPerson>> seated_people(
    const std::vector<domain::SeatedPerson>& people
);

wire::Item to_wire(
    const domain::seen::Item& item,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
);
wire::Message to_wire(const domain::seen::Message& message, const FindWords& words);

// Of events, items, messages and saved states; no value: none.
std::optional<std::vector<std::uint64_t>> mentions(const std::vector<domain::PersonId>& people);
std::vector<domain::PersonId> mentions(const std::optional<std::vector<std::uint64_t>>& people);
std::optional<std::vector<wire::Reacted>> to_wire(const domain::Reactions& reactions);
domain::Reactions to_domain(const std::optional<std::vector<wire::Reacted>>& reactions);
std::optional<wire::Answers> to_wire(const domain::Answers& answers);
std::vector<wire::ReactionChange> by_reaction(const std::vector<domain::ReactionChange>& changes);

}  // namespace urdimbre::app
