#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The client's side of RFC 6455, as far as an honest load needs it: whole messages, no extensions.
namespace urdimbre::bench {

enum class Opcode : std::uint8_t {
    continuation = 0,
    text = 1,
    binary = 2,
    close = 8,
    ping = 9,
    pong = 10
};

struct FrameView {
    Opcode opcode{};
    std::string_view payload;  // into the bytes that were given
    std::size_t size{};        // header and payload
};

inline constexpr std::size_t frame_size_max = 1u << 20;

// The first frame of `bytes`; no value while it is not there in full. Throws Broken for what a
// server must not send: a masked, fragmented, extended or oversized frame.
std::optional<FrameView> first_frame(std::string_view bytes);

void append_client_frame(
    std::string& out,
    Opcode opcode,
    std::string_view payload,
    std::uint32_t mask
);

// The request that opens a WebSocket. `token` goes into Authorization: Bearer; none when empty.
std::string upgrade_request(std::string_view host, std::string_view path, std::string_view token);

// How many bytes of `bytes` are the answer to it; no value while it is not there in full. Throws
// Broken when refused.
std::optional<std::size_t> upgrade_answer(std::string_view bytes);

}  // namespace urdimbre::bench
