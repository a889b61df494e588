#include "server/app/api_answer.hpp"

#include <gtest/gtest.h>

namespace urdimbre::app {
namespace {

using namespace std::chrono_literals;

TEST(LoginCookie, IsOutOfReachOfScriptsAndOtherSites) {
    EXPECT_EQ(
        login_cookie("secreto", 60s, false).second,
        "urdimbre=secreto; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"
    );
}

// The prefix makes the browser itself insist on TLS, on the whole of the host and on nobody else.
TEST(LoginCookie, OverTlsIsForThisHostAloneAndNeverPlain) {
    EXPECT_EQ(
        login_cookie("secreto", 60s, true).second,
        "__Host-urdimbre=secreto; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure"
    );
}

TEST(LoginCookie, OfASharedDeviceEndsWithTheBrowser) {
    for (const bool secure : {false, true}) {
        const std::string header = login_cookie("secreto", std::nullopt, secure).second;
        EXPECT_EQ(header.find("Max-Age"), std::string::npos) << header;
        EXPECT_EQ(header.find("Expires"), std::string::npos) << header;
    }
}

}  // namespace
}  // namespace urdimbre::app
