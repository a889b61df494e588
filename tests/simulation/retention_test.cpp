// Words that are older than their space keeps them are deleted, each once, whatever dies in between
// (rules P14 and L18).
#include "server/app/templates.hpp"
#include "tests/simulation/places.hpp"

#include <gtest/gtest.h>

namespace urdimbre::simulation {
namespace {

using namespace domain;
using std::chrono::days;

// A community with messages, and a session of it that is over.
class Aging : public Places {
  public:
    static constexpr std::size_t messages = 40;

    explicit Aging(std::uint32_t seed) : Places(seed) {
        add(network, ana, benito, {SpaceRole::teacher});
        for (std::size_t nth = 0; nth < messages; ++nth) says();
        session_ = held();
    }

    void done(SpaceId where, PersonId by, Command command) {
        const auto answer = ask(where, by, std::move(command));
        EXPECT_TRUE(std::holds_alternative<app::Accepted>(answer));
    }
    void says() { done(network, benito, PostMessage{.text = "palabras", .reply_to = {}}); }
    void keeps(std::optional<std::uint32_t> months) { done(network, ana, SetRetention{months}); }

    void go_by(Duration time) { town.slept += time; }
    // Until just before the nodes look.
    void wait_for_the_look() { town.world.run_for(599s - town.world.elapsed()); }

    template <class Condition>
    bool eventually(Condition condition) {
        for (int i = 0; i < 30'000; ++i) {
            if (condition()) return true;
            town.world.run_for(100ms);
        }
        return false;
    }
    // Whatever may be under way has come to its end.
    void settle() { town.world.run_for(25min); }

    std::size_t gone() { return count<MessageWithdrawn>(network); }

    // How much of what was said in the session stands, and of that which was brought there.
    std::size_t standing_in_session() {
        std::size_t standing = 0;
        const Space space = state(session_);
        for (const Contribution& one : space.conversation->contributions) {
            standing += one.withdrawn() ? 0 : 1;
        }
        for (const Material& one : space.conversation->materials) standing += one.removed ? 0 : 1;
        return standing;
    }
    std::size_t words_of_messages() {
        std::vector<ContentId> ids;
        for (const auto& stored : log(network)) {
            const auto event = app::from_stored(stored);
            const auto* posted = std::get_if<MessagePosted>(&event->event);
            if (posted) ids.push_back(posted->message);
        }
        return town.log.contents(network, ids).size();
    }
    SpaceId session() const { return session_; }

  private:
    SpaceId held() {
        const SpaceId session = open(network, ana, SpaceKind::session);
        add(session, ana, benito, {SpaceRole::teacher});
        static const app::Templates templates;
        const auto talk = [&](PersonId by, ConversationCommand command) {
            done(session, by, std::move(command));
        };
        talk(
            ana,
            PlanSession{
                .protocol = templates.find("amigo-critico")->protocol,
                .script = "{}",
                .starts_at = {}
            }
        );
        talk(ana, GiveSeat{ana, "facilitador"});
        talk(ana, GiveSeat{benito, "presentador"});
        talk(ana, GiveSeat{carla_in(session), "amigo_critico"});
        talk(ana, AttachMaterial{.title = "Bases", .address = "https://educar.cl/pauta"});
        talk(ana, StartConversation{});
        talk(ana, NextPhase{0});
        talk(
            benito,
            Contribute{
                .phase = 1,
                .kind = "contexto",
                .text = "mi clase",
                .reply_to = {},
                .rests_on = {},
                .owners = {},
                .due = {},
                .late = false
            }
        );
        talk(ana, EndConversation{"ya"});
        return session;
    }
    PersonId carla_in(SpaceId session) {
        add(network, ana, carla, {SpaceRole::teacher});
        add(session, ana, carla, {SpaceRole::teacher});
        return carla;
    }

    SpaceId session_{};
};

TEST(Retention, AYearLaterOldWordsAreGoneAndYoungOnesStay) {
    Aging here(1);
    ASSERT_EQ(here.standing_in_session(), 2u);
    here.keeps(6);
    here.go_by(days{360});
    for (int nth = 0; nth < 10; ++nth) here.says();
    ASSERT_TRUE(here.eventually([&] { return here.gone() == Aging::messages; }));
    ASSERT_TRUE(here.eventually([&] { return here.standing_in_session() == 0; }));
    EXPECT_EQ(here.words_of_messages(), 10u);
    const auto log = here.log(here.network).size();
    const auto session = here.log(here.session()).size();
    for (int day = 0; day < 3; ++day) {
        here.go_by(days{1});
        here.settle();
    }
    EXPECT_EQ(here.log(here.network).size(), log) << "each once";
    EXPECT_EQ(here.log(here.session()).size(), session);
    here.go_by(days{200});
    here.settle();
    EXPECT_EQ(here.words_of_messages(), 0u) << "their time came, too";
    EXPECT_EQ(here.gone(), Aging::messages + 10);
}

TEST(Retention, NothingGoesInTheFirstThirtyDaysOrWithoutAPeriod) {
    Aging here(2);
    here.go_by(days{360});
    here.settle();
    EXPECT_EQ(here.gone(), 0u) << "nobody set any";
    here.keeps(6);
    here.go_by(days{29});
    here.settle();
    EXPECT_EQ(here.gone(), 0u);
    here.keeps({});
    here.go_by(days{60});
    here.settle();
    EXPECT_EQ(here.gone(), 0u) << "it was taken back";
    EXPECT_EQ(here.standing_in_session(), 2u);
}

TEST(Retention, GoesOnWhereverEveryNodeIsKilled) {
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Aging here(seed);
        here.keeps(6);
        here.go_by(days{360});
        here.wait_for_the_look();
        ASSERT_TRUE(here.run_until([&] { return here.gone() > 0; }));
        here.restart_all();
        ASSERT_TRUE(here.eventually([&] {
            return here.gone() >= Aging::messages && here.standing_in_session() == 0;
        }));
        here.settle();
        EXPECT_EQ(here.gone(), Aging::messages);
        EXPECT_EQ(here.words_of_messages(), 0u);
    }
}

TEST(Retention, IsDoneOnceByTwoNodes) {
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Aging here(seed);
        here.keeps(6);
        here.go_by(days{360});
        here.wait_for_the_look();
        ASSERT_TRUE(here.run_until([&] { return here.gone() > 0; }));
        here.town.freeze(0, 20min);
        ASSERT_TRUE(here.eventually([&] {
            return here.gone() >= Aging::messages && here.standing_in_session() == 0;
        }));
        here.settle();
        EXPECT_EQ(here.gone(), Aging::messages);
        EXPECT_EQ(here.words_of_messages(), 0u);
    }
}

}  // namespace
}  // namespace urdimbre::simulation
