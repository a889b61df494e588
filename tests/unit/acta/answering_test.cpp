#include "server/app/saved_state.hpp"
#include "server/domain/acta.hpp"
#include "server/domain/notice.hpp"
#include "tests/unit/acta/session_script.hpp"

#include <gtest/gtest.h>

#include <string>

// What those who took part say of an acta (rule C91), and the date of a session (rule C92).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;

class AnsweringTest : public testing::Test {
  protected:
    void run_and_end() {
        session.ask(SessionScript::ana, ConversationCommand{StartConversation{}});
        session.next();
        question = session.say(SessionScript::pedro, "pregunta_foco", "¿cómo logro que hablen?");
        note = session.say(SessionScript::pedro, "nota", "solo para mí");
        session.ask(SessionScript::ana, ConversationCommand{EndConversation{"ya es tarde"}});
    }

    boost::system::result<Decision, Refusal> decided(PersonId by, ConversationCommand command) {
        CommandId id{};
        id.bytes.front() = ++asked;
        return decide(session.space, {.by = by, .id = id, .at = now}, Command{std::move(command)});
    }

    Refusal refused(PersonId by, ConversationCommand command) {
        const auto decision = decided(by, std::move(command));
        return decision ? Refusal::overloaded : decision.error();
    }

    SessionScript session;
    ContributionId question;
    ContributionId note;
    std::uint8_t asked{};
    Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + 2h};
};

TEST_F(AnsweringTest, OnlyOfAnActaThatIsThereAndByThoseWhoTookPart) {
    EXPECT_EQ(refused(SessionScript::eva, ConfirmActa{}), Refusal::acta_not_ready);
    EXPECT_EQ(refused(SessionScript::eva, AskCorrection{{}, "no"}), Refusal::acta_not_ready);
    run_and_end();
    EXPECT_EQ(refused(SessionScript::olga, ConfirmActa{}), Refusal::not_a_participant);
    EXPECT_EQ(refused(SessionScript::olga, AskCorrection{{}, "no"}), Refusal::not_a_participant);
    EXPECT_EQ(refused(SessionScript::stranger, ConfirmActa{}), Refusal::not_a_member);
    EXPECT_EQ(refused(SessionScript::stranger, AskCorrection{{}, "no"}), Refusal::not_a_member);
    EXPECT_TRUE(decided(SessionScript::eva, ConfirmActa{}));
}

TEST_F(AnsweringTest, ConfirmingTwiceSaysNothingNewUntilSomethingIsToBePutRight) {
    run_and_end();
    session.ask(SessionScript::eva, ConversationCommand{ConfirmActa{}});
    EXPECT_TRUE(decided(SessionScript::eva, ConfirmActa{})->events.empty());
    session.ask(SessionScript::luz, ConversationCommand{AskCorrection{question, "dijo otra cosa"}});
    session.ask(SessionScript::pedro, ConversationCommand{ConfirmActa{}});
    session.ask(SessionScript::eva, ConversationCommand{ConfirmActa{}});
    const auto& confirmed = session.conversation().confirmed;
    ASSERT_EQ(confirmed.size(), 2u);
    EXPECT_EQ(confirmed[0].person, SessionScript::pedro);
    EXPECT_EQ(confirmed[1].person, SessionScript::eva);
    EXPECT_EQ(confirmed[1].corrections, 1u);
}

TEST_F(AnsweringTest, ACorrectionRewritesNothing) {
    run_and_end();
    const auto before = acta(session.space, audience(session.space, SessionScript::olga));
    session.ask(SessionScript::luz, ConversationCommand{AskCorrection{question, "dijo otra cosa"}});
    auto after = acta(session.space, audience(session.space, SessionScript::olga));
    ASSERT_TRUE(before && after);
    ASSERT_EQ(after->corrections.size(), 1u);
    EXPECT_EQ(after->corrections[0].contribution, question);
    EXPECT_EQ(after->corrections[0].by, SessionScript::luz);
    after->corrections.clear();
    EXPECT_EQ(*after, *before);
}

