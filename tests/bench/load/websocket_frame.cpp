#include "tests/bench/load/websocket_frame.hpp"

#include "tests/bench/load/broken.hpp"

#include <array>
#include <cstring>

namespace urdimbre::bench {
namespace {

// The key and the answer to it given as the example in RFC 6455, section 1.3: any key does for a
// client without a cache.
constexpr std::string_view key = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr std::string_view answer_to_key = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

constexpr std::uint8_t fin = 0x80;
constexpr std::uint8_t masked = 0x80;

std::uint64_t big_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (char byte : bytes) value = value << 8 | static_cast<std::uint8_t>(byte);
    return value;
}

}  // namespace

std::optional<FrameView> first_frame(std::string_view bytes) {
    if (bytes.size() < 2) return std::nullopt;
    const auto first = static_cast<std::uint8_t>(bytes[0]);
    const auto second = static_cast<std::uint8_t>(bytes[1]);
    if ((first & 0xf0) != fin || (first & 0x0f) == 0)
        throw Broken("a fragmented or extended frame");
    if ((second & masked) != 0) throw Broken("a masked frame from the server");

    std::size_t header = 2;
    std::uint64_t length = second;
    if (length >= 126) {
        const std::size_t extra = length == 126 ? 2 : 8;
        header += extra;
        if (bytes.size() < header) return std::nullopt;
        length = big_endian(bytes.substr(2, extra));
    }
    if (length > frame_size_max - header)
        throw Broken("a frame of " + std::to_string(length) + " bytes");
    const auto size = header + static_cast<std::size_t>(length);
    if (bytes.size() < size) return std::nullopt;
    return FrameView{static_cast<Opcode>(first & 0x0f), bytes.substr(header, size - header), size};
}

void append_client_frame(
    std::string& out,
    Opcode opcode,
    std::string_view payload,
    std::uint32_t mask
) {
    const auto byte = [](std::size_t value) {
        return static_cast<char>(static_cast<std::uint8_t>(value));
    };
    out += byte(std::size_t{fin} | static_cast<std::size_t>(opcode));
    const std::size_t length = payload.size();
    if (length < 126) {
        out += byte(masked | length);
    } else if (length <= 0xffff) {
        out += byte(masked | 126u);
        out += byte(length >> 8);
        out += byte(length);
    } else {
        out += byte(masked | 127u);
        for (int shift = 56; shift >= 0; shift -= 8) out += byte(length >> shift);
    }
    std::array<char, 4> bits{};
    std::memcpy(bits.data(), &mask, bits.size());
    out.append(bits.data(), bits.size());
    const std::size_t start = out.size();
    out += payload;
    for (std::size_t i = 0; i < length; ++i)
        out[start + i] = static_cast<char>(out[start + i] ^ bits[i % 4]);
}

std::string upgrade_request(std::string_view host, std::string_view path, std::string_view token) {
    std::string out;
    out.append("GET ").append(path).append(" HTTP/1.1\r\nHost: ").append(host);
    out.append(
        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: "
        "13\r\nSec-WebSocket-Key: "
    );
    out.append(key);
    if (!token.empty()) out.append("\r\nAuthorization: Bearer ").append(token);
    out.append("\r\n\r\n");
    return out;
}

std::optional<std::size_t> upgrade_answer(std::string_view bytes) {
    constexpr std::string_view end_of_header = "\r\n\r\n";
    const std::size_t end = bytes.find(end_of_header);
    if (end == std::string_view::npos) {
        if (bytes.size() > 16'384) throw Broken("the answer to the upgrade has no end");
        return std::nullopt;
    }
    const std::string_view header = bytes.substr(0, end);
    if (!header.starts_with("HTTP/1.1 101")) {
        throw Broken("the upgrade was refused: " + std::string(bytes.substr(0, 400)));
    }
    if (header.find(answer_to_key) == std::string_view::npos)
        throw Broken("the upgrade answers another key");
    return end + end_of_header.size();
}

}  // namespace urdimbre::bench
