#include "protocol/wire/wire.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace urdimbre::wire {
namespace {

template <class Message>
std::string encoded(const Message& message) {
    std::string out;
    encode(out, message);
    return out;
}

const Uuid id = *parse_uuid("0c9f2a61-7d35-4e1b-8f42-1b6d0a9e5c73");

TEST(Encode, IsCompactAndInTheOrderOfTheDefinition) {
    EXPECT_EQ(
        encoded(AcceptedFrame{.id = id, .space = 7, .seq = 1206}),
        R"({"type":"accepted","id":"0c9f2a61-7d35-4e1b-8f42-1b6d0a9e5c73","space":7,"seq":1206})"
    );
}

TEST(Encode, LeavesOutWhatIsAbsent) {
    EXPECT_EQ(encoded(LeftFrame{.space = 7}), R"({"type":"left","space":7})");
    EXPECT_EQ(
        encoded(LeftFrame{.space = 7, .code = RefusalCode::not_a_member}),
        R"({"type":"left","space":7,"code":"not_a_member"})"
    );
    EXPECT_EQ(
        encoded(RefusedFrame{.code = RefusalCode::too_fast, .temporary = true, .text = "x"}),
        R"({"type":"refused","code":"too_fast","temporary":true,"text":"x"})"
    );
}

TEST(Encode, AppendsToWhatIsThere) {
    std::string out = "before";
    encode(out, ServerFrame{ViewResetFrame{.space = 1}});
    EXPECT_EQ(out, R"(before{"type":"view_reset","space":1})");
}

TEST(Encode, NestsArraysAndUnions) {
    const WindowFrame window{
        .space = 7,
        .after = 1,
        .upto = 3,
        .items =
            {
                MemberJoinedItem{
                    .seq = 2, .at = Instant{std::chrono::milliseconds{5}}, .person = 9
                },
                MemberLeftItem{.seq = 3, .at = Instant{std::chrono::milliseconds{6}}, .person = 9},
            },
    };
    EXPECT_EQ(
        encoded(window),
        R"({"type":"window","space":7,"after":1,"upto":3,"items":[)"
        R"({"type":"member_joined","seq":2,"at":5,"person":9},)"
        R"({"type":"member_left","seq":3,"at":6,"person":9}]})"
    );
}

TEST(Encode, EventsSayTheirVersion) {
    EXPECT_EQ(
        encoded(MemberRemovedEvent{.person = 12, .by = 3}),
        R"({"type":"member_removed","v":2,"person":12,"by":3})"
    );
}

// RFC 8259, section 7: quotation mark, reverse solidus and U+0000 to U+001F, and nothing else.
TEST(Encode, EscapesWhatMustBeAndNothingElse) {
    const std::string start = R"({"type":"post_message","text":")";
    const auto body = [&](std::string text) {
        const std::string all = encoded(PostMessage{.text = std::move(text)});
        return all.substr(start.size(), all.size() - start.size() - 2);
    };
    EXPECT_EQ(body("\"\\/"), R"(\"\\/)");
    EXPECT_EQ(body("\b\f\n\r\t"), R"(\b\f\n\r\t)");
    EXPECT_EQ(body("\x01\x1f"), R"(\u0001\u001f)");
    EXPECT_EQ(body("a\"b\\"), R"(a\"b\\)");
    EXPECT_EQ(body("\x7f ñ\u2028👩🏽‍🏫"), "\x7f ñ\u2028👩🏽‍🏫");
}

TEST(Encode, LargestNumberIsExact) {
    EXPECT_EQ(
        encoded(ClockFrame{.sent = limits::number_max}),
        R"({"type":"clock","sent":9007199254740991})"
    );
}

}  // namespace
}  // namespace urdimbre::wire
