#include "protocol/wire/frame.hpp"

#include "protocol/wire/deflate.hpp"
#include "protocol/wire/wire.hpp"
#include "tests/support/inflate.hpp"

#include <gtest/gtest.h>

#include <random>
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

std::string words(std::size_t bytes, std::mt19937& random) {
    std::string text;
    while (text.size() < bytes) {
        for (const char* part : {"la ", "pregunta ", "que ", "nos ", "trajo ", "ñandú "}) {
            if (random() % 3 != 0) text += part;
        }
        text += std::to_string(random() % 1'000);
    }
    text.resize(bytes);
    return text;
}

TEST(CompressedFrame, InflatesToWhatThePlainOneSays) {
    std::mt19937 random{7};
    for (const std::size_t size :
         {0u, 1u, 40u, 125u, 126u, 127u, 400u, 5'000u, 65'535u, 65'536u, 300'000u, 2'000'000u}) {
        SCOPED_TRACE(size);
        const SharedFrame plain = text_frame(words(size, random));
        const SharedFrame frame = plain.compressed();
        EXPECT_LE(frame.size(), plain.size());
        const auto first = static_cast<unsigned char>(frame.view()[0]);
        if (first == 0x81) {  // so little that compressing does not pay
            EXPECT_LT(size, 126u);
            EXPECT_EQ(frame.view(), plain.view());
            continue;
        }
        ASSERT_EQ(first, 0x82) << "final, binary";
        EXPECT_EQ(tests::inflated(frame.payload(), dictionary()), plain.payload());
        // The header says how much follows.
        const SharedFrame alike = text_frame(frame.payload());
        EXPECT_EQ(frame.view().substr(1), alike.view().substr(1));
    }
}

TEST(CompressedFrame, NoiseStaysAsItIs) {
    std::mt19937 random{9};
    std::string noise;
    for (int i = 0; i < 5'000; ++i) noise += static_cast<char>(random());
    const SharedFrame plain = text_frame(noise);
    EXPECT_EQ(plain.compressed().view(), plain.view());
    EXPECT_EQ(plain.compressed().bytes, plain.bytes);
}

TEST(CompressedFrame, IsMadeOnceForEverybody) {
    std::mt19937 random{3};
    const SharedFrame one = text_frame(words(2'000, random));
    const std::vector<SharedFrame> sent{one};  // as each connection holds it
    EXPECT_EQ(one.compressed().bytes, sent.front().compressed().bytes);
    EXPECT_EQ(one.bytes.use_count(), 2) << "and holds nobody";
    // What is not of a builder has nowhere to keep it.
    const SharedFrame own{
        .bytes = std::make_shared<const std::string>(one.view()), .begin = 0, .header = one.header
    };
    EXPECT_EQ(own.compressed().view(), one.view());
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
