#include "server/net/tls.hpp"
#include "tests/unit/net/raw_client.hpp"
#include "tests/unit/net/test_certificate.hpp"
#include "tests/unit/net/test_node.hpp"

#include <gtest/gtest.h>

#include <openssl/evp.h>
#include <stdexcept>

namespace urdimbre::net::testing {
namespace {

support::Config tls_config(const CertificateFiles& files) {
    support::Config config = TestNode::config_for_tests();
    config.tls_certificate = {files.certificate};
    config.tls_key = {files.key};
    return config;
}

TEST(TlsServer, ServesAndSaysSo) {
    const TemporaryDirectory directory;
    TestNode node{tls_config(write_certificate(directory, "red.test"))};
    RawClient client{node.port(), {.tls = true}};
    EXPECT_EQ(client.certificate_name(), "red.test");
    const HttpAnswer answer = client.get("/api/x");
    EXPECT_NE(answer.body.find(" secure "), std::string::npos);
    EXPECT_TRUE(answer.headers.contains("strict-transport-security"));
}

TEST(TlsServer, TakesANewCertificateWhileItRuns) {
    const TemporaryDirectory directory;
    const CertificateFiles files = write_certificate(directory, "vieja.test");
    TestNode node{tls_config(files)};
    RawClient before{node.port(), {.tls = true}};
    EXPECT_EQ(before.certificate_name(), "vieja.test");
    write_certificate(directory, "nueva.test");
    // It notices by itself.
    std::string name;
    for (int tries = 0; tries < 2'000 && name != "nueva.test"; ++tries) {
        RawClient after{node.port(), {.tls = true}};
        name = after.certificate_name();
        node.eventually([turns = 0]() mutable { return ++turns > 5; });
    }
    EXPECT_EQ(name, "nueva.test");
    EXPECT_EQ(before.get("/healthz").status, 200);

    directory.write("node.crt", "roto");
    node.on_loop([&] { node.server().reload(); });
    RawClient still{node.port(), {.tls = true}};
    EXPECT_EQ(still.certificate_name(), "nueva.test");
}

TEST(TlsServer, PrefersEcdsa) {
    const TemporaryDirectory directory;
    const CertificateFiles rsa = write_certificate(directory, "red.test", KeyKind::rsa, "rsa");
    const CertificateFiles ecdsa =
        write_certificate(directory, "red.test", KeyKind::ecdsa, "ecdsa");
    support::Config config = TestNode::config_for_tests();
    config.tls_certificate = {rsa.certificate, ecdsa.certificate};
    config.tls_key = {rsa.key, ecdsa.key};
    TestNode node{config};
    RawClient client{node.port(), {.tls = true}};
    EXPECT_EQ(client.certificate_key(), EVP_PKEY_EC);
    EXPECT_FALSE(Tls({{rsa.certificate, rsa.key}}).has_ecdsa());
    EXPECT_TRUE(Tls({{rsa.certificate, rsa.key}, {ecdsa.certificate, ecdsa.key}}).has_ecdsa());
}

TEST(TlsServer, SaysWhichFileIsWrong) {
    const TemporaryDirectory directory;
    const CertificateFiles one = write_certificate(directory, "uno.test", KeyKind::ecdsa, "uno");
    const CertificateFiles two = write_certificate(directory, "dos.test", KeyKind::ecdsa, "dos");
    const auto what = [](std::vector<Tls::Pair> pairs) {
        try {
            Tls{std::move(pairs)};
        } catch (const std::runtime_error& error) {
            return std::string{error.what()};
        }
        return std::string{};
    };
    EXPECT_NE(what({{one.certificate, two.key}}).find("dos.key"), std::string::npos);
    EXPECT_NE(
        what({{directory.path() / "falta.crt", one.key}}).find("falta.crt"), std::string::npos
    );
    EXPECT_NE(
        what({{one.certificate, directory.path() / "falta.key"}}).find("falta.key"),
        std::string::npos
    );
    EXPECT_EQ(what({{one.certificate, one.key}}), "");
}

TEST(TlsServer, SurvivesClientsThatSpeakNoTls) {
    const TemporaryDirectory directory;
    TestNode node{tls_config(write_certificate(directory, "red.test"))};
    RawClient plain{node.port()};
    plain.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    plain.read_to_end();
    RawClient client{node.port(), {.tls = true}};
    EXPECT_EQ(client.get("/healthz").status, 200);
}

}  // namespace
}  // namespace urdimbre::net::testing