TEST_F(AnsweringTest, OnlyWhatIsInTheActaIsCorrected) {
    run_and_end();
    // Whoever knows the id of a note learns nothing by asking, its author neither.
    for (const PersonId person : {SessionScript::luz, SessionScript::pedro}) {
        EXPECT_EQ(refused(person, AskCorrection{note, "x"}), Refusal::message_unknown);
    }
    ContributionId none{};
    none.bytes.front() = 0xEE;
    EXPECT_EQ(refused(SessionScript::luz, AskCorrection{none, "x"}), Refusal::message_unknown);
    session.ask(SessionScript::pedro, WithdrawMessage{question});
    EXPECT_EQ(
        refused(SessionScript::luz, AskCorrection{question, "x"}), Refusal::message_withdrawn
    );
}

TEST_F(AnsweringTest, WhatOneAskedForIsTakenBackByOneselfAndStaysOnRecordWithoutItsWords) {
    run_and_end();
    const CommandId asked =
        session.ask(SessionScript::luz, ConversationCommand{AskCorrection{question, "no fue así"}});
    for (const PersonId other : {SessionScript::ana, SessionScript::pedro, SessionScript::olga}) {
        const Refusal why = refused(other, TakeBackCorrection{asked});
        EXPECT_TRUE(why == Refusal::not_the_author || why == Refusal::role_may_not);
    }
    EXPECT_EQ(
        refused(SessionScript::luz, TakeBackCorrection{question}), Refusal::correction_unknown
    );
    EXPECT_EQ(refused(SessionScript::stranger, TakeBackCorrection{asked}), Refusal::not_a_member);
    const auto decision = decided(SessionScript::luz, TakeBackCorrection{asked});
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->forgotten, std::vector<ContentId>{asked}) << "its words go";
    session.ask(SessionScript::luz, ConversationCommand{TakeBackCorrection{asked}});
    const auto& all = session.conversation().corrections;
    ASSERT_EQ(all.size(), 1u);
    EXPECT_TRUE(all[0].taken_back);
    EXPECT_TRUE(decided(SessionScript::luz, TakeBackCorrection{asked})->events.empty());
    const auto restored = app::restore(app::save(session.space));
    ASSERT_TRUE(restored);
    EXPECT_EQ(*restored->conversation, *session.space.conversation);
    EXPECT_EQ(withdrawn(Event{ConversationEvent{CorrectionTakenBack{asked}}}), asked);
    EXPECT_EQ(
        words_of(
            Event{ConversationEvent{CorrectionAsked{asked, question, SessionScript::luz}}}, asked
        ),
        std::vector<ContentId>{asked}
    );
}

TEST_F(AnsweringTest, ACorrectionIsNewsToThoseWhomItConcerns) {
    run_and_end();
    const auto told = [&](std::optional<ContributionId> about, PersonId by) {
        std::vector<PersonId> people;
        const Event asked = ConversationEvent{CorrectionAsked{ContentId{}, about, by}};
        for (const Notice& notice : notices(asked, session.space)) {
            EXPECT_EQ(notice.kind, NoticeKind::correction);
            const auto seen = view(notice.kind, asked, audience(session.space, notice.person));
            EXPECT_TRUE(seen && seen->by == by && !seen->message);
            people.push_back(notice.person);
        }
        return people;
    };
    using People = std::vector<PersonId>;
    EXPECT_EQ(
        told(question, SessionScript::luz), (People{SessionScript::pedro, SessionScript::ana})
    ) << "who wrote it, and who facilitates";
    session.ask(SessionScript::eva, ConversationCommand{ConfirmActa{}});
    EXPECT_EQ(
        told(question, SessionScript::luz),
        (People{SessionScript::pedro, SessionScript::ana, SessionScript::eva})
    ) << "and who had said that it was right";
    EXPECT_EQ(
        told(question, SessionScript::pedro), (People{SessionScript::ana, SessionScript::eva})
    );
    EXPECT_EQ(
        told({}, SessionScript::ana),
        (People{SessionScript::pedro, SessionScript::eva, SessionScript::luz})
    ) << "everybody who took part";
}

