#include "protocol/wire/frame.hpp"

#include "protocol/wire/wire.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace urdimbre::wire {
namespace {

struct Header {
    std::size_t payload;
    std::vector<unsigned char> bytes;
};

// RFC 6455, section 5.2: the shortest form of the length, in network order, unmasked.
const Header headers[] = {
    {0, {0x81, 0}},
    {1, {0x81, 1}},
    {125, {0x81, 125}},
    {126, {0x81, 126, 0, 126}},
    {127, {0x81, 126, 0, 127}},
    {256, {0x81, 126, 1, 0}},
    {65535, {0x81, 126, 0xff, 0xff}},
    {65536, {0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0}},
    {16909060, {0x81, 127, 0, 0, 0, 0, 1, 2, 3, 4}},
};

TEST(TextFrame, HeaderIsTheShortestForItsSize) {
    for (const auto& [size, bytes] : headers) {
        SCOPED_TRACE(size);
        const std::string payload(size, 'x');
        const SharedFrame frame = text_frame(payload);
        const std::string expected{bytes.begin(), bytes.end()};
        EXPECT_EQ(frame.header, expected.size());
        EXPECT_EQ(frame.size(), expected.size() + size);
        EXPECT_TRUE(frame.view() == expected + payload);
        EXPECT_TRUE(frame.payload() == payload);
    }
}

TEST(FrameBuilder, PayloadIsNotCopied) {
    FrameBuilder builder{5'000};
    builder.payload() += std::string(4'000, 'x');
    const char* before = builder.payload().data();
    const SharedFrame frame = std::move(builder).finish();
    EXPECT_EQ(frame.bytes->data(), before);
}

TEST(FrameOf, HoldsTheEncodedMessage) {
    const ServerFrame message = LeftFrame{.space = 7};
    std::string text;
    encode(text, message);
    EXPECT_EQ(frame_of(message).payload(), text);
    EXPECT_EQ(frame_of(LeftFrame{.space = 7}).payload(), text);
}

}  // namespace
}  // namespace urdimbre::wire
