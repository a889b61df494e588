#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>

// The word, and how it goes round (rules C20 to C26, T8).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum Refusal;

constexpr auto done = std::nullopt;

std::vector<PersonId> waiting(const Room& room) {
    std::vector<PersonId> people;
    for (const Party& one : room.now().turns.at(0).queue)
        people.push_back(one.person.value_or(PersonId{}));
    return people;
}

Party friend_(PersonId who) { return person("amigo_critico", who); }

TEST(Word, GoesRoundInTheOrderOfTheSeats) {
    Room room = amigo_critico_room_in(calida);
    EXPECT_EQ(holder(room), friend_(carla));
    EXPECT_EQ(waiting(room), (std::vector{dario, elisa}));
    EXPECT_EQ(room.ask(dario, yields()), not_your_turn);
    EXPECT_EQ(room.ask(dario, says(room, "calida")), not_your_turn);
    ASSERT_EQ(room.ask(carla, yields()), done);  // without a word: a pass
    EXPECT_EQ(
        std::get<TurnChanged>(std::get<ConversationEvent>(room.log().back().event)).how,
        TurnChange::passed
    );
    ASSERT_EQ(room.ask(dario, says(room, "calida")), done);
    ASSERT_EQ(room.ask(dario, yields()), done);
    EXPECT_EQ(
        std::get<TurnChanged>(std::get<ConversationEvent>(room.log().back().event)).how,
        TurnChange::done
    );
    EXPECT_EQ(holder(room), friend_(elisa));
    // Whoever passed may come back once the others had it.
    ASSERT_EQ(room.ask(carla, raises()), done);
    ASSERT_EQ(room.ask(elisa, yields()), done);
    EXPECT_EQ(holder(room), friend_(carla));
}

TEST(Word, IsTakenWhenItsTimeIsUp) {
    Room room = amigo_critico_room_in(calida);
    room.pass(89s);
    EXPECT_EQ(holder(room), friend_(carla));
    room.pass(1s);
    EXPECT_EQ(holder(room), friend_(dario));
    EXPECT_EQ(room.ask(carla, says(room, "calida")), not_your_turn);
    EXPECT_EQ(room.now().turns[0].until, room.clock() + 90s);
    room.pass(180s);
    EXPECT_FALSE(holder(room));
    ASSERT_EQ(room.ask(carla, raises()), done);
    EXPECT_EQ(holder(room), friend_(carla));
}

TEST(Word, GoesToRaisedHandsFirstCome) {
    Room room = amigo_critico_room_in(aclaratorias);
    EXPECT_EQ(room.ask(carla, says(room, "aclaratoria")), not_your_turn);
    for (const PersonId who : {elisa, carla, dario}) ASSERT_EQ(room.ask(who, raises()), done);
    EXPECT_EQ(holder(room), friend_(elisa));
    EXPECT_EQ(waiting(room), (std::vector{carla, dario}));
    const std::size_t before = room.log().size();
    ASSERT_EQ(room.ask(carla, raises()), done);  // asked for already
    EXPECT_EQ(room.log().size(), before);
    ASSERT_EQ(room.ask(carla, lowers()), done);
    ASSERT_EQ(room.ask(elisa, yields()), done);
    EXPECT_EQ(holder(room), friend_(dario));
    for (const PersonId who : {berta, ana, tito}) {
        EXPECT_EQ(room.ask(who, raises()), no_turns_for_you) << number(who);
    }
    EXPECT_EQ(room.ask(olga, raises()), role_may_not);
}

// The facilitator gives it out of order, and who had it comes next.
TEST(Word, IsGivenByTheFacilitator) {
    Room room = amigo_critico_room_in(calida);
    EXPECT_EQ(room.ask(dario, gives_turn(dario)), facilitator_only);
    EXPECT_EQ(room.ask(luz, gives_turn(dario)), facilitator_only);
    EXPECT_EQ(room.ask(ana, gives_turn(berta)), no_turns_for_them);
    ASSERT_EQ(room.ask(ana, gives_turn(elisa)), done);
    EXPECT_EQ(holder(room), friend_(elisa));
    EXPECT_EQ(waiting(room), (std::vector{carla, dario}));
}

TEST(Word, OfATeamIsOne) {
    Room room = amigo_critico_room_in(presentacion);
    EXPECT_EQ(holder(room), team("presentador"));
    ASSERT_EQ(room.ask(berta, says(room, "contexto")), done);
    ASSERT_EQ(room.ask(beto, says(room, "contexto")), done);
    // One of them is gone, the other goes on.
    ASSERT_EQ(room.saw(absent(berta, 31s)), done);
    ASSERT_EQ(room.ask(berta, leaves_seat(berta, "presentador")), done);
    EXPECT_EQ(holder(room), team("presentador"));
    ASSERT_EQ(room.ask(beto, says(room, "contexto")), done);
    // The last of them takes the word along.
    ASSERT_EQ(room.ask(beto, leaves_seat(beto, "presentador")), done);
    EXPECT_FALSE(holder(room));
}

TEST(Word, IsKeptForThirtySecondsOfAbsence) {
    Room room = amigo_critico_room_in(calida);
    ASSERT_EQ(room.saw(absent(carla, 29s)), done);
    EXPECT_EQ(holder(room), friend_(carla));
    ASSERT_EQ(room.saw(absent(carla, 30s)), done);
    EXPECT_EQ(holder(room), friend_(dario));
    EXPECT_EQ(waiting(room), (std::vector{carla, elisa})) << "she comes next";
    ASSERT_EQ(room.ask(dario, yields()), done);
    EXPECT_EQ(holder(room), friend_(carla));
    // Members do not declare each other absent; the facilitator may, at once.
    EXPECT_EQ(room.ask(dario, absent(carla)), facilitator_only);
    ASSERT_EQ(room.ask(ana, absent(carla)), done);
    EXPECT_EQ(holder(room), friend_(elisa));
}

