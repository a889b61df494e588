#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>

// Seats, and who facilitates (rules C10 to C12, C34, C35, T9).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum Refusal;

constexpr auto done = std::nullopt;

TEST(Seats, AreTakenBeforeItBeginsAndGivenAfterwards) {
    Room room{ana};
    for (const PersonId who : {luz, berta, carla, dario}) room.invite(who);
    room.invite(olga, {SpaceRole::observer});
    room.plan(amigo_critico());
    EXPECT_EQ(room.ask(carla, seat(carla, "reina")), seat_unknown);
    EXPECT_EQ(room.ask(carla, seat(dario, "amigo_critico")), role_may_not);
    EXPECT_EQ(room.ask(carla, seat(carla, "facilitador")), role_may_not) << "nobody takes that one";
    ASSERT_EQ(room.ask(carla, seat(carla, "amigo_critico")), done);
    EXPECT_EQ(room.ask(ana, seat(zoe, "amigo_critico")), person_no_member);
    EXPECT_EQ(room.ask(olga, seat(olga, "amigo_critico")), observers_only);
    ASSERT_EQ(room.ask(olga, seat(olga, "observador")), done);
    ASSERT_EQ(room.ask(ana, seat(luz, "facilitador")), done);
    EXPECT_EQ(room.now().facilitator, luz);
    ASSERT_EQ(room.ask(luz, seat(berta, "presentador")), done);
    ASSERT_EQ(room.ask(luz, seat(dario, "cuidador_del_tiempo")), done);
    EXPECT_EQ(room.ask(luz, seat(carla, "cuidador_del_tiempo")), seats_taken);
    ASSERT_EQ(room.ask(luz, ConversationCommand{StartConversation{}}), done);
    EXPECT_EQ(room.ask(dario, seat(dario, "amigo_critico")), role_may_not);
    ASSERT_EQ(room.ask(luz, seat(dario, "amigo_critico")), done);
    EXPECT_EQ(room.ask(dario, leaves_seat(carla, "amigo_critico")), role_may_not);
    ASSERT_EQ(room.ask(carla, leaves_seat(carla, "amigo_critico")), done);
}

// Another plan keeps those who fit.
TEST(Seats, OfAnEarlierPlanAreKeptAsFarAsThereIsRoom) {
    Room room = amigo_critico_room();
    Protocol other = amigo_critico();
    other.roles[1].seats_max = 2;
    other.roles[3].id = "secretaria";
    room.plan(other);
    const auto& seats = room.now().seats;
    EXPECT_EQ(std::ranges::count(seats, "amigo_critico", &Seat::role), 2);
    EXPECT_EQ(std::ranges::count(seats, tito, &Seat::person), 0);
    EXPECT_EQ(room.now().facilitator, ana);
}

TEST(Seats, GivenUpTakeTheirOwnTurnAlong) {
    Room room = amigo_critico_room_in(calida);
    // Carla keeps time too; giving that up costs her nothing here.
    ASSERT_EQ(room.ask(ana, leaves_seat(tito, "cuidador_del_tiempo")), done);
    ASSERT_EQ(room.ask(ana, seat(carla, "cuidador_del_tiempo")), done);
    ASSERT_EQ(room.ask(carla, leaves_seat(carla, "cuidador_del_tiempo")), done);
    EXPECT_EQ(holder(room), person("amigo_critico", carla));
    ASSERT_EQ(room.ask(carla, leaves_seat(carla, "amigo_critico")), done);
    EXPECT_EQ(holder(room), person("amigo_critico", dario));
    EXPECT_EQ(room.ask(carla, says(room, "calida")), seat_missing);
    ASSERT_EQ(room.ask(ana, RemoveMember{dario}), done);
    EXPECT_EQ(holder(room), person("amigo_critico", elisa));
    EXPECT_FALSE(room.now().seated(dario));
}

// Whoever has to be silent in a new seat has no word any more.
TEST(Seats, ThatAreSilentEndATurn) {
    Room room = amigo_critico_room_in(fria);
    EXPECT_EQ(holder(room), person("amigo_critico", carla));
    ASSERT_EQ(room.ask(ana, seat(carla, "presentador")), done);
    EXPECT_EQ(holder(room), person("amigo_critico", dario));
    EXPECT_EQ(room.ask(carla, says(room, "fria")), silenced);
}

// Somebody in two seats, one of them silent, does not get the word in the other.
TEST(Seats, TheSilenceOfOneIsThatOfThePerson) {
    Room room = amigo_critico_room();
    ASSERT_EQ(room.ask(ana, seat(berta, "amigo_critico")), done);
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    while (room.now().phase < fria) ASSERT_EQ(room.ask(ana, skips(room)), done);
    for (const Party& one : room.now().turns.at(0).queue) EXPECT_NE(one.person, berta);
    ASSERT_EQ(room.ask(ana, skips(room)), done);
    EXPECT_EQ(room.now().phase, indagacion);
    ASSERT_EQ(room.ask(berta, raises()), done);
    EXPECT_EQ(room.ask(berta, says(room, "profunda")), done);
    EXPECT_EQ(room.ask(berta, says(room, "respuesta")), done) << "the rights of both";
}

