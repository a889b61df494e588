#include "protocol/wire/frame.hpp"
#include "protocol/wire/wire.hpp"
#include "tests/unit/wire/random_values.hpp"
#include "tests/unit/wire/sample.hpp"

#include <gtest/gtest.h>

#include <string>

namespace urdimbre::wire {
namespace {

constexpr std::uint32_t seeds = 2'000;

// What random messages encode to is decoded to the same, and is not larger than the generator says.
template <class Message, class Sample, class Decode>
void expect_roundtrips(Sample sample, Decode decode, std::size_t bytes_max) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        RandomValues random{seed};
        const Message message = sample(random);
        std::string text;
        encode(text, message);
        SCOPED_TRACE(testing::Message() << "seed " << seed << ": " << text);
        ASSERT_LE(text.size(), bytes_max);
        const Decoded<Message> decoded = decode(text);
        ASSERT_TRUE(decoded) << name(decoded.error().code) << " at " << decoded.error().where;
        ASSERT_EQ(*decoded, message);
    }
}

TEST(Roundtrip, ClientFrames) {
    expect_roundtrips<ClientFrame>(
        sample_client_frame, decode_client_frame, limits::frame_bytes_max
    );
}

TEST(Roundtrip, Commands) {
    expect_roundtrips<Command>(sample_command, decode_command, limits::command_bytes_max);
}

TEST(Roundtrip, ServerFrames) {
    expect_roundtrips<ServerFrame>(
        sample_server_frame, decode_server_frame, limits::server_frame_bytes_max
    );
}

TEST(Roundtrip, Events) {
    expect_roundtrips<Event>(sample_event, decode_event, limits::event_bytes_max);
}

TEST(Roundtrip, ThroughAFrame) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        RandomValues random{seed};
        const ServerFrame message = sample_server_frame(random);
        const auto decoded = decode_server_frame(frame_of(message).payload());
        ASSERT_TRUE(decoded);
        ASSERT_EQ(*decoded, message);
    }
}

}  // namespace
}  // namespace urdimbre::wire
