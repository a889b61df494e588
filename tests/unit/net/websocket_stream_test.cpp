#include "tests/unit/net/raw_client.hpp"
#include "tests/unit/net/test_certificate.hpp"
#include "tests/unit/net/test_node.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <vector>

namespace urdimbre::net::testing {
namespace {

constexpr std::string_view bearer = "Authorization: Bearer ana\r\n";

// Frames that are shared by many connections, plain and under TLS.
class SharedFrames : public ::testing::TestWithParam<bool> {
  protected:
    support::Config config() {
        support::Config config = TestNode::config_for_tests();
        if (GetParam()) {
            const CertificateFiles files = write_certificate(directory_, "red.test");
            config.tls_certificate = {files.certificate};
            config.tls_key = {files.key};
        }
        return config;
    }

    std::unique_ptr<RawClient> connect(TestNode& node, int receive_buffer = 0) {
        auto client = std::make_unique<RawClient>(
            node.port(), RawClient::Options{.tls = GetParam(), .receive_buffer = receive_buffer}
        );
        EXPECT_EQ(client->open_websocket(bearer).status, 101);
        const std::size_t count = ++connected_;
        EXPECT_TRUE(node.eventually([&] { return node.gate().outlets.size() == count; }));
        return client;
    }

    void restart_count() { connected_ = 0; }

