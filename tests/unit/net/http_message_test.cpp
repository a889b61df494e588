#include "server/net/http_message.hpp"
#include "server/net/http_problem.hpp"

#include <gtest/gtest.h>

namespace urdimbre::net {
namespace {

TEST(ResponseHead, HoldsWhatProtectsTheReader) {
    HttpResponse response;
    response.body = std::make_shared<const std::string>("{}");
    const std::string head = response_head(
        response, {.keep_alive = true, .head_only = false, .secure = false}, 784'111'777
    );
    EXPECT_TRUE(head.starts_with("HTTP/1.1 200 OK\r\n"));
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
    EXPECT_NE(head.find("\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"), std::string::npos);
    EXPECT_NE(head.find("\r\nContent-Length: 2\r\n"), std::string::npos);
    EXPECT_NE(head.find("default-src 'self';"), std::string::npos);
    EXPECT_NE(head.find("\r\nX-Content-Type-Options: nosniff\r\n"), std::string::npos);
    EXPECT_EQ(head.find("Strict-Transport-Security"), std::string::npos);
    EXPECT_NE(
        response_head(response, {.keep_alive = false, .head_only = false, .secure = true}, 0)
            .find("Strict-Transport-Security"),
        std::string::npos
    );
}

TEST(ResponseHead, LeavesOutHeadersThatBreakIt) {
    HttpResponse response;
    response.headers = {
        {"X-A", "b\r\nSet-Cookie: c=1"},
        {"X B", "c"},
        {"", "d"},
        {"X-Cero", std::string{"\0", 1}},
        {"X-D", "así"}
    };
    const std::string head = response_head(response, {}, 0);
    EXPECT_EQ(head.find("Set-Cookie"), std::string::npos);
    EXPECT_EQ(head.find("X-A"), std::string::npos);
    EXPECT_EQ(head.find("X B"), std::string::npos);
    EXPECT_EQ(head.find("X-Cero"), std::string::npos);
    EXPECT_NE(head.find("X-D: así\r\n"), std::string::npos);
}

TEST(HttpProblem, SpeaksTheReadersLanguage) {
    EXPECT_EQ(preferred_lang(""), "es");
    EXPECT_EQ(preferred_lang("en-GB,es;q=0.5"), "en");
    EXPECT_EQ(preferred_lang("fr, en;q=0.8"), "en");
    EXPECT_EQ(preferred_lang("es-CL"), "es");
    EXPECT_EQ(preferred_lang("eng"), "es");
    EXPECT_EQ(
        problem_json(HttpProblem::signed_out, "en", {}),
        R"({"code":"signed_out","text":"Sign in first."})"
    );
    EXPECT_EQ(
        problem_json(HttpProblem::signed_out, "es", {}),
        R"({"code":"signed_out","text":"Entra primero."})"
    );
    const ProblemText catalogue = [](std::string_view name, std::string_view lang) {
        return std::string{name} + "/" + std::string{lang} + " \"x\"\n";
    };
    EXPECT_EQ(
        problem_json(HttpProblem::not_found, "es", catalogue),
        R"({"code":"not_found","text":"not_found/es \"x\"\u000a"})"
    );
}

}  // namespace
}  // namespace urdimbre::net
