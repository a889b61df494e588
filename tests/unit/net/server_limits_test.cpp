#include "tests/unit/net/raw_client.hpp"
#include "tests/unit/net/test_node.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <unistd.h>
#include <algorithm>
#include <memory>
#include <set>
#include <vector>

namespace urdimbre::net::testing {
namespace {

using namespace std::chrono_literals;

TEST(ServerLimits, HeadersAndBodies) {
    TestNode node;
    {
        RawClient client{node.port()};
        EXPECT_EQ(client.get("/", "X-Largo: " + std::string(20'000, 'a') + "\r\n").status, 431);
        EXPECT_TRUE(client.read_to_end());
    }
    {
        RawClient client{node.port()};
        client.write("POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 131073\r\n\r\n");
        EXPECT_EQ(client.read_answer().status, 413);
    }
    {
        RawClient client{node.port()};
        client.write("POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        const std::string chunk = "8000\r\n" + std::string(0x8000, 'a') + "\r\n";
        for (int i = 0; i < 5; ++i) client.write(chunk);
        EXPECT_EQ(client.read_answer().status, 413);
    }
    RawClient client{node.port()};
    client.write(
        "POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 131072\r\n\r\n" +
        std::string(131'072, 'a')
    );
    EXPECT_EQ(client.read_answer().status, 201);
}

TEST(ServerLimits, WhoSendsTooSlowlyIsTold) {
    support::Config config = TestNode::config_for_tests();
    config.header_timeout = 1s;
    config.body_timeout = 1s;
    TestNode node{config};
    RawClient head{node.port()};
    head.write("GET / HTTP/1.1\r\nHost:");
    RawClient body{node.port()};
    body.write("POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhola");
    RawClient silent{node.port()};
    EXPECT_EQ(head.read_answer().status, 408);
    EXPECT_EQ(body.read_answer().status, 408);
    EXPECT_TRUE(silent.read_to_end());
    EXPECT_TRUE(head.read_to_end());
    EXPECT_TRUE(body.read_to_end());
}

TEST(ServerLimits, AnIdleConnectionEndsWithoutAWord) {
    support::Config config = TestNode::config_for_tests();
    config.keep_alive_timeout = 1s;
    TestNode node{config};
    RawClient client{node.port()};
    EXPECT_EQ(client.get("/healthz").status, 200);
    EXPECT_TRUE(client.read_to_end());
}

TEST(ServerLimits, ConnectionsInAll) {
    support::Config config = TestNode::config_for_tests();
    config.connections_max = 3;
    TestNode node{config};
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(node.port()));
        EXPECT_EQ(clients.back()->get("/healthz").status, 200);
    }
    RawClient surplus{node.port()};
    const HttpAnswer answer = surplus.read_answer();
    EXPECT_EQ(answer.status, 503);
    EXPECT_GE(std::stoi(answer.headers.at("retry-after")), 1);
    clients.pop_back();
    EXPECT_TRUE(node.eventually([&] { return node.server().connections() == 2; }));
    RawClient next{node.port()};
    EXPECT_EQ(next.get("/healthz").status, 200);
    EXPECT_EQ(node.counted("connections_refused_total"), 1u);
}

TEST(ServerLimits, ConnectionsPerAddressButNotOfAProxy) {
    support::Config config = TestNode::config_for_tests();
    config.connections_per_address_max = 1;
    {
        TestNode node{config};
        RawClient first{node.port()};
        EXPECT_EQ(first.get("/healthz").status, 200);
        RawClient second{node.port()};
        EXPECT_EQ(second.read_answer().status, 503);
    }
    config.trusted_proxies = {"127.0.0.1"};
    TestNode node{config};
    RawClient first{node.port()};
    EXPECT_EQ(first.get("/healthz").status, 200);
    RawClient second{node.port()};
    EXPECT_EQ(second.get("/healthz").status, 200);
}

TEST(ServerLimits, SurvivesWithoutDescriptors) {
    TestNode node;
    RawClient before{node.port()};
    EXPECT_EQ(before.get("/healthz").status, 200);
    rlimit usual{};
    ::getrlimit(RLIMIT_NOFILE, &usual);
    {
        // The client's own socket takes the last descriptor; the server cannot accept it.
        const int next = ::dup(0);
        ::close(next);
        const rlimit tight{.rlim_cur = static_cast<rlim_t>(next) + 1, .rlim_max = usual.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &tight);
        RawClient starved{node.port()};
        EXPECT_TRUE(node.eventually([&] { return node.counted("accept_failures_total") > 0; }));
        EXPECT_EQ(before.get("/healthz").status, 200);
        ::setrlimit(RLIMIT_NOFILE, &usual);
        EXPECT_EQ(starved.get("/healthz").status, 200);
    }
}

const std::string ask =
    "GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: "
    "websocket\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer ";

TEST(ServerLimits, IdentificationsQueueUpAndAreTurnedAwayBeyond) {
    support::Config config = TestNode::config_for_tests();
    config.identifications_max = 1;
    config.identifications_waiting_max = 1;
    TestNode node{config};
    RawClient first{node.port()};
    first.write(ask + "espera\r\n\r\n");
    EXPECT_TRUE(node.eventually([&] { return node.gate().waiting.size() == 1; }));
    RawClient second{node.port()};
    second.write(ask + "ana\r\n\r\n");
    RawClient third{node.port()};
    // Which of the two came first is the network's to say: one waits, the other is turned away.
    third.write(ask + "ana\r\n\r\n");
    EXPECT_TRUE(node.eventually([&] { return node.counted("identifications_refused_total") == 1; })
    );
    node.on_loop([&] { node.gate().answer_those_who_wait(); });
    for (RawClient* client : {&first, &second, &third}) {
        EXPECT_EQ(client->read_answer().status, 101);
    }
    EXPECT_TRUE(node.eventually([&] { return node.gate().outlets.size() == 2; }));
    RawClient& turned_away = second.something_came() ? second : third;
    const auto closing = turned_away.read_frame();
    ASSERT_TRUE(closing);
    const auto said = wire::decode_server_frame(closing->payload);
    ASSERT_TRUE(said) << closing->payload;
    const auto& frame = std::get<wire::ClosingFrame>(*said);
    EXPECT_EQ(frame.code, wire::CloseCode::busy);
    EXPECT_GE(frame.retry_after, 2'000u);
    EXPECT_LE(frame.retry_after, 12'000u);
    EXPECT_EQ(turned_away.read_frame()->close_code(), wire::close_number(wire::CloseCode::busy));
}

// A school comes at once. What is at work is bounded, whoever does not fit is told when to come
// again, each at another moment, and those inside notice nothing.
TEST(ServerLimits, ACrowdComesInBitByBit) {
    constexpr std::size_t crowd = 60;
    constexpr std::size_t at_once = 4;
    constexpr std::size_t waiting = 8;
    support::Config config = TestNode::config_for_tests();
    config.identifications_max = at_once;
    config.identifications_waiting_max = waiting;
    TestNode node{config};
    RawClient inside{node.port()};
    ASSERT_EQ(inside.open_websocket("Authorization: Bearer ana\r\n").status, 101);

    std::size_t outside = crowd;
    std::set<std::uint32_t> moments;
    for (int round = 0; outside > 0; ++round) {
        ASSERT_LT(round, 20);
        const std::size_t places = std::min(outside, at_once + waiting);
        const std::size_t refused = outside - places;
        const auto refused_before = node.counted("identifications_refused_total");
        std::vector<std::unique_ptr<RawClient>> clients;
        for (std::size_t i = 0; i < outside; ++i) {
            clients.push_back(std::make_unique<RawClient>(node.port()));
            clients.back()->write(ask + "espera\r\n\r\n");
        }
        ASSERT_TRUE(node.eventually([&] {
            return node.counted("identifications_refused_total") == refused_before + refused;
        }));
        EXPECT_LE(node.on_loop([&] { return node.gate().waiting.size(); }), at_once);
        inside.send_text("¿se nota?");
        ASSERT_EQ(inside.read_frame()->payload, "¿se nota?");

        for (std::size_t read = 0; read < refused;) {
            const auto one = std::ranges::find_if(clients, [](const auto& client) {
                return client->something_came();
            });
            if (one == clients.end()) continue;
            ASSERT_EQ((*one)->read_answer().status, 101);
            const auto said = wire::decode_server_frame((*one)->read_frame()->payload);
            moments.insert(std::get<wire::ClosingFrame>(*said).retry_after);
            ASSERT_EQ((*one)->read_frame()->close_code(), close_number(wire::CloseCode::busy));
            clients.erase(one);
            ++read;
        }
        ASSERT_TRUE(node.eventually([&] {
            node.gate().answer_those_who_wait();
            return node.gate().outlets.size() == places + 1;
        }));
        outside -= places;
        clients.clear();
        ASSERT_TRUE(node.eventually([&] { return node.gate().outlets.size() == 1; }));
    }
    EXPECT_GT(moments.size(), crowd / 2) << "they would come at once again";
}

TEST(ServerLimits, GoesWhileSomebodyIsStillBeingIdentified) {
    TestNode node;
    RawClient client{node.port()};
    client.write(ask + "espera\r\n\r\n");
    EXPECT_TRUE(node.eventually([&] { return node.gate().waiting.size() == 1; }));
}

}  // namespace
}  // namespace urdimbre::net::testing