  private:
    TemporaryDirectory directory_;
    std::size_t connected_{};
};

TEST_P(SharedFrames, NeverMixWithControlFrames) {
    constexpr int frames = 4'000;
    TestNode node{config()};
    const auto client = connect(node);
    int pings = 0;
    for (int sent = 0; sent < frames;) {
        // So many at a time, of sizes with each kind of header, and a ping whose pong falls between
        // them.
        node.on_loop([&] {
            for (int end = sent + 50; sent < end; ++sent) {
                const std::size_t size =
                    sent % 1'000 == 999 ? 70'000 : static_cast<std::size_t>(sent % 200);
                node.gate().broadcast(
                    wire::text_frame(std::to_string(sent) + ':' + std::string(size, 'x'))
                );
            }
        });
        client->send_frame(9, std::to_string(pings++));
    }
    int texts = 0;
    int pongs = 0;
    while (texts < frames || pongs < pings) {
        const auto frame = client->read_frame();
        ASSERT_TRUE(frame) << texts << " texts, " << pongs << " pongs";
        if (frame->opcode == 10) {
            ASSERT_EQ(frame->payload, std::to_string(pongs++));
            continue;
        }
        ASSERT_EQ(frame->opcode, 1u);
        const std::size_t size =
            texts % 1'000 == 999 ? 70'000 : static_cast<std::size_t>(texts % 200);
        ASSERT_EQ(frame->payload, std::to_string(texts) + ':' + std::string(size, 'x'));
        ++texts;
    }
}

TEST_P(SharedFrames, AreDroppedForASlowReaderOnly) {
    support::Config settings = config();
    settings.outbound_bytes_max = 64 * 1024;
    settings.header_timeout = std::chrono::seconds{1};  // how long a closing client may take
    TestNode node{settings};
    const auto slow = connect(node, 4'096);
    const auto other = connect(node);
    const wire::SharedFrame frame = wire::text_frame(std::string(30'000, 'x'));
    std::size_t sent = 0;
    while (node.counted("clients_too_slow_total") == 0) {
        ASSERT_LT(++sent, 1'000u);  // what the kernel takes is bounded too
        node.on_loop([&] { node.gate().broadcast(frame); });
        ASSERT_EQ(other->read_frame()->payload.size(), 30'000u);
    }
    EXPECT_TRUE(node.eventually([&] { return node.gate().outlets.size() == 1; }));
    // Nothing of the frames that were forgotten is still held.
    EXPECT_TRUE(node.eventually([&] { return frame.bytes.use_count() == 1; }));
    node.on_loop([&] { node.gate().broadcast(wire::text_frame("sigue")); });
    EXPECT_EQ(other->read_frame()->payload, "sigue");
}

TEST_P(SharedFrames, ThatAreOnlyOfferedAreLeftOutForWhoeverLags) {
    TestNode node{config()};
    const auto slow = connect(node, 4'096);
    const auto other = connect(node);
    const wire::SharedFrame large = wire::text_frame(std::string(30'000, 'x'));
    const wire::SharedFrame small = wire::text_frame("quién está");
    std::size_t taken_by_both = 0;
    // Until the kernel takes no more for the one who does not read.
    for (std::size_t taken = 2; taken == 2; ++taken_by_both) {
        ASSERT_LT(taken_by_both, 1'000u);
        taken = node.on_loop([&] {
            node.gate().broadcast(large);
            std::size_t count = 0;
            for (app::Outlet* const outlet : node.gate().outlets) count += outlet->offer(small);
            return count;
        });
        ASSERT_EQ(other->read_frame()->payload.size(), 30'000u);
        ASSERT_EQ(other->read_frame()->payload, "quién está");
    }
    EXPECT_EQ(node.counted("frames_dropped_total"), 1u);
    EXPECT_EQ(node.counted("clients_too_slow_total"), 0u);
    std::size_t offered = 0;
    for (std::size_t large_ones = 0; large_ones < taken_by_both;) {
        const auto frame = slow->read_frame();
        ASSERT_TRUE(frame);
        (frame->payload == "quién está" ? offered : large_ones) += 1;
    }
    EXPECT_EQ(offered, taken_by_both - 1) << "whatever was not left out has come";
}

TEST_P(SharedFrames, TellASlowReaderWhyItWasDropped) {
    support::Config settings = config();
    settings.outbound_bytes_max = 64 * 1024;
    TestNode node{settings};
    const auto slow = connect(node, 4'096);
    std::size_t sent = 0;
    while (node.counted("clients_too_slow_total") == 0) {
        ASSERT_LT(sent, 1'000u);
        node.on_loop([&] {
            node.gate().broadcast(
                wire::text_frame(std::to_string(sent++) + ':' + std::string(30'000, 'x'))
            );
        });
    }
    // Whole frames without a gap, then the reason.
    std::size_t read = 0;
    auto frame = slow->read_frame();
    for (; frame && frame->opcode == 1; frame = slow->read_frame()) {
        ASSERT_TRUE(frame->payload.starts_with(std::to_string(read++) + ':'));
        ASSERT_EQ(frame->payload.size() - frame->payload.find(':'), 30'001u);
    }
    EXPECT_LT(read, sent);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->opcode, 8u);
    EXPECT_EQ(frame->close_code(), 4001u);
}

TEST_P(SharedFrames, LargerThanTheBoundArriveWhenNothingElseWaits) {
    support::Config settings = config();
    settings.outbound_bytes_max = 64 * 1024;
    TestNode node{settings};
    const auto client = connect(node);
    const std::string large(8 << 20, 'x');
    node.on_loop([&] { node.gate().broadcast(wire::text_frame(large)); });
    EXPECT_EQ(client->read_frame()->payload, large);
}

TEST_P(SharedFrames, EndCleanlyWhileTheyAreBeingSent) {
    TestNode node{config()};
    for (int i = 0; i < 20; ++i) {
        auto client = connect(node);
        node.on_loop([&] {
            for (int n = 0; n < 30; ++n)
                node.gate().broadcast(wire::text_frame(std::string(30'000, 'x')));
        });
        // The client goes, at one byte or another, without reading the rest.
        if (i % 2 == 0) client->read_frame();
        client.reset();
        EXPECT_TRUE(node.eventually([&] { return node.gate().outlets.empty(); }));
        restart_count();
    }
    EXPECT_TRUE(node.eventually([&] { return node.server().connections() == 0; }));
}

TEST_P(SharedFrames, TheNodeMayGoWhileTheyWait) {
    TestNode node{config()};
    const auto client = connect(node, 4'096);
    node.on_loop([&] {
        for (int n = 0; n < 30; ++n)
            node.gate().broadcast(wire::text_frame(std::string(100'000, 'x')));
    });
}

INSTANTIATE_TEST_SUITE_P(Transport, SharedFrames, ::testing::Bool(), [](const auto& info) {
    return info.param ? "Tls" : "Plain";
});

}  // namespace
}  // namespace urdimbre::net::testing
