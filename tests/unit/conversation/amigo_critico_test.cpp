#include "server/domain/conversing.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

// The shipped conversation, whole and phase by phase.
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum Refusal;

constexpr auto done = std::nullopt;

// What each may bring in each phase; everything else is refused, with this reason.
struct Row {
    PhaseIndex phase;
    PersonId who;
    std::set<std::string> kinds;
    std::optional<Refusal> otherwise;
};

const std::vector<Row>& rights() {
    static const std::vector<Row> rows{
        {acuerdos, ana, {"proceso"}, kind_not_allowed},
        {acuerdos, luz, {"proceso"}, kind_not_allowed},
        {acuerdos, berta, {}, role_may_not_speak},
        {acuerdos, carla, {}, role_may_not_speak},
        {acuerdos, tito, {}, role_may_not_speak},
        {presentacion, berta, {"contexto", "pregunta_foco", "evidencia"}, kind_not_allowed},
        {presentacion, beto, {"contexto", "pregunta_foco", "evidencia"}, kind_not_allowed},
        {presentacion, ana, {}, role_may_not_speak},
        {presentacion, carla, {}, role_may_not_speak},
        {presentacion, tito, {}, role_may_not_speak},
        {aclaratorias, berta, {"respuesta"}, kind_not_allowed},
        {aclaratorias, ana, {}, role_may_not_speak},
        {aclaratorias, tito, {}, role_may_not_speak},
        {lectura, ana, {}, phase_is_silent},
        {lectura, berta, {}, phase_is_silent},
        {lectura, carla, {}, phase_is_silent},
        {lectura, tito, {}, phase_is_silent},
        {calida, carla, {"calida"}, kind_not_allowed},
        {calida, berta, {}, role_may_not_speak},
        {calida, ana, {}, role_may_not_speak},
        {calida, tito, {}, role_may_not_speak},
        {fria, carla, {"fria", "profunda", "evidencia", "otra_mirada"}, kind_not_allowed},
        {fria, berta, {}, silenced},
        {fria, beto, {}, silenced},
        {fria, ana, {}, role_may_not_speak},
        {fria, tito, {}, role_may_not_speak},
        {indagacion, berta, {"respuesta"}, kind_not_allowed},
        {indagacion, ana, {}, role_may_not_speak},
        {respuesta, berta, {"reflexion", "pregunta_foco"}, kind_not_allowed},
        {respuesta, beto, {"reflexion", "pregunta_foco"}, kind_not_allowed},
        {respuesta, carla, {}, role_may_not_speak},
        {respuesta, ana, {}, role_may_not_speak},
        {compromisos, ana, {"compromiso"}, kind_not_allowed},
        {compromisos, berta, {"compromiso"}, kind_not_allowed},
        {compromisos, carla, {"compromiso"}, kind_not_allowed},
        {compromisos, tito, {"compromiso"}, kind_not_allowed},
        {metacierre, ana, {"cuadra", "triangular", "redondo"}, kind_not_allowed},
        {metacierre, berta, {"cuadra", "triangular", "redondo"}, kind_not_allowed},
        {metacierre, carla, {"cuadra", "triangular", "redondo"}, kind_not_allowed},
        {metacierre, tito, {"cuadra", "triangular", "redondo"}, kind_not_allowed},
    };
    return rows;
}

TEST(AmigoCritico, EachPhaseGivesEachRoleItsRightsAndNoOthers) {
    for (PhaseIndex phase = acuerdos; phase <= metacierre; ++phase) {
        Room room = amigo_critico_room_in(phase);
        for (const ContributionKind& kind : amigo_critico().kinds) {
            SCOPED_TRACE(testing::Message() << "phase " << phase << ", " << kind.id);
            const Command said = says(room, kind.id);
            EXPECT_EQ(room.would(zoe, said), not_a_member);
            EXPECT_EQ(room.would(nora, said), seat_missing);
            if (kind.family == Family::note) {
                for (const PersonId who : {ana, berta, carla, tito, olga}) {
                    EXPECT_EQ(room.would(who, said), done) << number(who);
                }
                continue;
            }
            EXPECT_EQ(room.would(olga, said), role_may_not);
            for (const Row& row : rights()) {
                if (row.phase != phase) continue;
                const auto expected = row.kinds.contains(kind.id) ? done : row.otherwise;
                EXPECT_EQ(room.would(row.who, said), expected) << number(row.who);
            }
        }
        EXPECT_EQ(
            room.would(carla, ConversationCommand{[&] {
                           Contribute what = contribution(room, "contexto");
                           what.kind = "chiste";
                           return what;
                       }()}),
            kind_unknown
        );
        room.check_replay();
    }
}

