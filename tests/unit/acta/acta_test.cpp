#include "server/domain/acta.hpp"

#include "server/app/saved_state.hpp"
#include "tests/unit/acta/session_script.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;

// amigo-critico
constexpr PhaseIndex presentation = 1, clarifying = 2, cool = 5, answering = 7, commitments = 8;

class ActaTest : public testing::Test, public SessionScript {
  protected:
    void start() { ask(ana, ConversationCommand{StartConversation{}}); }

    void on_to(PhaseIndex wanted) {
        while (phase() < wanted) next();
    }

    ContributionId commit(PersonId owner, const std::string& text) {
        return say(
            owner,
            {.phase = commitments,
             .kind = "compromiso",
             .text = text,
             .reply_to = {},
             .rests_on = {},
             .owners = {owner},
             .due = 30'000,
             .late = false}
        );
    }

    void end() { ask(ana, ConversationCommand{EndConversation{"falta luz"}}); }

    Acta whole() {
        const auto made = acta(space, audience(space, eva));
        EXPECT_TRUE(made);
        return made.value_or(Acta{});
    }

    static std::vector<ContributionId> ids(const Acta& acta) {
        std::vector<ContributionId> all;
        for (const Contribution& one : acta.contributions) all.push_back(one.id);
        return all;
    }

    static std::vector<Incident::What> happened(const Acta& acta) {
        std::vector<Incident::What> all;
        for (const Incident& one : acta.incidents) all.push_back(one.what);
        return all;
    }
};

TEST_F(ActaTest, ThereIsNoneBeforeTheEnd) {
    EXPECT_FALSE(acta(space, audience(space, ana)));
    start();
    on_to(presentation);
    EXPECT_FALSE(acta(space, audience(space, ana)));
    end();
    EXPECT_TRUE(acta(space, audience(space, ana)));
}

TEST_F(ActaTest, ItIsTheSameForEveryMemberAndForNobodyElse) {
    start();
    on_to(presentation);
    say(pedro, "nota", "solo para mí");
    say(pedro, "contexto", "trabajo con tercero y cuarto");
    end();
    const auto made = acta(space, audience(space, pedro));
    ASSERT_TRUE(made);
    for (const PersonId member : {ana, eva, luz, olga}) {
        EXPECT_EQ(acta(space, audience(space, member)), made);
    }
    EXPECT_FALSE(acta(space, audience(space, stranger)));
    EXPECT_EQ(made->contributions.size(), 1u);
    EXPECT_EQ(made->parent, SpaceId{7});
}

TEST_F(ActaTest, AnotherNodeMakesTheSameOfASavedState) {
    start();
    on_to(presentation);
    const auto context = say(pedro, "contexto", "trabajo con tercero");
    ask(ana, ConversationCommand{Reclassify{context, "evidencia"}});
    on_to(clarifying);
    end();
    const auto elsewhere = app::restore(app::save(space));
    ASSERT_TRUE(elsewhere);
    EXPECT_EQ(acta(*elsewhere, audience(*elsewhere, luz)), whole());
}

TEST_F(ActaTest, ContributionsStandByPhaseAndKind) {
    start();
    on_to(presentation);
    const auto question = say(pedro, "pregunta_foco", "¿cómo…?");
    const auto context = say(pedro, "contexto", "trabajo con…");
    on_to(clarifying);
    const auto answer = say(pedro, "respuesta", "once niños");
    const auto late =
        say(pedro,
            {.phase = presentation,
             .kind = "contexto",
             .text = "y además",
             .reply_to = {},
             .rests_on = {},
             .owners = {},
             .due = {},
             .late = true});
    end();
    const Acta made = whole();
    EXPECT_EQ(ids(made), (std::vector{context, late, question, answer}));
    EXPECT_TRUE(made.contributions[1].late);
}

TEST_F(ActaTest, TheQuestionAsItWasAndAsItBecame) {
    start();
    on_to(presentation);
    say(pedro, "pregunta_foco", "un intento");
    const auto before = say(pedro, "pregunta_foco", "¿cómo logro que hablen más?");
    say(pedro, "contexto", "nadie pide volver a escribirlo");
    on_to(answering);
    const auto after = say(pedro, "pregunta_foco", "¿qué pregunto yo?");
    end();
    const Acta made = whole();
    ASSERT_EQ(made.rethought.size(), 1u);
    EXPECT_EQ(made.rethought[0].kind, "pregunta_foco");
    EXPECT_EQ(made.rethought[0].before, before);
    EXPECT_EQ(made.rethought[0].after, after);
}

TEST_F(ActaTest, AQuestionThatNobodyWroteAgainHasNoAfter) {
    start();
    on_to(presentation);
    const auto before = say(pedro, "pregunta_foco", "¿cómo logro que hablen más?");
    on_to(answering);
    const auto after = say(pedro, "pregunta_foco", "no era esto");
    ask(pedro, WithdrawMessage{after});
    end();
    const Acta made = whole();
    ASSERT_EQ(made.rethought.size(), 1u);
    EXPECT_EQ(made.rethought[0].before, before);
    EXPECT_FALSE(made.rethought[0].after);
}

