#include "server/net/credentials.hpp"

#include <gtest/gtest.h>

#include <random>

namespace urdimbre::net {
namespace {

TEST(Cookie, IsFoundByItsWholeName) {
    EXPECT_EQ(cookie("a=1; urdimbre=xyz; b=2", "urdimbre"), "xyz");
    EXPECT_EQ(cookie("urdimbre=\"xyz\"", "urdimbre"), "xyz");
    EXPECT_EQ(cookie(" urdimbre = xyz ;", "urdimbre"), "xyz");
    EXPECT_EQ(cookie("urdimbre=", "urdimbre"), "");
    EXPECT_EQ(cookie("urdimbre=a=b", "urdimbre"), "a=b");
    EXPECT_EQ(cookie("urdimbre=uno; urdimbre=dos", "urdimbre"), "uno");
    EXPECT_EQ(cookie("xurdimbre=1; urdimbrex=2; Urdimbre=3; urdimbre", "urdimbre"), std::nullopt);
    EXPECT_EQ(cookie("", "urdimbre"), std::nullopt);
    EXPECT_EQ(cookie(";;;=;=;", "urdimbre"), std::nullopt);
}

TEST(Cookie, AnyBytesAreRead) {
    constexpr std::string_view alphabet = "=; \"\t\x01\xffurdimbe";
    for (std::uint32_t seed = 0; seed < 20'000; ++seed) {
        std::mt19937 random{seed};
        std::string header(random() % 40, ' ');
        for (char& c : header) c = alphabet[random() % alphabet.size()];
        const auto value = cookie(header, "u");
        if (!value) continue;
        // It is a part of the header, and holds no separator.
        ASSERT_NE(header.find(*value), std::string::npos) << "seed " << seed;
        ASSERT_EQ(value->find(';'), std::string::npos) << "seed " << seed;
    }
}

TEST(Credentials, BearerWinsOverTheCookie) {
    const Credentials both = credentials("Bearer abc", "urdimbre=xyz", false);
    EXPECT_EQ(both.secret, "abc");
    EXPECT_FALSE(both.from_cookie);
    EXPECT_EQ(credentials("bearer  abc ", "", false).secret, "abc");
    EXPECT_EQ(credentials("Basic YTpi", "", false).secret, "");
    const Credentials cookie_only = credentials("", "urdimbre=xyz", false);
    EXPECT_EQ(cookie_only.secret, "xyz");
    EXPECT_TRUE(cookie_only.from_cookie);
}

TEST(Credentials, OverTlsOnlyTheHostCookieCounts) {
    EXPECT_EQ(credentials("", "urdimbre=puesta_por_otro", true).secret, "");
    EXPECT_EQ(credentials("", "urdimbre=otra; __Host-urdimbre=xyz", true).secret, "xyz");
    EXPECT_EQ(credentials("", "urdimbre=otra; __Host-urdimbre=xyz", false).secret, "xyz");
}

TEST(Credentials, ASecretThatIsTooLongIsNone) {
    EXPECT_EQ(
        credentials("Bearer " + std::string(secret_bytes_max + 1, 'a'), "", false).secret, ""
    );
    EXPECT_EQ(
        credentials("Bearer " + std::string(secret_bytes_max, 'a'), "", false).secret.size(),
        secret_bytes_max
    );
}

TEST(Origin, IsOursOrConfigured) {
    const std::vector<std::string> others{"https://panel.escuela.cl"};
    struct Case {
        std::string_view origin;
        std::string_view host;
        bool secure;
        bool allowed;
    };
    constexpr Case cases[] = {
        {"https://red.cl", "red.cl", true, true},
        {"https://RED.cl", "red.CL", true, true},
        {"https://red.cl", "red.cl:443", true, true},
        {"http://localhost:8080", "localhost:8080", false, true},
        {"http://localhost", "localhost:80", false, true},
        {"https://red.cl", "red.cl", false, true},  // TLS may end at a proxy that does not say so
        {"http://red.cl", "red.cl", true, false},
        {"http://localhost:8081", "localhost:8080", false, false},
        {"https://malo.cl", "red.cl", true, false},
        {"https://red.cl.malo.cl", "red.cl", true, false},
        {"https://malored.cl", "red.cl", true, false},
        {"https://red.cl@malo.cl", "red.cl", true, false},
        {"https://panel.escuela.cl", "red.cl", true, true},
        {"http://panel.escuela.cl", "red.cl", true, false},
        {"null", "red.cl", true, false},
        {"", "red.cl", true, false},
        {"https://", "", true, false},
        {"https://red.cl", "", true, false},
        {"ftp://red.cl", "red.cl", false, false},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(origin_allowed(c.origin, c.host, c.secure, others), c.allowed)
            << c.origin << " at " << c.host;
    }
}

}  // namespace
}  // namespace urdimbre::net