// An observer of the conversation who is a teacher in the space reads, too.
TEST(AmigoCritico, AnObserverSaysNothingInAnyPhase) {
    Room room = amigo_critico_room();
    ASSERT_EQ(room.ask(ana, seat(nora, "observador")), done);
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    for (PhaseIndex phase = acuerdos; phase <= metacierre; ++phase) {
        for (const ContributionKind& kind : amigo_critico().kinds) {
            if (kind.family == Family::note) continue;
            EXPECT_EQ(
                room.would(nora, says(room, kind.id)),
                phase == lectura ? phase_is_silent : role_may_not_speak
            );
        }
        EXPECT_EQ(room.would(nora, raises()), no_turns_for_you);
        if (phase < metacierre) ASSERT_EQ(room.ask(ana, skips(room)), done);
    }
}

// From planning to the end, with the clock as the only one who turns the pages.
TEST(AmigoCritico, RunsItsHourByItself) {
    Room room = amigo_critico_room();
    const Instant began = room.clock();
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    const auto at_minute = [&](long minute) { room.pass(began + minute * 1min - room.clock()); };

    ASSERT_EQ(room.ask(ana, says(room, "proceso")), done);
    at_minute(3);
    ASSERT_EQ(room.now().phase, presentacion);
    EXPECT_EQ(holder(room), team("presentador"));
    ASSERT_EQ(room.ask(berta, says(room, "contexto")), done);
    const ContributionId work = room.last();
    ASSERT_EQ(room.ask(beto, says(room, "evidencia")), done);
    ASSERT_EQ(room.ask(berta, says(room, "pregunta_foco")), done);

    at_minute(13);
    ASSERT_EQ(room.now().phase, aclaratorias);
    EXPECT_FALSE(holder(room));
    ASSERT_EQ(room.ask(carla, raises()), done);
    ASSERT_EQ(room.ask(dario, raises()), done);
    EXPECT_EQ(holder(room), person("amigo_critico", carla));
    ASSERT_EQ(room.ask(carla, says(room, "aclaratoria")), done);
    EXPECT_EQ(room.would(dario, says(room, "aclaratoria")), not_your_turn);
    ASSERT_EQ(room.ask(carla, yields()), done);
    ASSERT_EQ(room.ask(dario, says(room, "aclaratoria")), done);
    ASSERT_EQ(room.ask(berta, says(room, "respuesta")), done);  // whoever has the word

    at_minute(18);
    ASSERT_EQ(room.now().phase, lectura);
    EXPECT_TRUE(room.now().turns.empty());
    ASSERT_EQ(room.ask(berta, note_of(room)), done);

    at_minute(23);
    ASSERT_EQ(room.now().phase, calida);
    for (const PersonId who : {carla, dario, elisa}) {
        ASSERT_EQ(holder(room), person("amigo_critico", who));
        ASSERT_EQ(room.ask(who, says(room, "calida")), done);
        ASSERT_EQ(room.ask(who, yields()), done);
    }
    EXPECT_FALSE(holder(room));

    at_minute(29);
    ASSERT_EQ(room.now().phase, fria);
    ASSERT_EQ(room.ask(carla, says(room, "fria")), done);
    EXPECT_EQ(room.ask(berta, says(room, "respuesta")), silenced);
    // The round goes on by itself: two minutes each.
    at_minute(31);
    EXPECT_EQ(holder(room), person("amigo_critico", dario));
    at_minute(33);
    EXPECT_EQ(holder(room), person("amigo_critico", elisa));
    at_minute(35);
    EXPECT_FALSE(holder(room));

    at_minute(37);
    ASSERT_EQ(room.now().phase, indagacion);
    ASSERT_EQ(room.ask(elisa, raises()), done);
    ASSERT_EQ(room.ask(elisa, says(room, "profunda")), done);
    at_minute(43);
    ASSERT_EQ(room.now().phase, respuesta);
    ASSERT_EQ(room.ask(beto, says(room, "reflexion")), done);
    ASSERT_EQ(room.ask(berta, says(room, "pregunta_foco")), done);
    at_minute(49);
    ASSERT_EQ(room.now().phase, compromisos);
    ASSERT_EQ(room.ask(berta, says(room, "compromiso")), done);
    at_minute(55);
    ASSERT_EQ(room.now().phase, metacierre);
    ASSERT_EQ(room.ask(carla, says(room, "cuadra")), done);
    ASSERT_EQ(room.ask(berta, says(room, "redondo")), done);
    at_minute(60);

    const Conversation& over = room.now();
    EXPECT_EQ(over.stage, Stage::ended);
    EXPECT_EQ(over.ending, Ending::completed);
    EXPECT_EQ(*over.ended_at - *over.started_at, 1h);
    EXPECT_TRUE(over.incidents.empty()) << "something departed from the plan";
    for (std::size_t i = 0; i < over.spent.size(); ++i) {
        EXPECT_EQ(over.spent[i], over.protocol.phases[i].lasts) << over.protocol.phases[i].id;
    }
    // Both versions of the question are in the record, each in its phase.
    EXPECT_EQ(over.count(presentacion, "pregunta_foco"), 1u);
    EXPECT_EQ(over.count(respuesta, "pregunta_foco"), 1u);
    const auto warm = std::ranges::find(over.contributions, "calida", &Contribution::kind);
    ASSERT_NE(warm, over.contributions.end());
    EXPECT_EQ(warm->rests_on, work);
    // Everybody sees all of it, but for the note.
    for (const PersonId who : {ana, carla, olga, nora}) {
        EXPECT_EQ(room.seen_by(who).contributions.size(), over.contributions.size() - 1);
    }
    EXPECT_EQ(room.seen_by(berta).contributions.size(), over.contributions.size());
    EXPECT_EQ(room.would(carla, says(room, "cuadra")), conversation_over);
    EXPECT_EQ(room.would(carla, note_of(room)), conversation_over);
    room.check_replay();
}

