#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

// What a phase hid, and who is ready to go on, in the shipped conversation.
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum Refusal;

constexpr auto done = std::nullopt;

TEST(AmigoCritico, TheClosingIsHiddenFromAllButItsAuthorUntilItEnds) {
    Room room = amigo_critico_room_in(metacierre);
    const std::size_t before = room.seen_by(ana).contributions.size();
    ASSERT_EQ(room.ask(carla, says(room, "cuadra")), done);
    const ContributionId hers = room.last();
    ASSERT_EQ(room.ask(carla, says(room, "triangular")), done);
    const ContributionId taken_back = room.last();
    ASSERT_EQ(room.ask(dario, says(room, "redondo")), done);
    const ContributionId his = room.last();
    ASSERT_EQ(room.ask(carla, EditMessage{.message = hers, .text = "mejor dicho"}), done);
    ASSERT_EQ(room.ask(carla, WithdrawMessage{.message = taken_back}), done);

    for (const PersonId who : {ana, luz, berta, beto, elisa, tito, olga, nora}) {
        EXPECT_EQ(room.seen_by(who).contributions.size(), before) << number(who);
        // To whom it is hidden it is not there at all.
        EXPECT_EQ(room.would(who, WithdrawMessage{.message = hers}), message_unknown);
        EXPECT_EQ(room.would(who, EditMessage{.message = hers, .text = "x"}), message_unknown);
    }
    EXPECT_TRUE(room.seen_by(carla).find(hers));
    EXPECT_FALSE(room.seen_by(carla).find(his));
    Contribute reply = contribution(room, "cuadra");
    reply.reply_to = hers;
    EXPECT_EQ(room.would(dario, ConversationCommand{reply}), message_unknown);
    EXPECT_EQ(
        room.would(ana, ConversationCommand{Reclassify{.contribution = hers, .kind = "redondo"}}),
        message_unknown
    );

    room.pass(5min);
    EXPECT_EQ(room.now().stage, Stage::ended);
    for (const PersonId who : {ana, berta, carla, dario, olga, nora}) {
        const Conversation seen = room.seen_by(who);
        ASSERT_TRUE(seen.find(hers) && seen.find(his));
        EXPECT_FALSE(seen.find(taken_back));
        // Nothing of when, in which order or how often.
        EXPECT_EQ(seen.find(hers)->at, seen.find(his)->at);
        EXPECT_EQ(seen.find(hers)->seq, seen.find(his)->seq);
        EXPECT_FALSE(seen.find(hers)->edited_at);
        EXPECT_EQ(room.word(seen.find(hers)->versions.back()), "mejor dicho");
    }
    room.check_replay();
}

// Ending early, going back and being abandoned show what was hidden too.
TEST(AmigoCritico, EveryWayOutOfAHiddenPhaseReveals) {
    const auto hidden = [](Room& room) {
        EXPECT_EQ(room.ask(carla, says(room, "cuadra")), done);
        EXPECT_FALSE(room.seen_by(nora).find(room.last()));
        return room.last();
    };
    {
        Room room = amigo_critico_room_in(metacierre);
        const auto id = hidden(room);
        ASSERT_EQ(room.ask(ana, ends()), done);
        EXPECT_TRUE(room.seen_by(nora).find(id));
    }
    {
        Room room = amigo_critico_room_in(metacierre);
        const auto id = hidden(room);
        ASSERT_EQ(room.ask(ana, goes_back(room)), done);
        EXPECT_TRUE(room.seen_by(nora).find(id));
        EXPECT_EQ(room.now().phase, compromisos);
    }
    {
        Room room = amigo_critico_room_in(metacierre);
        const auto id = hidden(room);
        ASSERT_EQ(room.ask(ana, pauses()), done);
        room.pass(13h);
        EXPECT_EQ(room.now().ending, Ending::abandoned);
        EXPECT_TRUE(room.seen_by(nora).find(id));
    }
}

TEST(AmigoCritico, EverybodyReadyEndsThePhaseThatAllowsIt) {
    Room room = amigo_critico_room_in(lectura);
    const std::vector<PersonId> asked{ana, luz, berta, beto, carla, dario, elisa};
    for (const PersonId who : asked) ASSERT_EQ(room.ask(who, ready()), done);
    EXPECT_EQ(room.ask(nora, ready()), seat_missing);
    ASSERT_EQ(room.ask(carla, ready(false)), done);
    ASSERT_EQ(room.ask(tito, ready()), done);
    EXPECT_EQ(room.now().phase, lectura) << "carla is not";
    ASSERT_EQ(room.ask(carla, ready()), done);  // olga observes: nobody waits for her
    EXPECT_EQ(room.now().phase, calida);
    EXPECT_TRUE(room.now().ready.empty());
    // A phase that does not end so only counts.
    for (const PersonId who : asked) ASSERT_EQ(room.ask(who, ready()), done);
    ASSERT_EQ(room.ask(tito, ready()), done);
    EXPECT_EQ(room.now().phase, calida);
    EXPECT_EQ(room.now().ready.size(), 8u);
}

// Whoever was waited for left: the others need not say it again.
TEST(AmigoCritico, AllAreReadyWhenTheLastWhoWasNotLeaves) {
    Room room = amigo_critico_room_in(lectura);
    for (const PersonId who : {ana, luz, berta, beto, carla, dario, elisa}) {
        ASSERT_EQ(room.ask(who, ready()), done);
    }
    ASSERT_EQ(room.ask(tito, leaves_seat(tito, "cuidador_del_tiempo")), done);
    room.pass(0s);
    EXPECT_EQ(room.now().phase, calida);
    room.check_replay();
}

}  // namespace
}  // namespace urdimbre::tests
