#include "server/net/outbound_queue.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <deque>
#include <memory>
#include <random>
#include <string>

namespace urdimbre::net {
namespace {

wire::SharedFrame frame(std::string bytes) {
    return {
        .bytes = std::make_shared<const std::string>(std::move(bytes)), .begin = 0, .header = 0
    };
}

std::string gathered(const OutboundQueue& queue, std::size_t bytes, std::size_t parts_max = 64) {
    std::array<iovec, 64> parts;
    const std::size_t count = queue.gather(std::span{parts}.first(parts_max), bytes);
    std::string all;
    for (const iovec& part : std::span{parts}.first(count)) {
        all.append(static_cast<const char*>(part.iov_base), part.iov_len);
    }
    return all;
}

TEST(OutboundQueue, GathersInOrderFromWhereItStopped) {
    OutboundQueue queue{100};
    queue.push(frame("uno"));
    queue.push(std::string{"dos"});
    queue.push(wire::SharedFrame{
        .bytes = std::make_shared<const std::string>("--tres"), .begin = 2, .header = 0
    });
    EXPECT_EQ(gathered(queue, 100), "unodostres");
    EXPECT_EQ(gathered(queue, 4), "unod");
    EXPECT_EQ(gathered(queue, 100, 2), "unodos");
    queue.consume(4);
    EXPECT_EQ(gathered(queue, 100), "ostres");
    queue.consume(6);
    EXPECT_TRUE(queue.empty());
    EXPECT_EQ(gathered(queue, 100), "");
}

TEST(OutboundQueue, CountsWhatWaitsBehindTheFront) {
    OutboundQueue queue{10};
    EXPECT_TRUE(queue.has_room(1'000));  // a large frame can be sent when nothing else waits
    queue.push(frame(std::string(1'000, 'x')));
    EXPECT_TRUE(queue.has_room(10));
    EXPECT_FALSE(queue.has_room(11));
    queue.push(frame("123456"));
    EXPECT_TRUE(queue.has_room(4));
    EXPECT_FALSE(queue.has_room(5));
    queue.consume(1'000);
    EXPECT_TRUE(queue.has_room(10));
}

TEST(OutboundQueue, DropsWholeFramesOnly) {
    OutboundQueue queue{100};
    queue.push(frame("uno"));
    queue.push(frame("dos"));
    queue.drop_unstarted();
    EXPECT_TRUE(queue.empty());

    queue.push(frame("uno"));
    queue.push(frame("dos"));
    queue.consume(1);
    queue.drop_unstarted();
    EXPECT_EQ(gathered(queue, 100), "no");
    EXPECT_EQ(queue.bytes(), 2u);
}

TEST(OutboundQueue, KeepsWhatIsPinned) {
    OutboundQueue queue{100};
    for (const char* text : {"uno", "dos", "tres"}) queue.push(frame(text));
    queue.pin(4);
    queue.drop_unstarted();
    EXPECT_EQ(gathered(queue, 100), "unodos");
    queue.consume(4);
    queue.drop_unstarted();
    EXPECT_EQ(gathered(queue, 100), "os");
    queue.consume(2);
    queue.push(frame("más"));
    queue.drop_unstarted();
    EXPECT_TRUE(queue.empty());
}

TEST(OutboundQueue, LetsGoOfBytesThatWereSent) {
    OutboundQueue queue{100};
    const auto bytes = std::make_shared<const std::string>("compartido");
    queue.push(wire::SharedFrame{.bytes = bytes, .begin = 0, .header = 0});
    queue.push(frame("otro"));
    EXPECT_EQ(bytes.use_count(), 2);
    queue.consume(bytes->size());
    EXPECT_EQ(bytes.use_count(), 1);
}

TEST(OutboundQueue, SaysTheSameAsOneLongText) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(::testing::Message() << "seed " << seed);
        std::mt19937 random{seed};
        OutboundQueue queue{1'000'000};
        std::deque<std::string> frames;  // unsent parts; the front may have begun
        bool front_begun = false;
        for (int step = 0; step < 400; ++step) {
            std::string expected;
            for (const std::string& part : frames) expected += part;
            ASSERT_EQ(queue.bytes(), expected.size());
            ASSERT_EQ(queue.empty(), expected.empty());
            const std::string seen = gathered(queue, 50);
            ASSERT_EQ(seen, expected.substr(0, seen.size()));
            switch (random() % 8) {
                case 0: {
                    queue.drop_unstarted();
                    frames.resize(front_begun ? 1 : 0);
                    break;
                }
                case 1:
                case 2:
                case 3: {
                    std::size_t bytes =
                        expected.empty()
                            ? 0
                            : random() % (std::min<std::size_t>(expected.size(), 90) + 1);
                    queue.consume(bytes);
                    while (bytes > 0) {
                        const std::size_t taken = std::min(bytes, frames.front().size());
                        frames.front().erase(0, taken);
                        bytes -= taken;
                        front_begun = !frames.front().empty();
                        if (!front_begun) frames.pop_front();
                    }
                    break;
                }
                default: {
                    std::string text(random() % 20, static_cast<char>('a' + random() % 26));
                    queue.push(frame(text));
                    if (!text.empty()) frames.push_back(std::move(text));
                }
            }
        }
    }
}

}  // namespace
}  // namespace urdimbre::net