TEST_F(AnsweringTest, ThereAreBounds) {
    run_and_end();
    for (std::size_t i = 0; i < Conversation::corrections_each_max; ++i) {
        session.ask(SessionScript::luz, ConversationCommand{AskCorrection{{}, "otra"}});
    }
    EXPECT_EQ(refused(SessionScript::luz, AskCorrection{{}, "y otra"}), Refusal::corrections_full);
    for (std::size_t i = 0; i < Conversation::corrections_each_max; ++i) {
        session.ask(SessionScript::eva, ConversationCommand{AskCorrection{{}, "otra"}});
        session.ask(SessionScript::pedro, ConversationCommand{AskCorrection{{}, "otra"}});
        session.ask(SessionScript::ana, ConversationCommand{AskCorrection{{}, "otra"}});
    }
    EXPECT_EQ(session.conversation().corrections.size(), 40u);
}

TEST_F(AnsweringTest, ASavedStateKeepsThem) {
    session.ask(
        SessionScript::ana, ConversationCommand{DateSession{now + 24h, "America/Punta_Arenas"}}
    );
    run_and_end();
    session.ask(SessionScript::eva, ConversationCommand{ConfirmActa{}});
    session.ask(SessionScript::luz, ConversationCommand{AskCorrection{question, "dijo otra cosa"}});
    session.ask(SessionScript::luz, ConversationCommand{AskCorrection{{}, "faltó Rosa"}});
    const auto restored = app::restore(app::save(session.space));
    ASSERT_TRUE(restored);
    EXPECT_EQ(*restored->conversation, *session.space.conversation);
    EXPECT_EQ(restored->conversation->zone, "America/Punta_Arenas");
}

TEST_F(AnsweringTest, ADateIsChosenByWhoPlansWithinBoundsAndBeforeItBegins) {
    const auto by_ana = [&](std::optional<Instant> starts_at, std::optional<std::string> zone) {
        return refused(SessionScript::ana, DateSession{starts_at, zone});
    };
    EXPECT_EQ(refused(SessionScript::pedro, DateSession{now + 24h, {}}), Refusal::role_may_not);
    EXPECT_EQ(by_ana(now - 2h, {}), Refusal::date_past);
    EXPECT_EQ(by_ana(now + 24h * 800, {}), Refusal::date_too_far);
    for (const char* zone :
         {"/etc/passwd", "America/Santiago/", "Santiago de Chile", "a\nb", "ñ"}) {
        EXPECT_EQ(by_ana(now + 24h, zone), Refusal::zone_unknown) << zone;
    }
    EXPECT_TRUE(decided(SessionScript::ana, DateSession{{}, {}})->events.empty());
    session.ask(SessionScript::ana, ConversationCommand{DateSession{now + 24h, "America/Lima"}});
    const Sequence first = session.conversation().planned_seq;
    EXPECT_EQ(session.conversation().starts_at, now + 24h);
    EXPECT_TRUE(decided(SessionScript::ana, DateSession{now + 24h, "America/Lima"})->events.empty()
    );
    session.ask(SessionScript::ana, ConversationCommand{DateSession{now + 48h, "America/Lima"}});
    EXPECT_LT(first, session.conversation().planned_seq);
    session.ask(SessionScript::ana, ConversationCommand{DateSession{{}, "America/Lima"}});
    EXPECT_FALSE(session.conversation().starts_at);
    EXPECT_FALSE(session.conversation().zone);
    run_and_end();
    EXPECT_EQ(by_ana(now + 24h, {}), Refusal::conversation_started);
}

TEST_F(AnsweringTest, WhoeverHasASeatIsToldOfAnotherDate) {
    const Event dated =
        ConversationEvent{SessionDated{now + 24h, "America/Lima", SessionScript::ana}};
    std::vector<PersonId> told;
    for (const Notice& notice : notices(dated, session.space)) {
        EXPECT_EQ(notice.kind, NoticeKind::rescheduled);
        told.push_back(notice.person);
    }
    EXPECT_EQ(
        told, (std::vector<PersonId>{SessionScript::pedro, SessionScript::eva, SessionScript::luz})
    );
}

}  // namespace
}  // namespace urdimbre::tests
