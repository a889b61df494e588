// Generated from protocol/wire/messages.json by protocol/wire/generate.mjs; edit those.
// clang-format off
#pragma once

#include "protocol/wire/wire.hpp"
#include "tests/unit/wire/random_values.hpp"

namespace urdimbre::wire {

Command sample_command(RandomValues& random);
Item sample_item(RandomValues& random);
ClientFrame sample_client_frame(RandomValues& random);
ServerFrame sample_server_frame(RandomValues& random);
Event sample_event(RandomValues& random);

}  // namespace urdimbre::wire
