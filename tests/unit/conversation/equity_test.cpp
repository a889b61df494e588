#include "server/domain/equity.hpp"
#include "server/domain/acta.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>

// How evenly the word is shared, as the log has it (rules C58, C134, C135).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;

constexpr auto done = std::nullopt;

HeardOf of(const Room& room, PersonId person) {
    const Equity all = equity(room.now(), room.clock());
    const auto found = std::ranges::find(all.people, person, &HeardOf::person);
    EXPECT_NE(found, all.people.end()) << number(person);
    return found == all.people.end() ? HeardOf{} : *found;
}

Voice voice(const Room& room, PersonId person) {
    const auto all = voices(room.now(), room.clock());
    const auto found = std::ranges::find(all, person, &Voice::person);
    return found == all.end() ? Voice{} : *found;
}

// Everything that is told of anybody, to be compared with another moment.
std::vector<std::tuple<PersonId, Duration, std::uint32_t, std::uint32_t>> told(const Room& room) {
    std::vector<std::tuple<PersonId, Duration, std::uint32_t, std::uint32_t>> all;
    for (const HeardOf& one : equity(room.now(), room.clock()).people) {
        all.emplace_back(one.person, one.held, one.turns, one.said);
    }
    return all;
}

TEST(Equity, ListsThoseWhoSpeakInTheOrderOfTheirSeats) {
    Room room = amigo_critico_room_in(calida);
    std::vector<PersonId> people;
    for (const HeardOf& one : equity(room.now(), room.clock()).people) people.push_back(one.person);
    EXPECT_EQ(people, (std::vector{ana, luz, berta, beto, carla, dario, elisa, tito}));
}

TEST(Equity, CountsTheWordOfEach) {
    Room room = amigo_critico_room_in(calida);
    const Duration before = of(room, carla).held;
    room.pass(40s);
    EXPECT_EQ(of(room, carla).held - before, 40s);
    EXPECT_EQ(of(room, carla).turns, 1u) << "the present one";
    ASSERT_EQ(room.ask(carla, says(room, "calida")), done);
    ASSERT_EQ(room.ask(carla, yields()), done);
    room.pass(25s);
    EXPECT_EQ(of(room, carla).held - before, 40s);
    EXPECT_EQ(of(room, carla).turns, 1u);
    EXPECT_EQ(of(room, dario).held, 25s);
    ASSERT_EQ(room.ask(dario, yields()), done);
    EXPECT_EQ(of(room, dario).turns, 0u) << "whoever passes had no turn";
    EXPECT_EQ(of(room, carla).said, 1u);
    EXPECT_EQ(of(room, carla).warm, 1u);
    EXPECT_EQ(of(room, carla).cool, 0u);
}

TEST(Equity, AWordThatIsSharedIsOfEachInEqualParts) {
    Room room = amigo_critico_room_in(presentacion);
    const Duration before = of(room, berta).held;
    room.pass(60s);
    EXPECT_EQ(of(room, berta).held - before, 30s);
    EXPECT_EQ(of(room, beto).held, of(room, berta).held);
    EXPECT_EQ(voice(room, carla).entitled, 0s) << "nobody passes her the word here";
}

TEST(Equity, WhoeverIsSilencedIsNotSilent) {
    Room room = amigo_critico_room_in(fria);
    const Duration presents = voice(room, berta).entitled;
    const Duration responds = voice(room, elisa).entitled;
    room.pass(60s);
    EXPECT_EQ(voice(room, berta).entitled, presents);
    EXPECT_EQ(voice(room, elisa).entitled, responds + 60s);
}

TEST(Equity, TimeStandsStillInAPauseAndWhileTheServerIsDown) {
    Room room = amigo_critico_room_in(calida);
    room.pass(20s);
    const Duration before = of(room, carla).held;
    ASSERT_EQ(room.ask(ana, pauses()), done);
    room.pass(10min);
    EXPECT_EQ(of(room, carla).held, before);
    ASSERT_EQ(room.ask(ana, ConversationCommand{ResumeConversation{}}), done);
    EXPECT_EQ(of(room, carla).held, before);
    room.pass(5s);
    EXPECT_EQ(of(room, carla).held, before + 5s);
    ASSERT_EQ(room.ask(ana, extends(room, 60s)), done);
    room.outage(40min);
    room.pass(0s);
    EXPECT_LE(of(room, carla).held, before + 10s) << "nobody was there";
    EXPECT_EQ(of(room, dario).held, 0s);
}

