#pragma once

#include <optional>
#include <string>
#include <string_view>

// Where a network asks for relays, nobody is told the network address of anybody (rule W6): what
// browsers tell each other to connect (RFC 8829, RFC 8839) is passed on without any. Pure.
namespace urdimbre::app {

// A candidate attribute, "candidate:…" as browsers trickle it. No value: it is none, or leads past
// the relays.
std::optional<std::string> relay_candidate(std::string_view candidate);

// A session description without candidates but those of relays, and without addresses elsewhere.
std::string relay_description(std::string_view sdp);

}  // namespace urdimbre::app
