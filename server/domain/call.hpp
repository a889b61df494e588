#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/role.hpp"

#include <cstddef>
#include <cstdint>

// The call of a space: what people say with their voices while it lasts (rules W1 to W12). Nothing
// of it is in any log; what is here is who may be in it, and who may be heard.
namespace urdimbre::domain {

struct Space;

// What a network lets calls be, in itself and in everything below it.
enum class CallPolicy : std::uint8_t {
    direct,   // from device to device, where they reach each other so
    relayed,  // through relays alone: nobody learns the network address of anybody
    off,
};

// By somebody who coordinates the network.
struct SetCalls {
    CallPolicy calls{};
};

struct CallsSet {
    CallPolicy calls{};
    PersonId by{};

    bool operator==(const CallsSet&) const = default;
};

// Each is connected with each other, so that it is for few.
inline constexpr std::size_t call_people_max = 6;

bool has_call(SpaceKind kind);

// Of a network that has said nothing: direct.
CallPolicy calls_in(const Space& network);

// Is nobody asked for silence now?
bool everybody_is_heard(const Space& space);

// May this person's voice be played to others in the call now? The same rights that words have, as
// they are committed: roles, grants, the word, silence. Where words would be hidden from somebody,
// no voice is heard: it cannot be taken back, and whoever hears it is not the server's to choose.
bool is_heard(const Space& space, PersonId person);

}  // namespace urdimbre::domain