TEST(Equity, AWordThatIsTakenForAWhileIsOneTurnInTheEnd) {
    Room room = amigo_critico_room_in(calida);
    room.pass(10s);
    ASSERT_EQ(room.ask(ana, gives_turn(elisa)), done);
    EXPECT_EQ(of(room, carla).turns, 0u) << "she comes next";
    ASSERT_EQ(room.ask(elisa, says(room, "calida")), done);
    ASSERT_EQ(room.ask(elisa, yields()), done);
    ASSERT_EQ(holder(room), person("amigo_critico", carla));
    ASSERT_EQ(room.ask(carla, says(room, "calida")), done);
    ASSERT_EQ(room.ask(carla, yields()), done);
    EXPECT_EQ(of(room, carla).turns, 1u);
    EXPECT_EQ(of(room, elisa).turns, 1u);
}

// What is hidden or anonymous leaves no mark, neither while it lasts nor after it was shown.
TEST(Equity, APhaseThatHidesCountsForNothing) {
    Protocol protocol = amigo_critico();
    for (const Authorship authorship :
         {Authorship::named, Authorship::anonymous_while_hidden, Authorship::anonymous}) {
        protocol.phases[calida].visibility = Visibility::at_end;
        protocol.phases[calida].authorship = authorship;
        for (Grant& grant : protocol.phases[calida].grants) {
            if (authorship != Authorship::named) grant.policy = TurnPolicy::open;
            grant.needs.clear();
        }
        Room room{ana, 7};
        for (const PersonId who : {berta, carla, dario}) room.invite(who);
        room.plan(protocol);
        ASSERT_EQ(room.ask(ana, seat(ana, "facilitador")), done);
        ASSERT_EQ(room.ask(ana, seat(berta, "presentador")), done);
        for (const PersonId who : {carla, dario}) {
            ASSERT_EQ(room.ask(ana, seat(who, "amigo_critico")), done);
        }
        ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
        while (room.now().phase < calida) {
            if (room.now().phase == presentacion) {
                ASSERT_EQ(room.ask(berta, says(room, "contexto")), done);
                ASSERT_EQ(room.ask(berta, says(room, "pregunta_foco")), done);
            }
            room.pass(30s);
            if (room.now().phase + 1 == calida) break;
            ASSERT_EQ(room.ask(ana, on(room)), done);
        }
        const auto before = told(room);
        ASSERT_EQ(room.ask(ana, on(room)), done);
        ASSERT_EQ(room.now().phase, calida);
        EXPECT_TRUE(equity(room.now(), room.clock()).apart);
        EXPECT_TRUE(told(room).empty());
        room.pass(20s);
        Contribute words_alone = contribution(room, "calida");
        words_alone.owners.clear();
        ASSERT_EQ(room.ask(carla, ConversationCommand{words_alone}), done);
        EXPECT_TRUE(told(room).empty());
        ASSERT_EQ(room.ask(ana, pauses()), done);
        EXPECT_TRUE(told(room).empty()) << "in a pause neither";
        ASSERT_EQ(room.ask(ana, ConversationCommand{ResumeConversation{}}), done);
        ASSERT_EQ(room.ask(ana, skips(room)), done);
        ASSERT_EQ(room.now().phase, fria);
        EXPECT_EQ(told(room).size(), before.size());
        auto after = told(room);
        // The word of the new phase has just been given to the first of its round.
        for (auto& [who, held, turns, said] : after) {
            if (who == carla) --turns;
        }
        EXPECT_EQ(after, before) << "a difference tells who wrote";
    }
}

