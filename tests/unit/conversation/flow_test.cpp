#include "server/domain/conversing.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

// Phases and their time (rules C28 to C30, T5, T7).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum Refusal;

constexpr auto done = std::nullopt;

TEST(Flow, BeginsWithEverySeatThatIsNeeded) {
    Room room{ana};
    for (const PersonId who : {luz, berta, carla}) room.invite(who);
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), not_a_session);
    room.plan(amigo_critico());
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), facilitator_only);
    ASSERT_EQ(room.ask(ana, seat(luz, "facilitador")), done);
    EXPECT_EQ(room.ask(luz, ConversationCommand{StartConversation{}}), seats_missing);
    ASSERT_EQ(room.ask(berta, seat(berta, "presentador")), done);
    EXPECT_EQ(room.ask(luz, ConversationCommand{StartConversation{}}), seats_missing);
    ASSERT_EQ(room.ask(carla, seat(carla, "amigo_critico")), done);
    EXPECT_EQ(room.ask(carla, ready()), conversation_not_started);
    EXPECT_EQ(room.ask(carla, note_of(room)), conversation_not_started);
    EXPECT_EQ(room.ask(carla, raises()), conversation_not_started);
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), facilitator_only);
    ASSERT_EQ(room.ask(luz, ConversationCommand{StartConversation{}}), done);
    EXPECT_EQ(room.ask(luz, ConversationCommand{StartConversation{}}), conversation_started);
    EXPECT_EQ(
        room.ask(ana, ConversationCommand{PlanSession{amigo_critico(), "otro", {}}}),
        conversation_started
    );
}

TEST(Flow, IsTheFacilitatorsAlone) {
    Room room = amigo_critico_room_in(aclaratorias);
    for (const PersonId who : {luz, berta, carla, tito}) {
        for (const Command& command :
             {on(room),
              skips(room),
              goes_back(room),
              extends(room, 1min),
              pauses(),
              ends(),
              Command{ConversationCommand{ResumeConversation{}}},
              Command{ConversationCommand{HandOver{who}}}}) {
            EXPECT_EQ(room.would(who, command), facilitator_only) << number(who);
        }
    }
    EXPECT_EQ(room.would(olga, on(room)), facilitator_only);
    EXPECT_EQ(room.would(zoe, on(room)), not_a_member);
}

TEST(Flow, ACommandForAnotherPhaseMovesNothing) {
    Room room = amigo_critico_room_in(aclaratorias);
    const Command stale = on(room);
    ASSERT_EQ(room.ask(ana, stale), done);
    ASSERT_EQ(room.ask(ana, stale), done);  // the same click twice
    EXPECT_EQ(room.now().phase, lectura);
    const Command back = goes_back(room);
    ASSERT_EQ(room.ask(ana, back), done);
    EXPECT_EQ(room.ask(ana, back), phase_over);
    RaiseHand wish;
    wish.phase = lectura;
    EXPECT_EQ(room.ask(carla, ConversationCommand{wish}), phase_over);
}

TEST(Flow, IsExtendedAndShortenedWithAReason) {
    Room room = amigo_critico_room_in(aclaratorias);
    const Instant end = room.now().deadline;
    ASSERT_EQ(room.ask(ana, extends(room, 2min)), done);
    EXPECT_EQ(room.now().deadline, end + 2min);
    ASSERT_EQ(room.ask(ana, extends(room, -4min)), done);
    EXPECT_EQ(room.now().deadline, end - 2min);
    ASSERT_EQ(room.ask(ana, extends(room, -1h)), done);
    EXPECT_EQ(room.now().deadline, room.clock() + 10s) << "time to notice stays";
    ASSERT_EQ(room.ask(ana, extends(room, 99h)), done);
    EXPECT_EQ(room.now().deadline, room.clock() + 24h);
    using enum Incident::What;
    const Incident::What expected[] = {extended, shortened, shortened, extended};
    ASSERT_EQ(room.now().incidents.size(), std::size(expected));
    for (std::size_t place = 0; place < std::size(expected); ++place) {
        const Incident& one = room.now().incidents[place];
        EXPECT_EQ(one.what, expected[place]) << place;
        EXPECT_EQ(one.by, ana);
        EXPECT_EQ(room.word(*one.reason), "hace falta");
    }
}

TEST(Flow, StandsStillWhilePaused) {
    Room room = amigo_critico_room_in(calida);
    room.pass(30s);
    const Instant end = room.now().deadline;
    const Instant turn = *room.now().turns[0].until;
    ASSERT_EQ(room.ask(ana, pauses()), done);
    room.pass(1h);
    EXPECT_EQ(room.now().phase, calida);
    EXPECT_EQ(room.ask(carla, says(room, "calida")), conversation_paused);
    EXPECT_EQ(room.ask(carla, yields()), conversation_paused);
    EXPECT_EQ(room.ask(ana, on(room)), conversation_paused);
    EXPECT_EQ(room.ask(carla, note_of(room)), done);
    // Whoever leaves takes their word along; the next one has the whole of theirs.
    ASSERT_EQ(room.ask(carla, leaves_seat(carla, "amigo_critico")), done);
    EXPECT_EQ(holder(room), person("amigo_critico", dario));
    room.pass(1h);
    ASSERT_EQ(room.ask(ana, ConversationCommand{ResumeConversation{}}), done);
    EXPECT_EQ(room.now().deadline, end + 2h);
    EXPECT_EQ(room.now().turns[0].until, room.clock() + 90s);
    EXPECT_GT(turn, Instant{});
    room.pass(5min + 30s);
    EXPECT_EQ(room.now().phase, fria);
    EXPECT_EQ(room.now().spent[calida], 6min) << "pauses left out";
}

