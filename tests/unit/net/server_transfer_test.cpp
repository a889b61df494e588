// Bodies that are too large to be read of anybody, and answers that are too large to be held.
#include "tests/unit/net/raw_client.hpp"
#include "tests/unit/net/test_node.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace urdimbre::net::testing {
namespace {

using namespace std::chrono_literals;

std::string put(std::size_t bytes, const std::string& secret, const std::string& more = {}) {
    return "PUT /api/grande HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + secret +
           "\r\nContent-Length: " + std::to_string(bytes) + "\r\n" + more + "\r\n";
}

const std::string whole(EchoGate::large_bytes, 'x');
const std::string waits = "Expect: 100-continue\r\n";

TEST(ServerTransfer, ALargeBodyIsReadOfPeopleWhoAreKnown) {
    TestNode node;
    RawClient ana{node.port()};
    ana.write(put(whole.size(), "ana") + whole);
    const HttpAnswer answer = ana.read_answer();
    EXPECT_EQ(answer.status, 201);
    EXPECT_NE(answer.body.find(" " + std::to_string(whole.size())), std::string::npos);
    EXPECT_EQ(ana.get("/healthz").status, 200) << "the connection goes on";

    RawClient nobody{node.port()};
    nobody.write(put(whole.size(), "nadie"));
    EXPECT_EQ(nobody.read_answer().status, 401) << "before a byte of the body was sent";
    RawClient without{node.port()};
    without.write(put(whole.size(), "caida"));
    EXPECT_EQ(without.read_answer().status, 503);
}

TEST(ServerTransfer, NothingLargerIsTakenAndElsewhereNothingLarge) {
    TestNode node;
    RawClient ana{node.port()};
    ana.write(put(whole.size() + 1, "ana"));
    EXPECT_EQ(ana.read_answer().status, 413);

    RawClient benito{node.port()};
    benito.write(
        "PUT /api/grande HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer benito\r\n"
        "Transfer-Encoding: chunked\r\n\r\n100001\r\n" +
        whole + "x\r\n0\r\n\r\n"
    );
    EXPECT_EQ(benito.read_answer().status, 413) << "without saying how much before";

    RawClient elsewhere{node.port()};
    elsewhere.write(
        "PUT /api/otra HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ana\r\n"
        "Content-Length: 200000\r\n\r\n"
    );
    EXPECT_EQ(elsewhere.read_answer().status, 413);
}

TEST(ServerTransfer, OnePersonHasFewAtOnce) {
    TestNode node;
    std::vector<std::unique_ptr<RawClient>> several;
    int status = 100;
    while (status == 100 && several.size() < 50) {
        several.push_back(std::make_unique<RawClient>(node.port()));
        several.back()->write(put(whole.size(), "ana", waits));
        status = several.back()->read_answer().status;
    }
    EXPECT_EQ(status, 503);
    EXPECT_GT(several.size(), 2u);
    several.front()->write(whole);
    EXPECT_EQ(several.front()->read_answer().status, 201);
    RawClient next{node.port()};
    next.write(put(whole.size(), "ana", waits));
    EXPECT_EQ(next.read_answer().status, 100) << "there is room again";
}

TEST(ServerTransfer, AllTogetherWaitForTheirTurn) {
    support::Config config = TestNode::config_for_tests();
    config.uploads_max = 1;
    TestNode node{config};
    RawClient first{node.port()};
    first.write(put(whole.size(), "ana", waits));
    EXPECT_EQ(first.read_answer().status, 100);
    RawClient second{node.port()};
    second.write(put(whole.size(), "benito", waits));
    EXPECT_EQ(RawClient{node.port()}.get("/healthz").status, 200) << "others do not notice";
    EXPECT_FALSE(second.something_came());
    first.write(whole);
    EXPECT_EQ(first.read_answer().status, 201);
    EXPECT_EQ(second.read_answer().status, 100);
}

TEST(ServerTransfer, WhoeverSendsTooSlowlyIsNotWaitedFor) {
    support::Config config = TestNode::config_for_tests();
    config.body_timeout = 1s;
    TestNode node{config};
    RawClient ana{node.port()};
    ana.write(put(whole.size(), "ana") + whole.substr(0, 70'000));
    EXPECT_EQ(ana.read_answer().status, 408);
    EXPECT_TRUE(ana.read_to_end());
}

TEST(ServerTransfer, AStreamComesWholeWithItsLengthBefore) {
    TestNode node;
    RawClient client{node.port()};
    const HttpAnswer answer = client.get("/api/rio");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.at("cache-control"), "private, no-cache");
    ASSERT_EQ(answer.body.size(), EchoGate::river_bytes);
    bool right = true;
    for (std::size_t i = 0; i < answer.body.size(); ++i) {
        right = right && answer.body[i] == static_cast<char>(i % 251);
    }
    EXPECT_TRUE(right);
    client.write("HEAD /api/rio HTTP/1.1\r\nHost: a\r\n\r\n");
    const HttpAnswer head = client.read_answer(true);
    EXPECT_EQ(head.headers.at("content-length"), std::to_string(EchoGate::river_bytes));
    EXPECT_EQ(client.get("/healthz").status, 200);
}

TEST(ServerTransfer, AStreamThatBreaksOffEndsTheConnection) {
    TestNode node;
    RawClient client{node.port()};
    client.write("GET /api/rio-roto HTTP/1.1\r\nHost: a\r\n\r\n");
    client.read_to_end();
    EXPECT_TRUE(node.eventually([&] { return node.server().connections() == 0; }));
}

TEST(ServerTransfer, WhoeverReadsTooSlowlyHoldsUpNobody) {
    support::Config config = TestNode::config_for_tests();
    config.body_timeout = 1s;
    config.downloads_max = 1;
    TestNode node{config};
    RawClient slow{node.port(), {.tls = false, .receive_buffer = 2048}};
    slow.write("GET /api/rio HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(RawClient{node.port()}.get("/healthz").status, 200);
    RawClient next{node.port()};
    EXPECT_EQ(next.get("/api/rio").body.size(), EchoGate::river_bytes)
        << "the place is free once the slow one was given up";
}

}  // namespace
}  // namespace urdimbre::net::testing