TEST(Equity, WhoeverGaveTheirSeatBackIsNotCounted) {
    Room room = amigo_critico_room_in(calida);
    room.pass(30s);
    ASSERT_EQ(room.ask(carla, leaves_seat(carla, "amigo_critico")), done);
    EXPECT_EQ(voice(room, carla).held, 0s);
    EXPECT_TRUE(std::ranges::none_of(room.now().voices, [](const Voice& one) {
        return one.person == carla;
    }));
}

TEST(Equity, IsForThoseWhoFacilitateTheSession) {
    Room room = amigo_critico_room_in(calida);
    EXPECT_TRUE(room.now().may_facilitate(ana));
    EXPECT_TRUE(room.now().may_facilitate(luz)) << "who would take over";
    for (const PersonId who : {berta, carla, tito, olga, nora, zoe}) {
        EXPECT_FALSE(room.now().may_facilitate(who)) << number(who);
    }
}

TEST(Equity, IsGoneWithTheSession) {
    Room room = amigo_critico_room_in(calida);
    room.pass(30s);
    ASSERT_EQ(room.ask(ana, ends()), done);
    EXPECT_TRUE(room.now().voices.empty());
    EXPECT_EQ(room.now().voiced, 0s);
}

TEST(Share, IsWhatTheOthersHadInTheMinutesThatOneCouldHaveHad) {
    const Voice even{.person = carla, .held = 60s, .entitled = 180s, .turns = 1};
    const Voice all{.person = {}, .held = 180s, .entitled = 540s, .turns = 3};
    EXPECT_EQ(share({even, all}).time, 100u);
    EXPECT_EQ(share({even, all}).turns, 100u);
    // Connected for a third of the time, and heard for as much of it as the others.
    const Voice less{.person = dario, .held = 20s, .entitled = 60s, .turns = 1};
    const Voice meanwhile{.person = {}, .held = 60s, .entitled = 180s, .turns = 1};
    EXPECT_EQ(share({less, meanwhile}).time, 100u);
    const Voice silent{.person = elisa, .held = 0s, .entitled = 180s, .turns = 0};
    EXPECT_EQ(share({silent, all}).time, 0u);
    EXPECT_EQ(share({silent, all}).turns, 0u);
    const Voice short_{.person = elisa, .held = 0s, .entitled = 59s, .turns = 0};
    EXPECT_FALSE(share({short_, all}).time) << "too little to compare";
    EXPECT_FALSE(share({silent, {.person = {}, .held = 0s, .entitled = 540s}}).time);
}

Command nudges(PersonId person, std::optional<std::string> text = {}) {
    return ConversationCommand{
        Nudge{.person = person, .invites = Invitation::your_turn, .text = std::move(text)}
    };
}

std::size_t seen_nudges(const Room& room, PersonId by) { return room.seen_by(by).nudges.size(); }

TEST(Nudge, IsBetweenTwoPeople) {
    using enum Refusal;
    Room room = amigo_critico_room_in(calida);
    for (const PersonId who : {luz, berta, carla, olga, nora}) {
        EXPECT_EQ(room.ask(who, nudges(dario)), facilitator_only) << number(who);
    }
    ASSERT_EQ(room.ask(ana, nudges(dario, "tu mirada nos sirve")), done);
    EXPECT_EQ(room.word(room.last()), "tu mirada nos sirve");
    EXPECT_EQ(seen_nudges(room, dario), 1u);
    EXPECT_EQ(seen_nudges(room, ana), 1u);
    EXPECT_EQ(seen_nudges(room, luz), 1u) << "she facilitates, too";
    for (const PersonId who : {berta, beto, carla, elisa, tito, olga, nora}) {
        EXPECT_EQ(seen_nudges(room, who), 0u) << number(who);
    }
    // Whoever comes to facilitate later was not told, and whoever does no more is told no more.
    ASSERT_EQ(room.ask(ana, leaves_seat(luz, "facilitador")), done);
    EXPECT_EQ(seen_nudges(room, luz), 0u);
    ASSERT_EQ(room.ask(ana, seat(tito, "facilitador")), done);
    EXPECT_EQ(seen_nudges(room, tito), 0u);
    ASSERT_EQ(room.ask(ana, ends()), done);
    EXPECT_EQ(seen_nudges(room, dario), 0u);
    const auto left = acta(room.space(), audience(room.space(), ana));
    ASSERT_TRUE(left);
    for (const ContentId& id : words(*left)) {
        EXPECT_NE(room.word(id), "tu mirada nos sirve") << "it is in no acta";
    }
}

