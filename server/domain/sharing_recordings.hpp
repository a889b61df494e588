#pragma once

#include "server/domain/decide.hpp"
#include "server/domain/recording_command.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// How the recording of a class is brought, consented to, shared, talked about and taken back:
// decisions (rules R1 to R13).
namespace urdimbre::domain {

boost::system::result<Decision, Refusal>
decide(const Space& space, const Asked& asked, const RecordingCommand& command);

// Whether somebody with these roles brings recordings into a space of this kind (rule R1); asked
// before they upload one, too.
std::optional<Refusal> objection_to_bringing(SpaceKind kind, Roles roles);

// Does the command take back what is theirs, or what they are in? They may, wherever they are by
// now (rule R7).
bool takes_back_recorded(const Space& space, PersonId by, const RecordingCommand& command);

// What of a recording somebody is given (rules R2, R6). Gone: they may know that it was there.
enum class Playable : std::uint8_t { nothing, gone, sound, whole };
Playable playable(const Space& space, const Recording& recording, PersonId person);

// When the clock next has to do something about a recording (rules R8, R9).
std::optional<Instant> next_of_recordings(const Space& space);

// What it does at `now`: those whose time is over go, owners are told a week before.
std::vector<Event> due_of_recordings(const Space& space, Instant now);

// The words that are deleted with what the clock does.
std::vector<ContentId> forgotten_by(const Space& before, std::span<const Event> due);

}  // namespace urdimbre::domain