TEST(AmigoCritico, ThePresenterIsSilentOnEveryWayThereIs) {
    Room room = amigo_critico_room();
    ASSERT_EQ(room.ask(berta, PostMessage{.text = "hola", .reply_to = {}}), done);
    const ContributionId chat = room.last();
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    ASSERT_EQ(room.ask(berta, says(room, "contexto")), done);
    const ContributionId context = room.last();
    while (room.now().phase < fria) ASSERT_EQ(room.ask(ana, skips(room)), done);

    for (const ContributionKind& kind : amigo_critico().kinds) {
        if (kind.family == Family::note) continue;
        EXPECT_EQ(room.would(berta, says(room, kind.id)), silenced) << kind.id;
        Contribute late = contribution(room, kind.id);
        late.phase = presentacion;
        late.late = true;
        EXPECT_EQ(room.would(beto, ConversationCommand{late}), silenced) << kind.id;
    }
    EXPECT_EQ(room.would(berta, PostMessage{.text = "pero", .reply_to = {}}), conversation_running);
    EXPECT_EQ(
        room.would(berta, EditMessage{.message = chat, .text = "pero"}), conversation_running
    );
    EXPECT_EQ(room.would(berta, EditMessage{.message = context, .text = "pero"}), phase_over);
    EXPECT_EQ(room.would(berta, raises()), silenced);
    EXPECT_EQ(room.would(ana, gives_turn(berta)), silenced);
    EXPECT_EQ(room.would(berta, note_of(room)), done);
    EXPECT_EQ(room.would(berta, ready()), done);

    // Another seat is no way out of it.
    ASSERT_EQ(room.ask(ana, seat(berta, "amigo_critico")), done);
    EXPECT_EQ(room.would(berta, says(room, "fria")), silenced);
    EXPECT_EQ(room.would(berta, leaves_seat(berta, "presentador")), silenced);
    EXPECT_EQ(room.would(ana, leaves_seat(berta, "presentador")), done);
}

