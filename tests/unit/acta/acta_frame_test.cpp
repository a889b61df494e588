#include "protocol/wire/uuid.hpp"
#include "tests/simulation/desk.hpp"
#include "tests/simulation/town.hpp"
#include "tests/unit/acta/session_script.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using simulation::Desk;
using simulation::Town;

// The session of the script in a network of two nodes, which have loaded nothing yet.
class ActaFrameTest : public testing::Test {
  protected:
    ActaFrameTest()
        : town({.seed = 1, .nodes = 2, .people = 0, .faults = {}, .latency = {0us, 0us}}) {
        for (const char* name : {"Ana", "Pedro", "Eva", "Luz", "Olga"}) {
            town.directory.add_person(name, "es");
        }
        town.directory.reserve_space(SpaceKind::session, "Amigo crítico con Pedro");
        session.ask(SessionScript::ana, ConversationCommand{StartConversation{}});
        session.next();
        question = session.say(SessionScript::pedro, "pregunta_foco", "¿cómo logro que hablen?");
        note = session.say(SessionScript::pedro, "nota", "solo para mí");
    }

    void end_and_store() {
        session.ask(SessionScript::ana, ConversationCommand{EndConversation{"se cortó la luz"}});
        store();
    }

    void store() {
        for (const storage::Append& append : session.appends) {
            ASSERT_TRUE(
                std::holds_alternative<storage::Committed>(town.log.append({&append, 1}).front())
            );
        }
    }

    Desk visitor(PersonId person, std::size_t node) {
        Desk desk(
            town.node(node), {.person = person, .name = "Docente", .lang = "es", .login = {}}
        );
        desk.say(R"({"type":"hello","protocol":1,"client":"test"})");
        return desk;
    }

    void join(Desk& desk) {
        desk.say(R"({"type":"join","space":1})");
        settle();
    }

    wire::Acta asked(Desk& desk) {
        desk.say(R"({"type":"ask_acta","ref":7,"space":1})");
        settle();
        const auto frame = desk.last<wire::ActaFrame>();
        EXPECT_EQ(frame.ref, 7u);
        return frame.acta;
    }

    void settle() { town.world.run_for(20ms); }

    Town town;
    SessionScript session;
    ContributionId question;
    ContributionId note;
};

std::string encoded(const wire::Acta& acta) {
    std::string out;
    wire::encode(out, acta);
    return out;
}

TEST_F(ActaFrameTest, ThereIsNoneBeforeTheEnd) {
    store();
    Desk eva = visitor(SessionScript::eva, 0);
    eva.say(R"({"type":"ask_acta","ref":3,"space":1})");
    EXPECT_EQ(eva.last<wire::RefusedFrame>().code, wire::RefusalCode::not_joined);
    join(eva);
    eva.say(R"({"type":"ask_acta","ref":3,"space":1})");
    const auto refused = eva.last<wire::RefusedFrame>();
    EXPECT_EQ(refused.code, wire::RefusalCode::acta_not_ready);
    EXPECT_EQ(refused.ref, 3u);
    EXPECT_EQ(refused.space, 1u);
}

TEST_F(ActaFrameTest, AStrangerAsksInVain) {
    end_and_store();
    Desk stranger = visitor(SessionScript::stranger, 0);
    join(stranger);
    stranger.say(R"({"type":"ask_acta","ref":3,"space":1})");
    settle();
    EXPECT_EQ(stranger.last<wire::RefusedFrame>().code, wire::RefusalCode::not_joined);
    EXPECT_THROW(stranger.last<wire::ActaFrame>(), std::runtime_error);
}

TEST_F(ActaFrameTest, ItHoldsWordsAndNamesAndIsTheSameOnEveryNode) {
    end_and_store();
    Desk pedro = visitor(SessionScript::pedro, 0);
    Desk olga = visitor(SessionScript::olga, 1);
    join(pedro);
    join(olga);
    const wire::Acta acta = asked(pedro);
    EXPECT_EQ(acta.space, 1u);
    EXPECT_EQ(acta.title, "Amigo crítico con Pedro");
    EXPECT_EQ(acta.parent, 7u);
    EXPECT_EQ(acta.script, "{}");
    ASSERT_EQ(acta.contributions.size(), 1u);
    EXPECT_EQ(acta.contributions[0].text, "¿cómo logro que hablen?");
    ASSERT_EQ(acta.rethought.size(), 1u);
    EXPECT_EQ(acta.rethought[0].before, question.bytes);
    ASSERT_EQ(acta.incidents.size(), 1u);
    EXPECT_EQ(acta.incidents[0].reason, "se cortó la luz");
    ASSERT_EQ(acta.people.size(), 4u);
    EXPECT_EQ(acta.people[1].name, "Pedro");
    EXPECT_EQ(encoded(asked(olga)), encoded(acta));
}

TEST_F(ActaFrameTest, WhatIsWithdrawnAfterwardsDisappearsFromIt) {
    end_and_store();
    Desk pedro = visitor(SessionScript::pedro, 0);
    Desk luz = visitor(SessionScript::luz, 1);
    join(pedro);
    join(luz);
    std::string id;
    wire::append_uuid(id, question.bytes);
    pedro.say(
        R"({"type":"command","id":"00000000-0000-4000-8000-000000000099","space":1,)"
        R"("do":{"type":"withdraw_message","message":")" +
        id + R"("}})"
    );
    town.world.run_for(3s);
    for (Desk* desk : {&pedro, &luz}) {
        const wire::Acta acta = asked(*desk);
        ASSERT_EQ(acta.contributions.size(), 1u);
        EXPECT_TRUE(acta.contributions[0].withdrawn);
        EXPECT_FALSE(acta.contributions[0].text);
        EXPECT_TRUE(acta.rethought.empty());
    }
}

TEST_F(ActaFrameTest, APrivateNoteIsInNobodysActa) {
    end_and_store();
    Desk pedro = visitor(SessionScript::pedro, 0);
    join(pedro);
    const std::string acta = encoded(asked(pedro));
    std::string id;
    wire::append_uuid(id, note.bytes);
    EXPECT_EQ(acta.find(id), std::string::npos);
    EXPECT_EQ(acta.find("solo para mí"), std::string::npos);
}

}  // namespace
}  // namespace urdimbre::tests
