#include "protocol/wire/frame.hpp"

#include <cstdint>
#include <utility>

namespace urdimbre::wire {
namespace {

constexpr char final_text_frame = static_cast<char>(0x81);
constexpr char size_in_16_bits = 126;
constexpr char size_in_64_bits = 127;

// Bytes that follow the first two, for a payload of that size (RFC 6455, section 5.2).
constexpr std::size_t size_bytes(std::size_t payload) {
    if (payload < 126) return 0;
    return payload <= 0xffff ? 2 : 8;
}

}  // namespace

FrameBuilder::FrameBuilder(std::size_t payload_bytes_expected) {
    text_.reserve(header_bytes_max + payload_bytes_expected);
    text_.resize(header_bytes_max);
}

SharedFrame FrameBuilder::finish() && {
    const std::size_t payload = text_.size() - header_bytes_max;
    const std::size_t more = size_bytes(payload);
    const std::size_t header = 2 + more;
    const std::size_t begin = header_bytes_max - header;
    text_[begin] = final_text_frame;
    if (more == 0) {
        text_[begin + 1] = static_cast<char>(payload);
    } else {
        text_[begin + 1] = more == 2 ? size_in_16_bits : size_in_64_bits;
        for (std::size_t byte = 0; byte < more; ++byte) {
            text_[begin + 2 + byte] =
                static_cast<char>(static_cast<std::uint64_t>(payload) >> (8 * (more - 1 - byte)));
        }
    }
    return {std::make_shared<const std::string>(std::move(text_)), begin, header};
}

SharedFrame text_frame(std::string_view payload) {
    FrameBuilder builder{payload.size()};
    builder.payload() += payload;
    return std::move(builder).finish();
}

}  // namespace urdimbre::wire
