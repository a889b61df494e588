#include "tests/unit/net/raw_client.hpp"
#include "tests/unit/net/test_node.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <unistd.h>
#include <memory>
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

TEST(ServerLimits, IdentificationsQueueUpAndAreTurnedAwayBeyond) {
    support::Config config = TestNode::config_for_tests();
    config.identifications_max = 1;
    config.identifications_waiting_max = 1;
    TestNode node{config};
    const std::string ask =
        "GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: "
        "websocket\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer ";
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
    EXPECT_EQ(first.read_answer().status, 101);
    const HttpAnswer a = second.read_answer();
    const HttpAnswer b = third.read_answer();
    EXPECT_EQ(a.status + b.status, 101 + 503);
    const HttpAnswer& refused = a.status == 503 ? a : b;
    EXPECT_TRUE(refused.body.starts_with(R"({"code":"overloaded",)")) << refused.body;
    EXPECT_TRUE(refused.headers.contains("retry-after"));
}

TEST(ServerLimits, GoesWhileSomebodyIsStillBeingIdentified) {
    TestNode node;
    RawClient client{node.port()};
    client.write(
        "GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: "
        "websocket\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer espera\r\n\r\n"
    );
    EXPECT_TRUE(node.eventually([&] { return node.gate().waiting.size() == 1; }));
}

}  // namespace
}  // namespace urdimbre::net::testing
