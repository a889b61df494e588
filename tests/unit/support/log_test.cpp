#include "server/support/log.hpp"

#include <gtest/gtest.h>

namespace urdimbre::support::log {
namespace {

TEST(Log, WritesLogfmt) {
    EXPECT_EQ(
        line(
            Format::logfmt,
            Level::info,
            784'111'777'042,
            "a",
            "closed",
            {{"code", 4001}, {"slow", true}, {"why", "no \"room\"\n"}, {"empty", ""}}
        ),
        R"(at=1994-11-06T08:49:37.042Z level=info node=a event=closed code=4001 slow=true why="no \"room\"\u000a" empty="")"
    );
}

TEST(Log, WritesJson) {
    EXPECT_EQ(
        line(
            Format::json,
            Level::error,
            0,
            "",
            "broke",
            {{"ratio", 0.5}, {"bytes", std::size_t{7}}, {"what", "ñ\\"}}
        ),
        R"({"at":"1970-01-01T00:00:00.000Z","level":"error","event":"broke","ratio":0.5,"bytes":7,"what":"\u00c3\u00b1\\"})"
    );
}

TEST(Log, IsOneLineHoweverLongTheValue) {
    const std::string text =
        line(Format::logfmt, Level::info, 0, "", "x", {{"value", std::string(5'000, '\n')}});
    EXPECT_EQ(text.find('\n'), std::string::npos);
    EXPECT_LT(text.size(), 4'000u);
}

TEST(Log, WritesFromItsLevelUp) {
    configure(Level::warning, Format::logfmt, "n1");
    ::testing::internal::CaptureStderr();
    info("quiet");
    warning("loud", {{"n", 1}});
    const std::string text = ::testing::internal::GetCapturedStderr();
    configure(Level::info, Format::logfmt, "");
    EXPECT_EQ(text.find("quiet"), std::string::npos);
    EXPECT_TRUE(text.ends_with("level=warning node=n1 event=loud n=1\n")) << text;
}

}  // namespace
}  // namespace urdimbre::support::log
