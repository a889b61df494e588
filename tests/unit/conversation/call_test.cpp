#include "server/domain/call.hpp"

#include "server/app/templates.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

// Whose voice is heard in the call of a session: as its phases have it (rules W3 and W5).
namespace urdimbre::tests {
namespace {

using namespace domain;
using enum Refusal;
using namespace std::chrono_literals;

constexpr auto done = std::nullopt;
constexpr std::array everybody{ana, luz, berta, beto, carla, dario, elisa, tito, olga, nora, zoe};

using People = std::set<PersonId>;

People heard(const Room& room) {
    People people;
    for (const PersonId who : everybody) {
        if (is_heard(room.space(), who)) people.insert(who);
    }
    return people;
}

const Protocol& shipped(std::string_view id) {
    static const app::Templates templates;
    return templates.find(std::string{id})->protocol;
}

TEST(CallInSession, IsOpenBeforeItBeginsAndOnceItIsOver) {
    Room room = amigo_critico_room();
    const People talk{ana, luz, berta, beto, carla, dario, elisa, tito, nora};
    EXPECT_EQ(heard(room), talk) << "not whoever only observes the space, and no stranger";
    EXPECT_TRUE(everybody_is_heard(room.space()));
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    EXPECT_FALSE(everybody_is_heard(room.space()));
    ASSERT_EQ(room.ask(ana, ends()), done);
    EXPECT_EQ(heard(room), talk);
    EXPECT_TRUE(everybody_is_heard(room.space()));
}

TEST(CallInSession, FollowsThePhasesOfTheCriticalFriend) {
    EXPECT_EQ(heard(amigo_critico_room_in(acuerdos)), (People{ana, luz}));
    EXPECT_EQ(heard(amigo_critico_room_in(presentacion)), (People{berta, beto}))
        << "the word is theirs together";
    EXPECT_EQ(heard(amigo_critico_room_in(lectura)), People{});
    EXPECT_EQ(heard(amigo_critico_room_in(respuesta)), (People{berta, beto}));
    EXPECT_EQ(
        heard(amigo_critico_room_in(compromisos)),
        (People{ana, luz, berta, beto, carla, dario, elisa, tito})
    );
    EXPECT_EQ(heard(amigo_critico_room_in(metacierre)), People{})
        << "what is hidden until the end is not said aloud";
}

TEST(CallInSession, IsOneVoiceInARound) {
    Room room = amigo_critico_room_in(calida);
    for (const PersonId who : {carla, dario, elisa}) {
        ASSERT_EQ(holder(room), person("amigo_critico", who));
        EXPECT_EQ(heard(room), People{who});
        ASSERT_EQ(room.ask(who, yields()), done);
    }
    EXPECT_EQ(heard(room), People{}) << "the round is over";
}

TEST(CallInSession, WhoAsksForTheWordIsHeardWhenTheyHaveIt) {
    Room room = amigo_critico_room_in(aclaratorias);
    EXPECT_EQ(heard(room), (People{berta, beto})) << "who answers needs no word";
    ASSERT_EQ(room.ask(dario, raises()), done);
    EXPECT_EQ(heard(room), (People{berta, beto, dario}));
    ASSERT_EQ(room.ask(carla, raises()), done);
    EXPECT_EQ(heard(room), (People{berta, beto, dario})) << "she waits";
    ASSERT_EQ(room.ask(dario, yields()), done);
    EXPECT_EQ(heard(room), (People{berta, beto, carla}));
}

TEST(CallInSession, ThePresenterIsSilentButForAnException) {
    Room room = amigo_critico_room_in(fria);
    const auto first = holder(room);
    ASSERT_TRUE(first && first->person);
    EXPECT_EQ(heard(room), People{*first->person});
    ASSERT_EQ(room.ask(ana, gives_turn(dario)), done);
    EXPECT_EQ(heard(room), People{dario});
    ASSERT_EQ(room.ask(ana, excepts(berta)), done);
    EXPECT_EQ(heard(room), (People{berta, dario})) << "and not Beto, who presents with her";
    ASSERT_EQ(room.ask(berta, says(room, "respuesta")), done);
    EXPECT_EQ(heard(room), People{dario}) << "it was for one thing";
}

TEST(CallInSession, InAPauseWhoFacilitatesSaysHowItGoesOn) {
    Room room = amigo_critico_room_in(presentacion);
    ASSERT_EQ(room.ask(ana, pauses()), done);
    EXPECT_EQ(heard(room), People{ana});
    ASSERT_EQ(room.ask(ana, ConversationCommand{ResumeConversation{}}), done);
    EXPECT_EQ(heard(room), (People{berta, beto}));
}

TEST(CallInSession, GivesTheWordOnlyAsLongAsTheTurnLasts) {
    Room room = amigo_critico_room_in(calida);
    ASSERT_EQ(heard(room), People{carla});
    const auto until = room.now().turns.front().until;
    ASSERT_TRUE(until);
    room.pass(*until - room.clock());
    EXPECT_EQ(heard(room), People{dario});
}

// Whoever is heard might as well write: the same door.
TEST(CallInSession, NobodyIsHeardWhoMayNotWrite) {
    const std::set<Refusal> shut{
        silenced,
        role_may_not_speak,
        phase_is_silent,
        not_your_turn,
        waits_for_role,
        role_may_not,
        seat_missing,
        not_a_member
    };
    for (PhaseIndex phase = acuerdos; phase <= metacierre; ++phase) {
        Room room = amigo_critico_room_in(phase);
        for (const PersonId who : heard(room)) {
            const bool writes =
                std::ranges::any_of(amigo_critico().kinds, [&](const ContributionKind& kind) {
                    if (kind.family == Family::note) return false;
                    const auto no = room.would(who, says(room, kind.id));
                    return !no || !shut.contains(*no);
                });
            EXPECT_TRUE(writes) << "phase " << phase << ", person " << number(who);
        }
    }
}

TEST(CallInSession, IsOneVoiceInACircleOfWords) {
    Room room{ana};
    for (const PersonId who : {carla, dario}) room.invite(who);
    room.plan(shipped("circulo-de-palabra"));
    ASSERT_EQ(room.ask(ana, seat(ana, "facilitador")), done);
    for (const PersonId who : {carla, dario}) {
        ASSERT_EQ(room.ask(ana, seat(who, "integrante")), done);
    }
    if (room.would(ana, ConversationCommand{StartConversation{}}) == seats_missing) {
        room.invite(elisa);
        ASSERT_EQ(room.ask(ana, seat(elisa, "integrante")), done);
    }
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    EXPECT_EQ(heard(room), People{ana});
    ASSERT_EQ(room.ask(ana, skips(room)), done);
    for (int turn = 0; turn < 2; ++turn) {
        const auto has = holder(room);
        ASSERT_TRUE(has && has->person);
        EXPECT_EQ(heard(room), People{*has->person});
        ASSERT_EQ(room.ask(*has->person, yields()), done);
    }
}

// A call has one round of people, and groups do not hear each other: nobody is heard meanwhile.
TEST(CallInSession, IsSilentWhereWordsAreForAGroupOrAreAnonymous) {
    Room groups = amigo_critico_room_in(compromisos);
    ASSERT_FALSE(heard(groups).empty());
    Space changed = groups.space();
    Phase& phase = changed.conversation->protocol.phases[compromisos];
    phase.breakouts = Breakouts{};
    EXPECT_FALSE(is_heard(changed, berta));
    phase.breakouts.reset();
    phase.authorship = Authorship::anonymous_while_hidden;
    EXPECT_FALSE(is_heard(changed, berta));
    phase.authorship = Authorship::named;
    phase.visibility = Visibility::author_only;
    EXPECT_FALSE(is_heard(changed, berta));
    phase.visibility = Visibility::live;
    EXPECT_TRUE(is_heard(changed, berta));
    phase.speaks_first = "presentador";
    EXPECT_TRUE(is_heard(changed, berta));
    phase.grants.front().kinds = {"nota"};
    EXPECT_FALSE(is_heard(changed, berta)) << "notes are for oneself";
}

TEST(CallInRoom, EverybodyWhoMayWriteIsHeard) {
    for (const SpaceKind kind : {SpaceKind::mentoring_room, SpaceKind::mesa}) {
        Space space;
        space.kind = kind;
        space.members[ana] = {SpaceRole::mentor};
        space.members[berta] = {SpaceRole::mentee};
        space.members[olga] = {SpaceRole::observer};
        EXPECT_TRUE(everybody_is_heard(space));
        EXPECT_TRUE(is_heard(space, ana));
        EXPECT_TRUE(is_heard(space, berta));
        EXPECT_FALSE(is_heard(space, olga));
        EXPECT_FALSE(is_heard(space, zoe));
    }
    for (const SpaceKind kind : {SpaceKind::network, SpaceKind::community, SpaceKind::notebook}) {
        Space space;
        space.kind = kind;
        space.members[ana] = {SpaceRole::coordinator};
        EXPECT_FALSE(has_call(kind));
        EXPECT_FALSE(is_heard(space, ana));
    }
}

}  // namespace
}  // namespace urdimbre::tests
