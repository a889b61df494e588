#include "server/net/http_target.hpp"

#include <gtest/gtest.h>

#include <random>

namespace urdimbre::net {
namespace {

TEST(HttpTarget, IsDecodedOnce) {
    const auto target = read_target("/e/12/caf%C3%A9%2520?q=una+cosa%26otra&vacio&q=segunda");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/e/12/café%20");
    EXPECT_EQ(target->query.at("q"), "una cosa&otra");
    EXPECT_EQ(target->query.at("vacio"), "");
    EXPECT_EQ(read_target("/a+b")->path, "/a+b");
    EXPECT_EQ(read_target("/?")->query.size(), 0u);
}

TEST(HttpTarget, RefusesWhatClimbsOrBreaks) {
    for (const std::string_view bad :
         {"",        "a",          "http://otro/x", "*",       "/..",  "/../etc/passwd",
          "/a/../b", "/a/..",      "/%2e%2e/etc",   "/.%2E/x", "/./a", "/a\\..\\b",
          "/%5c",    "/%00",       "/a?x=%00",      "/%",      "/%4",  "/%zz",
          "/%2",     "/a%2f..%2fb"}) {
        EXPECT_FALSE(read_target(bad)) << bad;
    }
    for (const std::string_view good : {"/...", "/a..b", "/..a", "/.well-known/x", "/a//b", "/"}) {
        EXPECT_TRUE(read_target(good)) << good;
    }
}

TEST(HttpTarget, HasSoManyParameters) {
    std::string target = "/?";
    for (int i = 0; i < 64; ++i) target += "p" + std::to_string(i) + "=1&";
    EXPECT_TRUE(read_target(target));
    EXPECT_FALSE(read_target(target + "otro=1"));
}

TEST(HttpTarget, AnyBytesAreRead) {
    constexpr std::string_view alphabet = "/.%2e05cCF?&=+\\a\xff";
    for (std::uint32_t seed = 0; seed < 50'000; ++seed) {
        std::mt19937 random{seed};
        std::string text = "/";
        for (auto n = random() % 24; n > 0; --n) text += alphabet[random() % alphabet.size()];
        const auto target = read_target(text);
        if (!target) continue;
        const std::string framed = target->path + "/";
        ASSERT_EQ(framed.find("/../"), std::string::npos) << "seed " << seed << ' ' << text;
        ASSERT_EQ(target->path.find('\0'), std::string::npos) << "seed " << seed;
    }
}

}  // namespace
}  // namespace urdimbre::net
