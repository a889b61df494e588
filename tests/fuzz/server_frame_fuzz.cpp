// What servers send, as the clients in C++ read it; and the WebSocket frames that carry it.
#include "protocol/wire/frame.hpp"
#include "tests/fuzz/wire_laws.hpp"

#include <cstdint>

namespace urdimbre::fuzz {
namespace {

// RFC 6455, section 5.2: a whole text frame, not masked, its length in the shortest form.
void law_of_frames(const wire::SharedFrame& frame) {
    const std::string_view bytes = frame.view();
    const auto byte = [&](std::size_t at) -> std::uint64_t {
        return static_cast<unsigned char>(bytes[at]);
    };
    law(bytes.size() >= 2 && byte(0) == 0x81, "a whole text frame");
    std::uint64_t length = byte(1);
    std::size_t digits = length == 126 ? 2 : length == 127 ? 8 : 0;
    law(bytes.size() >= 2 + digits, "the header is all there");
    if (digits > 0) length = 0;
    for (std::size_t at = 2; at < 2 + digits; ++at) length = length << 8 | byte(at);
    law(digits != 2 || length >= 126, "126 to 65535 take two bytes");
    law(digits != 8 || length > 0xffff, "more takes eight");
    law(length == bytes.size() - 2 - digits, "the length is the payload's");
    law(frame.payload() == bytes.substr(2 + digits), "the payload follows the header");
    law(frame.size() == bytes.size(), "the size counts both");
}

}  // namespace

void try_one(std::string_view input) {
    law_of_frames(wire::text_frame(input));
    const auto message = read_by(wire::decode_server_frame, input);
    if (!message) return;
    const wire::SharedFrame frame = wire::frame_of(*message);
    law_of_frames(frame);
    law(frame.payload() == encoded(*message), "a frame carries what is encoded");
    law(frame.payload().size() <= wire::limits::server_frame_bytes_max, "frames are bounded");
}

}  // namespace urdimbre::fuzz
