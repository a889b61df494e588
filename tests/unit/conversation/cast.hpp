#pragma once

#include "server/app/conversation_template.hpp"
#include "tests/unit/conversation/room.hpp"

#include <string>
#include <string_view>

// Eleven people for a session of amigo-critico, and what they say.
namespace urdimbre::tests {

inline constexpr domain::PersonId ana{1};    // coordinates the space, and facilitates
inline constexpr domain::PersonId luz{2};    // the other facilitator
inline constexpr domain::PersonId berta{3};  // presents
inline constexpr domain::PersonId beto{4};   // presents with her
inline constexpr domain::PersonId carla{5};  // critical friends
inline constexpr domain::PersonId dario{6};
inline constexpr domain::PersonId elisa{7};
inline constexpr domain::PersonId tito{8};   // keeps time
inline constexpr domain::PersonId olga{9};   // observes, here and in the space
inline constexpr domain::PersonId nora{10};  // a member without a seat
inline constexpr domain::PersonId zoe{11};   // no member

inline constexpr domain::PhaseIndex acuerdos = 0, presentacion = 1, aclaratorias = 2, lectura = 3,
                                    calida = 4, fria = 5, indagacion = 6, respuesta = 7,
                                    compromisos = 8, metacierre = 9;

// protocol/templates/conversations/amigo-critico.json
const domain::Protocol& amigo_critico();

// Everybody in their seats, the conversation not begun.
Room amigo_critico_room(std::uint32_t seed = 1);
// The same, begun, and left by the facilitator up to this phase, with a commitment where it needs
// one.
Room amigo_critico_room_in(domain::PhaseIndex phase, std::uint32_t seed = 1);

// A contribution to the present phase with everything that any phase could need.
domain::Contribute contribution(const Room& room, std::string_view kind);

domain::Command says(const Room& room, std::string_view kind);
domain::Command note_of(const Room& room);
domain::Command on(const Room& room);
domain::Command skips(const Room& room);
domain::Command goes_back(const Room& room);
domain::Command extends(const Room& room, std::chrono::seconds by);
domain::Command pauses();
domain::Command raises();
domain::Command lowers();
domain::Command yields();
domain::Command gives_turn(domain::PersonId person);
domain::Command ready(bool yes = true);
domain::Command seat(domain::PersonId person, std::string_view role);
domain::Command leaves_seat(domain::PersonId person, std::string_view role);
domain::Command absent(domain::PersonId person, std::chrono::seconds gone = {});
domain::Command excepts(domain::PersonId person);
domain::Command ends();

// Who has the word in this grant of the present phase.
std::optional<domain::Party> holder(const Room& room, std::uint32_t grant = 0);
domain::Party person(std::string_view role, domain::PersonId who);
domain::Party team(std::string_view role);

}  // namespace urdimbre::tests
