// What clients send: WebSocket frames, and commands by themselves.
#include "tests/fuzz/wire_laws.hpp"

#include <variant>

namespace urdimbre::fuzz {

void try_one(std::string_view input) {
    const auto frame = read_by(wire::decode_client_frame, input);
    law(!frame || input.size() <= wire::limits::frame_bytes_max, "no frame is larger than allowed");
    const auto command = read_by(wire::decode_command, input);
    if (command)
        law(encoded(*command).size() <= wire::limits::command_bytes_max, "commands are bounded");
    if (!frame) return;
    if (const auto* asked = std::get_if<wire::CommandFrame>(&*frame)) {
        const std::string alone = encoded(asked->do_);
        const auto same = wire::decode_command(alone);
        law(same && *same == asked->do_, "a command reads the same alone and in a frame");
    }
}

}  // namespace urdimbre::fuzz
