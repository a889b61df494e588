#include "tests/support/inflate.hpp"
#include "tests/unit/net/raw_client.hpp"
#include "tests/unit/net/test_node.hpp"

#include <gtest/gtest.h>

namespace urdimbre::net::testing {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view bearer = "Authorization: Bearer ana\r\n";

int status_of(TestNode& node, std::string_view headers) {
    RawClient client{node.port()};
    return client.open_websocket(headers).status;
}

TEST(WebSocket, OpensForThoseWhoSignedIn) {
    TestNode node;
    EXPECT_EQ(status_of(node, bearer), 101);
    EXPECT_EQ(status_of(node, ""), 401);
    EXPECT_EQ(status_of(node, "Authorization: Bearer nadie\r\n"), 401);
    EXPECT_EQ(status_of(node, "Authorization: Bearer caida\r\n"), 503);
    RawClient client{node.port()};
    EXPECT_EQ(client.get("/ws", bearer).status, 426);
    const HttpAnswer refused = client.open_websocket("Accept-Language: en\r\n");
    EXPECT_EQ(refused.status, 401);
    EXPECT_EQ(refused.body, R"({"code":"signed_out","text":"Sign in first."})");
    EXPECT_EQ(client.open_websocket(bearer).status, 101);  // the same connection may try again
}

TEST(WebSocket, ChecksTheOriginOfACookie) {
    support::Config config = TestNode::config_for_tests();
    config.origins = {"https://panel.test"};
    TestNode node{config};
    EXPECT_EQ(status_of(node, "Cookie: urdimbre=ana\r\nOrigin: http://red.test\r\n"), 101);
    EXPECT_EQ(status_of(node, "Cookie: urdimbre=ana\r\nOrigin: https://panel.test\r\n"), 101);
    EXPECT_EQ(status_of(node, "Cookie: urdimbre=ana\r\nOrigin: http://malo.test\r\n"), 403);
    EXPECT_EQ(
        status_of(node, "Cookie: urdimbre=ana\r\nOrigin: http://red.test.malo.test\r\n"), 403
    );
    EXPECT_EQ(status_of(node, "Cookie: urdimbre=ana\r\n"), 403);
    EXPECT_EQ(status_of(node, std::string{bearer} + "Origin: http://malo.test\r\n"), 101);
}

TEST(WebSocket, CarriesWholeMessages) {
    TestNode node;
    RawClient client{node.port()};
    ASSERT_EQ(client.open_websocket(bearer).status, 101);
    for (const std::size_t size :
         {0u, 1u, 125u, 126u, 191u, 192u, 193u, 1'535u, 1'536u, 1'537u, 5'000u, 65'535u, 65'536u}) {
        const std::string text(size, 'a');
        client.send_text(text);
        const auto frame = client.read_frame();
        ASSERT_TRUE(frame) << size;
        EXPECT_EQ(frame->opcode, 1u);
        EXPECT_EQ(frame->payload, text) << size;
    }
    client.send_frame(1, "par", false);
    client.send_frame(0, "ti", false);
    client.send_frame(9, "¿vives?");
    client.send_frame(0, "do");
    EXPECT_EQ(client.read_frame()->payload, "¿vives?");
    EXPECT_EQ(client.read_frame()->payload, "partido");
}

constexpr std::string_view as_browsers_do =
    "Authorization: Bearer ana\r\n"
    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n";
constexpr unsigned compressed_text = 0x41;

std::string deflated(std::string_view text) { return tests::deflated_message(text); }

constexpr std::string_view saving = "/ws?data=low&dictionary=1";

TEST(SavingData, IsAgreedOnWithWhoeverAsksForIt) {
    TestNode node;
    const auto extensions = [&](std::string_view headers, std::string_view target) {
        RawClient client{node.port()};
        HttpAnswer answer = client.open_websocket(headers, target);
        EXPECT_EQ(answer.status, 101) << target;
        return answer.headers["sec-websocket-extensions"];
    };
    EXPECT_EQ(extensions(as_browsers_do, "/ws"), "");
    EXPECT_EQ(extensions(as_browsers_do, "/ws?data=full"), "");
    EXPECT_EQ(extensions(bearer, "/ws?data=low"), "") << "nobody offered it";
    const std::string agreed = extensions(as_browsers_do, "/ws?data=low");
    EXPECT_NE(agreed.find("server_no_context_takeover"), std::string::npos) << agreed;
    EXPECT_NE(agreed.find("client_max_window_bits=12"), std::string::npos) << agreed;
}

TEST(SavingData, IsRefusedByNameInAnyOtherForm) {
    TestNode node;
    for (const char* target :
         {"/ws?data=lowest", "/ws?data=", "/ws?data=LOW", "/ws?data=low,full"}) {
        RawClient client{node.port()};
        const HttpAnswer refused =
            client.open_websocket(std::string{as_browsers_do} + "Accept-Language: en\r\n", target);
        EXPECT_EQ(refused.status, 400) << target;
        EXPECT_EQ(
            refused.body,
            R"({"code":"data_profile_unknown","text":"There is no such data profile: there are full and low."})"
        );
        EXPECT_EQ(client.open_websocket(as_browsers_do, "/ws?data=low").status, 101);
    }
}

TEST(SavingData, CarriesWholeMessagesBothWays) {
    TestNode node;
    RawClient client{node.port()};
    ASSERT_EQ(client.open_websocket(as_browsers_do, saving).status, 101);
    for (const std::size_t size : {0u, 1u, 191u, 192u, 193u, 1'537u, 5'000u, 65'535u, 65'536u}) {
        std::string text;
        while (text.size() < size)
            text += "la pregunta " + std::to_string(text.size() * 7919 % 997);
        text.resize(size);
        for (const bool compressed : {true, false}) {
            if (compressed) {
                client.send_frame(compressed_text, deflated(text));
            } else {
                client.send_text(text);
            }
            const auto frame = client.read_frame();
            ASSERT_TRUE(frame) << size;
            EXPECT_EQ(frame->payload, text) << size;
            EXPECT_EQ(frame->compressed, size > 100) << size;
            if (size > 1'000) EXPECT_LT(frame->bytes, size * 2 / 3);
        }
    }
    client.send_frame(9, "¿vives?");
    EXPECT_EQ(client.read_frame()->payload, "¿vives?");
    // Whoever saves nothing, or has another dictionary or none, gets the same frame as it is.
    RawClient other{node.port()};
    ASSERT_EQ(other.open_websocket(as_browsers_do, "/ws?dictionary=1").status, 101);
    RawClient older{node.port()};
    ASSERT_EQ(older.open_websocket(as_browsers_do, "/ws?data=low&dictionary=0").status, 101);
    RawClient without{node.port()};
    ASSERT_EQ(without.open_websocket(as_browsers_do, "/ws?data=low").status, 101);
    ASSERT_TRUE(node.eventually([&] { return node.gate().outlets.size() == 4; }));
    const std::string said(900, 'a');
    node.on_loop([&] { node.gate().broadcast(wire::text_frame(said)); });
    for (RawClient* one : {&client, &other, &older, &without}) {
        const auto frame = one->read_frame();
        ASSERT_TRUE(frame);
        EXPECT_EQ(frame->payload, said);
        EXPECT_EQ(frame->compressed, one == &client);
    }
}

// A little that inflates to a lot, and what does not inflate, end the connection and nothing else.
TEST(SavingData, IsNoWeapon) {
    TestNode node;
    const auto ends = [&](std::string_view payload) {
        RawClient client{node.port()};
        EXPECT_EQ(client.open_websocket(as_browsers_do, saving).status, 101);
        client.send_frame(compressed_text, payload);
        const auto frame = client.read_frame();
        return !frame || frame->opcode == 8;
    };
    std::string long_words;
    long_words.resize(50'000'000, 'a');
    const std::string bomb = deflated(long_words);
    ASSERT_LT(bomb.size(), 65'536u) << "what the wire takes";
    EXPECT_TRUE(ends(bomb));
    EXPECT_TRUE(ends("\x07 this is no deflate"));
    EXPECT_TRUE(ends(deflated("\xff\xfe")));
    EXPECT_LE(node.on_loop([&] { return node.gate().largest_frame; }), 65'536u);
    // Compressed where nobody agreed on it.
    RawClient plain{node.port()};
    ASSERT_EQ(plain.open_websocket(as_browsers_do).status, 101);
    plain.send_frame(compressed_text, deflated("hola"));
    EXPECT_EQ(plain.read_frame()->close_code(), 1002u);
    // Larger than is taken, and small enough to say so.
    RawClient large{node.port()};
    ASSERT_EQ(large.open_websocket(as_browsers_do, saving).status, 101);
    large.send_frame(compressed_text, deflated(std::string(100'000, 'a')));
    EXPECT_EQ(large.read_frame()->payload, "frame_too_large");
    EXPECT_TRUE(node.eventually([&] { return node.server().connections() <= 1; }));
}

TEST(WebSocket, AnswersWhatItCannotRead) {
    TestNode node;
    RawClient client{node.port()};
    ASSERT_EQ(client.open_websocket(bearer).status, 101);
    client.send_text(std::string(65'537, 'a'));
    EXPECT_EQ(client.read_frame()->payload, "frame_too_large");
    client.send_text(std::string(262'144, 'a'));
    EXPECT_EQ(client.read_frame()->payload, "frame_too_large");
    client.send_frame(2, "binario");
    EXPECT_EQ(client.read_frame()->payload, "malformed_frame");
    client.send_text("sigue");
    EXPECT_EQ(client.read_frame()->payload, "sigue");
    EXPECT_EQ(node.on_loop([&] { return node.gate().largest_frame; }), 5u);
    client.send_text(std::string(262'145, 'a'));
    const auto close = client.read_frame();
    ASSERT_TRUE(close);
    EXPECT_EQ(close->opcode, 8u);
    EXPECT_EQ(close->close_code(), 1009u);
}

TEST(WebSocket, ClosesOnWhatBreaksTheProtocol) {
    TestNode node;
    const auto closed_with = [&](auto break_it) {
        RawClient client{node.port()};
        EXPECT_EQ(client.open_websocket(bearer).status, 101);
        break_it(client);
        const auto frame = client.read_frame();
        return frame && frame->opcode == 8 ? frame->close_code() : 0;
    };
    EXPECT_EQ(closed_with([](RawClient& c) { c.send_frame(1, "\xff\xfe"); }), 1007u);
    EXPECT_EQ(
        closed_with([](RawClient& c) {
            c.write(std::string_view{
                "\x81\x01"
                "a",
                3
            });
        }),
        1002u
    );
    EXPECT_EQ(closed_with([](RawClient& c) { c.send_frame(3, "x"); }), 1002u);
    EXPECT_EQ(closed_with([](RawClient& c) { c.send_frame(8, "\x03\xe8"); }), 1000u);
    EXPECT_TRUE(node.eventually([&] { return node.server().connections() == 0; }));
}

TEST(WebSocket, SendsWhatIsQueuedThenTheCloseThenNothing) {
    TestNode node;
    RawClient client{node.port()};
    ASSERT_EQ(client.open_websocket(bearer).status, 101);
    client.send_text("cierra");
    EXPECT_EQ(client.read_frame()->payload, "antes");
    const auto close = client.read_frame();
    EXPECT_EQ(close->opcode, 8u);
    EXPECT_EQ(close->close_code(), 4000u);
    EXPECT_EQ(close->payload.substr(2), "going_away");
    client.send_frame(8, close->payload);
    EXPECT_FALSE(client.read_frame());
    EXPECT_TRUE(node.eventually([&] { return node.server().connections() == 0; }));
    EXPECT_TRUE(node.on_loop([&] { return node.gate().outlets.empty(); }));
}

TEST(WebSocket, EndsThoseWhoDoNotAnswerAClose) {
    support::Config config = TestNode::config_for_tests();
    config.header_timeout = 1s;
    TestNode node{config};
    RawClient client{node.port()};
    ASSERT_EQ(client.open_websocket(bearer).status, 101);
    client.send_text("cierra");
    EXPECT_TRUE(node.eventually([&] { return node.server().connections() == 0; }));
}

TEST(WebSocket, AsksTheSilentAndDropsTheDead) {
    support::Config config = TestNode::config_for_tests();
    config.websocket_idle_timeout = 2s;
    TestNode node{config};
    RawClient alive{node.port()};
    ASSERT_EQ(alive.open_websocket(bearer).status, 101);
    RawClient dead{node.port()};
    ASSERT_EQ(dead.open_websocket(bearer).status, 101);
    for (int pings = 0; pings < 3; ++pings) {
        const auto ping = alive.read_frame();
        ASSERT_TRUE(ping);
        EXPECT_EQ(ping->opcode, 9u);
        alive.send_frame(10, ping->payload);
    }
    EXPECT_TRUE(node.eventually([&] { return node.server().connections() == 1; }));
    // It hears why, if it hears again.
    auto last = dead.read_frame();
    while (last && last->opcode == 9) last = dead.read_frame();
    ASSERT_TRUE(last);
    EXPECT_EQ(last->close_code(), wire::close_number(wire::CloseCode::idle));
    EXPECT_FALSE(dead.read_frame());
    alive.send_text("aquí estoy");
    auto frame = alive.read_frame();
    while (frame && frame->opcode == 9) frame = alive.read_frame();
    EXPECT_EQ(frame->payload, "aquí estoy");
}

TEST(WebSocket, ReadsTheHastyMoreSlowlyAndLosesNothing) {
    support::Config config = TestNode::config_for_tests();
    config.frames_per_second = 200;
    config.frames_burst = 10;
    TestNode node{config};
    RawClient client{node.port()};
    ASSERT_EQ(client.open_websocket(bearer).status, 101);
    for (int i = 0; i < 60; ++i) client.send_text(std::to_string(i));
    for (int i = 0; i < 60; ++i) ASSERT_EQ(client.read_frame()->payload, std::to_string(i));
    EXPECT_GT(node.counted("frames_throttled_total"), 10u);
}

TEST(WebSocket, DrainsInOrder) {
    TestNode node;
    RawClient idle{node.port()};
    EXPECT_EQ(idle.get("/healthz").status, 200);
    RawClient client{node.port()};
    ASSERT_EQ(client.open_websocket(bearer).status, 101);
    bool drained = false;
    node.on_loop([&] { node.server().drain([&] { drained = true; }); });
    EXPECT_THROW(RawClient{node.port()}, std::runtime_error);
    EXPECT_TRUE(idle.read_to_end());
    const auto close = client.read_frame();
    EXPECT_EQ(close->close_code(), 4000u);
    EXPECT_FALSE(node.on_loop([&] { return drained; }));
    client.send_frame(8, close->payload);
    EXPECT_TRUE(node.eventually([&] { return drained; }));
}

TEST(WebSocket, IsCutWhenItDoesNotGo) {
    support::Config config = TestNode::config_for_tests();
    config.drain_timeout = 0s;
    TestNode node{config};
    RawClient client{node.port()};
    ASSERT_EQ(client.open_websocket(bearer).status, 101);
    bool drained = false;
    node.on_loop([&] { node.server().drain([&] { drained = true; }); });
    EXPECT_TRUE(node.eventually([&] { return drained; }));
    EXPECT_TRUE(node.on_loop([&] { return node.gate().outlets.empty(); }));
    while (client.read_frame()) {
    }
}

}  // namespace
}  // namespace urdimbre::net::testing
