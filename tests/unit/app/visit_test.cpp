#include "tests/simulation/desk.hpp"
#include "tests/simulation/town.hpp"

#include <gtest/gtest.h>

#include <string>

namespace urdimbre::simulation {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view hello = R"({"type":"hello","protocol":1,"client":"test"})";

class VisitTest : public testing::Test {
  protected:
    VisitTest() : town_({.seed = 1, .nodes = 1, .people = 0, .faults = {}, .latency = {0us, 0us}}) {
        town_.open_for({{"Ana", wire::SpaceRole::coordinator}, {"Benito", wire::SpaceRole::teacher}}
        );
    }

    Desk visitor(std::uint64_t person) {
        return Desk(
            town_.node(0),
            {.person = domain::PersonId{person}, .name = "Ana", .lang = "es", .login = {}}
        );
    }

    void settle() { town_.world.run_for(10ms); }

    std::string command(int id, const std::string& what) {
        return R"({"type":"command","id":"00000000-0000-4000-8000-0000000000)" +
               std::to_string(10 + id) + R"(","space":1,"do":)" + what + "}";
    }

    Town town_;
};

TEST_F(VisitTest, NothingBeforeHello) {
    Desk ana = visitor(1);
    ana.say(R"({"type":"join","space":1})");
    EXPECT_EQ(ana.last<wire::RefusedFrame>().code, wire::RefusalCode::hello_first);
    ana.say(hello);
    EXPECT_EQ(ana.last<wire::WelcomeFrame>().self.name, "Ana");
}

TEST_F(VisitTest, AClientOfAnotherAgeIsToldToUpdate) {
    Desk ana = visitor(1);
    ana.say(R"({"type":"hello","protocol":0,"client":"test"})");
    EXPECT_EQ(ana.last<wire::RefusedFrame>().code, wire::RefusalCode::client_too_old);
    EXPECT_EQ(ana.closed, std::vector{wire::CloseCode::client_too_old});
}

TEST_F(VisitTest, WhatCannotBeReadIsAnsweredUntilItBecomesAHabit) {
    Desk ana = visitor(1);
    ana.say(hello);
    for (std::size_t i = 1; i < app::Conduct::unreadable_frames_max; ++i) {
        ana.say(R"({"type":"join","space":1,"sorpresa":true})");
        const auto refused = ana.last<wire::RefusedFrame>();
        ASSERT_EQ(refused.code, wire::RefusalCode::unknown_field);
        ASSERT_EQ(refused.where, "/sorpresa");
        ASSERT_EQ(refused.space, 1u);
        ASSERT_FALSE(refused.text.empty());
        ASSERT_TRUE(ana.closed.empty());
    }
    ana.client().unreadable(wire::RefusalCode::frame_too_large);
    EXPECT_EQ(ana.closed, std::vector{wire::CloseCode::misbehaved});
}

TEST_F(VisitTest, ASmallDefectNowAndThenIsAnsweredForEver) {
    Desk ana = visitor(1);
    ana.say(hello);
    for (std::size_t i = 1; i < 5 * app::Conduct::unreadable_frames_max; ++i) {
        ana.say("{}");
        town_.world.run_for(app::Conduct::unreadable_forgotten_every);
    }
    EXPECT_TRUE(ana.closed.empty());
}

TEST_F(VisitTest, RefusalsSpeakTheLanguageThatWasAskedFor) {
    Desk ana = visitor(1);
    ana.say(R"({"type":"hello","protocol":1,"client":"test","lang":"en"})");
    ana.say("{}");
    const std::string english = ana.last<wire::RefusedFrame>().text;
    ana.say(R"({"type":"hello","protocol":1,"client":"test","lang":"es-CL"})");
    ana.say("{}");
    EXPECT_NE(ana.last<wire::RefusedFrame>().text, english);
}

TEST_F(VisitTest, AStrangerIsShownNothingAndAsksInVain) {
    Desk stranger = visitor(3);
    stranger.say(hello);
    stranger.say(R"({"type":"join","space":1})");
    settle();
    EXPECT_EQ(stranger.last<wire::LeftFrame>().code, wire::RefusalCode::not_a_member);
    stranger.say(R"({"type":"ask_people","ref":5,"space":1,"ids":[1,2]})");
    EXPECT_EQ(stranger.last<wire::RefusedFrame>().code, wire::RefusalCode::not_joined);
    stranger.say(R"({"type":"ask_history","ref":6,"space":1,"before":100,"limit":10})");
    EXPECT_EQ(stranger.last<wire::RefusedFrame>().ref, 6u);
    stranger.say(R"({"type":"join","space":77})");
    settle();
    EXPECT_EQ(stranger.last<wire::LeftFrame>().space, 77u) << "as if it were another one's space";
    for (const std::string& frame : stranger.frames) {
        EXPECT_EQ(frame.find("snapshot"), std::string::npos);
    }
}