TEST(Nudge, IsSeldomAndOnlyToWhatThePhaseAsks) {
    using enum Refusal;
    Room room = amigo_critico_room_in(calida);
    for (const PersonId who : {ana, berta, tito, olga, nora, zoe}) {
        EXPECT_EQ(room.ask(ana, nudges(who)), nothing_asked_of_them) << number(who);
    }
    ASSERT_EQ(room.ask(ana, nudges(dario)), done);
    EXPECT_EQ(room.ask(ana, nudges(dario)), nudged_lately);
    ASSERT_EQ(room.ask(ana, nudges(elisa)), done) << "somebody else";
    ASSERT_EQ(room.ask(ana, extends(room, 600s)), done);
    room.pass(4min + 50s);
    EXPECT_EQ(room.ask(ana, nudges(dario)), nudged_lately);
    room.pass(10s);
    EXPECT_EQ(room.ask(ana, nudges(dario)), done);
    EXPECT_EQ(room.now().nudges.size(), 2u) << "the newest of each";
    ASSERT_EQ(room.ask(ana, pauses()), done);
    EXPECT_EQ(room.ask(ana, nudges(carla)), conversation_paused);
    room.check_replay();
}

TEST(Nudge, TellsNothingOfWhoWroteWithoutAName) {
    using enum Refusal;
    Room room = amigo_critico_room_in(metacierre);
    ASSERT_EQ(room.ask(carla, says(room, "redondo")), done);
    EXPECT_EQ(room.would(ana, nudges(carla)), done) << "as to anybody who has not written";
    EXPECT_EQ(room.would(ana, nudges(dario)), done);
}

TEST(Reasons, AreKeptOfWhatTheFacilitatorDoes) {
    Room room = amigo_critico_room_in(calida);
    ASSERT_EQ(room.ask(carla, says(room, "calida")), done);
    const ContributionId one = room.last();
    ASSERT_EQ(
        room.ask(
            ana, ConversationCommand{Reclassify{one, "proceso", "era sobre cómo conversamos"}}
        ),
        done
    );
    EXPECT_EQ(room.word(*room.now().incidents.back().reason), "era sobre cómo conversamos");
    ASSERT_EQ(room.ask(ana, ConversationCommand{HandOver{luz, "nos vamos turnando"}}), done);
    EXPECT_EQ(room.word(*room.now().incidents.back().reason), "nos vamos turnando");
}

TEST(Guests, AreShownOutByWhoFacilitatesWithAReason) {
    using enum Refusal;
    const PersonId guest{12};
    Room room = amigo_critico_room();
    room.invite(guest, {SpaceRole::guest});
    ASSERT_EQ(room.ask(ana, seat(guest, "amigo_critico")), done);
    EXPECT_EQ(room.ask(luz, RemoveMember{guest, "molesta"}), role_may_not) << "not begun";
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    ASSERT_EQ(room.ask(ana, ConversationCommand{HandOver{luz, {}}}), done);
    EXPECT_EQ(room.ask(berta, RemoveMember{guest, "molesta"}), role_may_not);
    EXPECT_EQ(room.ask(luz, RemoveMember{carla, "molesta"}), role_may_not) << "no guest";
    EXPECT_EQ(room.ask(luz, RemoveMember{guest, {}}), reason_missing);
    ASSERT_EQ(room.ask(luz, RemoveMember{guest, "interrumpe a todos"}), done);
    EXPECT_TRUE(room.space().roles_of(guest).empty());
    EXPECT_FALSE(room.now().seated(guest));
    const auto& removed = std::get<MemberRemoved>(room.log().back().event);
    EXPECT_EQ(room.word(*removed.reason), "interrumpe a todos");
    const auto shown = view(room.log().back().event, audience(room.space(), carla));
    EXPECT_TRUE(std::holds_alternative<seen::MemberLeft>(*shown)) << "that they left, and no more";
}

}  // namespace
}  // namespace urdimbre::tests