TEST(AmigoCritico, AnExceptionIsForOneContributionAndIsOnRecord) {
    Room room = amigo_critico_room_in(fria);
    EXPECT_EQ(room.ask(carla, excepts(berta)), facilitator_only);
    EXPECT_EQ(room.ask(ana, excepts(carla)), nothing_to_except);
    ASSERT_EQ(room.ask(ana, excepts(berta)), done);
    EXPECT_EQ(room.would(beto, says(room, "respuesta")), silenced);
    EXPECT_EQ(room.would(berta, says(room, "cuadra")), kind_not_allowed);
    ASSERT_EQ(room.ask(berta, says(room, "respuesta")), done);
    EXPECT_EQ(room.ask(berta, says(room, "respuesta")), silenced);
    const auto& incidents = room.now().incidents;
    ASSERT_EQ(incidents.size(), 1u);
    EXPECT_EQ(incidents[0].what, Incident::What::exception);
    EXPECT_EQ(incidents[0].person, berta);
    EXPECT_EQ(room.word(*incidents[0].reason), "pidió aclarar un dato");
    // One that is not used ends with the phase.
    ASSERT_EQ(room.ask(ana, excepts(beto)), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    ASSERT_EQ(room.ask(ana, goes_back(room)), done);
    EXPECT_EQ(room.ask(beto, says(room, "respuesta")), silenced);
}

TEST(AmigoCritico, PraiseRestsOnSomethingThatAllCanSee) {
    Room room = amigo_critico_room_in(calida);
    Contribute praise = contribution(room, "calida");
    praise.rests_on.reset();
    EXPECT_EQ(room.would(carla, ConversationCommand{praise}), evidence_missing);
    praise.rests_on = room.new_id();
    EXPECT_EQ(room.would(carla, ConversationCommand{praise}), evidence_unknown);
    // A note of one's own is evidence for nobody.
    ASSERT_EQ(room.ask(carla, note_of(room)), done);
    praise.rests_on = room.last();
    EXPECT_EQ(room.would(carla, ConversationCommand{praise}), evidence_unknown);
    // Nor is other praise.
    ASSERT_EQ(room.ask(carla, says(room, "calida")), done);
    praise.rests_on = room.last();
    EXPECT_EQ(room.would(carla, ConversationCommand{praise}), evidence_unknown);
    // Nor what was taken back.
    const auto context = contribution(room, "calida").rests_on;
    ASSERT_EQ(room.ask(berta, WithdrawMessage{.message = *context}), done);
    praise.rests_on = context;
    EXPECT_EQ(room.would(carla, ConversationCommand{praise}), evidence_unknown);
}

TEST(AmigoCritico, AHourIsNotOverWithoutACommitment) {
    Room room = amigo_critico_room_in(compromisos);
    EXPECT_EQ(room.ask(ana, on(room)), requirement_missing);
    room.pass(6min);
    EXPECT_TRUE(room.now().overtime);
    EXPECT_EQ(room.now().phase, compromisos);
    EXPECT_EQ(room.ask(ana, on(room)), requirement_missing);

    Contribute what = contribution(room, "compromiso");
    what.owners.clear();
    EXPECT_EQ(room.would(berta, ConversationCommand{what}), owner_missing);
    what.owners = {zoe};
    EXPECT_EQ(room.would(berta, ConversationCommand{what}), person_no_member);
    what.owners.assign(21, berta);
    EXPECT_EQ(room.would(berta, ConversationCommand{what}), too_many_owners);
    what = contribution(room, "compromiso");
    what.due.reset();
    EXPECT_EQ(room.would(berta, ConversationCommand{what}), date_missing);
    what.due = *contribution(room, "compromiso").due - 16;
    EXPECT_EQ(room.would(berta, ConversationCommand{what}), date_past);
    what.due = *what.due + 1;  // yesterday here may be today where they are
    EXPECT_EQ(room.would(berta, ConversationCommand{what}), done);

    ASSERT_EQ(room.ask(carla, says(room, "compromiso")), done);
    const ContributionId taken = room.last();
    ASSERT_EQ(room.ask(carla, WithdrawMessage{.message = taken}), done);
    EXPECT_EQ(room.ask(ana, on(room)), requirement_missing) << "withdrawn, it does not count";
    ASSERT_EQ(room.ask(carla, says(room, "compromiso")), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(room.now().phase, metacierre);
    EXPECT_EQ(room.now().incidents.back().what, Incident::What::overtime);
}

// Skipping is the way past a lock, with a reason, and the record says what was missing.
TEST(AmigoCritico, ALockIsSkippedWithAReason) {
    Room room = amigo_critico_room_in(compromisos);
    ASSERT_EQ(room.ask(ana, skips(room)), done);
    EXPECT_EQ(room.now().phase, metacierre);
    const auto& incidents = room.now().incidents;
    ASSERT_EQ(incidents.size(), 2u);
    EXPECT_EQ(incidents[0].what, Incident::What::requirement_missing);
    EXPECT_EQ(incidents[0].phase, compromisos);
    EXPECT_EQ(incidents[1].what, Incident::What::skipped);
    EXPECT_EQ(room.word(*incidents[1].reason), "no alcanza");
}

TEST(AmigoCritico, AMissingQuestionIsOnlyAWarning) {
    Room room = amigo_critico_room_in(presentacion);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    ASSERT_EQ(room.now().incidents.size(), 1u);
    EXPECT_EQ(room.now().incidents[0].what, Incident::What::requirement_missing);
}

}  // namespace
}  // namespace urdimbre::tests
