#include "server/app/conversation_template.hpp"
#include "tests/unit/conversation/cast.hpp"
#include "tests/unit/templates/document.hpp"

#include <gtest/gtest.h>

#include <algorithm>

// Conversations that no code knows by name (C4), run by their documents.
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum Refusal;

constexpr auto done = std::nullopt;

Room room_of(
    const Protocol& protocol,
    std::initializer_list<std::pair<PersonId, std::string_view>> seats
) {
    Room room{ana};
    for (const PersonId who : {berta, beto, carla, dario, elisa}) room.invite(who);
    room.plan(protocol);
    for (const auto& [who, role] : seats) EXPECT_EQ(room.ask(ana, seat(who, role)), done);
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    return room;
}

TEST(OtherConversations, ConsultaEntreParesFromStartToEnd) {
    const auto read = app::read_template(document("consulta-entre-pares")).found;
    ASSERT_TRUE(read);
    Room room = room_of(
        read->protocol,
        {{ana, "facilitador"},
         {berta, "presentador"},
         {carla, "par"},
         {dario, "par"},
         {elisa, "par"}}
    );
    // The dilemma, locked until there is a question.
    ASSERT_EQ(room.ask(berta, says(room, "contexto")), done);
    EXPECT_EQ(room.ask(carla, says(room, "aclaratoria")), role_may_not_speak);
    room.pass(8min);
    EXPECT_TRUE(room.now().overtime);
    EXPECT_EQ(room.ask(ana, on(room)), requirement_missing);
    ASSERT_EQ(room.ask(berta, says(room, "pregunta_foco")), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);

    ASSERT_EQ(room.ask(carla, raises()), done);
    ASSERT_EQ(room.ask(carla, says(room, "aclaratoria")), done);
    ASSERT_EQ(room.ask(berta, says(room, "respuesta")), done);
    room.pass(60s);
    EXPECT_EQ(room.ask(carla, says(room, "aclaratoria")), not_your_turn);
    ASSERT_EQ(room.ask(ana, on(room)), done);

    // Of the raised hands, the least heard: carla spoke, elisa did not.
    ASSERT_EQ(room.ask(dario, raises()), done);
    ASSERT_EQ(room.ask(carla, raises()), done);
    ASSERT_EQ(room.ask(elisa, raises()), done);
    EXPECT_EQ(holder(room), person("par", dario));
    ASSERT_EQ(room.ask(dario, says(room, "profunda")), done);
    ASSERT_EQ(room.ask(dario, yields()), done);
    EXPECT_EQ(holder(room), person("par", elisa));
    EXPECT_EQ(room.ask(elisa, says(room, "hipotesis")), kind_not_allowed);
    ASSERT_EQ(room.ask(berta, says(room, "pregunta_foco")), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);

    EXPECT_EQ(room.ask(berta, says(room, "respuesta")), silenced);
    EXPECT_EQ(room.ask(berta, note_of(room)), done);
    for (const PersonId who : {carla, dario, elisa}) {
        ASSERT_EQ(room.ask(who, says(room, "hipotesis")), done);
        ASSERT_EQ(room.ask(who, yields()), done);
    }
    room.pass(15min);
    ASSERT_EQ(room.ask(berta, says(room, "reflexion")), done);
    room.pass(7min);
    ASSERT_EQ(room.ask(elisa, says(room, "agradecimiento")), done);
    EXPECT_FALSE(room.seen_by(berta).find(room.last()));
    for (const PersonId who : {ana, berta, carla, dario, elisa})
        ASSERT_EQ(room.ask(who, ready()), done);
    EXPECT_EQ(room.now().ending, Ending::completed);
    const Conversation seen = room.seen_by(berta);
    EXPECT_EQ(std::ranges::count(seen.contributions, "agradecimiento", &Contribution::kind), 1);
    EXPECT_EQ(room.now().incidents.size(), 1u) << "the overtime";
    room.check_replay();
}

// Lesson study and deliberation: nobody comments before whoever answers for it has spoken (C36).
TEST(OtherConversations, NobodySpeaksBeforeWhoMustSpeakFirst) {
    const auto read = app::read_template(document("deliberacion")).found;
    ASSERT_TRUE(read);
    constexpr PhaseIndex razones = 2;
    Room room = room_of(
        read->protocol,
        {{ana, "facilitador"},
         {carla, "integrante"},
         {dario, "integrante"},
         {berta, "proponente"},
         {beto, "proponente"}}
    );
    ASSERT_EQ(room.ask(berta, says(room, "propuesta")), done);
    while (room.now().phase < razones) ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(holder(room), team("proponente")) << "although others sat down before";
    ASSERT_EQ(room.ask(ana, gives_turn(carla)), done);
    EXPECT_EQ(room.ask(carla, says(room, "en_contra")), waits_for_role);
    Contribute late = contribution(room, "aclaratoria");
    late.phase = 1;
    late.late = true;
    EXPECT_EQ(room.ask(carla, ConversationCommand{late}), waits_for_role) << "no way around it";
    ASSERT_EQ(room.ask(carla, yields()), done);
    ASSERT_EQ(room.ask(beto, says(room, "a_favor")), done);
    ASSERT_EQ(room.ask(beto, yields()), done);
    EXPECT_EQ(holder(room), person("integrante", dario));
    ASSERT_EQ(room.ask(dario, says(room, "en_contra")), done);
    // With nobody left to wait for, nobody waits.
    ASSERT_EQ(room.ask(ana, goes_back(room)), done);
    for (const PersonId who : {berta, beto})
        ASSERT_EQ(room.ask(who, leaves_seat(who, "proponente")), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(room.ask(carla, says(room, "a_favor")), done);
}

}  // namespace
}  // namespace urdimbre::tests
