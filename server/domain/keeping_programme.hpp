#pragma once

#include "server/domain/decide.hpp"
#include "server/domain/programme_command.hpp"

#include <optional>
#include <vector>

// Who keeps the programme of a space, and what a topic is tied to: decisions (rule Y19).
namespace urdimbre::domain {

boost::system::result<Decision, Refusal>
decide(const Space& space, const Asked& asked, const ProgrammeCommand& command);

// What follows when a session below is over. No value: no topic is taken up in it.
std::optional<Event> topic_met(const Space& space, SpaceId session);

// What follows when a visit is taken back: topics are not taken up in it any more, but in what
// takes its place.
std::vector<Event> topics_follow(
    const Space& space,
    PersonId by,
    const ObservationId& visit,
    const std::optional<ObservationId>& instead
);

}  // namespace urdimbre::domain
