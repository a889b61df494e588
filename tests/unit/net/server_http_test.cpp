#include "tests/unit/net/raw_client.hpp"
#include "tests/unit/net/temporary_directory.hpp"
#include "tests/unit/net/test_node.hpp"

#include <gtest/gtest.h>

namespace urdimbre::net::testing {
namespace {

constexpr std::string_view bearer = "Authorization: Bearer ana\r\n";

TEST(ServerHttp, SaysHowItIs) {
    TestNode node;
    RawClient client{node.port()};
    EXPECT_EQ(client.get("/healthz").status, 200);
    EXPECT_EQ(client.get("/readyz").status, 200);
    node.on_loop([&] { node.gate().reason_not_ready = "sin base de datos"; });
    const HttpAnswer not_ready = client.get("/readyz");
    EXPECT_EQ(not_ready.status, 503);
    EXPECT_EQ(not_ready.body, "sin base de datos\n");
    const HttpAnswer metrics = client.get("/metrics");
    EXPECT_NE(metrics.body.find("\nurdimbre_connections 1\n"), std::string::npos) << metrics.body;
    EXPECT_NE(metrics.body.find("urdimbre_app_figure 7\n"), std::string::npos);
}

TEST(ServerHttp, HidesItsMetricsFromOthers) {
    support::Config config = TestNode::config_for_tests();
    config.trusted_proxies = {"127.0.0.1"};
    TestNode node{config};
    RawClient client{node.port()};
    EXPECT_EQ(client.get("/metrics").status, 200);
    EXPECT_EQ(client.get("/metrics", "X-Forwarded-For: 203.0.113.9\r\n").status, 404);
}

TEST(ServerHttp, PassesTheApiToTheGate) {
    TestNode node;
    RawClient client{node.port()};
    client.write(
        "POST /api/cosas%20varias?q=a+b HTTP/1.1\r\nHost: red.test\r\nAuthorization: Bearer ana\r\n"
        "Content-Type: text/x\r\nContent-Length: 4\r\n\r\nhola"
    );
    const HttpAnswer answer = client.read_answer();
    EXPECT_EQ(answer.status, 201);
    EXPECT_EQ(answer.body, "POST /api/cosas varias a b ana 127.0.0.1 text/x hola");
    EXPECT_EQ(answer.headers.at("content-type"), "text/plain");
    EXPECT_EQ(answer.headers.at("cache-control"), "no-store");
    client.write(
        "PUT /api/x HTTP/1.1\r\nHost: red.test\r\nAuthorization: Bearer ana\r\nTransfer-Encoding: "
        "chunked\r\n\r\n"
        "3\r\nuno\r\n4\r\n dos\r\n0\r\n\r\n"
    );
    EXPECT_TRUE(client.read_answer().body.ends_with("uno dos"));
}

TEST(ServerHttp, KeepsTheGateFromBreakingTheAnswer) {
    TestNode node;
    RawClient client{node.port()};
    const HttpAnswer answer = client.get("/api/partido");
    EXPECT_EQ(answer.headers.at("x-bueno"), "1");
    EXPECT_FALSE(answer.headers.contains("x-malo"));
    EXPECT_FALSE(answer.headers.contains("set-cookie"));
}

TEST(ServerHttp, RefusesPagesOfOthersThatActWithACookie) {
    TestNode node;
    const auto post = [&](std::string_view headers) {
        RawClient client{node.port()};
        client.write(
            "POST /api/x HTTP/1.1\r\nHost: red.test\r\nContent-Length: 0\r\n" +
            std::string{headers} + "\r\n"
        );
        return client.read_answer().status;
    };
    EXPECT_EQ(post("Cookie: urdimbre=ana\r\nOrigin: http://red.test\r\n"), 201);
    EXPECT_EQ(post("Cookie: urdimbre=ana\r\nOrigin: http://malo.test\r\n"), 403);
    EXPECT_EQ(post("Cookie: urdimbre=ana\r\nOrigin: null\r\n"), 403);
    EXPECT_EQ(post("Cookie: urdimbre=ana\r\n"), 403);
    EXPECT_EQ(post("Origin: http://malo.test\r\n"), 403);  // signing somebody in from elsewhere
    EXPECT_EQ(post("Authorization: Bearer ana\r\nOrigin: http://malo.test\r\n"), 201);
    EXPECT_EQ(post(""), 201);
    RawClient client{node.port()};
    EXPECT_EQ(client.get("/api/x", "Cookie: urdimbre=ana\r\n").status, 201);
}

TEST(ServerHttp, AnswersWhatWasSentAheadInOrder) {
    TestNode node;
    RawClient client{node.port()};
    client.write(
        "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /api/dos HTTP/1.1\r\nHost: a\r\n\r\n"
        "GET /falta.js HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    );
    EXPECT_EQ(client.read_answer().body, "ok\n");
    EXPECT_TRUE(client.read_answer().body.starts_with("GET /api/dos"));
    const HttpAnswer last = client.read_answer();
    EXPECT_EQ(last.status, 404);
    EXPECT_EQ(last.headers.at("connection"), "close");
    EXPECT_TRUE(client.read_to_end());
}

TEST(ServerHttp, ServesTheWebClient) {
    const TemporaryDirectory root;
    root.write("index.html", "<!doctype html>");
    root.write("assets/a-1.js", "uno");
    support::Config config = TestNode::config_for_tests();
    config.web_root = root.path();
    TestNode node{config};
    RawClient client{node.port()};
    EXPECT_EQ(client.get("/e/1?x=1").body, "<!doctype html>");
    const HttpAnswer asset = client.get("/assets/a-1.js");
    EXPECT_EQ(asset.body, "uno");
    EXPECT_NE(
        asset.headers.at("content-security-policy").find("script-src 'self'"), std::string::npos
    );
    client.write("HEAD /assets/a-1.js HTTP/1.1\r\nHost: a\r\n\r\n");
    const HttpAnswer head = client.read_answer(true);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.headers.at("content-length"), "3");
    EXPECT_EQ(
        client.get("/assets/a-1.js", "If-None-Match: " + asset.headers.at("etag") + "\r\n").status,
        304
    );
    for (const char* climbing :
         {"/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fetc/passwd"}) {
        RawClient other{node.port()};
        const HttpAnswer answer = other.get(climbing);
        EXPECT_EQ(answer.status, 400) << climbing;
        EXPECT_TRUE(other.read_to_end());
    }
    client.write("POST /index.html HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx");
    EXPECT_EQ(client.read_answer().status, 405);

    root.write("assets/a-2.js", "dos");
    node.on_loop([&] { node.server().reload(); });
    EXPECT_EQ(client.get("/assets/a-2.js").body, "dos");
}

TEST(ServerHttp, AnswersNonsenseAndGoesOn) {
    TestNode node;
    for (const std::string_view nonsense :
         {"\r\n\r\n",
          "GET\r\n\r\n",
          "GET / HTTP/9.9\r\n\r\n",
          "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
          "GET / HTTP/1.1\r\nHost: a\r\n folded\r\nBad Header: x\r\n\r\n",
          "POST /api/x HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
          "POST /api/x HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhola!",
          "POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
        RawClient client{node.port()};
        client.write(nonsense);
        if (nonsense.front() == '\x16') continue;  // waits for its end of line: the client goes
        const HttpAnswer answer = client.read_answer();
        EXPECT_EQ(answer.status, 400) << nonsense;
        EXPECT_TRUE(answer.body.starts_with(R"({"code":"malformed_request","text":")"))
            << answer.body;
        EXPECT_TRUE(client.read_to_end());
    }
    RawClient client{node.port()};
    EXPECT_EQ(client.get("/healthz").status, 200);
}

TEST(ServerHttp, ToleratesAnEndAtAnyByte) {
    TestNode node;
    const std::string script =
        "POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nhola"
        "GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: "
        "websocket\r\nAuthorization: Bearer ana\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    for (std::size_t bytes = 0; bytes <= script.size(); ++bytes) {
        RawClient client{node.port()};
        client.write(std::string_view{script}.substr(0, bytes));
    }
    EXPECT_TRUE(node.eventually([&] { return node.server().connections() == 0; }));
    EXPECT_EQ(node.on_loop([&] { return node.gate().outlets.size(); }), 0u);
    RawClient client{node.port()};
    EXPECT_EQ(client.open_websocket(bearer).status, 101);
}

}  // namespace
}  // namespace urdimbre::net::testing