TEST(VisitOnAnotherNodeTest, WhoeverWasJustLetInIsLetInByANodeThatHasNotHeardOfIt) {
    Town town{{
        .seed = 1,
        .nodes = 2,
        .people = 0,
        .faults = {.hint_lost = 1},
        .latency = {0us, 0us},
    }};
    town.open_for({{"Ana", wire::SpaceRole::coordinator}, {"Benito", wire::SpaceRole::teacher}});
    const domain::PersonId carla = town.directory.add_person("Carla", "es");
    const auto visitor = [&](std::size_t node, domain::PersonId person) {
        Desk desk{town.node(node), {.person = person, .name = "", .lang = "es", .login = {}}};
        desk.say(hello);
        desk.say(R"({"type":"join","space":1})");
        town.world.run_for(10ms);
        return desk;
    };
    Desk ana = visitor(0, domain::PersonId{1});
    const Desk benito = visitor(1, domain::PersonId{2});  // the other node has read the space
    ana.say(
        R"({"type":"command","id":"00000000-0000-4000-8000-000000000001","space":1,"do":)"
        R"({"type":"add_member","person":)" +
        std::to_string(number(carla)) + R"(,"roles":["teacher"]}})"
    );
    town.world.run_for(10ms);
    ASSERT_EQ(ana.last<wire::AcceptedFrame>().seq, ana.last<wire::WindowFrame>().upto);
    EXPECT_NO_THROW((void)visitor(1, carla).last<wire::SnapshotFrame>());
}

TEST_F(VisitTest, WhoeverResumesIsNotShownWordsThatWereTakenBack) {
    Desk ana = visitor(1);
    ana.say(hello);
    ana.say(R"({"type":"join","space":1})");
    settle();
    const auto before = ana.last<wire::SnapshotFrame>().position;
    ana.say(command(1, R"({"type":"post_message","text":"secreto uno"})"));
    settle();
    ana.say(command(
        2,
        R"({"type":"edit_message","message":"00000000-0000-4000-8000-000000000011","text":"secreto dos"})"
    ));
    settle();
    ana.say(command(
        3, R"({"type":"withdraw_message","message":"00000000-0000-4000-8000-000000000011"})"
    ));
    settle();

    Desk benito = visitor(2);
    benito.say(hello);
    std::string join = R"({"type":"join","space":1,"position":{"epoch":")";
    wire::append_uuid(join, before.epoch);
    benito.say(join + R"(","seq":)" + std::to_string(before.seq) + "}}");
    settle();
    EXPECT_EQ(benito.last<wire::WindowFrame>().items.size(), 3u);
    benito.say(R"({"type":"ask_history","ref":1,"space":1,"before":100,"limit":10})");
    settle();
    EXPECT_TRUE(benito.last<wire::HistoryFrame>().messages.at(0).withdrawn);
    for (const std::string& frame : benito.frames) {
        EXPECT_EQ(frame.find("secreto"), std::string::npos) << frame;
    }
}

TEST_F(VisitTest, HistoryComesInPagesAsItStandsNow) {
    Desk ana = visitor(1);
    ana.say(hello);
    ana.say(R"({"type":"join","space":1})");
    settle();
    for (int i = 1; i <= 60; ++i) {
        ana.say(command(i, R"({"type":"post_message","text":"n)" + std::to_string(i) + "\"}"));
        settle();
    }
    ana.say(command(
        70,
        R"({"type":"edit_message","message":"00000000-0000-4000-8000-000000000012","text":"corregido"})"
    ));
    settle();
    const std::uint64_t first_known = ana.last<wire::AcceptedFrame>().seq - 50;
    ana.say(
        R"({"type":"ask_history","ref":1,"space":1,"limit":4,"before":)" +
        std::to_string(first_known) + "}"
    );
    settle();
    auto page = ana.last<wire::HistoryFrame>();
    ASSERT_EQ(page.messages.size(), 4u);
    EXPECT_TRUE(page.more);
    EXPECT_LT(page.messages.front().seq, page.messages.back().seq);
    EXPECT_EQ(page.people.size(), 1u);
    ana.say(R"({"type":"ask_history","ref":2,"space":1,"limit":50,"before":7})");
    settle();
    page = ana.last<wire::HistoryFrame>();
    EXPECT_FALSE(page.more);
    ASSERT_GE(page.messages.size(), 2u);
    EXPECT_EQ(page.messages.at(1).text, "corregido");
    EXPECT_TRUE(page.messages.at(1).edited_at);
}

