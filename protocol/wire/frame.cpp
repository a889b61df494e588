#include "protocol/wire/frame.hpp"

#include "protocol/wire/deflate.hpp"

#include <cstdint>
#include <utility>

namespace urdimbre::wire {
namespace {

constexpr char final_text_frame = static_cast<char>(0x81);
constexpr char final_binary_frame = static_cast<char>(0x82);
constexpr char size_in_16_bits = 126;
constexpr char size_in_64_bits = 127;

// Bytes that follow the first two, for a payload of that size (RFC 6455, section 5.2).
constexpr std::size_t size_bytes(std::size_t payload) {
    if (payload < 126) return 0;
    return payload <= 0xffff ? 2 : 8;
}

}  // namespace

struct SharedFrame::Made {
    std::string bytes;
    bool tried{};
    SharedFrame shorter{};  // without bytes: compressing did not pay
};

FrameBuilder::FrameBuilder(std::size_t payload_bytes_expected) {
    text_.reserve(header_bytes_max + payload_bytes_expected);
    text_.resize(header_bytes_max);
}

std::size_t FrameBuilder::put_header(char first) {
    const std::size_t payload = text_.size() - header_bytes_max;
    const std::size_t more = size_bytes(payload);
    const std::size_t begin = header_bytes_max - (2 + more);
    text_[begin] = first;
    if (more == 0) {
        text_[begin + 1] = static_cast<char>(payload);
    } else {
        text_[begin + 1] = more == 2 ? size_in_16_bits : size_in_64_bits;
        for (std::size_t byte = 0; byte < more; ++byte) {
            text_[begin + 2 + byte] =
                static_cast<char>(static_cast<std::uint64_t>(payload) >> (8 * (more - 1 - byte)));
        }
    }
    return begin;
}

SharedFrame FrameBuilder::finish() && {
    const std::size_t begin = put_header(final_text_frame);
    const auto made = std::make_shared<SharedFrame::Made>();
    made->bytes = std::move(text_);
    return {
        .bytes = {made, &made->bytes},
        .begin = begin,
        .header = header_bytes_max - begin,
        .made = made.get()
    };
}

SharedFrame SharedFrame::compressed() const {
    if (!made) return *this;
    if (!std::exchange(made->tried, true)) {
        FrameBuilder builder{payload().size() / 2};
        append_deflated(builder.payload(), payload());
        const std::size_t start = builder.put_header(final_binary_frame);
        if (builder.text_.size() - start < size()) {
            made->shorter = {
                .bytes = std::make_shared<const std::string>(std::move(builder.text_)),
                .begin = start,
                .header = FrameBuilder::header_bytes_max - start,
            };
        }
    }
    return made->shorter.bytes ? made->shorter : *this;
}

SharedFrame text_frame(std::string_view payload) {
    FrameBuilder builder{payload.size()};
    builder.payload() += payload;
    return std::move(builder).finish();
}

}  // namespace urdimbre::wire