TEST(Facilitation, PassesToTheOtherFacilitatorAndToNobodyElse) {
    Room room = amigo_critico_room_in(aclaratorias);
    ASSERT_EQ(room.saw(absent(ana, 59s)), done);
    EXPECT_EQ(room.now().facilitator, ana);
    ASSERT_EQ(room.saw(absent(ana, 60s)), done);
    EXPECT_EQ(room.now().facilitator, luz);
    EXPECT_EQ(room.ask(ana, on(room)), facilitator_only) << "back, she asks for it";
    EXPECT_EQ(room.now().incidents.back().what, Incident::What::succeeded);
    ASSERT_EQ(room.ask(luz, ConversationCommand{HandOver{ana}}), done);
    EXPECT_EQ(room.now().facilitator, ana);
    EXPECT_EQ(room.ask(ana, ConversationCommand{HandOver{berta}}), no_co_facilitator);
    // Saying that the facilitator is gone is no way to become it.
    for (const PersonId who : {luz, berta, carla, tito}) {
        EXPECT_EQ(room.ask(who, absent(ana, 1h)), facilitator_only);
    }
    EXPECT_EQ(room.now().facilitator, ana);
}

TEST(Facilitation, StaysWithWhoIsGoneWhenThereIsNobodyElse) {
    Room room = amigo_critico_room_in(aclaratorias);
    ASSERT_EQ(room.ask(luz, leaves_seat(luz, "facilitador")), done);
    ASSERT_EQ(room.saw(absent(ana, 10min)), done);
    EXPECT_EQ(room.now().facilitator, ana);
    // A coordinator of the space gives the seat to somebody.
    ASSERT_EQ(room.ask(ana, leaves_seat(ana, "facilitador")), done);
    EXPECT_FALSE(room.now().facilitator);
    EXPECT_EQ(room.ask(carla, seat(carla, "facilitador")), role_may_not);
    ASSERT_EQ(room.ask(ana, seat(tito, "facilitador")), done);
    EXPECT_EQ(room.now().facilitator, tito);
    room.pass(5min);
    EXPECT_EQ(room.now().phase, lectura) << "the clock went on";
}

// Otherwise nobody could resume.
TEST(Facilitation, PassesOnDuringAPauseToo) {
    Room room = amigo_critico_room_in(calida);
    ASSERT_EQ(room.ask(ana, pauses()), done);
    ASSERT_EQ(room.saw(absent(carla, 40s)), done);
    EXPECT_EQ(holder(room), person("amigo_critico", carla)) << "nobody has to speak now";
    ASSERT_EQ(room.saw(absent(ana, 60s)), done);
    EXPECT_EQ(room.now().facilitator, luz);
    ASSERT_EQ(room.ask(luz, ConversationCommand{ResumeConversation{}}), done);
}

TEST(Facilitation, GivesAContributionTheNameThatIsItsOwn) {
    Room room = amigo_critico_room_in(aclaratorias);
    ASSERT_EQ(room.ask(carla, raises()), done);
    ASSERT_EQ(room.ask(carla, says(room, "aclaratoria")), done);
    const ContributionId id = room.last();
    const auto as = [&](std::string_view kind) {
        return ConversationCommand{Reclassify{.contribution = id, .kind = std::string{kind}}};
    };
    EXPECT_EQ(room.ask(carla, as("profunda")), facilitator_only);
    EXPECT_EQ(room.ask(ana, as("consejo")), kind_unknown);
    EXPECT_EQ(room.ask(ana, as("nota")), kind_not_allowed);
    EXPECT_EQ(room.ask(ana, as("compromiso")), kind_not_allowed);
    ASSERT_EQ(room.ask(ana, as("otra_mirada")), done);
    EXPECT_EQ(room.seen_by(carla).find(id)->kind, "otra_mirada") << "its author sees it";
    EXPECT_EQ(room.now().incidents.back().what, Incident::What::reclassified);
    EXPECT_EQ(room.now().incidents.back().person, carla);
}

TEST(Facilitation, OfOneInTwoFacilitatingSeatsStaysWithThem) {
    Protocol protocol = amigo_critico();
    protocol.roles.push_back(
        {.id = "guia", .duty = Duty::facilitates, .seats_min = 0, .seats_max = 1, .shared = false}
    );
    Room room{ana};
    room.plan(protocol);
    ASSERT_EQ(room.ask(ana, seat(ana, "facilitador")), done);
    ASSERT_EQ(room.ask(ana, seat(ana, "guia")), done);
    ASSERT_EQ(room.ask(ana, leaves_seat(ana, "facilitador")), done);
    EXPECT_EQ(room.now().facilitator, ana);
    ASSERT_EQ(room.ask(ana, leaves_seat(ana, "guia")), done);
    EXPECT_FALSE(room.now().facilitator);
}

}  // namespace
}  // namespace urdimbre::tests
