// Requests whose answer waits for news.
#include "tests/unit/net/raw_client.hpp"
#include "tests/unit/net/test_certificate.hpp"
#include "tests/unit/net/test_node.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

namespace urdimbre::net::testing {
namespace {

constexpr std::string_view asking =
    "GET /api/noticias HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ana\r\n\r\n";

// Plain, and under TLS.
class ServerWaiting : public ::testing::TestWithParam<bool> {
  protected:
    ServerWaiting() : node(std::make_unique<TestNode>(config())) {}

    support::Config config() {
        support::Config config = TestNode::config_for_tests();
        if (!GetParam()) return config;
        const CertificateFiles files = write_certificate(directory, "red.test");
        config.tls_certificate = {files.certificate};
        config.tls_key = {files.key};
        return config;
    }

    std::unique_ptr<RawClient> client() {
        return std::make_unique<RawClient>(node->port(), RawClient::Options{.tls = GetParam()});
    }

    bool waiting(std::size_t count) {
        return node->eventually([&] { return node->gate().curious.size() == count; });
    }

    void tell(const std::string& news) {
        node->on_loop([&] {
            for (auto& one : std::exchange(node->gate().curious, {})) {
                app::ApiResponse response;
                response.body = news;
                one.answer(std::move(response));
            }
        });
    }

    bool gone(std::size_t index) {
        return node->eventually([&] { return node->gate().curious[index].asker->gone(); });
    }

    const TemporaryDirectory directory;
    std::unique_ptr<TestNode> node;
};

TEST_P(ServerWaiting, AreOfSomebodyAndAnsweredWhenThereIsNews) {
    const auto stranger = client();
    stranger->write("GET /api/noticias HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(stranger->read_answer().status, 401);
    stranger->write("GET /api/noticias HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer nadie\r\n\r\n");
    EXPECT_EQ(stranger->read_answer().status, 401);
    stranger->write("GET /api/noticias HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer caida\r\n\r\n");
    EXPECT_EQ(stranger->read_answer().status, 503);
    const auto ana = client();
    ana->write(asking);
    ASSERT_TRUE(waiting(1));
    EXPECT_EQ(node->gate().curious[0].name, "ana");
    if (!GetParam()) EXPECT_FALSE(ana->something_came());  // TLS speaks of itself
    tell("una");
    EXPECT_EQ(ana->read_answer().body, "una");
    ana->write(asking);
    ASSERT_TRUE(waiting(1));
    tell("otra");
    EXPECT_EQ(ana->read_answer().body, "otra") << "on the same connection";
}

TEST_P(ServerWaiting, AreForgottenWhenWhoeverAskedGoes) {
    auto ana = client();
    ana->write(asking);
    const auto benito = client();
    benito->write(asking);
    ASSERT_TRUE(waiting(2));
    ana.reset();
    EXPECT_TRUE(gone(0) || gone(1));
    const std::size_t open = node->on_loop([&] { return node->server().connections(); });
    EXPECT_EQ(open, 2u) << "until it has been answered";
    tell("tarde");
    EXPECT_EQ(benito->read_answer().body, "tarde");
    EXPECT_TRUE(node->eventually([&] { return node->server().connections() == 1; }));
}

TEST_P(ServerWaiting, KeepWhatIsSaidMeanwhile) {
    const auto ana = client();
    ana->write(asking);
    ASSERT_TRUE(waiting(1));
    ana->write("GET /api/x HTTP/1.1\r\nHost: a\r\n\r\nGET /api/");
    node->eventually([turns = 0]() mutable { return ++turns > 20; });
    tell("primero");
    EXPECT_EQ(ana->read_answer().body, "primero");
    EXPECT_EQ(ana->read_answer().status, 201);
    ana->write("y HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(ana->read_answer().status, 201);
}

TEST_P(ServerWaiting, EndWithTheServer) {
    const auto ana = client();
    ana->write(asking);
    ASSERT_TRUE(waiting(1));
    node.reset();
    EXPECT_ANY_THROW(ana->read_answer());
}

INSTANTIATE_TEST_SUITE_P(Links, ServerWaiting, ::testing::Bool(), [](const auto& link) {
    return link.param ? "tls" : "plain";
});

}  // namespace
}  // namespace urdimbre::net::testing
