// The frames of the protocol over plain HTTP: what a WebSocket would bring, request by request.
#include "tests/unit/app/exchange_fixture.hpp"

#include <gtest/gtest.h>

namespace urdimbre::simulation {
namespace {

TEST_F(ExchangeTest, ACommandIsAnsweredWithItsOwnAnswer) {
    const auto posted = command(1, posting(1, "hola"));
    settle();
    ASSERT_EQ(posted->status(), 200);
    const auto accepted = wire::decode_server_frame(posted->response->body);
    ASSERT_TRUE(accepted && std::holds_alternative<wire::AcceptedFrame>(*accepted));
    const auto again = command(1, posting(1, "hola"), 1);
    settle();
    EXPECT_EQ(again->response->body, posted->response->body) << "at another node, too";
    const auto other = command(1, posting(1, "otra cosa"));
    settle();
    EXPECT_EQ(other->status(), 409);
    EXPECT_EQ(other->text("code"), "command_id_reused");
    EXPECT_EQ(
        std::ranges::count_if(
            town_.whole_log(),
            [](const auto& event) { return event.body.find("message_posted") != std::string::npos; }
        ),
        1
    );
}

TEST_F(ExchangeTest, ARefusalHasAStatusAndTheWholeFrame) {
    struct Row {
        std::uint64_t person;
        std::string body;
        int status;
        std::string code;
        std::string where;
    };
    const std::string id = R"("id":"00000000-0000-4000-8000-000000000099")";
    const std::vector<Row> rows{
        {1, "{}", 400, "missing_field", "/id"},
        {1, "{" + id + "}", 400, "missing_field", "/do"},
        {1, "{" + id + R"(,"do":{"type":"fly"}})", 400, "unknown_type", "/do/type"},
        {1,
         "{" + id + R"(,"space":2,"do":{"type":"post_message","text":"a"}})",
         400,
         "malformed_frame",
         "/space"},
        {1, "{" + id + R"(,"do":{"type":"post_message","text":"a"}}{})", 400, "malformed_frame", ""
        },
        {1, "{" + id + R"(,"do":{"type":"post_message","text":"","x":1}})", 400, "", ""},
        {2, "{" + id + R"(,"do":{"type":"remove_member","person":3}})", 403, "role_may_not", ""},
        {9, "{" + id + R"(,"do":{"type":"post_message","text":"a"}})", 404, "not_a_member", ""},
        {1,
         "{" + id +
             R"(,"do":{"type":"withdraw_message","message":)"
             R"("00000000-0000-4000-8000-000000000098"}})",
         409,
         "message_unknown",
         ""},
    };
    for (const Row& row : rows) {
        const auto asked = command(row.person, row.body);
        settle();
        EXPECT_EQ(asked->status(), row.status) << row.body;
        EXPECT_EQ(asked->text("type"), "refused") << row.body;
        EXPECT_FALSE(asked->text("text").empty());
        if (!row.code.empty()) EXPECT_EQ(asked->text("code"), row.code) << row.body;
        if (!row.where.empty()) EXPECT_EQ(asked->text("where"), row.where) << row.body;
    }
    for (const std::string body : {"", "[]", "no es JSON", "\"{\""}) {
        const auto asked = command(1, body);
        settle();
        EXPECT_EQ(asked->status(), 400) << body;
        EXPECT_EQ(asked->text("code"), "malformed_frame");
    }
}

TEST_F(ExchangeTest, WindowsComeByPositionAtOnceOrWhenThereAreSome) {
    const wire::Position start = position();
    const auto nothing = windows(1, from(start));
    const auto waiting = windows(2, from(start, "20"));
    settle();
    EXPECT_TRUE(nothing->frames().empty());
    pass(5s);
    ASSERT_FALSE(waiting->answered());
    EXPECT_EQ(figure("urdimbre_polls_waiting"), "1");
    command(1, posting(1, "hola"));
    settle();
    ASSERT_TRUE(waiting->answered()) << "as soon as there is something";
    const auto window = waiting->all<wire::WindowFrame>().at(0);
    EXPECT_EQ(window.after, start.seq);
    EXPECT_EQ(window.items.size(), 1u);
    const auto late = windows(3, from(start, "20"), 1);
    settle();
    EXPECT_EQ(late->all<wire::WindowFrame>().at(0), window) << "at any node, at once";
    const auto in_vain = windows(3, from({start.epoch, window.upto}, "3"));
    pass(4s);
    ASSERT_TRUE(in_vain->answered()) << "within the time that it said";
    EXPECT_TRUE(in_vain->frames().empty());
    EXPECT_EQ(figure("urdimbre_polls_waiting"), "0");
}

TEST_F(ExchangeTest, AForgedPositionGetsASnapshotAndAStrangerIsToldNothing) {
    const wire::Position start = position();
    for (wire::Position forged : {
             wire::Position{start.epoch, start.seq + 1'000'000},
             wire::Position{{1, 2, 3}, start.seq},
         }) {
        const auto asked = windows(2, from(forged, "20"));
        settle();
        ASSERT_TRUE(asked->answered());
        EXPECT_EQ(asked->all<wire::SnapshotFrame>().at(0).position, start);
    }
    const auto stranger = windows(9, from(start, "20"));
    settle();
    ASSERT_EQ(stranger->frames().size(), 1u);
    EXPECT_EQ(stranger->all<wire::LeftFrame>().at(0).code, wire::RefusalCode::not_a_member);
    const auto nowhere = ask(1, "GET", "/api/spaces/77/windows", {{"wait", "20"}});
    settle();
    EXPECT_EQ(nowhere->all<wire::LeftFrame>().at(0).code, wire::RefusalCode::not_a_member);
    const std::vector<Query> wrong{
        {{"wait", "26"}},
        {{"wait", "-1"}},
        {{"wait", "pronto"}},
        {{"after", "3"}},
        {{"epoch", epoch_text(start)}},
        {{"epoch", "x"}, {"after", "3"}},
        {{"epoch", epoch_text(start)}, {"after", "9007199254740992"}},
    };
    for (const Query& query : wrong) {
        const auto asked = windows(1, query);
        EXPECT_EQ(asked->status(), 400);
    }
}

TEST_F(ExchangeTest, WhoeverIsRemovedWhileTheyWaitIsToldThatTheyLeft) {
    const auto waiting = windows(2, from(position(), "20"));
    const auto roles = windows(3, from(position(), "20"));
    settle();
    command(
        1,
        R"({"id":"00000000-0000-4000-8000-000000000051","do":{"type":"remove_member","person":2}})"
    );
    settle();
    ASSERT_TRUE(waiting->answered());
    ASSERT_EQ(waiting->frames().size(), 1u) << "and nothing of what came after";
    EXPECT_EQ(waiting->all<wire::LeftFrame>().at(0).code, wire::RefusalCode::not_a_member);
    EXPECT_EQ(roles->all<wire::WindowFrame>().at(0).items.size(), 1u);
    const auto reset = windows(3, from(position(), "20"));
    settle();
    command(
        1,
        R"({"id":"00000000-0000-4000-8000-000000000052","do":{"type":"add_member","person":3,"roles":["observer"]}})"
    );
    settle();
    EXPECT_EQ(reset->all<wire::ViewResetFrame>().size(), 1u);
}

TEST_F(ExchangeTest, OneRequestSaysSeveralThingsInOrderAndBringsTheirAnswers) {
    const auto asked = exchange(
        1,
        R"({"type":"join","space":1})"
        "\n"
        R"({"type":"ask_people","ref":5,"space":1,"ids":[1,2]})"
        "\r\n\n"
        R"({"type":"clock","sent":7})"
        "\n"
        R"({"type":"command","id":"00000000-0000-4000-8000-000000000011","space":1,"do":{"type":"post_message","text":"hola"}})"
        "\n"
        R"({"type":"join","space":77})"
    );
    settle();
    ASSERT_TRUE(asked->answered());
    EXPECT_EQ(asked->all<wire::WelcomeFrame>().at(0).self.name, "Ana");
    EXPECT_EQ(asked->all<wire::SnapshotFrame>().size(), 1u);
    EXPECT_EQ(asked->all<wire::PeopleFrame>().at(0).people.size(), 2u)
        << "a space is there when it is asked about";
    EXPECT_EQ(asked->all<wire::TimeFrame>().at(0).sent, 7u);
    EXPECT_EQ(asked->all<wire::AcceptedFrame>().size(), 1u);
    EXPECT_EQ(asked->all<wire::WindowFrame>().size(), 1u);
    EXPECT_EQ(asked->all<wire::LeftFrame>().at(0).space, 77u);
    const auto without = ask(1, "POST", "/api/exchange", {}, R"({"type":"clock","sent":7})");
    settle();
    EXPECT_EQ(without->all<wire::RefusedFrame>().at(0).code, wire::RefusalCode::hello_first);
}

TEST_F(ExchangeTest, WhatCannotBeReadIsAnsweredUntilItBecomesAHabit) {
    std::string lines;
    for (std::size_t i = 0; i + 1 < app::Conduct::unreadable_frames_max; ++i) lines += "{\n";
    const auto asked = exchange(1, lines);
    settle();
    EXPECT_EQ(asked->all<wire::RefusedFrame>().size(), app::Conduct::unreadable_frames_max - 1);
    EXPECT_FALSE(asked->closed());
    const auto again = exchange(1, "{\n" + std::string{R"({"type":"clock","sent":7})"});
    settle();
    EXPECT_EQ(again->closed(), wire::close_number(wire::CloseCode::misbehaved))
        << "one request or several, it is one habit";
    EXPECT_TRUE(again->all<wire::TimeFrame>().empty());
    const auto other = exchange(2, R"({"type":"clock","sent":7})");
    settle();
    EXPECT_EQ(other->all<wire::TimeFrame>().size(), 1u);
    EXPECT_EQ(ask(2, "POST", "/api/exchange", {}, " \n \r\n")->status(), 400);
    std::string many;
    for (std::size_t i = 0; i <= app::ExchangeRequest::frames_max; ++i) many += "{}\n";
    EXPECT_EQ(exchange(2, many)->status(), 413);
    EXPECT_EQ(exchange(2, "{}", {{"link", std::string(65, 'x')}})->status(), 400);
    const auto large = exchange(2, std::string(wire::limits::frame_bytes_max + 1, ' ') + "x");
    settle();
    EXPECT_EQ(large->all<wire::RefusedFrame>().at(0).code, wire::RefusalCode::frame_too_large);
}

TEST_F(ExchangeTest, WhoeverSaysTooMuchIsReadMoreSlowlyWhateverTheNumberOfRequests) {
    std::string lines;
    for (int i = 0; i < 150; ++i) lines += R"({"type":"clock","sent":7})" + std::string{"\n"};
    const auto first = exchange(1, lines);
    const auto second = exchange(1, lines);
    settle();
    ASSERT_TRUE(first->answered());
    EXPECT_FALSE(second->answered());
    pass(4s);
    ASSERT_TRUE(second->answered());
    EXPECT_EQ(second->all<wire::TimeFrame>().size(), 150u) << "nothing is lost";
}

TEST_F(ExchangeTest, SoManyWaitOfOnePersonAndWhoeverGoesGivesTheirPlaceBack) {
    const wire::Position start = position();
    const std::size_t most = app::Exchanges::Limits{}.waiting_of_one_max;
    std::vector<Answered> waiting;
    for (std::size_t i = 0; i < most; ++i) waiting.push_back(windows(1, from(start, "20")));
    const auto refused = windows(1, from(start, "20"));
    ASSERT_TRUE(refused->answered());
    EXPECT_EQ(refused->status(), 429);
    EXPECT_EQ(refused->text("code"), "too_fast");
    EXPECT_FALSE(windows(2, from(start, "20"))->answered()) << "others are not disturbed";
    waiting.front()->asker->go();
    const auto next = windows(1, from(start, "20"));
    EXPECT_FALSE(next->answered());
    pass(21s);
    EXPECT_TRUE(next->answered());
    pass(app::Exchange::lingers + 1s);
    EXPECT_EQ(figure("urdimbre_polls_lingering"), "0");
    EXPECT_EQ(figure("urdimbre_visits"), "0");
}

TEST_F(ExchangeTest, AnAnswerIsBoundedAndTheNextOneGoesOn) {
    const wire::Position start = position();
    const std::string text(3'900, 'x');
    for (int i = 0; i < 700; ++i) {
        std::string id;
        wire::append_uuid(
            id, {1, 2, static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i >> 8)}
        );
        command(1, R"({"id":")" + id + R"(","do":{"type":"post_message","text":")" + text + "\"}}");
        pass(30ms);  // as fast as somebody may go on
    }
    wire::Position at = start;
    std::size_t items = 0;
    std::size_t requests = 0;
    while (at.seq < start.seq + 700) {
        ASSERT_LT(++requests, 20u);
        const auto asked = windows(2, from(at, "20"));
        settle();
        ASSERT_TRUE(asked->answered());
        ASSERT_LT(asked->response->body.size(), std::size_t{4} << 20);
        for (const auto& window : asked->all<wire::WindowFrame>()) {
            ASSERT_EQ(window.after, at.seq);
            at.seq = window.upto;
            items += window.items.size();
        }
    }
    EXPECT_EQ(items, 700u);
    EXPECT_GT(requests, 1u);
}

TEST_F(ExchangeTest, ANodeThatStopsAnswersWhoeverWaitsAndTakesNobody) {
    const wire::Position start = position();
    const auto waiting = exchange(1, joining(start), {{"wait", "20"}, {"link", "a"}});
    const auto script = windows(2, from(start, "20"));
    settle();
    town_.node(0).drain();
    settle();
    for (const auto& one : {waiting, script}) {
        ASSERT_TRUE(one->answered());
        EXPECT_EQ(one->closed(), wire::close_number(wire::CloseCode::going_away));
        EXPECT_GT(one->all<wire::ClosingFrame>().at(0).retry_after, 0u);
    }
    EXPECT_EQ(windows(1, from(start, "20"))->status(), 503);
    EXPECT_EQ(command(1, posting(1, "hola"))->status(), 503);
    EXPECT_FALSE(windows(1, from(start, "20"), 1)->answered()) << "the other node goes on";
}

TEST_F(ExchangeTest, AnotherHistoryEndsEveryWaitAndPositionsOfTheOldOneGetASnapshot) {
    const wire::Position start = position();
    const auto waiting = windows(1, from(start, "20"));
    settle();
    town_.log.renew_epoch();
    pass(3s);
    ASSERT_TRUE(waiting->answered());
    EXPECT_EQ(waiting->closed(), wire::close_number(wire::CloseCode::epoch_changed));
    const auto next = windows(1, from(start, "20"));
    settle();
    ASSERT_TRUE(next->answered());
    EXPECT_NE(next->all<wire::SnapshotFrame>().at(0).position.epoch, start.epoch);
}

}  // namespace
}  // namespace urdimbre::simulation
