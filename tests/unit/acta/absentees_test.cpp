#include "tests/simulation/desk.hpp"
#include "tests/simulation/town.hpp"
#include "tests/unit/acta/session_script.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using simulation::Desk;
using simulation::Town;

// A round of warm feedback in a network of two nodes: Eva has the word, Luz comes next and could
// facilitate after Ana.
class AbsenteesTest : public testing::Test {
  protected:
    explicit AbsenteesTest(bool shared = true)
        : town(
              {.seed = 1,
               .nodes = 2,
               .people = 0,
               .faults = {},
               .latency = {0us, 0us},
               .presence_shared = shared}
          ) {
        for (const char* name : {"Ana", "Pedro", "Eva", "Luz", "Olga"}) {
            town.directory.add_person(name, "es");
        }
        town.directory.reserve_space(SpaceKind::session, "Amigo crítico con Pedro");
        SessionScript session;
        session.ask(
            SessionScript::ana, ConversationCommand{GiveSeat{SessionScript::luz, "facilitador"}}
        );
        session.ask(SessionScript::ana, ConversationCommand{StartConversation{}});
        while (session.conversation().present().id != "calida") session.next();
        for (const storage::Append& append : session.appends) town.log.append({&append, 1});
        ana = enter(SessionScript::ana, 0);
        eva = enter(SessionScript::eva, 1);
        luz = enter(SessionScript::luz, 0);
        pass(16s);  // presence is trusted, and everybody is seen
    }

    std::unique_ptr<Desk> enter(PersonId person, std::size_t node) {
        auto desk = std::make_unique<Desk>(
            town.node(node),
            app::Visitor{.person = person, .name = "Docente", .lang = "es", .login = {}}
        );
        desk->say(R"({"type":"hello","protocol":1,"client":"test"})");
        desk->say(R"({"type":"join","space":1})");
        return desk;
    }

    void pass(simulation::Duration time) { town.world.run_for(time); }

    // As somebody sees it who comes in now.
    wire::Conversation now() {
        const auto somebody = enter(SessionScript::olga, 1);
        pass(20ms);
        return *somebody->last<wire::SnapshotFrame>().conversation;
    }
    static std::uint64_t holder(const wire::Conversation& conversation) {
        return conversation.turns.at(0).holder.value().person.value();
    }

    Town town;
    std::unique_ptr<Desk> ana, eva, luz;
};

constexpr std::uint64_t the_number_of(PersonId person) { return number(person); }

TEST_F(AbsenteesTest, TheWordGoesOnAfterTheGraceAndComesBackFirst) {
    ASSERT_EQ(holder(now()), the_number_of(SessionScript::eva));
    eva.reset();
    pass(28s);
    EXPECT_EQ(holder(now()), the_number_of(SessionScript::eva)) << "the grace is not over (T8)";
    pass(8s);
    const wire::Conversation after = now();
    EXPECT_EQ(holder(after), the_number_of(SessionScript::luz));
    ASSERT_FALSE(after.turns.at(0).queue.empty());
    EXPECT_EQ(after.turns.at(0).queue.front().person, the_number_of(SessionScript::eva));
}

TEST_F(AbsenteesTest, WhoComesBackInTimeKeepsTheWord) {
    eva.reset();
    pass(20s);
    eva = enter(SessionScript::eva, 0);
    pass(20s);
    EXPECT_EQ(holder(now()), the_number_of(SessionScript::eva));
}

TEST_F(AbsenteesTest, FacilitationPassesToTheCoFacilitatorAndToNobodyElse) {
    ana.reset();
    pass(57s);
    EXPECT_EQ(now().facilitator, the_number_of(SessionScript::ana)) << "not yet (T9)";
    pass(10s);
    EXPECT_EQ(now().facilitator, the_number_of(SessionScript::luz));
}

TEST_F(AbsenteesTest, FacilitationStaysWhenTheOtherOneIsGoneToo) {
    ana.reset();
    luz.reset();
    pass(70s);
    const SpaceId space{1};
    const Sequence head = town.log.heads({&space, 1}).front();
    EXPECT_EQ(now().facilitator, the_number_of(SessionScript::ana));
    pass(10s);
    EXPECT_LE(town.log.heads({&space, 1}).front(), head + 1) << "nobody goes to and fro";
}

class AbsenteesWithoutPresence : public AbsenteesTest {
  protected:
    AbsenteesWithoutPresence() : AbsenteesTest(false) {}
};

TEST_F(AbsenteesWithoutPresence, NobodyIsAbsentByMachine) {
    ana.reset();
    pass(70s);
    EXPECT_EQ(now().facilitator, the_number_of(SessionScript::ana)) << "T10";
}

}  // namespace
}  // namespace urdimbre::tests