TEST_F(ActaTest, WhatIsWithdrawnLeavesAMarkerAndNoWords) {
    start();
    on_to(commitments);
    const auto kept = commit(pedro, "grabo una clase");
    const auto dropped = commit(eva, "la miro");
    end();
    EXPECT_EQ(whole().commitments, (std::vector{kept, dropped}));
    ask(eva, WithdrawMessage{dropped});  // also when the session is over
    const Acta made = whole();
    EXPECT_EQ(made.commitments, std::vector{kept});
    EXPECT_EQ(ids(made), (std::vector{kept, dropped}));
    const auto shown = words(made);
    EXPECT_NE(std::ranges::find(shown, kept), shown.end());
    EXPECT_EQ(std::ranges::find(shown, dropped), shown.end());
    EXPECT_EQ(made.contributions[0].owners, std::vector{pedro});
    EXPECT_EQ(made.contributions[0].due, 30'000u);
}

TEST_F(ActaTest, ClosingReflectionsAreThoseThatWereRevealed) {
    start();
    on_to(commitments);
    commit(pedro, "grabo una clase");
    next();
    const auto one = say(eva, "cuadra", "me calza");
    const auto other = say(luz, "redondo", "aprendí");
    const auto gone = say(luz, "redondo", "mejor no");
    ask(luz, WithdrawMessage{gone});
    EXPECT_FALSE(acta(space, audience(space, eva)));
    next();
    const Acta made = whole();
    EXPECT_EQ(made.ending, Ending::completed);
    EXPECT_EQ(made.closing, (std::vector{one, other}));
    EXPECT_EQ(std::ranges::count(ids(made), gone), 0);
}

TEST_F(ActaTest, TimesLeaveOutPausesAndAddUpWhatWasDoneTwice) {
    start();
    next(100s);  // acuerdos
    ask(ana, ConversationCommand{PauseConversation{"café"}}, 20s);
    ask(ana, ConversationCommand{ResumeConversation{}}, 600s);
    next(10s);  // presentación: 20 + 10
    ask(ana, ConversationCommand{GoBack{clarifying, "faltó la evidencia"}}, 7s);
    ask(ana, ConversationCommand{EndConversation{"se cortó la luz"}}, 5s);
    const Acta made = whole();
    ASSERT_EQ(made.phases.size(), 10u);
    EXPECT_EQ(made.phases[0].planned, 3min);
    EXPECT_EQ(made.phases[0].used, 100s);
    EXPECT_EQ(made.phases[presentation].planned, 10min);
    EXPECT_EQ(made.phases[presentation].used, 35s);
    EXPECT_EQ(made.phases[clarifying].used, 7s);
    EXPECT_EQ(made.phases[cool].used, 0s);
}

TEST_F(ActaTest, WhatDepartedFromThePlanIsThereWithItsReason) {
    start();
    on_to(presentation);
    const auto extended =
        ask(ana, ConversationCommand{ExtendPhase{presentation, 120s, "falta la evidencia"}});
    ask(ana, ConversationCommand{ExtendPhase{presentation, -300s, "ya está"}});
    next();  // without the question that the phase asks for
    const auto answer = say(pedro, "respuesta", "¿y si probaras con parejas?");
    ask(ana, ConversationCommand{Reclassify{answer, "otra_mirada"}});
    const auto skipped = ask(ana, ConversationCommand{SkipPhase{clarifying, "no hay preguntas"}});
    on_to(cool);
    ask(ana, ConversationCommand{GrantException{pedro, "un dato"}});
    const auto ended = ask(ana, ConversationCommand{EndConversation{"se cortó la luz"}});

    const Acta made = whole();
    using What = Incident::What;
    EXPECT_EQ(
        happened(made),
        (std::vector{
            What::extended,
            What::shortened,
            What::requirement_missing,
            What::reclassified,
            What::skipped,
            What::exception,
            What::ended,
        })
    );
    EXPECT_EQ(made.incidents[0].reason, extended);
    EXPECT_EQ(made.incidents[2].kind, "pregunta_foco");
    EXPECT_EQ(made.incidents[2].phase, presentation);
    EXPECT_EQ(made.incidents[3].contribution, answer);
    EXPECT_EQ(made.incidents[3].kind, "respuesta");
    EXPECT_EQ(made.incidents[3].person, pedro);
    EXPECT_EQ(made.incidents[4].reason, skipped);
    EXPECT_EQ(made.incidents[5].person, pedro);
    EXPECT_EQ(made.incidents[6].reason, ended);
    EXPECT_EQ(made.incidents[6].phase, cool);
    const auto shown = words(made);
    for (const ContentId& reason : {extended, skipped, ended}) {
        EXPECT_NE(std::ranges::find(shown, reason), shown.end());
    }
}

TEST_F(ActaTest, WhoLeftAfterContributingTookPartAllTheSame) {
    start();
    on_to(presentation);
    say(pedro, "contexto", "trabajo con…");
    ask(ana, ConversationCommand{GiveSeat{ana, "presentador"}});
    ask(pedro, ConversationCommand{LeaveSeat{pedro, "presentador"}});
    end();
    const Acta made = whole();
    using Participant = Acta::Participant;
    EXPECT_EQ(
        made.participants,
        (std::vector<Participant>{
            {ana, {"facilitador", "presentador"}},
            {eva, {"amigo_critico"}},
            {luz, {"amigo_critico"}},
            {pedro, {}},
        })
    );
    EXPECT_EQ(people_in(made), (std::vector{ana, pedro, eva, luz}));
}

}  // namespace
}  // namespace urdimbre::tests