TEST(Word, WithNobodyWaitingIsFreeUntilTheyComeBack) {
    Room room = amigo_critico_room_in(aclaratorias);
    ASSERT_EQ(room.ask(carla, raises()), done);
    ASSERT_EQ(room.saw(absent(carla, 30s)), done);
    EXPECT_FALSE(holder(room));
    ASSERT_EQ(room.ask(dario, raises()), done);
    EXPECT_EQ(holder(room), friend_(dario));
    ASSERT_EQ(room.ask(dario, yields()), done);
    EXPECT_EQ(holder(room), friend_(carla));
}

// What somebody is told does not depend on whether they have the word, but what they may publish
// does.
TEST(Word, LimitsWhatIsSaidWithIt) {
    Room room = amigo_critico_room_in(calida);
    Contribute what = contribution(room, "calida");
    what.text = std::string(801, 'a');
    EXPECT_EQ(room.ask(carla, ConversationCommand{what}), too_long);
    what.text.clear();
    for (int i = 0; i < 800; ++i) what.text += "ñ";  // letters, not bytes
    for (int i = 0; i < 3; ++i) ASSERT_EQ(room.ask(carla, ConversationCommand{what}), done);
    const ContributionId last = room.last();
    EXPECT_EQ(room.ask(carla, ConversationCommand{what}), limit_reached);
    EXPECT_EQ(room.ask(carla, EditMessage{.message = last, .text = what.text + "ñ"}), too_long);
    // Taken back, it does not count; entered again, the phase begins to count anew.
    ASSERT_EQ(room.ask(carla, WithdrawMessage{.message = last}), done);
    ASSERT_EQ(room.ask(carla, ConversationCommand{what}), done);
    EXPECT_EQ(room.ask(carla, ConversationCommand{what}), limit_reached);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    ASSERT_EQ(room.ask(ana, goes_back(room)), done);
    what.phase = calida;
    EXPECT_EQ(room.ask(carla, ConversationCommand{what}), done);
}

// A phase that is over takes what was being written for it, marked (C32, C51), as often as it did.
TEST(Word, ComesLateOnlyWhenSaidSo) {
    Room room = amigo_critico_room_in(calida);
    Contribute what = contribution(room, "calida");
    ASSERT_EQ(room.ask(ana, skips(room)), done);
    ASSERT_EQ(room.ask(ana, skips(room)), done);
    ASSERT_EQ(room.now().phase, indagacion);
    EXPECT_EQ(room.ask(carla, ConversationCommand{what}), phase_over);
    what.late = true;
    EXPECT_EQ(room.ask(ana, ConversationCommand{what}), role_may_not_speak);
    for (int i = 0; i < 3; ++i) ASSERT_EQ(room.ask(carla, ConversationCommand{what}), done);
    EXPECT_TRUE(room.now().contributions.back().late);
    EXPECT_EQ(room.now().contributions.back().phase, calida);
    EXPECT_EQ(room.ask(carla, ConversationCommand{what}), limit_reached);
    what.phase = metacierre;
    EXPECT_EQ(room.ask(carla, ConversationCommand{what}), phase_not_begun);
    // Not into a silence.
    ASSERT_EQ(room.ask(ana, goes_back(room)), done);
    ASSERT_EQ(room.ask(ana, goes_back(room)), done);
    ASSERT_EQ(room.ask(ana, goes_back(room)), done);
    ASSERT_EQ(room.now().phase, lectura);
    what = contribution(room, "aclaratoria");
    what.phase = aclaratorias;
    what.late = true;
    EXPECT_EQ(room.ask(dario, ConversationCommand{what}), phase_is_silent);
}

// A note points at anything that its author sees; nothing public points at a note.
TEST(Word, OfOthersIsNotGivenAway) {
    Room room = amigo_critico_room_in(fria);
    ASSERT_EQ(room.ask(carla, note_of(room)), done);
    const ContributionId note = room.last();
    Contribute what = contribution(room, "fria");
    what.reply_to = note;
    EXPECT_EQ(room.ask(carla, ConversationCommand{what}), message_unknown);
    what.kind = "nota";
    EXPECT_EQ(room.ask(carla, ConversationCommand{what}), done);
    EXPECT_EQ(room.ask(dario, ConversationCommand{what}), message_unknown);
    EXPECT_EQ(room.ask(ana, WithdrawMessage{.message = note}), message_unknown);
}

// One person does not fill the session, with notes either (G8).
TEST(Word, OfOnePersonIsBounded) {
    Room room = amigo_critico_room_in(lectura);
    for (std::size_t i = 0; i < Conversation::contributions_each_max; ++i) {
        ASSERT_EQ(room.ask(dario, note_of(room)), done);
    }
    EXPECT_EQ(room.ask(dario, note_of(room)), session_full);
    EXPECT_EQ(room.ask(elisa, note_of(room)), done);
    Contribute what = contribution(room, "nota");
    what.text.assign(16'000, 'x');
    Room::Answer answer;
    int written = 0;
    for (; !(answer = room.ask(carla, ConversationCommand{what})); ++written)
        ASSERT_LT(written, 10);
    EXPECT_EQ(answer, session_full);
    EXPECT_EQ(written, 8);
}

}  // namespace
}  // namespace urdimbre::tests