// Where it was made, so that two can be told to be one.
const std::string* snapshot_of(const Desk& desk) {
    for (auto frame = desk.shared.rbegin(); frame != desk.shared.rend(); ++frame) {
        if (frame->payload().starts_with(R"({"type":"snapshot")")) return frame->bytes.get();
    }
    return nullptr;
}

// Made once per audience and head (G4): whoever comes later costs the log nothing, however long it
// is, and nobody is waited for.
TEST_F(VisitTest, WhoeverComesLaterIsGivenTheSnapshotThatIsThere) {
    Desk ana = visitor(1);
    ana.say(hello);
    ana.say(R"({"type":"join","space":1})");
    settle();
    for (int i = 1; i <= 80; ++i) {
        ana.say(command(i, R"({"type":"post_message","text":"n)" + std::to_string(i) + "\"}"));
        settle();
    }
    Desk first = visitor(2);
    first.say(hello);
    first.say(R"({"type":"join","space":1})");
    settle();
    const std::string* const made = snapshot_of(first);
    ASSERT_NE(made, nullptr);

    town_.faults.read_unavailable = 1.0;  // whoever asks the log now is not answered
    Desk later = visitor(2);
    later.say(hello);
    for (int i = 0; i < 3; ++i) {
        later.say(R"({"type":"join","space":1})");
        settle();
        EXPECT_EQ(snapshot_of(later), made);
        later.shared.clear();
        later.say(R"({"type":"leave","space":1})");
        settle();
    }
    // Another audience has its own, of words and names that are at hand.
    later.say(R"({"type":"join","space":1})");
    ana.say(R"({"type":"leave","space":1})");
    ana.say(R"({"type":"join","space":1})");
    settle();
    EXPECT_NE(snapshot_of(ana), made);
    EXPECT_EQ(ana.last<wire::SnapshotFrame>().position, first.last<wire::SnapshotFrame>().position);

    town_.faults = {};
    ana.say(command(81, R"({"type":"post_message","text":"otra"})"));
    settle();
    first.say(R"({"type":"leave","space":1})");
    first.say(R"({"type":"join","space":1})");
    settle();
    EXPECT_NE(snapshot_of(first), made) << "what is new belongs to it";
}

TEST_F(VisitTest, LongWordsAreNotAllRememberedAndNothingIsMissing) {
    Desk ana = visitor(1);
    ana.say(hello);
    ana.say(R"({"type":"join","space":1})");
    settle();
    const auto before = ana.last<wire::SnapshotFrame>().position;
    const std::string text(3'900, 'x');
    for (int i = 0; i < 800; ++i) {
        std::string id;
        wire::append_uuid(
            id, {1, 2, static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i >> 8)}
        );
        ana.say(
            R"({"type":"command","id":")" + id +
            R"(","space":1,"do":{"type":"post_message","text":")" + text + "\"}}"
        );
        settle();
    }
    Desk benito = visitor(2);
    benito.say(hello);
    std::string join = R"({"type":"join","space":1,"position":{"epoch":")";
    wire::append_uuid(join, before.epoch);
    benito.say(join + R"(","seq":)" + std::to_string(before.seq) + "}}");
    settle();
    std::size_t items = 0;
    for (const std::string& frame : benito.frames) {
        const auto decoded = wire::decode_server_frame(frame);
        ASSERT_TRUE(decoded);
        if (const auto* window = std::get_if<wire::WindowFrame>(&*decoded)) {
            items += window->items.size();
        }
    }
    EXPECT_EQ(items, 800u) << "forgotten events come from the log again";
}

TEST_F(VisitTest, TheSameCommandOnTwoConnectionsHasOneEffectAndOneAnswer) {
    Desk one = visitor(1);
    Desk two = visitor(1);
    const std::string post = command(1, R"({"type":"post_message","text":"hola"})");
    for (Desk* desk : {&one, &two}) {
        desk->say(hello);
        desk->say(post);
    }
    settle();
    EXPECT_EQ(one.last<wire::AcceptedFrame>(), two.last<wire::AcceptedFrame>());
    two.say(command(1, R"({"type":"post_message","text":"otra cosa"})"));
    settle();
    EXPECT_EQ(two.last<wire::RefusedFrame>().code, wire::RefusalCode::command_id_reused);
}

TEST_F(VisitTest, OneConnectionFollowsABoundedNumberOfSpaces) {
    Desk ana = visitor(1);
    ana.say(hello);
    for (std::size_t space = 1; space <= wire::limits::spaces_joined_max + 1; ++space) {
        ana.say(R"({"type":"join","space":)" + std::to_string(space) + "}");
    }
    settle();
    EXPECT_EQ(ana.last<wire::RefusedFrame>().code, wire::RefusalCode::too_many_spaces);
}

}  // namespace
}  // namespace urdimbre::simulation