TEST(Flow, GoesBackAndOnAgain) {
    Room room = amigo_critico_room_in(presentacion);
    ASSERT_EQ(room.ask(berta, says(room, "contexto")), done);
    ASSERT_EQ(room.ask(ana, goes_back(room)), done);
    EXPECT_EQ(room.now().phase, acuerdos);
    EXPECT_EQ(room.ask(ana, goes_back(room)), nothing_before);
    EXPECT_EQ(room.now().contributions.size(), 1u) << "nothing is lost";
    room.pass(3min);
    EXPECT_EQ(room.now().phase, presentacion);
    EXPECT_EQ(holder(room), team("presentador"));
}

// The server was down: everything gets the time that it had left when somebody was last seen.
TEST(Flow, AnOutageTakesNobodysTime) {
    Room room = amigo_critico_room_in(calida);
    room.pass(30s);
    ASSERT_EQ(room.ask(carla, says(room, "calida")), done);
    const auto left = room.now().deadline - room.clock();
    const auto turn_left = *room.now().turns[0].until - room.clock();
    room.outage(2h);
    room.pass(0s);
    EXPECT_EQ(room.now().phase, calida);
    EXPECT_EQ(holder(room), person("amigo_critico", carla));
    EXPECT_EQ(room.now().deadline - room.clock(), left);
    EXPECT_EQ(*room.now().turns[0].until - room.clock(), turn_left);
    ASSERT_EQ(room.now().incidents.size(), 1u);
    EXPECT_EQ(room.now().incidents[0].what, Incident::What::outage);
    room.pass(left);
    EXPECT_EQ(room.now().phase, fria);
    EXPECT_EQ(room.now().spent[calida], 6min) << "it is no time that the phase took";
}

// A little late is not an outage: whoever ticks, it is the same.
TEST(Flow, FiveSecondsLateIsOnTime) {
    Room room = amigo_critico_room_in(lectura);
    room.outage(5min + 5s);
    room.pass(0s);
    EXPECT_EQ(room.now().phase, calida);
    EXPECT_TRUE(room.now().incidents.empty());
    // Again at once does nothing.
    const std::size_t before = room.log().size();
    room.pass(0s);
    EXPECT_EQ(room.log().size(), before);
}

// A phase that waits for its lock goes on; turns go on with it.
TEST(Flow, OvertimeGoesOnUntilSomebodyEndsIt) {
    Protocol protocol = amigo_critico();
    protocol.phases[calida].exits = {PhaseExit::facilitator};
    Room room{ana};
    for (const PersonId who : {berta, carla, dario}) room.invite(who);
    room.plan(protocol);
    for (const auto& [who, role] : std::initializer_list<std::pair<PersonId, std::string_view>>{
             {ana, "facilitador"},
             {berta, "presentador"},
             {carla, "amigo_critico"},
             {dario, "amigo_critico"}
         }) {
        ASSERT_EQ(room.ask(ana, seat(who, role)), done);
    }
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    while (room.now().phase < calida) ASSERT_EQ(room.ask(ana, skips(room)), done);
    room.pass(7min);
    EXPECT_TRUE(room.now().overtime);
    EXPECT_EQ(room.now().phase, calida);
    ASSERT_EQ(room.ask(carla, raises()), done);
    ASSERT_EQ(room.ask(dario, raises()), done);
    room.pass(90s);
    EXPECT_EQ(holder(room), person("amigo_critico", dario)) << "turns end in overtime too";
    ASSERT_EQ(room.ask(ana, extends(room, 1min)), done);
    EXPECT_FALSE(room.now().overtime);
    EXPECT_EQ(room.now().deadline, room.clock() + 1min);
    room.pass(2min);
    EXPECT_TRUE(room.now().overtime);
    room.pass(13h);
    EXPECT_EQ(room.now().ending, Ending::abandoned);
    EXPECT_FALSE(due_at(room.now(), room.space().last_at));
}

TEST(Flow, SkippingTheLastPhaseIsOnRecordToo) {
    Room room = amigo_critico_room_in(metacierre);
    ASSERT_EQ(room.ask(ana, skips(room)), done);
    EXPECT_EQ(room.now().ending, Ending::completed);
    ASSERT_FALSE(room.now().incidents.empty());
    EXPECT_EQ(room.now().incidents.back().what, Incident::What::skipped);
    EXPECT_EQ(room.word(*room.now().incidents.back().reason), "no alcanza");
}

TEST(Flow, WhatDepartsFromThePlanIsBounded) {
    Room room = amigo_critico_room_in(aclaratorias);
    for (std::size_t i = 0; i < Conversation::incidents_max; ++i) {
        ASSERT_EQ(room.ask(ana, extends(room, 1s)), done);
    }
    EXPECT_EQ(room.ask(ana, extends(room, 1s)), too_many_changes);
    EXPECT_EQ(room.ask(ana, pauses()), too_many_changes);
    EXPECT_EQ(room.ask(ana, on(room)), done) << "the way on is never closed";
}

}  // namespace
}  // namespace urdimbre::tests
